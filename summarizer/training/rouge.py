"""ROUGE-N (Lin, 2004) for training: the overlap of stemmed n-grams of a candidate with a reference summary.

`newstool evaluate` reports the figures of the rouge-score package instead.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from nltk.stem.porter import PorterStemmer

_WORD = re.compile(r"[a-z0-9]+")
_STEMMER = PorterStemmer()
Grams = Counter[tuple[str, ...]]


@cache
def stem(word: str) -> str:
    """The Porter stem of a word of four letters or more; shorter words stay as they are, as in rouge-score."""
    return str(_STEMMER.stem(word)) if len(word) > 3 else word


def stems(text: str) -> list[str]:
    """The stems of the words of a text, in order."""
    return [stem(word) for word in _WORD.findall(text.lower())]


def grams(words: Sequence[str], n: int) -> Grams:
    """How often each sequence of n words occurs in a text."""
    return Counter(zip(*(words[i:] for i in range(n)), strict=False))


def f1(candidate: Grams, reference: Grams) -> float:
    """The F1 of n-grams, 0..1: 2 * common / (n-grams of the candidate + n-grams of the reference).

    An n-gram is common as often as it occurs in both.
    """
    common = sum(min(count, reference[gram]) for gram, count in candidate.items() if gram in reference)
    return 2 * common / max(1, sum(candidate.values()) + sum(reference.values()))
