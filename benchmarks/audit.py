"""The audit beside cleanlab: 2 % of BBC's labels flipped at random, and how many of them lead the list.

    NEWSTOOL_DATA=... python benchmarks/audit.py

Both rank the same out-of-fold probabilities, newstool's. cleanlab is measured where it is installed.
"""

import importlib.util
from dataclasses import replace

import numpy as np
from data import rows

from newstool.articles import Article, clean
from newstool.classifier.training.audit import audit, unseen_probabilities

FLIPPED, LOOKED_AT = 0.02, 0.03  # shares of the archive


def main() -> None:
    archive = [
        clean(Article(row["text"], id=str(i), title=row["title"], label=row["label"]))
        for i, row in enumerate(rows("bbc/all.jsonl.gz"))
    ]
    labels = sorted({str(article.label) for article in archive})
    looked_at = round(LOOKED_AT * len(archive))
    print(f"{FLIPPED:.0%} of {len(archive)} labels flipped: share of them in the first {looked_at} of the list")
    for seed in range(3):
        random = np.random.default_rng(seed)
        chosen = set(random.choice(len(archive), round(FLIPPED * len(archive)), replace=False).tolist())
        flipped = [
            replace(a, label=random.choice([label for label in labels if label != a.label])) if i in chosen else a
            for i, a in enumerate(archive)
        ]
        ours = [int(suspect.article.id) for suspect in audit(flipped)][:looked_at]
        print(f"  seed {seed}: newstool audit {len(chosen & set(ours)) / len(chosen):.1%}", end="")
        if importlib.util.find_spec("cleanlab"):
            from cleanlab.filter import find_label_issues

            found, probabilities = unseen_probabilities(flipped)
            given = np.array([found.index(str(article.label)) for article in flipped])
            theirs = find_label_issues(given, probabilities, return_indices_ranked_by="self_confidence")[:looked_at]
            print(f", cleanlab's find_label_issues {len(chosen & set(theirs.tolist())) / len(chosen):.1%}")
        else:
            print(" (cleanlab is not installed: not measured)")


if __name__ == "__main__":
    main()
