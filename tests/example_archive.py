"""The example archive, as the tests of `newstool related` change it."""

import json
from collections.abc import Callable
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"
ARCHIVE = EXAMPLES / "archive.jsonl"
POSTS = [json.loads(line) for line in ARCHIVE.read_text(encoding="utf-8").splitlines()]

Archive = Callable[..., Path]
Related = Callable[..., dict[str, list[str]]]


def changed(**of: str) -> list[dict[str, str]]:
    """The posts, some with another text, by id with "_" for "-"."""
    return [{**post, "text": of.get(post["id"].replace("-", "_"), post["text"])} for post in POSTS]
