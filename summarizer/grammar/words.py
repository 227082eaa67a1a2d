"""A sentence as words and marks, with their offsets."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from newstool.articles.lazy_pattern import lazy

# Abbreviations that keep their full stop.
_ABBREVIATIONS = (
    "Sens?|Reps?|Gov|Mrs?|Ms|Dr|St|Lt|Gen|Col|Sgt|Capt|Maj|Adm|Prof|Rev|Hon|Pres|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|"
    "Oct|Nov|Dec|Inc|Co|Corp|Ltd|Jr|Sr|No|vs|Ave|Rd|Dept|Mt|Ft|Cllr|Supt|Det|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|"
    "Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo"
)
# Most words are letters before a space or a comma. The others are tried only where a capital, a figure or "n't" stands.
_WORD = lazy(
    r"[A-Za-z]++(?=[ ,])|[a-z]++(?=\.$)|"
    rf"(?=[A-Z])(?:{_ABBREVIATIONS})\.|(?:[A-Za-z]\.){{2,}}(?:-\w+)*|[A-Z]\.(?= [A-Z])|"
    r"(?=[$£€#\d])(?:\d[\d,.]*(?:-[A-Za-z]\w*)+|[$£€#]?\d[\d,.:/-]*\d%?|[$£€#]?\d%?)|"
    r"(?=[^\W\d]++[’']t\b)[^\W\d]+(?=n[’']t\b)|n[’']t\b|[’'] ?(?:s|re|ve|ll|d|m)\b|"
    r"\w+(?:(?:[-.&/]|[’'](?!(?:s|re|ve|ll|d|m)\b))\w+)*|``|''|--+|\.\.\.|\S"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a sentence.

    Attributes:
        starts: (n,) where each begins, in characters
        ends: (n,) where each ends
        words: (n,) each in one spelling: "’ s" is "'s"
    """

    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]


def find_words(sentence: str, most: int | None = None) -> Words:
    """The words and marks of a sentence. most: only the first so many."""
    found = list(islice(_WORD.finditer(sentence), most))
    words = [word[0] for word in found]
    if "’" in sentence or "' " in sentence:
        words = [word.replace("’", "'").replace(" ", "") for word in words]
    return Words([word.start() for word in found], [word.end() for word in found], words)
