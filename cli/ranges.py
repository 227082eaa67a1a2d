"""The ranges of numbers that options accept. A number outside is a usage error, before any input is read."""

import math
from typing import Any

import click


class FiniteRange(click.FloatRange):
    """Numbers between two bounds. NaN, which no comparison holds to a bound, and infinity are refused."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Turn text into a number. Fails if it is not a finite number of the range."""
        number = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f"{value!r} is not a finite number.", param, ctx)
        return number


# A record is read up to 16 MiB, so that no lead needs more words or characters.
BUDGET = click.IntRange(1, 1_000_000)
TOP = click.IntRange(1, 1_000)  # related posts: more than any page shows
LIST = click.IntRange(1, 1_000_000)  # rows that a list shows
FEWEST = click.IntRange(2, 1_000_000)  # articles that a label must have
JOBS = click.IntRange(1, 1_024)  # processes: more than any machine of a newsroom has processors
SEED = click.IntRange(0, 2**32 - 1)  # what NumPy accepts
HOLDOUT = FiniteRange(0, 0.9)
SHARE = FiniteRange(0, 1)
PRECISION = FiniteRange(0.5, 1)
LEVEL = FiniteRange(0, 1, min_open=True, max_open=True)
# Days, up to 1,000 years: the age of every post has a half-life's worth of digits.
DAYS = FiniteRange(0, 365_000, min_open=True)
SECONDS = FiniteRange(0, 86_400)
