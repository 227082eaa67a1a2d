"""Learns the tables of the sentence splitter from article texts: abbreviations with NLTK's Punkt trainer, sentence
starters and the words of running text by counting.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from newstool import models
from newstool.articles import Article, NewstoolError
from newstool.models.provenance import Sources, versions
from newstool.text.sentence_model import TASK
from newstool.text.sentence_tables import SentenceTables

# A capitalised word that begins a sentence: after a stop that is no abbreviation's, or at the start of a line.
_OPENING = re.compile(r"(?:(?<=[a-z]{4}[.?!] )|(?<=[a-z]{3}[.?!][\"”] )|(?<=\n))[\"“‘(]?([A-Z][\w’'-]*)")
# A capitalised word in mid-sentence: a name, or a word of a title.
_WITHIN = re.compile(r"(?<=[a-z,] )([A-Z][\w’'-]*)")
# A word with a full stop, as it is spelt, that can be an abbreviation. Longer words that Punkt found were chance. Words
# with inner stops ("p.m") need no table: the splitter recognises their form. In a small archive Punkt also finds words
# that happen to end sentences ("too"), so a word in small letters counts only if the sentence goes on behind the stop.
_STOPPED = re.compile(r"(?<![\w.'’])(?:([A-Z][A-Za-z]{1,5})\.(?!\w)|([a-z]{2,6})\.(?=,| [a-z0-9]))")
# A word in mid-sentence without a stop behind it.
_RUNNING = re.compile(r"(?<=[a-z,] )([A-Za-z][a-z]+)(?=[ ,;])")
# Occurrences of an abbreviation. Of 65 words found in 52 MB of press text, the 26 with so many are all abbreviations;
# most of the others were chance ("byes", "Uzi").
_MIN_STOPPED = 5
# Occurrences of a starter at the start of a sentence. 367 words of 52 MB have so many, of 16,800 that ever start one.
_MIN_OPENING = 20
# Share of the capitalised occurrences of a starter that begin a sentence: "He" 1.0, "The" 0.93 (for "The Hague"), "A"
# 0.90, "How" 0.85; but "President" 0.08 and "Trump" 0.12.
_MIN_SHARE = 0.8
# Occurrences of a word of running text. Ours are 10 MB, and 6,500 words have so many; with fewer come names and slips.
_MIN_RUNNING = 10
_MIN_NAME = 5  # occurrences of a short name
_LONGEST_NAME = 4  # letters: only so short a word can be taken for an abbreviation


def learn_tables(texts: Iterable[str]) -> SentenceTables:
    """Learn the tables from texts, which are read once. The same texts in the same order give the same tables.

    Memory grows with the vocabulary, not with the texts: 250 MB for 52 MB of text, at 0.4 MB a second. The trainer is
    that of Kiss and Strunk (2006), "Unsupervised Multilingual Sentence Boundary Detection".
    """
    from nltk.tokenize.punkt import PunktTrainer

    trainer = PunktTrainer()
    opening: Counter[str] = Counter()
    within: Counter[str] = Counter()
    stopped: Counter[str] = Counter()
    running: Counter[str] = Counter()
    for text in texts:
        trainer.train(text, finalize=False)
        opening.update(_OPENING.findall(text))
        within.update(_WITHIN.findall(text))
        running.update(_RUNNING.findall(text))
        stopped.update(capitalised or small for capitalised, small in _STOPPED.findall(text))
    abbreviations = trainer.get_params().abbrev_types
    return SentenceTables(
        frozenset(word for word, count in stopped.items() if count >= _MIN_STOPPED and word.lower() in abbreviations),
        frozenset(word for word, count in opening.items() if _is_starter(count, within[word])),
        " ".join(sorted(word for word, n in running.items() if _is_known(word, n, running[word.capitalize()]))),
    )


def _is_starter(opening: int, within: int) -> bool:
    """Whether a word is a starter, from its capitalised occurrences at the start of sentences and within them."""
    return opening >= _MIN_OPENING and opening >= _MIN_SHARE * (opening + within)


def _is_known(word: str, count: int, with_capital: int) -> bool:
    """Whether a word stands in running text often enough: mostly in small letters ("officers", but not "bush"), or as a
    short name with a capital.
    """
    if word[0].isupper():
        return len(word) <= _LONGEST_NAME and count >= _MIN_NAME
    return count >= _MIN_RUNNING and count > with_capital


def train(articles: Iterable[Article], path: Path, listed: Iterable[Mapping[str, object]] | None = None) -> None:
    """Learn the tables from cleaned articles and write the model file.

    listed: the sources to name in the header, with their licences, for a bundled model; None for the files that the
    articles were read from. Raises ModelError if the file cannot be written, NewstoolError if there are no articles.
    """
    sources = Sources()
    tables = learn_tables(article.text for article in sources.noting(articles))
    if not sources.listed():
        raise NewstoolError("no articles, and sentence ends are learned from some thousand: name files that have some")
    named = sources.listed() if listed is None else list(listed)
    models.write(path, TASK, {**tables.to_header(), "sources": named, "versions": versions()}, {})
