"""What goes wrong in a newsroom: each a clear line on stderr, the right exit status, and nothing else lost."""

import gzip
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fixtures import Jsonl, Run, Shell

STORY = {"title": "Sewer rates", "text": "The city council voted 4-3 to raise sewer rates in the next budget."}
GOOD = json.dumps(STORY) + "\n"
COMMANDS = [("classify",), ("summarize",), ("clean",)]
ALL_COMMANDS = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])


@ALL_COMMANDS
def test_a_missing_file(run: Run, command: tuple[str, ...], tmp_path: Path) -> None:
    result = run(*command, tmp_path / "gone.txt")
    assert result.exit_code == 1
    assert result.stderr == f"Error: {tmp_path}/gone.txt: no such file or folder\n"


@pytest.mark.parametrize(
    "command", ["train classifier --output m", "train words --output m", "evaluate classifier", "evaluate related"]
)
def test_data_must_be_named(run: Run, command: str) -> None:
    result = run(*command.split())
    assert result.exit_code == 2
    assert "Missing argument 'DATA...'" in result.stderr


@pytest.mark.parametrize("address", ["https://example.org/story.html", "http://example.org/"])
def test_an_address_is_not_loaded(run: Run, address: str) -> None:
    result = run("summarize", address)
    assert result.exit_code == 1
    assert "no such file or folder: newstool loads no pages: save the page as a file" in result.stderr
    assert result.stdout == ""


@ALL_COMMANDS
def test_a_missing_file_among_others(run: Run, command: tuple[str, ...], tmp_path: Path, page: Path) -> None:
    result = run(*command, tmp_path / "gone.txt", page)
    assert result.exit_code == 3
    assert "gone.txt: no such file" in result.stderr
    assert "1 of 2 could not be read; the others are done." in result.stderr
    assert result.stdout


