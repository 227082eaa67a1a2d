"""What several test modules need: the project's own articles, and a small model trained on them."""

import json
from functools import cache
from pathlib import Path

import pytest

from newstool.articles import Article, clean
from newstool.classifier.training import Trained, TrainingOptions, train

ROOT = Path(__file__).parents[1]


@cache
def own_articles(name: str = "articles") -> tuple[Article, ...]:
    lines = (ROOT / "training_data" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return tuple(
        clean(Article(r["text"], r["id"], r["title"], r["label"], source=f"{name}.jsonl:{i}"))
        for i, r in enumerate(records, 1)
    )


@pytest.fixture(scope="session")
def articles() -> list[Article]:
    """The project's labelled articles, cleaned."""
    return list(own_articles())


@pytest.fixture(scope="session")
def trained(articles: list[Article]) -> Trained:
    """A News/Sports classifier trained on them alone."""
    return train(articles, TrainingOptions(holdout=0.2, words=None))


@pytest.fixture(scope="session")
def small_model(trained: Trained, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its model file."""
    path = tmp_path_factory.mktemp("models") / "small.safetensors"
    trained.save(path)
    return path
