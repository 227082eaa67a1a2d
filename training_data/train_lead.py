"""Rebuilds models/lead.safetensors: the weights by which a lead is chosen.

    python training_data/train_lead.py [OUTPUT]

Learns from lead_judgements.jsonl, which lies beside this script. It holds what readers said of candidate leads, and
what was measured of each. The opener learns from openings.jsonl (opener_rows.py). The same files and library versions
give the same model.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import opener_rows

from newstool.models.licences import OWN
from newstool.models.provenance import versions
from newstool.summarizer.features import FEATURES, row
from newstool.summarizer.policy import Policy, save
from newstool.summarizer.training.fit import Group, expected_choice, fit

HERE = Path(__file__).parent
MODEL = HERE.parent / "models" / "lead.safetensors"
JUDGEMENTS = HERE / "lead_judgements.jsonl"
# How good a lead is: printed as it is, after a small edit, not. The best of an item is worth more than its equals.
VALUES, BEST = {"y": 0.8, "e": 0.4, "n": 0.0}, 0.2
L2 = 0.3  # in cross-validation no less than 0.1 and no more than 1000: the rule sheet says it nearly all
FOLDS = 5
# What a desk would weigh before any judgement, in log odds: from the rule sheet in docs/leads.md.
PRIOR = {
    "later": -2.0, "far": -1.0, "headline_gain": 2.4, "news_gain": 1.6, "warm_up": 0.3, "scene": -1.0, "unsaid": 2.5,
    "leaning_top": 2.0, "over": -0.5,
    "cut": -2.6, "cut_late": 0.2, "no_verb": -1.0, "loss_first": -0.1, "loss_later": -0.3, "two": 0.4, "more": 0.1,
    "gap": -1.8, "fill": 2.2, "question_last": -1.2, "colon_last": -1.2, "headline": 1.5, "short": -1.2, "all": 2.0,
    "trimmed": 0.6,
}  # fmt: skip


def read() -> tuple[list[Group], list[str]]:
    """The judged items, and the corpus and publisher of each: what is left out together in cross-validation."""
    groups, sources = [], []
    for line in JUDGEMENTS.read_text(encoding="utf-8").splitlines():
        item: dict[str, Any] = json.loads(line)
        leads = [lead for lead in item["leads"] if "features" in lead]
        if len(leads) > 1:
            gain = [VALUES[lead["verdict"]] + BEST * lead["best"] for lead in leads]
            groups.append(Group(np.array([row(lead["features"]) for lead in leads]), np.array(gain)))
            sources.append(item["source"])
    return groups, sources


def prior() -> np.ndarray[Any, np.dtype[np.float64]]:
    """(n_features,) the weights that training starts from."""
    return np.array([PRIOR.get(name, 0.0) for name in FEATURES])


def cross_validate(groups: list[Group], sources: list[str]) -> dict[str, float]:
    """The mean gain of the chosen leads, 0..1, each publisher judged by weights that have not seen it."""
    names = sorted(set(sources))
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    learned = weight = 0.0
    for number in range(FOLDS):
        kept = [group for group, source in zip(groups, sources, strict=True) if fold[source] != number]
        asked = [group for group, source in zip(groups, sources, strict=True) if fold[source] == number]
        if asked:
            learned += len(asked) * expected_choice(asked, fit(kept, prior(), L2))
            weight += len(asked)
    best = float(np.mean([group.gain.max() for group in groups]))
    return {"learned": learned / weight, "prior": expected_choice(groups, prior()), "best": best}


def main(output: Path = MODEL) -> None:
    """Train, cross-validate by publisher, and write the model."""
    groups, sources = read()
    scores = {name: round(value, 4) for name, value in cross_validate(groups, sources).items()}
    digest = sha256(JUDGEMENTS.read_bytes()).hexdigest()[:16]
    source = {"name": JUDGEMENTS.name, "rows": len(groups), "sha256": digest, "licence": OWN}
    rows = opener_rows.read()
    digest = sha256(opener_rows.OPENINGS.read_bytes()).hexdigest()[:16]
    openings = {"name": opener_rows.OPENINGS.name, "rows": len(rows), "sha256": digest, "licence": OWN}
    weights = fit(groups, prior(), L2)
    options = {"l2": L2, "l2_build": opener_rows.L2_BUILD, "l2_opener": opener_rows.L2_OPENER}
    header = {"sources": [source, openings], "options": options, "versions": versions(), "scores": scores}
    named = dict(zip(FEATURES, weights.round(4).tolist(), strict=True))
    save(output, Policy(named, header, opener=opener_rows.learn(rows)))
    sys.stderr.write(json.dumps(scores) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
