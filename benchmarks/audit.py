"""The audit: beside cleanlab on flipped labels, on two real archives that readers judged, and on one with slips.

    NEWSTOOL_DATA=... python benchmarks/audit.py flipped
    NEWSTOOL_DATA=... python benchmarks/audit.py judged
    NEWSTOOL_DATA=... python benchmarks/audit.py archive
    NEWSTOOL_DATA=... python benchmarks/audit.py categories

`flipped`: 2 % of BBC's labels flipped at random, and how many of them lead the list. newstool and cleanlab rank the
same out-of-fold probabilities, newstool's. cleanlab is measured where it is installed.

`judged`: the archives of HuffPost and CNN as they are. Two readers, language models that did not know which label is
which, read the first 200 suggestions of each: 60 of the 400 stories both, the others one. audit_judged.jsonl has what
they said. A suggestion that is new since then is not counted.

`archive`: 900 posts of three papers with their sections, a third of them in two, 60 of them filed elsewhere on purpose.

`categories`: 900 posts of the same papers under 20 categories, as they were filed, and with 40 filed elsewhere on
purpose. Three categories have fewer than ten posts. Two readers, language models that knew neither, read the first 50
suggestions of both lists. They agreed on 87 of 88.
"""

import importlib.util
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from data import rows, text_of

from newstool.articles import Article, clean
from newstool.classifier.training.audit import audit, unseen_probabilities
from newstool.classifier.training.pipeline import TrainingOptions
from newstool.classifier.training.suspects import Suspect

JUDGED = Path(__file__).with_name("audit_judged.jsonl")
SHOWN = (50, 100, 200)
POSTS, SLIPS, CATEGORIES = 900, 60, 20
PAPERS = ("Spotlight PA", "Felix", "The Quest")
OF_BOTH, READ = 40, 50  # posts filed elsewhere on purpose; suggestions that were read
# The 20 categories. The papers call some by two names; editions and names of columns are left out.
SAME = {"Comment": "Opinion", "Senate beat": "Senate", "Editor’s notes": "Opinion"}
LARGE = (
    *("News", "Sport", "State college", "Elections", "Opinion", "The capitol", "Berks", "Science", "Coronavirus"),
    *("Features", "Rural issues", "Local government", "Federal government", "Events", "Health", "Senate", "Politics"),
)
RARE = ("Business", "Arts", "Pa local")
FLIPPED, LOOKED_AT = 0.02, 0.03  # shares of the archive


def flipped_labels() -> None:
    """Flip labels of BBC, and print how many of these lead the list of newstool and of cleanlab."""
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


def expected(suspects: Sequence[Suspect]) -> float:
    """How many of the suspects are mis-filed, as the audit says."""
    return sum(suspect.probability for suspect in suspects)


def judged() -> None:
    """Print what readers said of the first suggestions on HuffPost and CNN."""
    said = {(r["id"], r["suggested"]): r["readers"] for r in map(json.loads, JUDGED.open(encoding="utf-8"))}
    for name in ("huffpost/part.jsonl.gz", "cnn_corpus/dev.jsonl.gz"):
        archive = [
            clean(Article(text_of(row), id=row["id"], title=row["title"], label=row["label"])) for row in rows(name)
        ]
        suspects = audit(archive, TrainingOptions(min_articles=10))
        print(f"{name}: {len(archive)} stories")
        for n in SHOWN:
            readers = [said[key] for s in suspects[:n] if (key := (s.article.id, s.suggested)) in said]
            shares = {
                kind: sum(answers.count(kind) / len(answers) for answers in readers)
                for kind in ("suggested", "both", "filed", "neither")
            }
            words = ", ".join(f"{kind} {share:.1f}" for kind, share in shares.items())
            print(f"  first {n}: read {len(readers)}: {words}; expected wrong {expected(suspects[:n]):.1f}")


def papers() -> Iterator[Article]:
    """The posts of three papers, filed as they were. Spotlight PA has a subject and an edition for each post."""
    for name in ("excerpts/dev.jsonl.gz", "local_kinds/dev.jsonl.gz"):
        for row in rows(name):
            labels = [part.strip() for part in row["section"].replace("/", ",").split(",") if part.strip()]
            if row["source"].startswith(PAPERS) and labels:
                first, *others = (label.capitalize() for label in labels)
                post = Article(row["text"], id=row["id"], title=row["title"], label=first, other_labels=tuple(others))
                yield clean(post)


def archive_with_slips() -> None:
    """File posts elsewhere on purpose, and print how many of these lead the list."""
    random = np.random.default_rng(0)
    everything = list(papers())
    posts = [everything[i] for i in random.permutation(len(everything))[:POSTS]]
    counts = {label: sum(label in post.labels for post in posts) for post in posts for label in post.labels}
    largest = sorted(counts, key=lambda label: (-counts[label], label))[:CATEGORIES]
    slips = set(random.permutation(len(posts))[:SLIPS].tolist())
    filed = [
        replace(post, label=random.choice([x for x in largest if x not in post.labels]), other_labels=())
        if i in slips
        else post
        for i, post in enumerate(posts)
    ]
    right = {post.id: post.labels for i, post in enumerate(posts) if i in slips}
    suspects = audit(filed, TrainingOptions(several=None))
    two = sum(len(post.labels) > 1 for post in filed)
    print(f"{len(filed)} posts, {len(counts)} categories, {two} posts in two, {len(slips)} filed elsewhere on purpose:")
    for n in SHOWN:
        found = [suspect for suspect in suspects[:n] if suspect.article.id in right]
        exact = sum(suspect.suggested in right[suspect.article.id] for suspect in found)
        print(
            f"  first {len(suspects[:n])}: {len(found)} of these, {exact} with a category that they had; "
            f"expected wrong {expected(suspects[:n]):.1f}"
        )


def twenty_categories(slips: int) -> list[Article]:
    """900 posts under 20 categories, of which `slips` are filed elsewhere on purpose."""
    everything = []
    for post in papers():
        names = dict.fromkeys(SAME.get(label, label) for label in post.labels)
        if kept := tuple(name for name in names if name in LARGE + RARE):
            everything.append(replace(post, label=kept[0], other_labels=kept[1:]))
    random = np.random.default_rng(5)
    posts = [everything[i] for i in random.permutation(len(everything))[:POSTS]]
    wrong = set(random.permutation(len(posts))[:slips].tolist())
    return [
        replace(post, label=str(random.choice([x for x in LARGE if x not in post.labels])), other_labels=())
        if i in wrong
        else post
        for i, post in enumerate(posts)
    ]


def categories() -> None:
    """Print what readers said of the first suggestions under 20 categories."""
    said = {
        (row["id"], row["filed"], row["suggested"]): row["readers"]
        for row in map(json.loads, JUDGED.open(encoding="utf-8"))
    }
    for slips in (0, OF_BOTH):
        suspects = audit(twenty_categories(slips), TrainingOptions(several=None))[:READ]
        keys = [(s.article.id, " + ".join(s.article.labels), s.suggested) for s in suspects]
        readers = [said[key] for key in keys if key in said]
        words = ", ".join(
            f"{kind} {sum(answers.count(kind) / len(answers) for answers in readers):.1f}"
            for kind in ("suggested", "both", "filed", "neither")
        )
        print(f"{slips} filed elsewhere on purpose: of the first {READ}, read {len(readers)}: {words}; ", end="")
        print(f"expected wrong {expected(suspects):.1f}")


if __name__ == "__main__":
    {"flipped": flipped_labels, "judged": judged, "archive": archive_with_slips, "categories": categories}[
        sys.argv[1]
    ]()
