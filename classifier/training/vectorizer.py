"""The vectorizer of the training pipeline: the term counts of `text/counting.py` as sparse matrices."""

from collections.abc import Iterable, Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from newstool.articles import NewstoolError
from newstool.models.spelling import as_text
from newstool.text.batches import document_batches
from newstool.text.counting import count_terms
from newstool.text.hashing import Document, Hashes, TermSettings, terms
from newstool.text.vocabulary import Vocabulary

_PENDING = 1 << 22  # hashes (32 MB) that are gathered before they are merged into the table of counts


class VectorizerError(NewstoolError):
    """A vocabulary cannot be learned from these documents."""


class TermVectorizer(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Turns documents into counts of terms. A document is a string, (title, text), or (title, text, further words).

    Parameters:
        pairs, capitals, title_weight: see TermSettings
        min_df: the number of documents that a term must stand in to enter the vocabulary
        min_df_pairs: the same for pairs of words, at least min_df
        max_terms: the largest number of terms; those in the most documents enter
        first_words: words that are the first columns, in this order, even if no document has them; all different, and
            spelled as `get_feature_names_out` spells them

    Attributes after `fit`:
        vocabulary_: from the hash of a term to its column
        names_: (n_terms,) the spelling of each column's term
    """

    def __init__(
        self,
        *,
        pairs: bool = True,
        capitals: bool = False,
        title_weight: int = 1,
        min_df: int = 2,
        min_df_pairs: int = 2,
        max_terms: int | None = None,
        first_words: Sequence[str] = (),
    ) -> None:
        self.pairs = pairs
        self.capitals = capitals
        self.title_weight = title_weight
        self.min_df = min_df
        self.min_df_pairs = min_df_pairs
        self.max_terms = max_terms
        self.first_words = first_words

    @property
    def settings(self) -> TermSettings:
        """What counts as a term."""
        return TermSettings(self.pairs, self.capitals, self.title_weight)

    def fit(self, X: Iterable[str | Document], y: object = None) -> Self:
        """Learn the vocabulary. Raises VectorizerError if no term is left, or two terms have the same hash."""
        documents = _documents(X)
        hashes, frequency = self._document_frequency(documents)
        first = self._first_hashes()
        learned = (frequency >= self.min_df) & ~np.isin(hashes, first)
        hashes, frequency = hashes[learned], frequency[learned]
        names = self._spell([*documents, ("", as_text(self.first_words), "")], Vocabulary(np.append(first, hashes)))
        lowest = [self.min_df_pairs if " " in name else self.min_df for name in names[len(first) :]]
        kept = np.flatnonzero(frequency >= np.array(lowest, np.int64))
        if self.max_terms is not None and len(kept) > self.max_terms:
            kept = np.sort(kept[np.argsort(-frequency[kept], kind="stable")[: self.max_terms]])
        if not len(kept):
            raise VectorizerError(
                f"no word stands in {self.min_df} or more of the {len(documents)} articles: train on more articles"
            )
        self.vocabulary_ = Vocabulary(np.append(first, hashes[kept]))
        self.names_ = names[: len(first)] + [names[len(first) + i] for i in kept]
        return self

    def transform(self, X: Iterable[str | Document]) -> sparse.csr_matrix:
        """The counts (n_documents, n_terms) float64."""
        check_is_fitted(self, "vocabulary_")
        documents = _documents(X)
        counts = [count_terms(batch, self.vocabulary_, self.settings) for batch in document_batches(documents)]
        first_row = np.cumsum([0, *(len(part.known_words) for part in counts)])  # (n_batches + 1,)
        rows = np.concatenate([[0], *(part.rows + first_row[i] for i, part in enumerate(counts))])[1:]
        columns = np.concatenate([[0], *(part.columns for part in counts)])[1:]
        values = np.concatenate([[0], *(part.counts for part in counts)])[1:].astype(np.float64)
        return sparse.csr_matrix((values, (rows, columns)), shape=(len(documents), len(self.vocabulary_)))

    def known_words(self, X: Iterable[str | Document]) -> NDArray[np.float64]:
        """The share of each document's words that the vocabulary has (n_documents,), 0..1."""
        check_is_fitted(self, "vocabulary_")
        batches = document_batches(_documents(X))
        counts = [count_terms(batch, self.vocabulary_, self.settings).known_words for batch in batches]
        return np.concatenate([np.empty(0), *counts])

    def get_feature_names_out(self, input_features: object = None) -> NDArray[np.object_]:
        """The spelling of the terms (n_terms,)."""
        check_is_fitted(self, "names_")
        return np.array(self.names_, dtype=object)

    def _first_hashes(self) -> Hashes:
        """The hashes of `first_words`. Raises VectorizerError if they are not different single words."""
        hashes = terms([("", as_text(self.first_words))], TermSettings(pairs=False)).hashes
        if len(np.unique(hashes)) != len(self.first_words) or len(hashes) != len(self.first_words):
            raise VectorizerError(
                f"the {len(self.first_words)} first words are read as {len(np.unique(hashes))} different words: "
                "give single words, each once"
            )
        return hashes

    def _document_frequency(self, documents: list[Document]) -> tuple[Hashes, NDArray[np.int64]]:
        """The hashes of all terms, sorted, and the number of documents that each stands in."""
        hashes, frequency = np.empty(0, np.uint64), np.empty(0, np.int64)
        pending: list[Hashes] = []
        for batch in document_batches(documents):
            found = terms(batch, self.settings)
            order = np.lexsort((found.hashes, found.rows))
            rows, ordered = found.rows[order], found.hashes[order]
            pending.append(ordered[np.flatnonzero(np.diff(rows, prepend=-1) | (ordered != np.roll(ordered, 1)))])
            if sum(map(len, pending)) > _PENDING:
                hashes, frequency = _merge(hashes, frequency, pending)
                pending = []
        return _merge(hashes, frequency, pending)

    def _spell(self, documents: list[Document], vocabulary: Vocabulary) -> list[str]:
        """The spelling of each column's term. A second hash of every term shows whether two terms share a column."""
        names = [""] * len(vocabulary)
        second = np.zeros(len(vocabulary), np.uint64)
        for batch in document_batches(documents):
            found = terms(batch, self.settings)
            columns = vocabulary.columns(found.hashes)
            known = np.flatnonzero(columns >= 0)
            columns, again = columns[known], found.second_hashes()[known]
            for at in np.unique(columns, return_index=True)[1]:
                if not names[columns[at]]:
                    names[columns[at]] = found.spell(int(known[at]))
                    second[columns[at]] = again[at]
            clash = np.flatnonzero(second[columns] != again)
            if len(clash):
                one, two = names[columns[clash[0]]], found.spell(int(known[clash[0]]))
                raise VectorizerError(
                    f'the terms "{one}" and "{two}" have the same hash: leave out the articles with one of them'
                )
        return names

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        return tags


def _documents(X: Iterable[str | Document]) -> list[Document]:
    """Each document as (title, text, further words)."""
    if isinstance(X, str):
        raise TypeError("documents must be a sequence of strings or of (title, text) pairs, not one string")
    return [("", item, "") if isinstance(item, str) else (*item, "")[:3] for item in X]


def _merge(hashes: Hashes, frequency: NDArray[np.int64], pending: list[Hashes]) -> tuple[Hashes, NDArray[np.int64]]:
    """Sorted hashes and their document frequencies, after each pending hash was counted as one document."""
    merged, where = np.unique(np.concatenate([hashes, *pending]), return_inverse=True)
    ones = np.ones(len(where) - len(hashes), np.int64)
    return merged, np.bincount(where, np.concatenate([frequency, ones]), len(merged)).astype(np.int64)
