"""`newstool train` from files to a model that answers."""

from pathlib import Path

from fixtures import Jsonl, Run

DATA = Path(__file__).parents[3] / "training_data" / "articles.jsonl"
LEADS = DATA.with_name("leads.jsonl")


def test_classifier(run: Run, tmp_path: Path) -> None:
    model = tmp_path / "ours.safetensors"
    result = run("train", "classifier", DATA, "--output", model, "--map", "News=Nachrichten", "--map", "*=Sport")
    assert result.exit_code == 0
    table = {line.split()[0]: line.split()[1:] for line in result.stdout.splitlines()[1:3]}
    assert set(table) == {"Nachrichten", "Sport"}
    assert result.stderr.startswith(f"Wrote {model} (")
    assert result.stderr.endswith(f"Use it: newstool classify INPUT --model {model}\n")
    precision, recall, f1, support = map(float, table["Sport"])
    assert min(precision, recall, f1) > 0.8
    assert support == 16 or support == 17
    tags = run("classify", "--model", model, DATA).stdout.splitlines()
    assert {tag.split("\t")[0] for tag in tags} == {"Nachrichten", "Sport"}


def test_the_same_data_give_the_same_file(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run("train", "classifier", DATA, "--output", tmp_path / name, "--holdout", 0).stdout == ""
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_no_labels(run: Run, jsonl: Jsonl, tmp_path: Path) -> None:
    result = run("train", "classifier", jsonl({"text": "a story"}), "--output", tmp_path / "m")
    assert result.exit_code == 1
    assert "the articles have no label" in result.stderr
    assert not (tmp_path / "m").exists()


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    result = run("train", "classifier", DATA, "--output", tmp_path / "none" / "m")
    assert result.exit_code == 1
    assert "could not be written: No such file or directory" in result.stderr


def test_sentences(run: Run, tmp_path: Path) -> None:
    model = tmp_path / "sentences.safetensors"
    result = run("train", "sentences", DATA, "--output", model)
    assert result.exit_code == 0
    assert '"task": "sentences"' in run("model", "show", model).stdout


def test_summarizer(run: Run, tmp_path: Path, page: Path) -> None:
    model = tmp_path / "house-style.safetensors"
    result = run("train", "summarizer", LEADS, "--output", model, "--holdout", 0.2)
    assert result.exit_code == 0
    assert "first sentences, 50 words" in result.stdout
    assert len(run("summarize", "--model", model, page).stdout.split()) <= 50


def test_summarizer_without_summaries(run: Run, tmp_path: Path) -> None:
    result = run("train", "summarizer", DATA, "--output", tmp_path / "m")
    assert result.exit_code == 1
    assert "0 articles have a text and a summary" in result.stderr
