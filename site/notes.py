"""How the library tells a user of notes and progress: it calls what it was given."""

from collections.abc import Callable

Say = Callable[[str], object]  # takes a line for the user

# What messages call settings and values that are stored under other names.
_NAMES = {"for related": "--for-related", "related": "the choice of related posts"}
_VALUES = {None: "none", True: "given", False: "not given"}


def silent(line: str) -> None:
    """Say nothing."""


def setting_changed(name: str, before: object, now: object) -> str:
    """That a setting was one value and is another, in words."""
    return f"{_NAMES.get(name, name)} was {_in_words(before)}, is {_in_words(now)}"


def _in_words(value: object) -> str:
    return _VALUES[value] if value is None or isinstance(value, bool) else str(value)
