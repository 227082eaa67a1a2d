"""What the model of stops learns from: judged places of sentences, and the habits of words.

stop_marks.jsonl holds long sentences. A language model, asked as a sub-editor, gave each place at which a phrase ends a
letter for a full stop there: f fine, p the point is lost, m the meaning is changed, c no sentence, but "…" could
follow, x broken. `places` are offsets in the sentence. Our own sentences are stored whole. The others are stored as the
row of a corpus, the offset in its text (with single spaces), the length, and the digest of the sentence.
"""

import itertools
import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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
from newstool.summarizer.shortening.gaps import find_gaps, is_outside
from newstool.summarizer.shortening.places import Places, numbers_alike
from newstool.summarizer.shortening.stop_traits import Traits

MARKS = Path(__file__).parent / "stop_marks.jsonl"
# Our own sentences with one place each that earlier rules got wrong. A test asks that the model gets most of
# them right.
CASES = Path(__file__).parent / "stop_cases.jsonl"
WEIGHT_OF_A_CASE = 5.0  # of a judged place: they are few, and each stands for a fault in real leads
LETTERS = "fpmcx"  # one for each of model.STOP_OUTCOMES, in its order
OWN_TEXTS = ("own/news.jsonl", "own/sports.jsonl", "own/kinds.jsonl")
BEGINNING = 4_000  # characters of a text that are counted: the end of a press release is boilerplate
FEWEST_TIMES = 80  # that a word must occur
TOKEN = lazy(r"[A-Za-z][\w’'-]*|\d[\d,.]*\d|\S")
ENDS = frozenset(".,;")  # of a clause
# The digits of Habits.ends. A clause ends behind one word in 20: such words have the digit 3.
WORDS_OF_A_CLAUSE, AVERAGE_END, HIGHEST_END = 20, 3, 7
# Habits.follows counts steps of e from -1 on: as often as behind other words is step 0 and the digit 1.
LOWEST_STEP, HIGHEST_STEP = -1, 3
SEEN_MORE, FOUND_MORE = 5, 0.5  # added to the counts of a word and of what follows it: rare words have no strong habits


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with the places that were judged.

    Attributes:
        text: the sentence
        group: its document; cross-validation keeps the sentences of a document together
        places: for each judged place, the offset of the end of the word before it
        marks: a letter for each place, see LETTERS
        weight: how much each place counts; a judged one counts 1
    """

    text: str
    group: str
    places: Sequence[int]
    marks: str
    weight: float = 1.0


def marked() -> list[Marked]:
    """The judged sentences and the cases. Raises ValueError if the text of a corpus has changed since it was judged."""
    judged = [
        Marked(sentence, row.get("source") or row["group"], row["places"], row["marks"])
        for row, sentence in judged_sentences(MARKS)
    ]
    return judged + [
        Marked(row["sentence"], row["sentence"], row["places"], row["marks"], WEIGHT_OF_A_CASE) for row in _rows(CASES)
    ]


def judged_sentences(path: Path) -> list[tuple[dict[str, Any], str]]:
    """The rows of a file of judged sentences, each with its sentence. Raises ValueError as `marked` does."""
    rows = _rows(path)
    wanted = {row["source"] for row in rows if "source" in row}
    texts = {
        source: " ".join(row["text"].split())
        for name in (CURRENT_EVENTS, SENATE, WIKINEWS)
        for source, row in records(name)
        if source in wanted
    }
    return [(row, _text(row, texts)) for row in rows]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _text(row: dict[str, Any], texts: dict[str, str]) -> str:
    """The sentence of a row. texts: by source, the text of each row of a corpus that is needed."""
    if "sentence" in row:
        return str(row["sentence"])
    sentence = texts[row["source"]][row["at"] : row["at"] + row["length"]]
    if digest_of_bytes(sentence.encode()) != row["sha256"]:
        raise ValueError(f"{row['source']}: not the text that was judged: fetch the corpus again, see README.md")
    return sentence


@dataclass(frozen=True, slots=True)
class Place:
    """A judged place with its traits, its letter, the document of its sentence, and its weight."""

    traits: list[str]
    mark: str
    group: str
    weight: float


def places(sentences: Iterable[Marked], habits: Habits) -> Iterator[Place]:
    """The judged places outside quotations and brackets.

    The words behind a place are traits, too. At run time stop_model.py adds their weights by itself.
    """
    for sentence in sentences:
        masked = mask(sentence.text)
        reading, closing = read(sentence.text), closing_attribution(masked)
        number = bisect_left(reading.starts, closing.start() if closing else len(sentence.text) - 1)
        marks = dict(zip(sentence.places, sentence.marks, strict=True))
        looked_up = Places(sentence.text, reading, number)
        traits, words = Traits(looked_up, habits), looked_up.reading.words
        for gap in find_gaps(reading, number):
            end = reading.ends[gap.at - 1]
            if end in marks and is_outside(masked, end):
                behind = [f"> {word}" for word in {*words[gap.first : number]}]
                yield Place([*traits(gap), *behind], marks[end], sentence.group, sentence.weight)


def texts() -> list[Article]:
    """The texts in which the habits of words are counted: our own, Wikinews, press releases, current events."""
    items = [Article(row["text"], source=source) for source, row in records(CURRENT_EVENTS)]
    return [*(article for name in OWN_TEXTS for article in own(name)), *wikinews(), *senate(), *items]


def count_habits(articles: Iterable[Article]) -> Habits:
    """The habits of the common words of these texts."""
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

    def digits(word: str) -> str:
        """The habits of a word as the model file has them: how often it ends a clause, then one digit a follower."""
        seen = words[word] + SEEN_MORE
        end = round(log(WORDS_OF_A_CLAUSE * (ends[word] + FOUND_MORE) / seen)) + AVERAGE_END
        steps = [round(log((pairs[word, other] + FOUND_MORE) * total / (seen * follows[other]))) for other in FOLLOWERS]
        kept = [max(LOWEST_STEP, min(HIGHEST_STEP, step)) - LOWEST_STEP for step in steps]
        return f"{max(0, min(HIGHEST_END, end))}{''.join(map(str, kept))}"

    return Habits({word: digits(word) for word, number in words.items() if number >= FEWEST_TIMES})
