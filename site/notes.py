"""How the library tells a user of notes and progress: it calls what it was given."""

from collections.abc import Callable

Say = Callable[[str], object]  # takes a line for the user


def silent(line: str) -> None:
    """Say nothing."""
