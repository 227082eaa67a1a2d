"""The key points above a story, below a heading such as "Story Highlights"."""

from collections.abc import Sequence

from newstool.articles.lazy_pattern import lazy

_HIGHLIGHTS = lazy(
    r"(?i:story highlights|key points|key takeaways|at a glance|highlights)\b:?|(?i:table of contents"
    r"|in this (?:story|article)|on this page|jump to|what[’']s inside)\s?:?\Z"
)
_HIGHLIGHT_LETTERS = frozenset("sSkKaAhHtTiIoOjJwW")  # with which their headings start
_MOST_HIGHLIGHTS = 8  # paragraphs
SENTENCE_END = (".", "!", "?", ".”", '."', ".'", "''", "”")


def may_head_highlights(paragraph: str) -> bool:
    """Whether a paragraph starts as the heading of key points does."""
    return paragraph[0] in _HIGHLIGHT_LETTERS and _HIGHLIGHTS.match(paragraph) is not None


def highlights(paragraphs: Sequence[str]) -> list[str]:
    """The heading and its key points: lines without a full stop, down to the first sentence that has one."""
    if len(paragraphs) < 3 or not (heading := _HIGHLIGHTS.match(paragraphs[0])):
        return []
    if heading.end() < len(paragraphs[0]) and paragraphs[0].endswith("."):
        return []
    end = 1
    while end < min(len(paragraphs), _MOST_HIGHLIGHTS) and not paragraphs[end].endswith(SENTENCE_END):
        end += 1
    return list(paragraphs[:end]) if end < len(paragraphs) else []
