"""The weights of a linear model: a dense table for one label a story, a sparse one for several."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from newstool.text.counting import TermCounts

Floats = NDArray[np.float64]

# A term is wide if it has weights for one label in four or more. So the table of wide terms takes at most five times
# the memory of their entries: 3 MB for the 90 labels of Reuters.
_WIDE = 4


@dataclass(frozen=True, slots=True)
class DenseWeights:
    """A weight for each term and each column. Two labels share one column, which counts for the second.

    Attributes:
        table: (n_terms, n_columns) float  n_columns is 1 for two labels, otherwise n_labels
        bias: (n_columns,) float64
    """

    table: NDArray[np.floating[Any]]
    bias: Floats

    def decision_values(self, values: Floats, counts: TermCounts) -> Floats:
        """The decision values (n_documents, n_labels) of documents whose counted terms have these TF-IDF values."""
        n = len(counts.known_words)
        columns = [np.bincount(counts.rows, values * column.take(counts.columns), n) for column in self.table.T]
        decisions = np.stack(columns, axis=1) + self.bias
        return np.concatenate([-decisions, decisions], axis=1) if decisions.shape[1] == 1 else decisions

    def of_label(self, label: int) -> tuple[NDArray[np.floating[Any]], float]:
        """The weights (n_terms,) and the bias whose sum is the decision value of a label."""
        if self.table.shape[1] == 1:
            sign = 1.0 if label == 1 else -1.0
            return sign * self.table[:, 0], sign * float(self.bias[0])
        return self.table[:, label], float(self.bias[label])

    def of_terms(self, label: int, terms: NDArray[np.int64]) -> Floats:
        """The weights (n,) that some terms (n,) have for a label."""
        if self.table.shape[1] == 1:
            return np.asarray((1.0 if label == 1 else -1.0) * self.table[terms, 0], np.float64)
        return np.asarray(self.table[terms, label], np.float64)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """The arrays of a model file."""
        return {"weights": self.table.T.astype(np.float32), "bias": self.bias}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """The weights of a model file. 32 bits fit the processor's cache: tagging took a tenth less time."""
        return cls(arrays["weights"].astype(np.float32, copy=False).T, arrays["bias"].astype(np.float64))

    def fit(self, n_terms: int, n_labels: int) -> bool:
        """Whether the arrays have the shapes of a model of so many terms and labels."""
        n_columns = 1 if n_labels == 2 else n_labels
        return self.table.shape == (n_terms, n_columns) and self.bias.shape == (n_columns,)


