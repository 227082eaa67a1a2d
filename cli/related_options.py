"""The options of `related`: which posts are chosen, and how long their leads are."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from newstool.cli.options import with_all

_CHOOSING = (
    click.option("--top", type=click.IntRange(1), default=5, show_default=True, metavar="N", help="At most N posts."),
    click.option(
        "--half-life",
        type=click.FloatRange(0, min_open=True),
        metavar="DAYS",
        help="Prefer recent posts: one that is DAYS older counts half.",
    ),
    click.option("--same-label", is_flag=True, help="Only posts that have the article's label."),
    click.option(
        "--label-from",
        "shown",
        type=click.Choice(("predicted", "filed", "tag")),
        default="predicted",
        show_default=True,
        help="A post's label: what the model says; what it was filed under, its label or first category; or the first "
        "tag that it was given.",
    ),
)
_BUDGET = (
    click.option("--words", type=click.IntRange(1), metavar="N", help="Leads of at most N words.  [default: 50]"),
    click.option("--chars", type=click.IntRange(1), metavar="N", help="Leads of at most N characters."),
)


def choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Which posts, as the argument `choice`, a Choice; and which labels are read, for `options.reading_posts`."""

    @wraps(command)
    def with_choice(
        *args: Any,
        top: int,
        half_life: float | None,
        same_label: bool,
        shown: str,
        **kwargs: Any,
    ) -> Any:
        from newstool.related import Choice

        choice = Choice(top, half_life, same_label, "predicted" if shown == "predicted" else "filed")
        return command(*args, choice=choice, label_from="tag" if shown == "tag" else "category", **kwargs)

    return with_all(_CHOOSING, with_choice)


def lead_budget(command: Callable[..., Any]) -> Callable[..., Any]:
    """How long a lead may be, as the argument `budget`, a Budget, or None where that is left to newstool."""

    @wraps(command)
    def with_budget(*args: Any, words: int | None, chars: int | None, **kwargs: Any) -> Any:
        from newstool.summarizer import Budget

        if words and chars:
            raise click.UsageError("--words and --chars exclude each other: give one")
        return command(*args, budget=Budget(words, chars) if words or chars else None, **kwargs)

    return with_all(_BUDGET, with_budget)
