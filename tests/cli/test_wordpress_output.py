"""Where an interrupted pull goes on, and the files that it leaves alone."""

from pathlib import Path

import pytest

from fixtures import Run
from newstool.articles import NewstoolError
from newstool.cli.wordpress_output import Pulled, opened

FIRST = b'{"id": "3", "title": "A", "text": "x", "modified": "2025-01-01T00:00:00Z"}\n'
SECOND = FIRST.replace(b'"3"', b'"12"')


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", Pulled(0, 0, 0)),
        (b'{"i', Pulled(0, 0, 0)),
        (FIRST, Pulled(1, 3, len(FIRST))),
        (FIRST + SECOND, Pulled(2, 12, len(FIRST + SECOND))),
        (FIRST + SECOND[:20], Pulled(1, 3, len(FIRST))),
    ],
)
def test_where_a_pull_goes_on(tmp_path: Path, content: bytes, expected: Pulled) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_bytes(content)
    assert Pulled.of(path) == expected
    assert path.read_bytes() == content
    with opened(path, expected.size) as stream:
        stream.write(b"more\n")
    assert path.read_bytes() == content[: expected.size] + b"more\n"


@pytest.mark.parametrize(
    "content",
    [
        b'{"a":1}\nmy notes',
        b'{"a":1}\n',
        b"my notes",
        b"my notes\n",
        FIRST + b"my notes\n",
        FIRST + b"my notes",
        b'{"id": "a.txt", "modified": "2025-01-01T00:00:00Z"}\n',
        b'{"id": "3", "text": "of another tool"}\n',
        b"[1]\n",
        b"\xff\xfe\n",
    ],
)
def test_another_file_is_refused_and_stays_as_it_is(run: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes(content)
    result = run("wordpress", "pull", "http://localhost:9", "--output", path, "--resume")
    assert result.exit_code == 1
    assert "was not written by `pull`" in result.stderr
    assert path.read_bytes() == content


def test_half_a_line_stays_until_the_site_has_answered(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newstool.wordpress.transport.sleep", lambda _: None)
    path = tmp_path / "posts.jsonl"
    path.write_bytes(FIRST + SECOND[:20])
    assert run("wordpress", "pull", "http://localhost:9", "--output", path, "--resume").exit_code == 1
    assert path.read_bytes() == FIRST + SECOND[:20]


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(NewstoolError, match="cannot be read"):
        Pulled.of(tmp_path)
