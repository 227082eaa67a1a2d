"""What mostly follows a word in news: a full stop, a preposition. Counted in texts that may be learned from."""

from collections.abc import Mapping
from dataclasses import dataclass

# The words that are counted behind others: they open what a verb or a noun may wait for. The order is part of the
# model.
_FOLLOWERS_WORDS = (
    "in on at for with by from to into over against about as of after before between among through under "
    "during within without near toward towards behind across around off out up down along until since upon who "
    "which that whose where when while because how whether if than and but not"
)
FOLLOWERS = tuple(_FOLLOWERS_WORDS.split())
_PLACE = {word: place for place, word in enumerate(FOLLOWERS, 1)}


@dataclass(frozen=True, slots=True)
class Habits:
    """What follows common words.

    Attributes:
        rows: for each word one digit for the end of a clause, see `ends`, and one for each of FOLLOWERS, see `follows`
    """

    rows: Mapping[str, str]

    def ends(self, word: str) -> str:
        """ "0" to "7": how often a sentence or a clause ends behind a word, in steps of e; "" if it is not known."""
        return self.rows.get(word, "")[:1]

    def follows(self, word: str, follower: str) -> str:
        """ "0" to "4": how often one word follows another, beside how often it does in all; "" if that is not known.

        "1" is as often as behind other words, each step above is e times as often.
        """
        place = _PLACE.get(follower)
        row = self.rows.get(word) if place else None
        return row[place] if row and place else ""
