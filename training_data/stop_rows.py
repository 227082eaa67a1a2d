"""The places that the model of stops learns from, and the texts in which the habits of words are counted.

stop_marks.jsonl holds long sentences; for each place at which a phrase ends, a language model said as a sub-editor what
a full stop there would be: f fine, p the point is lost, m the meaning is changed, c no sentence, but "…" could follow,
x broken. Sentences of our own are there whole; others by the row of a corpus, their offset in its text (with
single spaces) and their digest. `places` are offsets in the sentence.
"""

import itertools
import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log
from pathlib import Path
from typing import Any

from clean import CURRENT_EVENTS, SENATE, WIKINEWS, own, senate, wikinews
from data_folder import records

from newstool.articles import Article
from newstool.articles.digest import digest_of_bytes
from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import mask
from newstool.summarizer.grammar.habits import FOLLOWERS, Habits
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.shortening.attributions import closing_attribution
from newstool.summarizer.shortening.gaps import find_gaps
from newstool.summarizer.shortening.stop_traits import Traits, numbers_alike

MARKS = Path(__file__).parent / "stop_marks.jsonl"
# Sentences of our own with one place each at which earlier rules went wrong before they were mended. The tests ask that
# the model keeps them.
CASES = Path(__file__).parent / "stop_cases.jsonl"
WEIGHT_OF_A_CASE = 3.0  # few of them, each a fault that was found in real leads
LETTERS = "fpmcx"  # in the order of stop_model.OUTCOMES
OWN_TEXTS = ("own/news.jsonl", "own/sports.jsonl", "own/kinds.jsonl")
BEGINNING = 4_000  # characters of a press release: the end is boilerplate
COMMON = 80  # times that a word must occur
TOKEN = lazy(r"[A-Za-z][\w’'-]*|\d[\d,.]*\d|\S")
ENDS = frozenset(".,;")
EXPECTED_END = 20  # a clause ends behind one word of so many
LOWEST_END, HIGHEST_END = 3, 7
LEAST, MOST = -1, 3  # steps of e by which a word follows more often than behind others


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with the places that were judged.

    Attributes:
        text: the sentence
        group: its document; documents are kept together in cross-validation
        places: offsets behind the last word before each place
        marks: a letter for each place
        weight: how much each place counts
    """

    text: str
    group: str
    places: Sequence[int]
    marks: str
    weight: float = 1.0


def marked() -> list[Marked]:
    """The judged sentences, and the cases. Raises ValueError if a corpus is not the one that was read."""
    rows = _rows(MARKS)
    wanted = {row["source"] for row in rows if "source" in row}
    texts = {
        source: " ".join(row["text"].split())
        for name in (CURRENT_EVENTS, SENATE, WIKINEWS)
        for source, row in records(name)
        if source in wanted
    }
    judged = [Marked(_text(row, texts), row.get("source") or row["group"], row["places"], row["marks"]) for row in rows]
    return judged + [
        Marked(row["sentence"], row["sentence"], row["places"], row["marks"], WEIGHT_OF_A_CASE) for row in _rows(CASES)
    ]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _text(row: dict[str, Any], texts: dict[str, str]) -> str:
    """The sentence of a row."""
    if "sentence" in row:
        return str(row["sentence"])
    sentence = texts[row["source"]][row["at"] : row["at"] + row["length"]]
    if digest_of_bytes(sentence.encode()) != row["sha256"]:
        raise ValueError(f"{row['source']}: not the text that was judged: fetch the corpus again, see README.md")
    return sentence


@dataclass(frozen=True, slots=True)
class Place:
    """A judged place: its traits, its letter, the document of its sentence, and how much it counts."""

    traits: list[str]
    mark: str
    group: str
    weight: float


def places(sentences: Iterable[Marked], habits: Habits) -> Iterator[Place]:
    """The judged places outside of quotations and brackets."""
    for sentence in sentences:
        reading, closing = read(sentence.text), closing_attribution(mask(sentence.text))
        reading = replace(reading, words=numbers_alike(reading.words))
        number = bisect_left(reading.starts, closing.start() if closing else len(sentence.text) - 1)
        marks = dict(zip(sentence.places, sentence.marks, strict=True))
        traits = Traits(sentence.text, reading, number, habits, attributed=closing is not None)
        for gap in find_gaps(reading, number):
            end = reading.ends[gap.at - 1]
            if end in marks and is_closed(sentence.text[:end]):
                behind = [f"> {word}" for word in set(reading.words[gap.first : number])]
                yield Place([*traits(gap), *behind], marks[end], sentence.group, sentence.weight)


def is_closed(front: str) -> bool:
    """Whether every quotation and bracket is closed."""
    return not front.count('"') % 2 and all(front.count(a) == front.count(b) for a, b in ("“”", "()"))


def texts() -> list[Article]:
    """The texts in which the habits of words are counted."""
    items = [Article(row["text"], source=source) for source, row in records(CURRENT_EVENTS)]
    return [*(article for name in OWN_TEXTS for article in own(name)), *wikinews(), *senate(), *items]


def count_habits(articles: Iterable[Article]) -> Habits:
    """What follows the common words of these texts."""
    words: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    known = frozenset(FOLLOWERS)
    for article in articles:
        tokens = numbers_alike([token.lower() for token in TOKEN.findall(article.text[:BEGINNING])])
        words.update(tokens)
        ends.update(word for word, next_ in itertools.pairwise(tokens) if next_ in ENDS)
        pairs.update(pair for pair in itertools.pairwise(tokens) if pair[1] in known)
    total = words.total()
    follows = Counter[str]()
    for (_, next_), number in pairs.items():
        follows[next_] += number

    def row(word: str) -> str:
        often = words[word] + 5  # added, so that rare words have no strong habits
        end = round(log(EXPECTED_END * (ends[word] + 0.5) / often)) + LOWEST_END
        steps = [round(log((pairs[word, other] + 0.5) * total / (often * follows[other]))) for other in FOLLOWERS]
        kept = [max(LEAST, min(MOST, step)) - LEAST for step in steps]
        return f"{max(0, min(HIGHEST_END, end))}{''.join(map(str, kept))}"

    return Habits({word: row(word) for word, number in words.items() if number >= COMMON})
