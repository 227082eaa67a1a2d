"""Fits how similarities become scores to pairs of posts that readers judged: `slope` and `offset` of `Scoring`.

    NEWSTOOL_DATA=... python training_data/fit_related.py

related_judgements.jsonl has the pairs: the archive that both posts are of, their ids, and the share of readers who
would show the one below the other. Each archive is indexed alone, as a site's would be. Of the 205 pairs that
benchmarks/related.py read measures, 72 are among them, 71 of these of local sites. The fit is a logistic regression on
the logarithm of the similarity. How right the scores are for publishers that they were not fitted on is told by fits
that leave out one publisher each.

A fit of all measures at once would weigh titles and main terms more (title 3.0, main 3.5). The numbers of `Scoring` are
lower. They were chosen when similarities also decided the order of posts, and those of the fit found fewer posts on the
same event (benchmarks/related.py ranking: 87.2 % in place of 88). Since then likeness decides the order.
"""

import itertools
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from related_archives import archive
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from newstool.articles import Article, clean
from newstool.related import Description, Index

PAIRS = Path(__file__).with_name("related_judgements.jsonl")
LOWEST = 1e-6  # a lower similarity counts as this one: 0 has no logarithm
BANDS = (0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)  # of scores, in which pairs are counted
Floats = NDArray[np.float64]


def plain(articles: Iterable[Article]) -> Iterator[tuple[Article, Description]]:
    """The articles, cleaned, without labels and leads."""
    return ((clean(article), Description(None, "")) for article in articles)


def similarities(pairs: list[dict[str, Any]]) -> Floats:
    """The logarithm (n, 1) of the similarity of each pair."""
    places_of: dict[str, list[int]] = defaultdict(list)
    for place, pair in enumerate(pairs):
        places_of[pair["archive"]].append(place)
    found = np.zeros((len(pairs), 1))
    for name, places in places_of.items():
        index = Index.empty({}).update(archive(name), plain)[0]
        row_of = {index.records[row].id: row for row in range(len(index))}
        search = index.search
        for place in places:
            one, other = row_of[pairs[place]["one"]], row_of[pairs[place]["other"]]
            measures = search.measures(search.post(one), np.array([other]))
            similarity = float(index.matrix.background.similarities(measures)[0])
            found[place] = np.log(max(similarity, LOWEST))
    return found


def fit(values: Floats, shares: Floats) -> LogisticRegression:
    """A logistic regression in which a pair counts as related and as unrelated, by the shares of its readers."""
    doubled, labels = np.vstack([values, values]), np.repeat([1, 0], len(shares))
    return LogisticRegression(C=100).fit(doubled, labels, sample_weight=np.concatenate([shares, 1 - shares]))


def main() -> None:
    """Print how right the scores of left-out publishers are, and the numbers of the fit on all."""
    pairs = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    values, shares = similarities(pairs), np.array([pair["related"] for pair in pairs])
    publishers = np.array([pair["publisher"] for pair in pairs])
    scores = np.zeros(len(pairs))
    for publisher in sorted(set(publishers.tolist())):
        is_out = publishers == publisher
        scores[is_out] = fit(values[~is_out], shares[~is_out]).predict_proba(values[is_out])[:, 1]
    print(f"{len(pairs)} pairs, area under the curve {roc_auc_score(shares > 0.5, scores):.3f}")
    for low, high in itertools.pairwise(BANDS):
        here = (scores >= low) & (scores < high)
        print(f"  scores from {low} to {high}: {100 * shares[here].mean():.0f} % of {here.sum()} related")
    model = fit(values, shares)
    print(f"slope={model.coef_[0, 0]:.2f}, offset={model.intercept_[0]:.2f}")


if __name__ == "__main__":
    main()
