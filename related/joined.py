"""Joined arrays: the rows of an index file, which stay on the disk until they are needed, and the rows added since."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", bound=np.generic)
Rows = NDArray[np.int64]
_CHUNK = 1 << 13  # rows that are copied together, which limits the memory for intermediate arrays


@dataclass(frozen=True, slots=True)
class Joined(Generic[Number]):
    """Two arrays of the same type and width, indexed as one.

    Attributes:
        base: (n_base, ...)  rows of the index file; usually a memory map
        recent: (n_recent, ...)  rows added since, in memory
    """

    base: NDArray[Number]
    recent: NDArray[Number]

    @classmethod
    def of(cls, base: NDArray[Number]) -> Self:
        """An array without recent rows."""
        return cls(base, base[:0])

    def __len__(self) -> int:
        return len(self.base) + len(self.recent)

    @overload
    def __getitem__(self, rows: int) -> Any: ...

    @overload
    def __getitem__(self, rows: Rows) -> NDArray[Number]: ...

    def __getitem__(self, rows: int | Rows) -> Any:
        """One row, or the rows (n,) in their order."""
        n_base = len(self.base)
        if isinstance(rows, int):
            return self.base[rows] if rows < n_base else self.recent[rows - n_base]
        is_recent = rows >= n_base
        if not is_recent.any():
            return self.base[rows]
        found = np.empty((len(rows), *self.base.shape[1:]), self.base.dtype)
        found[~is_recent] = self.base[rows[~is_recent]]
        found[is_recent] = self.recent[rows[is_recent] - n_base]
        return found

    def extended(self, n_more: int) -> "Joined[Number]":
        """The array with `n_more` further recent rows, for the caller to fill."""
        recent = np.empty((len(self.recent) + n_more, *self.base.shape[1:]), self.base.dtype)
        recent[: len(self.recent)] = self.recent
        return Joined(self.base, recent)

    def appended(self, more: Iterable[NDArray[Number]], n_more: int) -> "Joined[Number]":
        """The array with `n_more` further recent rows, which are given in pieces."""
        longer, place = self.extended(n_more), len(self.recent)
        for piece in more:
            longer.recent[place : place + len(piece)] = piece
            place += len(piece)
        return longer

    def taken(self, rows: Rows) -> NDArray[Number]:
        """The rows `rows`, in memory; no copy if they are all rows in their order and in memory already."""
        if not len(self.base) and len(rows) == len(self.recent) and (np.diff(rows) == 1).all():
            return self.recent
        found = np.empty((len(rows), *self.base.shape[1:]), self.base.dtype)
        for start in range(0, len(rows), _CHUNK):
            found[start : start + _CHUNK] = self[rows[start : start + _CHUNK]]
        return found

    def whole(self) -> NDArray[Number]:
        """All rows as one array; a copy if there are recent rows."""
        return np.concatenate([self.base, self.recent]) if len(self.recent) else self.base
