"""The project's own articles with a summary."""

import json
from pathlib import Path

import pytest

from newstool.articles import Article


@pytest.fixture(scope="session")
def lead_articles() -> list[Article]:
    """The 25 of training_data/leads.jsonl."""
    path = Path(__file__).parents[2] / "training_data" / "leads.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Article(r["text"], r["id"], r["title"], summary=r["summary"]) for r in records]
