"""How often an editor agreed: with the suggested label, with the filed one, and with the lead.

The shares have 95 % intervals. They hold for the archive only if the stories were drawn at random.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from newstool.evaluation.result import Evaluation, EvaluationError, Finding, RowName, share
from newstool.evaluation.significance import wilson

RANDOM = "sample"  # how stories were drawn: at random; any other way, they were chosen because they are doubtful
_ROWS = 10  # rows that are listed
_DOUBTFUL = (
    "the stories were chosen because they are doubtful: these figures say nothing about the whole archive. "
    "Draw some at random with newstool review ARCHIVE --sample 100"
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor decided on a story.

    Attributes:
        name: the story's id and title
        label: the label that the editor gave it; None if the editor skipped it or changed only the lead
        suggested: the label that the model suggested; None if no model judged the story
        filed: the label that it was filed under; None if it had none
        has_lead: whether the page showed a lead that the editor has seen
        lead_edited: whether the editor changed the lead
        kinds: why the story was on the page
        drawn: RANDOM, or how else the story came onto the page
    """

    name: RowName
    label: str | None
    suggested: str | None
    filed: str | None
    has_lead: bool
    lead_edited: bool
    kinds: tuple[str, ...]
    drawn: str


def measure(decisions: Iterable[Decision]) -> Evaluation:
    """Count the agreement. Raises EvaluationError if no story has both a decision and a suggestion."""
    every = list(decisions)
    judged = [one for one in every if one.label is not None and one.suggested is not None]
    if not judged:
        raise EvaluationError(_nothing(every))
    agreed = np.array([one.label == one.suggested for one in judged])
    figures: dict[str, Any] = {
        "task": "review",
        "n": len(judged),
        "skipped": sum(one.label is None and not one.lead_edited for one in every),
        "agreed": share(float(agreed.mean())),
        "random": all(one.drawn == RANDOM for one in judged),
        "agreement": {
            "suggested": _agreement([bool(right) for right in agreed]),
            "filed": _agreement([one.label == one.filed for one in judged if one.filed is not None]),
            "lead": _agreement([not one.lead_edited for one in every if one.has_lead]),
        },
        "kinds": _by(judged, lambda one: one.kinds),
        "suggestions": _by(judged, lambda one: (str(one.suggested),)),
    }
    notes = () if figures["random"] else (_DOUBTFUL,)
    names = [one.name for one in judged]
    outcomes = {"agreed": agreed.astype(np.float32)}
    return Evaluation(figures, outcomes, names, tuple(_disagreements(judged)), notes)


def _nothing(decisions: Sequence[Decision]) -> str:
    """Why there is nothing to measure."""
    skipped = sum(one.label is None for one in decisions)
    if decisions and skipped == len(decisions):
        return f"nothing to measure: an editor has decided on the label of none of the {skipped:,} stories"
    return "nothing to measure: no record has a label of an editor beside a suggested one"


def _agreement(agreed: Sequence[bool]) -> dict[str, float | int | None]:
    """The share of agreement among n decisions, with its interval; None if there is none."""
    if not agreed:
        return {"n": 0, "share": None, "low": None, "high": None}
    low, high = wilson(sum(agreed), len(agreed))
    return {"n": len(agreed), "share": share(sum(agreed) / len(agreed)), "low": share(low), "high": share(high)}


def _by(
    decisions: Sequence[Decision], groups_of: Callable[[Decision], Sequence[str]]
) -> dict[str, dict[str, float | int | None]]:
    """The agreement with the suggestion in each group of decisions."""
    groups: dict[str, list[bool]] = {}
    for one in decisions:
        for group in groups_of(one):
            groups.setdefault(group, []).append(one.label == one.suggested)
    return {group: _agreement(groups[group]) for group in sorted(groups)}


def _disagreements(decisions: Sequence[Decision]) -> Iterable[Finding]:
    """The stories on which editor and model disagreed, by the pair of labels, the most frequent first."""
    pairs: dict[tuple[str, str], list[RowName]] = {}
    for one in decisions:
        if one.label != one.suggested:
            pairs.setdefault((str(one.suggested), str(one.label)), []).append(one.name)
    for (suggested, label), names in sorted(pairs.items(), key=lambda item: (-len(item[1]), item[0])):
        yield Finding(f"{suggested} suggested, {label} decided", len(names), tuple(names[:_ROWS]))
