"""newstool.toml: what it sets, that the command line wins, and what is said of a wrong one."""

from pathlib import Path

import pytest
from click.testing import Result

from fixtures import Rows, Run, Shell

TEXT = (
    "The county closes the bridge on Mill Street on Monday. Its steel is older than the town hall, engineers say. "
    "Trucks will wait for six weeks. The school moves its buses to Elm Road. A shop owner fears for the summer trade. "
    "Repairs cost two million dollars, and the state pays half. The council votes on the rest in June."
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a story."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NEWSTOOL_CONFIG", raising=False)
    (tmp_path / "story.txt").write_text(TEXT)
    return tmp_path


def words(result: Result) -> int:
    assert result.exit_code == 0, result.stderr
    return len(result.stdout.split())


def test_the_file_of_this_folder_is_read(run: Run, folder: Path) -> None:
    (folder / "newstool.toml").write_text("[summarize]\nwords = 10\n")
    assert words(run("summarize", "story.txt")) <= 10
    assert words(run("--config", "/dev/null", "summarize", "story.txt")) >= 20


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("words = 5.5", "'5.5' is not a whole number from 1 to 1,000,000. It stands in newstool.toml."),
        ('words = "many"', "'many' is not a whole number from 1 to 1,000,000. It stands in newstool.toml."),
        ("words = [5, 6]", "Error: newstool.toml: words is a list: it takes one value"),
    ],
)
def test_a_value_of_another_type_is_named_with_its_file(run: Run, folder: Path, line: str, said: str) -> None:
    (folder / "newstool.toml").write_text(f"[summarize]\n{line}\n")
    result = run("summarize", "story.txt")
    assert result.exit_code in (1, 2)
    assert said in result.stderr
    assert "It stands in" not in run("summarize", "--words", "x", "story.txt").stderr


def test_a_file_by_option_and_by_environment(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = folder / "other.toml"
    other.write_text("[summarize]\nwords = 10\n")
    assert words(run("--config", other, "summarize", "story.txt")) <= 10
    monkeypatch.setenv("NEWSTOOL_CONFIG", str(other))
    assert words(run("summarize", "story.txt")) <= 10


@pytest.mark.parametrize(
    ("option", "most"), [(("--words", "30"), 30), (("--words=30",), 30), (("--sentences", "3"), 40)]
)
def test_options_on_the_line_win(run: Run, folder: Path, option: tuple[str, ...], most: int) -> None:
    (folder / "newstool.toml").write_text("[summarize]\nwords = 10\n")
    assert 10 <= words(run("summarize", *option, "story.txt")) <= most


def test_flags_lists_and_tables(run: Run, rows: Rows, folder: Path) -> None:
    (folder / "posts.csv").write_text("body,head\nThe bridge closes on Monday,Bridge\n")
    (folder / "newstool.toml").write_text(
        '[classify]\nexplain = true\nformat = "jsonl"\n[classify.field]\ntext = "body"\ntitle = "head"\n'
    )
    (record,) = rows(run("classify", "posts.csv"))
    assert record["title"] == "Bridge"
    assert record["because"]


def test_a_model_is_found_from_the_files_own_folder(
    run: Run, folder: Path, small_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "ours.safetensors").write_bytes(small_model.read_bytes())
    (folder / "newstool.toml").write_text('[classify]\nmodel = "ours.safetensors"\n')
    (folder / "elsewhere").mkdir()
    monkeypatch.chdir(folder / "elsewhere")
    json_lines = ("--format", "jsonl", "../story.txt")
    ours = run("--config", "../newstool.toml", "classify", *json_lines)
    assert ours.exit_code == 0
    assert ours.stdout == run("classify", "--model", small_model, *json_lines).stdout
    assert ours.stdout != run("classify", *json_lines).stdout  # the bundled model's answer


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[summarise]\nwords = 10\n", "[summarise] is for no command"),
        ("words = 10\n", "the key 'words' outside of a table"),
        ("[summarize]\nword = 10\n", "summarize has no option 'word'"),
        ("[summarize]\nwords = true\n", "words is True"),
        ("[classify]\nexplain = 3\n", "explain is 3"),
        ("[wordpress]\nsite = 'x'\n[wordpress.push]\n", "wordpress has no command 'push'"),
        ("[summarize\n", "not valid TOML"),
    ],
)
def test_what_is_wrong_in_it_is_named(run: Run, folder: Path, text: str, why: str) -> None:
    (folder / "newstool.toml").write_text(text)
    command = "classify" if "classify" in text else "wordpress" if "wordpress" in text else "summarize"
    result = run(command, *(["check"] if command == "wordpress" else []), "story.txt")
    assert result.exit_code == 1
    assert "newstool.toml: " in result.stderr
    assert why in result.stderr


def test_a_bad_value_is_refused_as_on_the_line(run: Run, folder: Path) -> None:
    (folder / "newstool.toml").write_text("[summarize]\nwords = 0\n")
    result = run("summarize", "story.txt")
    assert result.exit_code == 2
    assert "--words" in result.stderr


def test_a_group_shares_its_keys(run: Run, folder: Path) -> None:
    (folder / "newstool.toml").write_text('[wordpress]\nsite = "http://example.org"\n')
    assert "in the clear" in run("wordpress", "check").stderr
    (folder / "posts.jsonl").touch()
    assert "in the clear" in run("wordpress", "apply", "posts.jsonl", "--set", "excerpt=lead").stderr


def test_no_file_is_no_fault(run: Run, folder: Path) -> None:
    assert run("summarize", "story.txt").exit_code == 0
    missing = run("--config", "none.toml", "summarize", "story.txt")
    assert missing.exit_code == 1
    assert "none.toml: cannot be read" in missing.stderr


def test_a_summary_imports_no_http_client_and_no_toml(shell: Shell, folder: Path) -> None:
    result = shell('newstool() { python -X importtime -m newstool "$@"; }; newstool summarize story.txt', cwd=folder)
    assert "newstool.cli.config" in result.stderr
    for slow in ("httpx", "httpcore", "ssl", "tomllib", "newstool.wordpress"):
        assert f" {slow}\n" not in result.stderr


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (f"a = {'[' * 5000}", "nested too deeply"),
        ("#" * ((1 << 16) + 1), "File too large"),
        ("a = \x00", "not valid TOML"),
    ],
)
def test_a_hostile_file_is_one_line(run: Run, folder: Path, content: str, reason: str) -> None:
    (folder / "newstool.toml").write_text(content)
    result = run("summarize", "story.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: newstool.toml: ")
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_device_without_an_end_is_one_line(run: Run, folder: Path) -> None:
    result = run("--config", "/dev/zero", "summarize", "story.txt")
    assert (result.exit_code, result.stderr) == (1, "Error: /dev/zero: cannot be read: File too large\n")
