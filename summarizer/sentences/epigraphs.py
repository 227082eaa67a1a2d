"""Somebody else's words above the story, with their source behind them or in the next line."""

from newstool.articles.lazy_pattern import lazy

# "Agile practices work best. — Agile Manifesto": a line of somebody else's words above the story.
_EPIGRAPH = lazy(r".{20,500}?[.!?”\"’)]?\s+[—–-]{1,2} ?[A-Z][^.!?;]{2,90}$")
_SOURCE = lazy(r"(?:(?:—|--) ?|[–-])[A-Z][^.!?;]{2,60}$")  # the line below it: "— Agile Manifesto"
_PERSONAL = lazy(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")
_SOURCE_LENGTH = 95  # characters at the end of a line in which a source stands
_LONG_WORD = 5  # letters


def names_source(line: str) -> bool:
    """Whether a line is somebody else's words with their source behind them, or a source alone."""
    end = line[-_SOURCE_LENGTH:]
    if not ("-" in end or "–" in end or "—" in end):
        return False
    quoted = _EPIGRAPH.match(line) is not None and _PERSONAL.search(line) is None  # a letter is signed like that
    return quoted or _SOURCE.match(line) is not None


def is_quoted(line: str, following: str, title: str) -> bool:
    """Whether the next line names the source of a line that tells nothing of what the title says."""
    if _SOURCE.match(following) is None or _PERSONAL.search(line):
        return False
    return not _long_words(title) & _long_words(line)


def _long_words(text: str) -> set[str]:
    """The words of a text that are long enough to mean something, in small letters."""
    return {word for word in text.lower().split() if len(word) >= _LONG_WORD}
