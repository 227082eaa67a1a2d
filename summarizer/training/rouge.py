"""ROUGE-N for labels (Lin, 2004): overlap of stemmed n-grams with a reference. Reported figures are the package's."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from nltk.stem.porter import PorterStemmer

_WORD = re.compile(r"[a-z0-9]+")
_STEMMER = PorterStemmer()
Grams = Counter[tuple[str, ...]]


@cache
def stem(word: str) -> str:
    """Porter's stem, of words of four letters and more, as the rouge-score package does."""
    return str(_STEMMER.stem(word)) if len(word) > 3 else word


def stems(text: str) -> list[str]:
    """The stems of a text's words."""
    return [stem(word) for word in _WORD.findall(text.lower())]


def grams(words: Sequence[str], n: int) -> Grams:
    """How often each run of n words stands in a text."""
    return Counter(zip(*(words[i:] for i in range(n)), strict=False))


def f1(candidate: Grams, reference: Grams) -> float:
    """0..1: the harmonic mean of precision and recall of n-grams, each counted as often as in both."""
    both = sum(min(count, reference[gram]) for gram, count in candidate.items() if gram in reference)
    return 2 * both / max(1, sum(candidate.values()) + sum(reference.values()))


def join(parts: Iterable[Sequence[str]]) -> list[str]:
    """The words of several texts, in order."""
    return [word for part in parts for word in part]
