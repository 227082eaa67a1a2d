import json
from pathlib import Path

import pytest

from newstool.articles import Article, clean
from newstool.summarizer import Summarizer
from newstool.summarizer.training.train import Trained, TrainingOptions, train

OWN = Path(__file__).parents[2] / "training_data" / "leads.jsonl"


@pytest.fixture(scope="session")
def articles() -> list[Article]:
    """The project's own articles with a summary, cleaned."""
    records = map(json.loads, OWN.read_text(encoding="utf-8").splitlines())
    return [
        clean(Article(r["text"], r["id"], r["title"], summary=r["summary"], source=f"leads.jsonl:{i}"))
        for i, r in enumerate(records, 1)
    ]


@pytest.fixture(scope="session")
def trained_on_few(articles: list[Article]) -> Trained:
    """A policy trained on the project's own articles."""
    return train(articles, TrainingOptions(holdout=0.2))


@pytest.fixture(scope="session")
def summarizer() -> Summarizer:
    """The bundled summarizer."""
    return Summarizer.load()
