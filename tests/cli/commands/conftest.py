"""What the tests of `newstool related` share."""

from pathlib import Path

import pytest

from example_archive import POSTS, Archive, Related
from fixtures import Jsonl, Rows, Run


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "site.index"


@pytest.fixture
def archive(jsonl: Jsonl) -> Archive:
    """`archive(posts)`: posts.jsonl with these posts."""
    return lambda posts=POSTS: jsonl(*posts)


@pytest.fixture
def related(run: Run, rows: Rows) -> Related:
    """`related(...)`: the ids of the related posts of each article, by its id; nothing may go wrong."""

    def ask(*arguments: str | Path) -> dict[str, list[str]]:
        result = run("related", *arguments, "--format", "jsonl")
        assert result.exit_code == 0, result.output
        return {row["id"]: [near["id"] for near in row["related"]] for row in rows(result)}

    return ask
