"""Numbers with their nouns, for messages."""


def amount(n: int, what: str) -> str:
    """A number with its noun: "1 part", "2,000 parts"."""
    return f"{n:,} {what}" if n == 1 else f"{n:,} {what}s"
