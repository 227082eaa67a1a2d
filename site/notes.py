"""How the library tells a user of notes and progress: it calls what it was given."""

from collections.abc import Callable

Say = Callable[[str], object]  # takes a line for the user


def silent(line: str) -> None:
    """Say nothing."""


def amount(n: int, what: str) -> str:
    """A number with its noun: "1 part", "2,000 parts"."""
    return f"{n:,} {what}" if n == 1 else f"{n:,} {what}s"
