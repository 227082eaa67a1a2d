"""Features of sentences: one row of numbers for each sentence of a batch, for the ranker.

This module has the features of position, length, single characters and cues. `word_features` has those of words.
"""

from typing import NamedTuple

import numpy as np

from newstool.summarizer.characters import QUOTATION_MARKS, Characters
from newstool.summarizer.cues import DEPENDENT, Cue, find_cues
from newstool.summarizer.lexicon import Lexicon
from newstool.summarizer.sentence_batch import Flags, Floats, Integers, SentenceBatch
from newstool.summarizer.word_features import Columns, SentenceStems, word_features
from newstool.text.hashing import TermSettings, terms_of_parts

WORDS = TermSettings(pairs=False)

# The columns of the feature matrix. Names and order are part of the model file.
NAMES = (
    "position", "position_share", "from_end", "sentences", "paragraph", "opens_paragraph",
    "words", "words_share", "mean_words", "first_words",
    "centrality", "mean_weight", "sum_weight", "mean_count", "repeated_share", "key_found",
    "title_share", "title_found", "opening_share", "first_share", "new_share", "previous_share", "next_share",
    "quotes", "digits", "capitals", "commas", "unknown",
    "points_back", "no_speaker", "fragment", "question", "first_person",
    "next_leans", "previous_leans", "previous_words", "has_title",
)  # fmt: skip

# All code points up to this one are white space and control characters, except "!" and the mark itself. A letter after
# one of them begins a word.
_LAST_BEFORE_WORD = ord('"')

# A first sentence with the words of the title tells the story; one without them may be an anecdote. With these values,
# leads of 50 words contained as many first sentences as with 1 for both, and ROUGE-1 was up to 0.1 points higher.
_MIN_TITLE_FOUND = 0.4  # share of the weight of the title's words, 0..1, from which on the sentence tells the story
_STRAIGHT, _DELAYED = 1.8, 0.6  # `Features.opening` of a first sentence that tells the story, and of one that does not


class Features(NamedTuple):
    """The features of a batch of sentences, and what the choice of sentences needs besides.

    Attributes:
        matrix: (n_sentences, n_features) float64  one column for each of NAMES
        words: (n_sentences,) int64  number of words, as `str.split` counts them
        dependent: (n_sentences,) bool  makes no sense without the sentence before it
        fragment: (n_sentences,) bool  is no whole sentence
        stems: the stems of each sentence
        coverage: (n_sentences,) float64  expected number of the sentence's different words that the summary has
        opening: (n_sentences,) float64  for the first sentence of an article 1.8 if it has the words of the title, 0.6
            if it has not, 1 if there is no title; 0 for all other sentences
    """

    matrix: Floats
    words: Integers
    dependent: Flags
    fragment: Flags
    stems: SentenceStems
    coverage: Floats
    opening: Floats


def extract(batch: SentenceBatch, lexicon: Lexicon) -> Features:
    """The features of a batch that has at least one sentence."""
    characters = Characters.of(batch.sentences)
    words = characters.word_counts()
    cues = find_cues(characters, words, batch.opens_paragraph)
    terms = terms_of_parts([*(article.title for article in batch.articles), *batch.sentences], WORDS)
    tokens = np.diff(terms.first_word)[len(batch.articles) :]
    of_words = word_features(terms, tokens, batch, lexicon)
    columns = _places(batch, words) | _surface(characters, tokens) | of_words.columns | _cue_columns(batch, cues, words)
    matrix = np.empty((len(NAMES), len(words)))  # transposed below: each column is contiguous in memory
    for row, name in zip(matrix, NAMES, strict=True):
        row[:] = columns[name]
    title_found, has_title = (matrix[NAMES.index(name)] for name in ("title_found", "has_title"))
    opening = np.where(has_title > 0, np.where(title_found >= _MIN_TITLE_FOUND, _STRAIGHT, _DELAYED), 1.0)
    opening *= batch.position == 0
    dependent, fragment = (cues & DEPENDENT) > 0, (cues & Cue.FRAGMENT) > 0
    return Features(matrix.T, words, dependent, fragment, of_words.stems, of_words.coverage, opening)


def _places(batch: SentenceBatch, words: Integers) -> Columns:
    """Where a sentence stands in its article, and how long it is. words: (n_sentences,)."""
    first = batch.first[batch.article]
    position, n_sentences = np.arange(len(words)) - first, np.diff(batch.first)[batch.article]
    paragraph = np.cumsum(batch.opens_paragraph)
    mean = np.bincount(batch.article, words, len(batch.articles))[batch.article] / n_sentences
    return {
        "position": position,
        "position_share": position / n_sentences,
        "from_end": n_sentences - position,
        "sentences": n_sentences,
        "paragraph": paragraph - paragraph[first],
        "opens_paragraph": batch.opens_paragraph,
        "words": words,
        "words_share": words / np.maximum(mean, 1),
        "mean_words": mean,
        "first_words": words[first],
        "has_title": np.array([bool(article.title) for article in batch.articles])[batch.article],
    }


def _cue_columns(batch: SentenceBatch, cues: Integers, words: Integers) -> Columns:
    """The cues of a sentence and of its neighbours. cues, words: (n_sentences,)."""
    dependent, is_first = (cues & DEPENDENT) > 0, batch.position == 0
    return {
        "points_back": cues & Cue.POINTS_BACK > 0,
        "no_speaker": cues & Cue.NO_SPEAKER > 0,
        "fragment": cues & Cue.FRAGMENT > 0,
        "question": cues & Cue.QUESTION > 0,
        "next_leans": np.append(dependent[1:] & ~is_first[1:], False),
        "previous_leans": np.insert(dependent[:-1], 0, False) & ~is_first,
        "previous_words": np.where(is_first, 0, np.insert(words[:-1], 0, 0)),
    }


def _surface(characters: Characters, tokens: Integers) -> Columns:
    """Counts of single characters: quotation marks, digits, capitals, commas and "I". tokens: (n_sentences,) words."""
    codes, at = characters.codes, characters.counted
    code, before, after = codes[at], codes[at - 1], codes[at + 1]
    begins_word = (before <= _LAST_BEFORE_WORD) | (before == ord("“"))
    ends_word = (after <= _LAST_BEFORE_WORD) | (after == ord("'")) | (after == ord("’"))
    straight, opening, closing = (code == ord(mark) for mark in QUOTATION_MARKS)

    def count(selected: Flags) -> Integers:
        """(n_counted,) to the number of selected characters of each sentence, (n_sentences,)."""
        return characters.count_per_sentence(at[selected])

    return {
        "quotes": count(straight | opening | closing),
        "digits": count((code >= ord("0")) & (code <= ord("9"))),
        "capitals": count((code >= ord("A")) & (code <= ord("Z")) & begins_word) / np.maximum(tokens, 1),
        "commas": count(code == ord(",")),
        "first_person": count((code == ord("I")) & begins_word & ends_word),
    }
