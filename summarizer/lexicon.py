"""The lexicon: the words of the training articles, with their stems and how rare they are."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newstool.summarizer.importance import UNLEARNED, Importance
from newstool.summarizer.sentence_batch import Floats, Integers
from newstool.text.vocabulary import Vocabulary

# Bits of the hash of an unknown word that make its stem number. Two unknown words of one article seldom share them.
_HASH_BITS = 31


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The known words, their stems and the document frequencies of stems.

    Attributes:
        vocabulary: the n_words known words
        stems: (n_words,) int64  stem number of each known word, 0..n_stems - 1
        idf: (n_stems + 1,) float64  inverse document frequency of each stem, natural logarithm; last: of unknown words
        importance: probability of a word to be in the summary of its article
    """

    vocabulary: Vocabulary
    stems: Integers
    idf: Floats
    importance: Importance = UNLEARNED

    def stems_of(self, hashes: NDArray[np.uint64]) -> tuple[Integers, Integers]:
        """The stem numbers of words, (n,), from their hashes; and the indices of those that are known, (n_known,).

        An unknown word has a stem number of its own, n_stems or more.
        """
        known, columns = self.vocabulary.known(hashes)
        stems = (hashes >> np.uint64(64 - _HASH_BITS)).view(np.int64) + len(self.idf) - 1
        stems[known] = self.stems.take(columns)
        return stems, known
