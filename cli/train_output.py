"""What `newstool train` prints: notes about the labels, the scores, and how the new model is used."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from newstool.cli.label_notes import quoted
from newstool.cli.messages import say, show

if TYPE_CHECKING:
    from newstool.articles import Latest
    from newstool.classifier.training.curve import Curve
    from newstool.classifier.training.scores import LabelScore, Scores, SeveralScores
    from newstool.classifier.training.train import Trained
    from newstool.summarizer.training.scores import Scores as LeadScores

_ONLY_FIRST = "only the first was learned."


def show_classifier(trained: "Trained", *, found: bool, curve: bool) -> None:
    """Show how good a new classifier is.

    Args:
        trained: the model and its scores
        found: one or several labels was found from the data, so that the user is told which and why
        curve: the learning curve was asked for
    """
    from newstool.classifier.training.scores import Scores

    if trained.share_of_several and found:
        _say_several(trained.share_of_several, trained.model.several)
    if trained.left_out:
        _say_left_out(trained)
    if trained.model.several and trained.rare:
        _say_rare(trained.rare)
    if isinstance(trained.scores, Scores):
        _show_scores(trained.scores)
    elif trained.scores:
        _show_several_scores(trained.scores)
    if curve:
        _show_curve(trained.curve)


def _say_several(share: float, several: bool) -> None:
    how_many = f"{share:.0%}" if share >= 0.01 else "less than 1%"
    learned = "all are learned. --one learns only the first." if several else f"{_ONLY_FIRST} --several learns all."
    say(f"Note: {how_many} of the articles have two labels or more, or their label is a list: {learned}")


def _say_rare(labels: Mapping[str, int]) -> None:
    """Say which labels are learned although they have few articles, and what that means."""
    from newstool.classifier.training.labels import FEWEST, named

    say(
        f"Note: labels with fewer than {FEWEST} different articles are suggested, but no precision is promised for "
        f"them: {named(labels, labels)}. --min-articles {FEWEST} leaves them out."
    )


def _say_left_out(trained: "Trained") -> None:
    """Say which labels are not learned, and what a user can do about it."""
    from newstool.articles.amounts import amount
    from newstool.classifier.training.labels import named

    labels = trained.left_out
    which = f"{amount(len(labels), 'label')} with too few different articles: {named(labels, labels)}"
    lost = f"; {amount(trained.unlearned, 'article')} with no other label" if trained.unlearned else ""
    label = min(labels, key=lambda name: (-labels[name], name))
    say(
        f"Note: left out {which}{lost}. To learn from them, join a label to another with "
        f"--map {quoted(label, 'OTHER')}, or lower --min-articles."
    )


def say_replaced(latest: "Latest") -> None:
    """Say how many records a later one of the same story replaced."""
    if latest.replaced:
        say(f"Note: {latest}")


def say_written(output: str, use: str) -> None:
    """Say where the model is, how large, and the command that uses it."""
    path = Path(output)
    size = f" ({path.stat().st_size / 1e6:.2f} MB)" if path.is_file() else ""
    say(f"Wrote {output}{size}. Use it: {use}")


def _show_scores(scores: "Scores") -> None:
    """Print the scores of a model of one label a story."""
    _show_labels(scores.labels, scores.macro_f1, scores.n)
    show(
        f"accuracy {scores.accuracy:.3f}, calibration error {scores.calibration_error:.3f}, on {scores.n} articles, "
        "each judged by a model that was not trained on it"
    )
    _say_few(scores.n)


def _show_several_scores(scores: "SeveralScores") -> None:
    """Print the scores of a model of several labels a story."""
    _show_labels(scores.labels, scores.macro_f1, scores.n)
    show(
        f"micro F1 {scores.micro_f1:.3f}, macro F1 {scores.macro_f1:.3f}, on {scores.n} articles, each judged by a "
        "model that was not trained on it; "
        f"it can promise a precision of 0.9 or more for {scores.promised} labels"
    )
    _say_few(scores.n)


def _say_few(n: int) -> None:
    """Say that scores of few articles tell little. It is the note of `newstool evaluate`."""
    from newstool.evaluation.result import too_few

    for note in too_few(n):
        say(f"Note: {note}")


def _show_curve(curve: "Curve | None") -> None:
    """The score of models of fewer articles, and what twice as many articles would bring."""
    if curve is None:
        from newstool.classifier.training.curve import FEWEST_IN_ALL

        show(f"There are too few articles for a learning curve: {FEWEST_IN_ALL} different ones are needed.")
        return
    show(f"articles  {curve.figure}")
    for point in curve.points:
        show(f"{point.articles:8,}  {point.score:{len(curve.figure)}.3f}")
    low, gain, high = (100 * share for share in (curve.low, curve.gain, curve.high))
    show(
        f"Twice as many articles would bring about {gain:.1f} points of {curve.figure} (between {low:.1f} and "
        f"{high:.1f}), measured on {curve.measured_on:,} articles kept back from these models."
    )


def _show_labels(labels: Mapping[str, "LabelScore"], macro_f1: float, n: int) -> None:
    """Print a table of the scores of each label. n: the number of articles."""
    width = max(map(len, [*labels, "macro average"]))
    show(f"{'':{width}}  precision  recall      F1  support")
    for label, figures in labels.items():
        shares = f"{figures.precision:9.3f}  {figures.recall:6.3f}  {figures.f1:6.3f}"
        show(f"{label:{width}}  {shares}  {figures.support:7}")
    show(f"{'macro average':{width}}  {'':9}  {'':6}  {macro_f1:6.3f}  {n:7}")


def show_lead_scores(scores: "LeadScores") -> None:
    """Show ROUGE of the leads beside whole sentences from the top, at two budgets."""
    show(f"on {scores.n} held-out articles     ROUGE-1  ROUGE-2")
    for name, figures in (
        ("lead of 50 words", scores.words),
        ("first sentences, 50 words", scores.top_words),
        ("lead of 160 characters", scores.characters),
        ("first sentences, 160 c.", scores.top_characters),
    ):
        show(f"{name:25}      {figures.rouge1:7.3f}  {figures.rouge2:7.3f}")
