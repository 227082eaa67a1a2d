"""`newstool model`."""

from pathlib import Path

from fixtures import Run


def test_list(run: Run) -> None:
    lines = run("model", "list").stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [
        ["lead", "summarizer"],
        ["news-sports", "classifier"],
        ["related", "relatedness"],
        ["sentences", "sentences"],
        ["shortening", "shortening"],
        ["word-classes", "word"],
        ["words", "words"],
    ]


def test_show_a_bundled_model(run: Run) -> None:
    shown = run("model", "show", "news-sports").stdout
    assert shown.startswith("# news-sports")  # its card
    assert '"labels": [\n    "News",\n    "Sports"\n  ]' in shown  # its header


def test_show_a_file(run: Run, small_model: Path) -> None:
    assert '"name": "articles.jsonl"' in run("model", "show", small_model).stdout


def test_show_what_is_none(run: Run, page: Path) -> None:
    result = run("model", "show", page)
    assert result.exit_code == 1
    assert "damaged, or not a model of newstool" in result.stderr