@dataclass(frozen=True)
class SparseWeights:
    """For each term, the labels that it has a weight for. All other weights are 0.

    Attributes:
        starts: (n_terms + 1,) int64  where the entries of each term begin
        labels: (n_entries,) uint16  the label of each entry
        values: (n_entries,) float32  the weight of each entry
        bias: (n_labels,) float64
    """

    starts: NDArray[np.int64]
    labels: NDArray[np.uint16]
    values: NDArray[np.float32]
    bias: Floats

    @classmethod
    def of(cls, by_label: Sequence[tuple[NDArray[np.int64], Floats]], bias: Floats, n_terms: int) -> Self:
        """The weights of labels, each given as its terms and their weights. bias: (n_labels,)."""
        label = np.repeat(np.arange(len(by_label)), [len(terms) for terms, _ in by_label])
        term = np.concatenate([terms for terms, _ in by_label])
        values = np.concatenate([weights for _, weights in by_label])
        order = np.lexsort((label, term))
        starts = np.searchsorted(term[order], np.arange(n_terms + 1))
        rounded = values[order].astype(np.float16).astype(np.float32)  # as the file stores them
        return cls(starts, label[order].astype(np.uint16), rounded, bias)

    def decision_values(self, values: Floats, counts: TermCounts) -> Floats:
        """The decision values (n_documents, n_labels) of documents whose counted terms have these TF-IDF values.

        They do not depend on the other documents of the batch.
        """
        order = np.argsort(counts.rows, kind="stable")
        rows, columns, values = counts.rows.take(order), counts.columns.take(order), values.take(order)
        places = self._wide.places.take(columns)
        wide, narrow = np.flatnonzero(places >= 0), np.flatnonzero(places < 0)
        n = len(counts.known_words)
        decisions = self._wide.sums(rows.take(wide), places.take(wide), values.take(wide), n)
        decisions += self._narrow_sums(rows.take(narrow), columns.take(narrow), values.take(narrow), n)
        decisions += self.bias
        return decisions

    @cached_property
    def _wide(self) -> "_WideTerms":
        """The terms with weights for many labels."""
        n_labels, lengths = len(self.bias), np.diff(self.starts)
        terms = np.flatnonzero(lengths * _WIDE >= n_labels)
        lengths = lengths.take(terms)
        places = np.full(len(self.starts) - 1, -1)
        places[terms] = np.arange(len(terms))
        table = np.zeros((len(terms), n_labels))
        entries = _ranges(self.starts.take(terms), lengths)
        table[np.arange(len(terms)).repeat(lengths), self.labels.take(entries)] = self.values.take(entries)
        return _WideTerms(places, table)

    def _narrow_sums(
        self, rows: NDArray[np.int64], columns: NDArray[np.int64], values: Floats, n_documents: int
    ) -> Floats:
        """The sums (n_documents, n_labels) over terms with weights for few labels.

        rows, columns, values: (n_counted,) of each counted term the document, ascending, the term, the TF-IDF value.
        """
        n_labels = len(self.bias)
        starts = self.starts.take(columns)
        lengths = self.starts.take(columns + 1) - starts
        entries = _ranges(starts, lengths)
        products = values.repeat(lengths) * self.values.take(entries)
        places = (rows * n_labels).repeat(lengths) + self.labels.take(entries)
        sums = np.bincount(places, products, n_documents * n_labels)
        return np.asarray(sums.reshape(n_documents, n_labels), np.float64)

    def of_label(self, label: int) -> tuple[NDArray[np.floating[Any]], float]:
        """The weights (n_terms,) and the bias whose sum is the decision value of a label."""
        weights = np.zeros(len(self.starts) - 1)
        entries = np.flatnonzero(self.labels == label)
        weights[np.searchsorted(self.starts, entries, side="right") - 1] = self.values[entries]
        return weights, float(self.bias[label])

    def of_terms(self, label: int, terms: NDArray[np.int64]) -> Floats:
        """The weights (n,) that some terms (n,) have for a label. The weights of other terms are not looked at."""
        weights = np.zeros(len(terms))
        for i, term in enumerate(terms.tolist()):
            start, end = self.starts[term], self.starts[term + 1]
            # The entries of a term are sorted by label.
            at = start + np.searchsorted(self.labels[start:end], label)
            if at < end and self.labels[at] == label:
                weights[i] = self.values[at]
        return weights

    def arrays(self) -> dict[str, NDArray[Any]]:
        """The arrays of a model file."""
        return {
            "weight_counts": np.diff(self.starts).astype(np.uint16),
            "weight_labels": self.labels,
            "weight_values": self.values.astype(np.float16),
            "bias": self.bias,
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """The weights of a model file."""
        starts = np.concatenate([[0], np.cumsum(arrays["weight_counts"], dtype=np.int64)])
        values = arrays["weight_values"].astype(np.float32)
        return cls(starts, arrays["weight_labels"].astype(np.uint16), values, arrays["bias"].astype(np.float64))

    def fit(self, n_terms: int, n_labels: int) -> bool:
        """Whether the arrays have the shapes of a model of so many terms and labels."""
        return (
            self.starts.shape == (n_terms + 1,)
            and self.labels.shape == self.values.shape == (int(self.starts[-1]),)
            and self.bias.shape == (n_labels,)
            and int(self.labels.max(initial=0)) < n_labels
            and bool((np.diff(self.starts) >= 0).all())
        )


class _WideTerms(NamedTuple):
    """Terms with weights for many labels, such as "the". They are few, and nine tenths of all weights of a text.

    A row of a table is read in a fraction of the time of its entries one by one.

    Attributes:
        places: (n_terms,) int64  the row of each term in the table; -1 for a term with few weights
        table: (n_wide, n_labels)  64 bits, because `einsum` would convert each row that it reads
    """

    places: NDArray[np.int64]
    table: Floats

    def sums(self, rows: NDArray[np.int64], places: NDArray[np.int64], values: Floats, n_documents: int) -> Floats:
        """The sums (n_documents, n_labels) of value * weight over the wide terms of each document.

        rows, places, values: (n_counted,) of each counted term the document, ascending, the row in the table, and the
        TF-IDF value. `einsum` adds them in their order; a product of matrices would depend on the processor.
        """
        sums = np.zeros((n_documents, self.table.shape[1]))
        bounds = np.searchsorted(rows, np.arange(n_documents + 1)).tolist()
        for row, (first, end) in enumerate(pairwise(bounds)):
            np.einsum("i,ij->j", values[first:end], self.table.take(places[first:end], axis=0), out=sums[row])
        return sums


def _ranges(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """All numbers from each start, as many as its length, one range after the other."""
    before = np.cumsum(lengths) - lengths
    return np.arange(lengths.sum()) + (starts - before).repeat(lengths)


Weights = DenseWeights | SparseWeights
