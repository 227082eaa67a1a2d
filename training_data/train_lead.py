"""Rebuilds models/lead.safetensors: the weights by which a lead is chosen.

    python training_data/train_lead.py [OUTPUT]

lead_judgements.jsonl, which lies beside this script, holds what readers said of candidate leads, and what was measured
of each. Weights learn from the leads of FREE_CORPORA, texts that a business may use. The leads of other corpora only
measure them. The opener learns from openings.jsonl (opener_rows.py). The same files and library versions give the same
model.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import opener_rows
from clean import LICENCES
from numpy.typing import NDArray

from newstool.articles.digest import digest_of_bytes
from newstool.models.licences import OWN
from newstool.models.provenance import versions
from newstool.summarizer.features import FEATURES, in_order
from newstool.summarizer.policy import Policy, save
from newstool.summarizer.training.fit import Group, expected_choice, fit

HERE = Path(__file__).parent
MODEL = HERE.parent / "models" / "lead.safetensors"
JUDGEMENTS = HERE / "lead_judgements.jsonl"
# How good a lead is: printed as it is, after a small edit, not. The best of an item is worth more than its equals.
VALUES, BEST = {"y": 0.8, "e": 0.4, "n": 0.0}, 0.2
L2 = 3.0  # from 0.1 to 100 the leads of the other corpora get the same value: the rule sheet says it nearly all
FREE_CORPORA = frozenset(name.removesuffix(".jsonl.gz") for name in LICENCES)  # as judgements name them
# What a desk would weigh before any judgement, in log odds: from the rule sheet in docs/leads.md.
PRIOR = {
    "later": -2.0, "far": -1.0, "headline_gain": 2.4, "news_gain": 1.6, "warm_up": 0.3, "scene": -1.0, "unsaid": 2.5,
    "leaning_top": 2.0, "over": -0.5,
    "cut": -2.6, "cut_late": 0.2, "no_verb": -1.0, "loss_first": -0.1, "loss_later": -0.3, "two": 0.4, "more": 0.1,
    "gap": -1.8, "fill": 2.2, "question_last": -1.2, "colon_last": -1.2, "headline": 1.5, "short": -1.2, "all": 2.0,
    "trimmed": 0.6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judged:
    """The judged items that weights may learn from, and those that only measure."""

    free: list[Group]
    others: list[Group]


def read() -> Judged:
    """The judged items with two candidate leads or more."""
    judged = Judged([], [])
    for line in JUDGEMENTS.read_text(encoding="utf-8").splitlines():
        item: dict[str, Any] = json.loads(line)
        leads = [lead for lead in item["leads"] if "features" in lead]
        if len(leads) > 1:
            gain = [VALUES[lead["verdict"]] + BEST * lead["best"] for lead in leads]
            groups = judged.free if item["corpus"] in FREE_CORPORA else judged.others
            groups.append(Group(np.array([in_order(lead["features"]) for lead in leads]), np.array(gain)))
    return judged


def prior() -> NDArray[np.float64]:
    """(n_features,) the weights that training starts from."""
    return np.array([PRIOR.get(name, 0.0) for name in FEATURES])


def measure(weights: NDArray[np.float64], judged: list[Group]) -> dict[str, float]:
    """The mean gain of the chosen leads, 0..1, beside that of the rule sheet's weights and of the best leads."""
    return {
        "learned": round(expected_choice(judged, weights), 4),
        "prior": round(expected_choice(judged, prior()), 4),
        "best": round(float(np.mean([group.gain.max() for group in judged])), 4),
    }


def main(output: Path = MODEL) -> None:
    """Train, measure on the corpora that nothing was learned from, and write the model."""
    judged = read()
    weights = fit(judged.free, prior(), L2)
    scores = measure(weights, judged.others)
    rows = opener_rows.read()
    sources = [_source(JUDGEMENTS, len(judged.free)), _source(opener_rows.OPENINGS, len(rows))]
    options = {"l2": L2, "l2_build": opener_rows.L2_BUILD, "l2_opener": opener_rows.L2_OPENER}
    header = {"sources": sources, "options": options, "versions": versions(), "scores": scores}
    named = dict(zip(FEATURES, weights.round(4).tolist(), strict=True))
    save(output, Policy(named, header, opener=opener_rows.learn(rows)))
    sys.stderr.write(json.dumps(scores) + "\n")


def _source(file: Path, n_rows: int) -> dict[str, Any]:
    """What the header says of a file of our own that was learned from. n_rows: those that were learned from"""
    return {"name": file.name, "rows": n_rows, "sha256": digest_of_bytes(file.read_bytes()), "licence": OWN}


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
