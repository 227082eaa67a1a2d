"""What the ranker knows of a sentence: one row of numbers each, for all sentences of a batch at once.

Words are weighed in `weights.py`; here is where a sentence stands, how long it is, and what it looks like.
"""

from typing import NamedTuple

import numpy as np

from newstool.summarizer.characters import Characters
from newstool.summarizer.cues import LEANS, Cue, read_cues
from newstool.summarizer.stories import Flags, Floats, Integers, Stories
from newstool.summarizer.weights import Bags, Columns, Lexicon, weigh
from newstool.text.hashing import TermSettings, terms_of_parts

WORDS = TermSettings(pairs=False)

# A column of the feature matrix each; the order is part of the model file.
NAMES = (
    "position", "position_share", "from_end", "sentences", "paragraph", "opens_paragraph",
    "words", "words_share", "mean_words", "first_words",
    "centrality", "mean_weight", "sum_weight", "mean_count", "repeated_share", "key_found",
    "title_share", "title_found", "opening_share", "first_share", "new_share", "previous_share", "next_share",
    "quotes", "digits", "capitals", "commas", "unknown",
    "points_back", "no_speaker", "fragment", "question", "first_person",
    "next_leans", "previous_leans", "previous_words", "has_title",
)  # fmt: skip

_LAST_SPACE = (
    0x22  # of the characters before it all but "!" are spaces; it is the quotation mark, which opens words too
)


# A first sentence that tells what the title does is the story; one that does not may be an anecdote. So weighed, leads
# of 50 words took in as many first sentences, and ROUGE-1 was up to 0.1 higher, than with 1 for both.
_TELLS_TITLE, _STRAIGHT, _DELAYED = 0.4, 1.8, 0.6  # of the weight of the title's words; the worth of either


class Features(NamedTuple):
    """matrix: (n_sentences, n_features) float64. words: (n_sentences,) as str.split counts. leans, fragment:
    (n_sentences,). bags: the words of each sentence. told: (n_sentences,) how many of its different words the summary
    can be expected to have. opening: (n_sentences,) 1 for an article's first sentence, more where it tells the title
    and less where it does not, 0 for all others."""

    matrix: Floats
    words: Integers
    leans: Flags
    fragment: Flags
    bags: Bags
    told: Floats
    opening: Floats


def extract(stories: Stories, lexicon: Lexicon) -> Features:
    """The features of a batch that has at least one sentence."""
    characters = Characters.of(stories.sentences)
    words = characters.words()
    marks = read_cues(characters, words, stories.opens_paragraph)
    found = terms_of_parts([*(article.title for article in stories.articles), *stories.sentences], WORDS)
    tokens = np.diff(found.first_word)[len(stories.articles) :]
    weighed, bags, told = weigh(found, tokens, stories, lexicon)
    columns = _places(stories, words) | _surface(characters, tokens) | weighed | _cues(stories, marks, words)
    matrix = np.empty((len(NAMES), len(words)))  # column after column in memory
    for row, name in zip(matrix, NAMES, strict=True):
        row[:] = columns[name]
    told_title, has_title = (matrix[NAMES.index(name)] for name in ("title_found", "has_title"))
    opening = np.where(has_title > 0, np.where(told_title >= _TELLS_TITLE, _STRAIGHT, _DELAYED), 1.0)
    opening *= stories.position == 0
    return Features(matrix.T, words, (marks & LEANS) > 0, (marks & Cue.FRAGMENT) > 0, bags, told, opening)


def _places(stories: Stories, words: Integers) -> Columns:
    begins = stories.first[stories.article]
    position, size = np.arange(len(words)) - begins, np.diff(stories.first)[stories.article]
    paragraph = np.cumsum(stories.opens_paragraph)
    mean = np.bincount(stories.article, words, len(stories.articles))[stories.article] / size
    return {
        "position": position,
        "position_share": position / size,
        "from_end": size - position,
        "sentences": size,
        "paragraph": paragraph - paragraph[begins],
        "opens_paragraph": stories.opens_paragraph,
        "words": words,
        "words_share": words / np.maximum(mean, 1),
        "mean_words": mean,
        "first_words": words[begins],
        "has_title": np.array([bool(article.title) for article in stories.articles])[stories.article],
    }


def _cues(stories: Stories, marks: Integers, words: Integers) -> Columns:
    leans, begins = (marks & LEANS) > 0, stories.position == 0
    return {
        "points_back": marks & Cue.POINTS_BACK > 0,
        "no_speaker": marks & Cue.NO_SPEAKER > 0,
        "fragment": marks & Cue.FRAGMENT > 0,
        "question": marks & Cue.QUESTION > 0,
        "next_leans": np.append(leans[1:] & ~begins[1:], False),
        "previous_leans": np.insert(leans[:-1], 0, False) & ~begins,
        "previous_words": np.where(begins, 0, np.insert(words[:-1], 0, 0)),
    }


def _surface(characters: Characters, tokens: Integers) -> Columns:
    """What is told by single characters: how many of each kind a sentence has."""
    codes, at = characters.codes, characters.told
    code, before, after = codes[at], codes[at - 1], codes[at + 1]
    opens_word = (before <= _LAST_SPACE) | (before == 0x201C)
    alone = (after <= _LAST_SPACE) | (after == 0x27) | (after == 0x2019)

    def count(of: Flags) -> Integers:
        return characters.per_sentence(at[of])

    return {
        "quotes": count((code == 0x22) | (code > 0x5A)),
        "digits": count((code >= 0x30) & (code <= 0x39)),
        "capitals": count((code >= 0x41) & (code <= 0x5A) & opens_word) / np.maximum(tokens, 1),
        "commas": count(code == 0x2C),
        "first_person": count((code == 0x49) & opens_word & alone),
    }
