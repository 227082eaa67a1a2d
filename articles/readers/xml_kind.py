"""What is read of an XML file, and the errors of its parser."""

from collections.abc import Collection
from dataclasses import dataclass


class RefusedError(Exception):
    """Raised where the rest of a file is not read. The text gives the reason."""


class UnclosedError(Exception):
    """Raised where a record starts within another one, whose end tag is missing.

    Attributes:
        line: The line, as expat counts it.
        index: The byte, as expat counts it.
    """

    def __init__(self, line: int, index: int) -> None:
        super().__init__()
        self.line, self.index = line, index


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of XML file, and what is read of it.

    Attributes:
        name: What it is, for messages: "a feed".
        roots: The names that its first element may have.
        records: The names of the elements that are records.
        keys: Of a record's direct children, those that are kept; None for all.
        also: The names of other elements that are yielded.
    """

    name: str
    roots: Collection[str]
    records: Collection[str]
    keys: Collection[str] | None = None
    also: Collection[str] = ()
