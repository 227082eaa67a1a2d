"""Trains a policy from articles with summaries, such as the excerpts that a paper's editors wrote by hand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from newstool.articles import Article, NewstoolError
from newstool.articles.amounts import amount
from newstool.models.provenance import sources, versions
from newstool.summarizer.features import FEATURES
from newstool.summarizer.policy import Policy, load, save
from newstool.summarizer.summarizer import Summarizer
from newstool.summarizer.training.examples import groups
from newstool.summarizer.training.fit import fit
from newstool.summarizer.training.scores import Scores, measure
from newstool.text.sentence_model import load_splitter

Progress = Callable[[str], None]
_FEW = 20  # articles with a summary; from fewer, the weights follow single stories
_TRIED = 0.2  # of the articles that are not held out: the policies are compared on them


class TrainingError(NewstoolError):
    """The articles cannot train a summarizer."""


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """How to train.

    Attributes:
        holdout: the share of articles kept for the scores, 0..1; with 0 there are no scores
        seed: of the split
        l2: how strongly the weights stay near those of the policy that training starts from
        start: the model that training starts from, by name or file
    """

    holdout: float = 0.1
    seed: int = 0
    l2: float = 0.002
    start: str = "lead"


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained policy and its scores on held-out articles, None if none were held out."""

    policy: Policy
    scores: Scores | None

    def save(self, path: Path) -> None:
        """Write the model file."""
        save(path, self.policy)


def train(
    articles: Iterable[Article],
    options: TrainingOptions | None = None,
    progress: Progress = lambda stage: None,
) -> Trained:
    """Train on the articles that have a text and a summary; raises TrainingError if there are too few.

    The result is the best of three: the learned policy, the one that training started from, and the plain rule of whole
    sentences from the top. They are compared on a share of the articles that the learned one was not trained on. The
    articles that are held out have no part in the choice, so that their scores are those of new articles.
    """
    options = options or TrainingOptions()
    splitter = load_splitter()
    rows = [article for article in articles if article.summary and splitter.spans(article.text)]
    if len(rows) < _FEW:
        raise TrainingError(
            f"{amount(len(rows), 'article')} with a text and a summary, and {_FEW} are needed: "
            "name the keys with --field summary=KEY and --field text=KEY"
        )
    kept, held_out = _split(rows, options.holdout, options.seed)
    part, chosen_by = _split(kept, _TRIED, options.seed)
    start = load(options.start)
    progress(f"weighing the leads of {len(part)} articles")
    learned = _learn(part, Summarizer(start, splitter), options.l2)
    progress(f"comparing on {len(chosen_by)} articles")
    ways = {"learned": learned, "start": start, "plain": Policy(start.weights, {}, plain=True, opener=start.opener)}
    best = max(ways, key=lambda name: measure(Summarizer(ways[name], splitter), chosen_by).gain)
    if best == "learned":
        progress(f"weighing the leads of {len(kept)} articles")
        ways["learned"] = _learn(kept, Summarizer(start, splitter), options.l2)
    made_of = {"sources": sources(rows), "options": asdict(options), "versions": versions()}
    header: dict[str, Any] = {**made_of, "chosen": best}
    if not held_out:
        return Trained(replace(ways[best], header=header), None)
    progress(f"scoring on {len(held_out)} articles")
    scores = measure(Summarizer(ways[best], splitter), held_out)
    return Trained(replace(ways[best], header={**header, "scores": asdict(scores)}), scores)


def _split(rows: Sequence[Article], share: float, seed: int) -> tuple[list[Article], list[Article]]:
    """The articles to train on, and those to hold out, both in order; a share of 0 holds none out."""
    if not share:
        return list(rows), []
    order = np.random.default_rng(seed).permutation(len(rows))
    out = set(order[: max(1, round(share * len(rows)))].tolist())
    return [article for i, article in enumerate(rows) if i not in out], [rows[i] for i in sorted(out)]


def _learn(rows: Sequence[Article], start: Summarizer, l2: float) -> Policy:
    prior = np.array([start.policy.weights[name] for name in FEATURES])
    weights = fit(list(groups(rows, start)), prior, l2)
    return Policy(dict(zip(FEATURES, weights.tolist(), strict=True)), {}, opener=start.policy.opener)
