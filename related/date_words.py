"""The words of dates. In a title, they say when a post is from and not what it is about."""

from functools import cache

from newstool.text.hashing import Hashes, TermSettings, terms

_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_YEARS = range(1900, 2100)
_NUMBERS = range(10, 100)  # a digit alone is no term


@cache
def date_words() -> Hashes:
    """The hashes (n,) of the words that give the day, week, month or year of a title."""
    short = " ".join(month[:3] for month in _MONTHS.split())
    ordinals = " ".join(f"{n}{ending}" for n in range(1, 32) for ending in ("st", "nd", "rd", "th"))
    words = " ".join([_MONTHS, short, "sept", _DAYS, ordinals, *map(str, _NUMBERS), *map(str, _YEARS)])
    return terms([("", words)], TermSettings(pairs=False)).hashes
