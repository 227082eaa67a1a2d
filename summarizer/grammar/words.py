"""A sentence as words and marks, with their offsets."""

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from newstool.articles.lazy_pattern import lazy

# Abbreviations that keep their full stop.
_ABBREVIATIONS = (
    "Sens?|Reps?|Gov|Mrs?|Ms|Dr|St|Lt|Gen|Col|Sgt|Capt|Maj|Adm|Prof|Rev|Hon|Pres|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|"
    "Oct|Nov|Dec|Inc|Co|Corp|Ltd|Jr|Sr|No|vs|Ave|Rd|Dept|Mt|Ft|Cllr|Supt|Det|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|"
    "Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo"
)
# Most words are letters before a space or a comma. The others are tried only where a capital, a figure or "n't" stands.
# The white space behind a word is matched with it, so that no search begins there.
_WORD = lazy(
    r"([A-Za-z]++(?=[ ,])|[a-z]++(?=\.$)|"
    rf"(?=[A-Z])(?:{_ABBREVIATIONS})\.|(?:[A-Za-z]\.){{2,}}(?:-\w+)*|[A-Z]\.(?= [A-Z])|"
    r"(?=[$£€#\d])(?:\d[\d,.]*(?:-[A-Za-z]\w*)+|[$£€#]?\d[\d,.:/-]*\d%?|[$£€#]?\d%?)|"
    r"(?=[^\W\d]++[’']t\b)[^\W\d]+(?=n[’']t\b)|n[’']t\b|[’'] ?(?:s|re|ve|ll|d|m)\b|"
    r"\w+(?:(?:[-.&/]|[’'](?!(?:s|re|ve|ll|d|m)\b))\w+)*|``|''|--+|\.\.\.|\S)\s*+"
)


class Words(NamedTuple):
    """The words and marks of a sentence.

    Attributes:
        starts: (n,) where each begins, in characters
        ends: (n,) where each ends
        words: (n,) each in one spelling: "’ s" is "'s"
    """

    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]


def find_words(sentence: str, most: int | None = None) -> list[str]:
    """The words and marks of a sentence, each in one spelling: "’ s" is "'s". most: only the first so many."""
    if most is None:
        return _in_one_spelling(sentence, _WORD.findall(sentence))
    return _in_one_spelling(sentence, [found[1] for found in islice(_WORD.finditer(sentence), most)])


def place_words(sentence: str) -> Words:
    """The words and marks of a sentence with their offsets."""
    found = _WORD.findall(sentence)
    starts, ends, end = [], [], 0
    for word in found:
        start = sentence.index(word, end)  # only white space stands between two words
        end = start + len(word)
        starts.append(start)
        ends.append(end)
    return Words(starts, ends, _in_one_spelling(sentence, found))


def _in_one_spelling(sentence: str, found: list[str]) -> list[str]:
    """The words of a sentence with straight apostrophes and no space in "’ s"."""
    if "’" in sentence or "' " in sentence:
        return [word.replace("’", "'").replace(" ", "") for word in found]
    return found
