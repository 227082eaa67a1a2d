"""Learns the tables of the sentence splitter from plain article texts: abbreviations with NLTK's Punkt trainer."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from newstool import models
from newstool.articles import Article
from newstool.models.provenance import Sources, versions
from newstool.text.sentence_tables import SentenceTables

# A capitalised word after a sure stop (the stop of a word of small letters) or at the head of a line ...
_OPENING = re.compile(r"(?:(?<=[a-z]{4}[.?!] )|(?<=[a-z]{3}[.?!][\"”] )|(?<=\n))[\"“‘(]?([A-Z][\w’'-]*)")
# ... and one in mid-sentence, where only names and titles of works have capitals.
_WITHIN = re.compile(r"(?<=[a-z,] )([A-Z][\w’'-]*)")
# What Punkt finds is taken as it is spelt: dotted words ("p.m") are known by their form, longer words were chance. In
# a small archive it also finds words that happen to stand at the end of sentences only ("too"): one in small letters
# counts where the sentence goes on behind it.
_STOPPED = re.compile(r"(?<![\w.'’])(?:([A-Z][A-Za-z]{1,5})\.(?!\w)|([a-z]{2,6})\.(?=,| [a-z0-9]))")
# Times an abbreviation is seen. Of some 65 finds in 52 MB of press text, those below this were chance ("byes", "Uzi")
# but for a few titles; the 26 above are all abbreviations.
_MIN_STOPPED = 5
# Times a starter is seen to open a sentence: 367 words from 52 MB, of the 16,800 that ever did.
_MIN_OPENING = 20
# Share of its capitals that open a sentence: "He" 1.0, "The" 0.93 (for "The Hague"), "A" 0.90, "How" 0.85; but
# "President" 0.08 and "Trump" 0.12.
_MIN_SHARE = 0.8


def learn_tables(texts: Iterable[str]) -> SentenceTables:
    """The tables for text like `texts`, which is read once; the same texts in the same order give the same tables.

    Memory grows with the vocabulary, not with the texts (250 MB for 52 MB of text, at 0.4 MB a second). The trainer is
    that of Kiss and Strunk (2006), "Unsupervised Multilingual Sentence Boundary Detection".
    """
    from nltk.tokenize.punkt import PunktTrainer

    trainer = PunktTrainer()
    opening: Counter[str] = Counter()
    within: Counter[str] = Counter()
    stopped: Counter[str] = Counter()
    for text in texts:
        trainer.train(text, finalize=False)
        opening.update(_OPENING.findall(text))
        within.update(_WITHIN.findall(text))
        stopped.update(capital or small for capital, small in _STOPPED.findall(text))
    found = trainer.get_params().abbrev_types
    return SentenceTables(
        frozenset(word for word, count in stopped.items() if count >= _MIN_STOPPED and word.lower() in found),
        frozenset(word for word, count in opening.items() if _is_starter(count, within[word])),
    )


def _is_starter(opening: int, within: int) -> bool:
    return opening >= _MIN_OPENING and opening >= _MIN_SHARE * (opening + within)


def train(articles: Iterable[Article], path: Path) -> None:
    """Learn the tables from cleaned articles and write the model file. Raises ModelError where it cannot."""
    found = Sources()
    tables = learn_tables(article.text for article in found.noting(articles))
    models.write(path, "sentences", {**tables.to_header(), "sources": found.listed(), "versions": versions()}, {})
