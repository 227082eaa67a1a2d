"""Result files are written completely, or the old file stays."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newstool.evaluation import EvaluationError, files


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    for content in ("one\n", "two — é\n"):
        files.replace(path, content)
        assert path.read_text(encoding="utf-8") == content
    assert [file.name for file in tmp_path.iterdir()] == ["r.json"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "there")
    files.replace(tmp_path / "link", "x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there").read_text() == "x"


def test_a_device_is_written_to_not_replaced() -> None:
    files.replace(Path("/dev/null"), "x")
    assert Path("/dev/null").is_char_device()


def test_append(tmp_path: Path) -> None:
    for content in ("one\n", "two\n"):
        files.append(tmp_path / "s.md", content)
    assert (tmp_path / "s.md").read_text() == "one\ntwo\n"


@pytest.mark.parametrize("write", [files.replace, files.append])
def test_what_cannot_be_written_is_named(write: Callable[[Path, str], None], tmp_path: Path) -> None:
    path = tmp_path / "none" / "r.json"
    with pytest.raises(EvaluationError, match=f"{path}: could not be written: No such file or directory"):
        write(path, "x")
