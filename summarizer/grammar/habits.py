"""Habits of words: how often a clause ends behind a word, and which function words often follow it.

The model "shortening" holds them for common words, counted in news by training_data/stop_rows.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass

# Function words that open what a verb or a noun may need: "for" behind "waits". The order is part of the model file.
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
        rows: by word, a digit for the end of a clause (see `ends`), then one for each of FOLLOWERS (see `follows`)
    """

    rows: Mapping[str, str]

    def ends(self, word: str) -> str:
        """How often a sentence or a clause ends behind a word: "0" seldom to "7" often, "" for an unknown word.

        Each step is e times as often. "3" is average: one clause ends behind 20 such words.
        """
        return self.rows.get(word, "")[:1]

    def follows(self, word: str, follower: str) -> str:
        """How often `follower` follows a word: "0" seldom to "4" often, "" where that is unknown.

        "1" is as often as it follows other words; each step is e times as often.
        """
        place = _PLACE.get(follower)
        row = self.rows.get(word) if place else None
        return row[place] if row and place else ""
