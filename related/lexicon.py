"""The lexicon of an archive: the column of each of its terms. New terms get columns behind those of the index file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.related.joined import Joined
from newstool.text.hashing import Hashes
from newstool.text.vocabulary import Vocabulary

_MERGED = 64  # arrays whose different hashes are sorted together, which limits the memory for copies


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A map from the hash of a term to its column.

    Attributes:
        hashes: (n_terms,) uint64  the hash of each column; those of the index file are sorted; the first is 0, no term
        base, recent: for look-ups
    """

    hashes: Joined[np.uint64]
    base: Vocabulary = field(compare=False)
    recent: Vocabulary = field(compare=False)

    @classmethod
    def of(cls, base: Hashes, recent: Hashes | None = None) -> Self:
        """The lexicon of the terms of an index file, sorted, and of terms that came since, in any order."""
        more = base[:0] if recent is None else recent
        return cls(Joined(base, more), Vocabulary(base), Vocabulary(more))

    def __len__(self) -> int:
        return len(self.hashes)

    def columns(self, hashes: Hashes) -> NDArray[np.int64]:
        """The column of each hash, (n,) to (n,); -1 for a term that it does not have."""
        columns = self.base.columns(hashes)
        if len(self.recent):
            missing = np.flatnonzero(columns < 0)
            recent = self.recent.columns(hashes[missing])
            columns[missing] = np.where(recent < 0, -1, recent + len(self.base))
        return columns

    def extended(self, more: Sequence[Hashes]) -> "Lexicon":
        """The lexicon with all terms of some arrays."""
        different = [np.unique(hashes) for hashes in more]
        while len(different) > 1:
            different = [
                np.unique(np.concatenate(different[start : start + _MERGED]))
                for start in range(0, len(different), _MERGED)
            ]
        hashes = different[0] if different else np.empty(0, np.uint64)
        new = hashes[self.columns(hashes) < 0]
        if not len(new):
            return self
        return Lexicon.of(self.hashes.base, np.concatenate([self.hashes.recent, new]))
