"""The scores of `news-sports` on rows that its weights have not seen, and its card with them."""

from typing import Any

import numpy as np
from news_sports_rows import FORMS, Mask, Rows, measured_forms, weights_of

from newstool.classifier.model import PRECISIONS, LinearModel
from newstool.classifier.training.calibration import calibration_error
from newstool.classifier.weights import Floats

PROMISED = 0.99  # the precision that the card reports on


def unseen_figures(model: LinearModel, rows: Rows, unseen: Floats) -> list[dict[str, Any]]:
    """What the card says of each source and form.

    unseen: (n_rows,) the corrected decision value for Sports by weights that did not see the row's article.
    """
    figures = []
    for name, form in measured_forms(rows):
        some = (rows.corpus == name) & (rows.form == form)
        measured = figures_of(model, unseen[some], rows.sport[some])
        figures.append({"corpus": name, "form": FORMS[form], **measured})
    return figures


def figures_of(model: LinearModel, decisions: Floats, sport: Mask) -> dict[str, Any]:
    """The figures of some rows, from their decision values for Sports, (n,). Both labels count alike."""
    weights = weights_of(sport)
    p = model.probabilities(two_columns(decisions))
    best = p.argmax(axis=1)
    sure = model.promised_precision(best, p.max(axis=1)) >= PROMISED
    right = best == sport
    return {
        "n": len(sport),
        "sports": int(sport.sum()),
        "accuracy": float(np.average(right, weights=weights)),
        "recall": float((decisions[sport] > 0).mean()),
        "false_positives": float((decisions[~sport] > 0).mean()),
        "calibration_error": calibration_error(p, sport.astype(int), weights),
        "answered_at_0.99": float(np.average(sure, weights=weights)),
        "precision_at_0.99": float(np.average(right[sure], weights=weights[sure])),
    }


def filled(card: str, model: LinearModel) -> str:
    """The card with the figures of this run. `fill_cards.py` writes its table of sources."""
    table = [
        "| source | form | rows (Sports) | accuracy | recall | false positives "
        "| calibration error | answered at 0.99 | right of these |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in model.header["scores"]["unseen"]:
        table.append(
            f"| {row['corpus']} | {row['form']} | {row['n']} ({row['sports']}) | {row['accuracy']:.1%} "
            f"| {row['recall']:.1%} | {row['false_positives']:.1%} | {row['calibration_error']:.3f} "
            f"| {row['answered_at_0.99']:.1%} | {row['precision_at_0.99']:.1%} |"
        )
    at = int(np.searchsorted(PRECISIONS, PROMISED))
    thresholds = zip(model.labels, model.precision_thresholds[:, at].tolist(), strict=True)
    values = {
        "unseen": "\n".join(table),
        "terms": f"{len(model.vocabulary):,}",
        "thresholds": ", ".join(f"{label} {probability:.3f}" for label, probability in thresholds),
    }
    for key, value in values.items():
        card = card.replace("{" + key + "}", value)
    return card


def two_columns(decisions: Floats) -> Floats:
    """Decision values for Sports, (n,), to those of both labels, (n, 2), News first."""
    return np.stack([-decisions, decisions], axis=1)
