"""The numbers and times that options accept. Any other value is a usage error, before any input is read."""

import math
import sys
from contextlib import suppress
from datetime import datetime
from typing import Any

import click


class WholeRange(click.IntRange):
    """Whole numbers from `lowest`, up to `highest` if there is such a bound."""

    def __init__(self, lowest: int, highest: int | None = None) -> None:
        super().__init__(lowest, highest)
        self._range = range(lowest, sys.maxsize if highest is None else highest + 1)
        self._words = f"of {lowest:,} or more" if highest is None else f"from {lowest:,} to {highest:,}"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Turn text into a number. Fails if it is not a whole number of the range."""
        with suppress(ValueError):
            number = int(str(value))  # as text: 5.5 of a config file is not 5
            if number in self._range:
                return number
        raise click.BadParameter(f"{str(value)!r} is not a whole number {self._words}.", ctx, param)


class FiniteRange(click.FloatRange):
    """Numbers between two bounds. An open bound itself is refused, and so is NaN."""

    def __init__(self, lowest: float, highest: float, *, min_open: bool = False, max_open: bool = False) -> None:
        super().__init__(lowest, highest, min_open=min_open, max_open=max_open)
        self._lowest = math.nextafter(lowest, math.inf) if min_open else lowest
        self._highest = math.nextafter(highest, -math.inf) if max_open else highest
        self._words = f"{'above' if min_open else 'from'} {lowest:,} {'and below' if max_open else 'to'} {highest:,}"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Turn text into a number. Fails if it is not a number of the range."""
        with suppress(ValueError):
            number = float(value)
            if self._lowest <= number <= self._highest:
                return number
        raise click.BadParameter(f"{str(value)!r} is not a number {self._words}.", ctx, param)


class Moment(click.DateTime):
    """A day, or a time in UTC."""

    def __init__(self) -> None:
        super().__init__(("%Y-%m-%d", *(f"%Y-%m-%dT%H:%M{end}" for end in ("", "Z", ":%S", ":%SZ"))))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Turn text into a time. Fails if it is none."""
        with suppress(click.BadParameter):
            return super().convert(value, param, ctx)
        raise click.BadParameter(f"{str(value)!r} is not a time such as 2025-03-01 or 2025-03-01T06:00Z.", ctx, param)


# A record is read up to 16 MiB, so that no lead needs more words or characters.
BUDGET = WholeRange(1, 1_000_000)
TOP = WholeRange(1, 1_000)  # related posts: more than any page shows
LIST = WholeRange(1, 1_000_000)  # rows that a list shows
FEWEST = WholeRange(2, 1_000_000)  # articles that a label must have
JOBS = WholeRange(1, 1_024)  # processes: more than any machine of a newsroom has processors
STORIES = WholeRange(1)  # on the page of `review`
PART = WholeRange(1, 1 << 20)  # MiB: a part of more would not fit into memory
SEED = WholeRange(0, 2**32 - 1)  # what NumPy accepts
HOLDOUT = FiniteRange(0, 0.9)
SHARE = FiniteRange(0, 1)
PRECISION = FiniteRange(0.5, 1)
LEVEL = FiniteRange(0, 1, min_open=True, max_open=True)
# Days, up to 1,000 years: the age of every post has a half-life's worth of digits.
DAYS = FiniteRange(0, 365_000, min_open=True)
SECONDS = FiniteRange(0, 86_400)
