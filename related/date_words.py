"""The words of dates. In a title, they say when a post is from and not what it is about."""

from functools import cache

from newstool.text.hashing import Hashes, TermSettings, terms

_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
# In a term every digit counts as the same. So these stand for all numbers of two digits (days, weeks, short years) and
# of four (years). Other such numbers count as dates, too: "Route 66 bridge" and "Route 40 bridge" are one title.
# A digit alone is no term.
_NUMBERS = "00 0000"
_ORDINALS = " ".join(f"{digits}{ending}" for digits in ("0", "00") for ending in ("st", "nd", "rd", "th"))


@cache
def date_words() -> Hashes:
    """The hashes (n,) of the words that give the day, week, month or year of a title."""
    short = " ".join(month[:3] for month in _MONTHS.split())
    words = " ".join([_MONTHS, short, "sept", _DAYS, _ORDINALS, _NUMBERS])
    return terms([("", words)], TermSettings(pairs=False)).hashes
