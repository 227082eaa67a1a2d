"""What is no file where a file is kept: an index that is a folder, a pipe or a device."""

import os
from pathlib import Path

import pytest

from fixtures import Run

NO_FILE = "not a file: name another one for the index"
ARCHIVE = Path(__file__).parents[2] / "examples" / "archive.jsonl"


@pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
def test_an_index_is_a_file(run: Run, tmp_path: Path, kind: str) -> None:
    index = tmp_path / "site.index"
    if kind == "folder":
        index.mkdir()
    elif kind == "pipe":
        os.mkfifo(index)
    else:
        index.symlink_to("/dev/null")
    for arguments in ([ARCHIVE], ["--for", ARCHIVE]):
        result = run("related", "--index", index, *arguments)
        is_folder_to_write = kind == "folder" and arguments == [ARCHIVE]
        reason = "cannot be written: it is a folder" if is_folder_to_write else NO_FILE
        assert (result.exit_code, result.stderr) == (1, f"Error: {index}: {reason}\n")


def test_a_baseline_without_an_end_cannot_be_compared(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newstool.evaluation.result._LONGEST", 1 << 20)
    result = run("evaluate", "classifier", ARCHIVE, "--baseline", "/dev/zero")
    assert result.exit_code == 5
    assert "File too large" in result.stderr
