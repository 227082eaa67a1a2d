"""Nothing that is read is written over, and an output that cannot be written is named before any work."""

import importlib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from fixtures import Jsonl, Run, Shell
from newstool.cli.app import COMMANDS
from newstool.cli.written_files import READ, Command, OutputFile, OutputFolder, metavar_of

STORIES = [
    {"text": f"The council met on day {day} and voted for the plan.", "label": label, "decision": "label"}
    for day, label in enumerate(("News", "Sports") * 3)
]
# Metavars of parameters that name no file that is read.
NOT_READ = frozenset(
    ("A=B", "FIELD=KEY", "FIGURE=X", "NAME=KEY", "FORMAT", "KEY", "LABEL", "NAME", "TYPE")
) | frozenset(("ADDRESS", "DAYS", "MIB", "N", "P", "S", "SECONDS", "SHARE", "SITE", "TIME", "URL", ""))
WRITING = [
    "train classifier a.jsonl --output {}",
    "train summarizer a.jsonl --output {}",
    "train sentences a.jsonl --output {}",
    "train related a.jsonl --output {}",
    "train words a.jsonl --output {}",
    "review a.jsonl --output {}",
    "evaluate classifier a.jsonl --output {}",
    "evaluate classifier a.jsonl --report {}",
    "evaluate classifier a.jsonl --summary {}",
    "evaluate classifier a.jsonl --fail-under n=1 --junit {}",
    "evaluate summarizer a.jsonl --output {}",
    "evaluate related a.jsonl --summary {}",
    "evaluate review a.jsonl --report {}",
    "describe a.jsonl --output {}",
    "wordpress apply https://example.org a.jsonl --set excerpt=lead --write --journal {}",
    "wordpress undo https://example.org a.jsonl --write --journal {}",
]


@pytest.fixture
def folder(tmp_path: Path, jsonl: Jsonl, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a.jsonl, a link to it (soft) and a second name of it (hard)."""
    path = jsonl(*STORIES, name="a.jsonl")
    (tmp_path / "soft").symlink_to("a.jsonl")
    (tmp_path / "hard").hardlink_to(path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """The command, or all commands of a group, with their names."""
    if not isinstance(command, click.Group):
        yield name, command
        return
    for sub in command.commands.values():
        yield from commands(sub, f"{name} {sub.name}")


ALL = [
    found
    for name in COMMANDS
    for found in commands(getattr(importlib.import_module(f"newstool.cli.commands.{name}"), name), name)
]


@pytest.mark.parametrize(("name", "command"), ALL, ids=[name for name, _ in ALL])
def test_every_command_that_reads_or_writes_is_checked(name: str, command: click.Command) -> None:
    metavars = {metavar_of(parameter) for parameter in command.params}
    assert metavars <= READ | NOT_READ
    writes = any(isinstance(parameter.type, OutputFile | OutputFolder) for parameter in command.params)
    assert isinstance(command, Command) or not (writes or metavars & (READ - {"NAME_OR_FILE"}))


@pytest.mark.parametrize("line", WRITING)
@pytest.mark.parametrize("name", ["a.jsonl", "./a.jsonl", "soft", "hard"])
def test_an_input_is_not_written_over(run: Run, folder: Path, line: str, name: str) -> None:
    before = (folder / "a.jsonl").read_bytes()
    result = run(*line.format(name).split())
    assert result.exit_code == 2
    assert f"{Path(name)} is an input: name another" in result.stderr
    assert (folder / "a.jsonl").read_bytes() == before
    assert (folder / "soft").is_symlink()


@pytest.mark.parametrize("line", WRITING)
def test_an_output_without_a_folder_is_named_before_any_work(run: Run, folder: Path, line: str) -> None:
    if line.startswith("describe"):  # it makes its folder
        return
    (folder / "a.jsonl").write_bytes(b"no article")  # reading it would give another error
    before = sorted(folder.iterdir())
    result = run(*line.format("none/out").split())
    assert result.exit_code == 1
    assert result.stderr == "Error: none/out: cannot be written: there is no folder none\n"
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("review . --output r.html", "r.html lies in ., where it is read as input: name a file outside of it"),
        ("review . --output sub/r.html", "sub/r.html lies in ."),
        ("train sentences . --output a.jsonl", "a.jsonl lies in ."),
        ("train sentences sub --output a.jsonl", "a.jsonl lies in sub"),  # by a link in that folder
        ("evaluate classifier . --summary s.md", "s.md lies in ."),
        ("describe . --output .", ". is an input: name another folder"),
        ("describe . --output sub/out", "sub/out lies in ."),
        ("evaluate classifier a.jsonl --output m --model m", "m is what --model reads"),
        ("train classifier a.jsonl --output m --words-from ./m", "m is what --words-from reads"),
        ("evaluate classifier a.jsonl --output new.json --report new.json", "is named by --output and by --report"),
        ("review a.jsonl --output newstool.toml", "newstool.toml is what --config reads"),
        ("review a.jsonl --output r/", "'r/' is the name of a folder"),
    ],
)
def test_other_outputs_that_are_inputs(run: Run, folder: Path, line: str, why: str) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "link.jsonl").symlink_to("../a.jsonl")
    (folder / "m").write_bytes(b"a model")
    (folder / "newstool.toml").write_text("[clean]\n")
    before = (folder / "a.jsonl").read_bytes()
    result = run(*line.split())
    assert result.exit_code == 2
    assert why in result.stderr
    assert (folder / "a.jsonl").read_bytes() == before
    assert (folder / "m").read_bytes() == b"a model"


@pytest.mark.parametrize(
    "line",
    [
        "train sentences . --output m.safetensors",  # a model in the folder of the articles is no article
        "evaluate classifier . --output .results/r.json",  # hidden folders are not read
        "evaluate classifier sub/a.jsonl --output /dev/null --report /dev/null",
        "review sub/a.jsonl --output /dev/null",
    ],
)
def test_outputs_that_do_no_harm(run: Run, folder: Path, line: str) -> None:
    for name in ("sub", ".results"):
        (folder / name).mkdir()
    (folder / "sub" / "a.jsonl").write_bytes((folder / "a.jsonl").read_bytes())
    for _ in range(2):  # the second time, the output is there
        assert run(*line.split()).exit_code == 0


def test_stdin_and_stdout_that_are_one_file(shell: Shell, folder: Path) -> None:
    before = (folder / "a.jsonl").read_bytes()
    for line in (
        "newstool train sentences - --output a.jsonl < a.jsonl",
        "newstool clean a.jsonl >> a.jsonl",
        "newstool classify hard >> a.jsonl",
        "newstool clean < a.jsonl >> soft",
        "newstool review a.jsonl --output /dev/stdout >> a.jsonl",
    ):
        result = shell(line, cwd=folder)
        assert result.returncode == 2
        assert "is an input" in result.stderr
        assert (folder / "a.jsonl").read_bytes() == before


def test_pulling_from_a_site_that_does_not_answer_keeps_the_file(run: Run, folder: Path) -> None:
    result = run("wordpress", "pull", "http://127.0.0.1:9", "--output", "a.jsonl")
    assert result.exit_code == 1
    assert (folder / "a.jsonl").read_bytes().count(b"\n") == len(STORIES)
