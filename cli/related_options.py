"""The options of `related` that say which posts are chosen."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from newstool.cli import ranges
from newstool.cli.options import with_all

_CHOOSING = (
    click.option("--top", type=ranges.TOP, default=5, show_default=True, metavar="N", help="Show at most N posts."),
    click.option(
        "--half-life",
        type=ranges.DAYS,
        metavar="DAYS",
        help="Prefer recent posts: a post that is DAYS older counts half.",
    ),
    click.option(
        "--min-score",
        type=ranges.SHARE,
        metavar="S",
        help="Show posts of this score or more, 0 to 1: how likely a reader finds the two related.  "
        "[default: 0.88; 0.92 in an archive of fewer than 1,000 posts]",
    ),
    click.option("--same-label", is_flag=True, help="Choose only posts with the article's label."),
    click.option(
        "--label-from",
        "shown",
        type=click.Choice(("predicted", "filed", "tag")),
        default="predicted",
        show_default=True,
        help="Which label a post has: the model's (predicted), its label or first category (filed), or its first tag.",
    ),
)


def choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options; the command gets them as `choice`, a Choice, and `label_from` from `reading_posts`."""

    @wraps(command)
    def with_choice(
        *args: Any,
        top: int,
        half_life: float | None,
        min_score: float | None,
        same_label: bool,
        shown: str,
        **kwargs: Any,
    ) -> Any:
        from newstool.related import Choice

        choice = Choice(top, half_life, same_label, "predicted" if shown == "predicted" else "filed", min_score)
        return command(*args, choice=choice, label_from="tag" if shown == "tag" else "category", **kwargs)

    return with_all(_CHOOSING, with_choice)