@ALL_COMMANDS
def test_an_empty_file(run: Run, command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = run(*command, tmp_path / "empty.txt")
    assert (result.exit_code, result.stderr) == (1, f"Error: {tmp_path}/empty.txt: is empty\n")


@ALL_COMMANDS
def test_a_binary_file(run: Run, command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "photo.txt").write_bytes(bytes(range(256)) * 40)
    result = run(*command, tmp_path / "photo.txt")
    assert result.exit_code == 1
    assert "photo.txt: not text (binary data)" in result.stderr


@ALL_COMMANDS
def test_invalid_utf8_is_read_with_a_note(run: Run, command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("The Caf\xe9 Royal will close in May, its owner said.".encode("latin-1"))
    result = run(*command, tmp_path / "latin.txt")
    assert result.exit_code == 0
    assert result.stderr.startswith(f"Note: {tmp_path}/latin.txt: not UTF-8 (byte 0xE9 at offset 7)")
    if command != ("classify",):
        assert "Café Royal" in result.stdout


@ALL_COMMANDS
def test_bad_records_among_good_ones(run: Run, command: tuple[str, ...], tmp_path: Path) -> None:
    lines = [GOOD, '{"title": broken\n', GOOD, '{"headline": "no text"}\n', "\n", '["a list"]\n', GOOD]
    (tmp_path / "posts.jsonl").write_text("".join(lines))
    result = run(*command, "--format", "jsonl", tmp_path / "posts.jsonl")
    assert result.exit_code == 3
    assert [json.loads(line)["source"][-2:] for line in result.stdout.splitlines()] == [":1", ":3", ":7"]
    bad = result.stderr.splitlines()
    for line, place in zip(
        bad, ("jsonl:2: not valid JSON", "jsonl:4: has no text", "jsonl:6: not a JSON object"), strict=False
    ):
        assert place in line
    assert bad[-1] == "3 of 6 could not be read; the others are done."


@ALL_COMMANDS
def test_only_bad_records(run: Run, command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "posts.jsonl").write_text("{\n{}\n")
    assert run(*command, tmp_path / "posts.jsonl").exit_code == 1


def test_a_line_of_200_mb(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    with path.open("wb") as file:
        file.write(GOOD.encode() + b'{"text": "')
        for _ in range(200):
            file.write(b"words and " * 100_000)
        file.write(b'"}\n' + GOOD.encode())
    result = run("classify", path)
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == 2
    assert f"{path}:2: longer than 16 MiB" in result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(run: Run, page: Path, tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("text")
    path.chmod(0)
    assert "secret.txt: cannot be read: permission denied" in run("classify", path).stderr


def test_a_cut_gzip_file_gives_what_came_before(run: Run, tmp_path: Path) -> None:
    packed = gzip.compress(b"".join(json.dumps({**STORY, "id": i}).encode() + b"\n" for i in range(5000)))
    (tmp_path / "posts.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    result = run("classify", tmp_path / "posts.jsonl.gz")
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) > 100
    assert "posts.jsonl.gz" in result.stderr


def test_nothing_piped_in(run: Run) -> None:
    result = run("classify", stdin="")
    assert (result.exit_code, result.stderr) == (1, "Error: stdin: is empty\n")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", GOOD.encode()])
def test_a_model_that_is_none(run: Run, page: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "model").write_bytes(content)
    result = run("classify", "--model", tmp_path / "model", page)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {tmp_path}/model: damaged, or not a model of newstool")
    assert len(result.stderr.splitlines()) == 1


def test_a_model_of_another_task(run: Run, page: Path) -> None:
    result = run("classify", "--model", "sentences", page)
    assert result.exit_code == 1
    assert "a sentences model, but a classifier model is needed" in result.stderr


def test_a_model_that_is_not_there(run: Run, page: Path) -> None:
    result = run("summarize", "--model", "nope", page)
    assert (result.exit_code, result.stdout) == (1, "")
    names = "lead, news-sports, related, sentences, shortening, word-classes, words"
    assert f"nope: no such model file, nor a bundled model ({names})" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["classify", "--field", "text"], "'text' is not of the form A=B"),
        (["classify", "--min-precision", "2"], "'2' is not a number from 0.5 to 1."),
        (["classify", "--bogus"], "No such option"),
        (["frobnicate"], "no command is called 'frobnicate': the commands are summarize, classify"),
        (["summarize", "--words", "0"], "'0' is not a whole number from 1 to 1,000,000."),
        (["summarize", "--words", "many"], "'many' is not a whole number from 1 to 1,000,000."),
        (["review", "a.jsonl", "--output", "r.html", "--sample", "0"], "'0' is not a whole number of 1 or more."),
        (["review", "a.jsonl", "--output", "r.html", "--seed", "-4"], "'-4' is not a whole number from 0 to 4,294,967"),
        (["related", "a.jsonl", "--half-life", "0"], "'0' is not a number above 0 to 365,000."),
        (["wordpress", "pull", "https://x.example", "--since", "noon"], "'noon' is not a time such as 2025-03-01 or"),
        (["train", "classifier"], "Missing argument"),
        (["train", "sentence"], "no command is called 'sentence': did you mean 'sentences'?"),
        (["train", "classifier", "a.jsonl", "--output", ""], "'' is no name of a file."),
        (["describe", "a.jsonl", "--output", ""], "'' is no name of a folder."),
        (["wordpress", "apply", "https://x.example", "-"], "nothing to write: say what with --set"),
    ],
)
def test_wrong_usage(run: Run, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_field_that_articles_do_not_have(run: Run, page: Path) -> None:
    result = run("classify", "--field", "body=text", page)
    assert result.exit_code == 2
    assert "--field: an article has no field 'body'" in result.stderr


@pytest.mark.parametrize(
    ("model", "line"),
    [
        ("news-sports", "news-sports: a classifier model, but a summarizer model is needed"),
        ("folder", "folder: a folder, not a model file: name the file in it"),
        ("", "'': no such model file, nor a bundled model (lead, news-sports"),
    ],
)
def test_a_wrong_model_is_named_as_the_user_named_it(
    run: Run, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model: str, line: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    result = run("summarize", page, "--model", model)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"Error: {line}")


@pytest.mark.parametrize("kind", ["classifier", "summarizer", "sentences", "related", "words"])
def test_training_on_a_missing_file_says_that_alone(run: Run, tmp_path: Path, kind: str) -> None:
    result = run("train", kind, tmp_path / "gone.jsonl", "--output", tmp_path / "m.safetensors")
    assert (result.exit_code, result.stderr) == (1, f"Error: {tmp_path}/gone.jsonl: no such file or folder\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["apply", "undo"])
def test_a_missing_file_is_named_before_the_login(run: Run, tmp_path: Path, command: str) -> None:
    rules = ("--set", "excerpt=lead") if command == "apply" else ()
    result = run("wordpress", command, "https://x.example", tmp_path / "gone.jsonl", *rules)
    assert (result.exit_code, result.stderr) == (1, f"Error: {tmp_path}/gone.jsonl: no such file\n")


def test_an_empty_name(run: Run) -> None:
    result = run("classify", "")
    assert (result.exit_code, result.stderr) == (1, "Error: '': no such file or folder\n")


def test_a_key_to_keep_that_no_record_has(run: Run, jsonl: Jsonl) -> None:
    posts = jsonl(STORY, {**STORY, "desk": "city"}, STORY)
    note = "Note: no record has 'desks', which --keep names: look at the keys of the input\n"
    assert run("clean", "--format", "jsonl", "--keep", "desks", "--keep", "desk", posts).stderr == note
    assert run("clean", "--format", "jsonl", "--keep", "all", "--keep", "title", posts).stderr == ""


@ALL_COMMANDS
def test_a_closed_pipe(shell: Shell, jsonl: Jsonl, command: tuple[str, ...]) -> None:
    posts = jsonl(*[{**STORY, "id": str(i)} for i in range(20_000)])
    result = shell(f"newstool {command[0]} '{posts}' | head -1")
    assert result.returncode == 0
    assert result.stderr == ""
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk(shell: Shell, page: Path) -> None:
    result = shell(f"newstool summarize '{page}' > /dev/full")
    assert result.returncode == 1
    assert result.stderr == "Error: the output could not be written: No space left on device\n"


def test_ctrl_c(page: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "newstool", "classify", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell that runs the tests in the background has its children ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdin is not None
    process.stdin.write(GOOD)
    process.stdin.flush()
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(1.5)  # it waits for more
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert errors.strip() == "Aborted!"


def test_a_file_name_that_is_not_utf8(shell: Shell, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "w") as file:  # noqa: PTH123
        file.write("The city council voted on the budget.")
    result = shell(f"newstool classify '{tmp_path}'")
    assert result.returncode == 0
    assert "caf\ufffd.txt" in result.stdout


def test_bugs_keep_their_traceback(run: Run, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newstool.classifier import Tagger

    monkeypatch.setattr(Tagger, "load", lambda name: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run("classify", page)


def test_a_mistyped_command_names_the_right_one(run: Run) -> None:
    result = run("sumarize", "story.txt")
    assert result.exit_code == 2
    assert "no command is called 'sumarize': did you mean 'summarize'?" in result.stderr
