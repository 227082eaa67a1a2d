"""When two spellings of a label are the same label, and when they only look so."""

from unicodedata import normalize


def composed(label: str) -> str:
    """The label in Unicode's composed form (NFC): each accent is in one character with its letter.

    Programs write "Fútbol" in two ways that look the same: with "ú", or with "u" and an accent. It is one label.
    """
    return label if label.isascii() else normalize("NFC", label)


def without_case(label: str) -> str:
    """The label without blanks and case. Labels for which it is equal are two, but people take them for one."""
    return "".join(label.split()).casefold()
