"""Whether enough stories are held out, and enough are left, to have each label on both sides."""

from collections.abc import Sequence
from math import ceil

from newstool.classifier.training.labels import TrainingError


def check_holdout(labels: Sequence[str], holdout: float) -> None:
    """Raise TrainingError if a share `holdout`, 0..1, of the stories is too small or too large to have every label.

    labels: the label of each story.
    """
    stories, needed = len(labels), len(set(labels))
    held_out = ceil(stories * holdout)
    for n, done, mend in (
        (held_out, "holds", "hold more out, or none with --holdout 0"),
        (stories - held_out, "does not hold", "hold fewer out"),
    ):
        if n < needed:
            raise TrainingError(
                f"--holdout {holdout:g} {done} {n} of {stories} different articles out, and {needed} are needed, one "
                f"for each label: {mend}, or add articles"
            )
