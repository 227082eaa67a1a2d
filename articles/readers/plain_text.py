"""Plain text: one file is one article, its first line the title where it looks like one."""

import re
from collections.abc import Generator, Iterator
from itertools import pairwise

from newstool.articles.article import Article
from newstool.articles.decoding import NotTextError, decode, tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.record import ReadOptions

# The longest headlines of local papers have about 20 words; an opening paragraph mostly has more than 25.
_LONGEST_TITLE = 25
_NO_TITLE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_BYLINE = re.compile(r"(?:By|BY|by)[:.]?\s+[^\W\d_a-z]")
# "BAGHDAD (AP)", "WASHINGTON, Sept. 3 (Reuters) -", a line that ends with the dash of a dateline, a line of nothing
# but a date.
_DATELINE = re.compile(
    r"[^\W\d_a-z]{3}[^()]{0,60}\([A-Za-z .]{2,30}\)\s*(?:[-–—]|$)|.*\s[-–—]+$"
    r"|(?:\w+day,?\s+)?[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4}$"
)
# Where editors and mail programs wrap, in characters: at 60 to 80, some at 100. A paragraph on a line of its own is
# mostly longer, a byline shorter.
_NARROWEST_WRAP = 40
_WIDEST_WRAP = 100
# What may be free at the end of a wrapped line beyond the next word: text is edited after it was wrapped.
_RAGGED = 8
# The share of line breaks that have to come at full width, and of those in the middle of a sentence with a small letter
# after them, before any is taken for a wrap. In wrapped English all of the first and two thirds of the second do.
_MOST_FULL = 0.7
_MANY_FLOW = 0.4
_LIST_ITEM = re.compile(r"\s*(?:[-*•–—·]|\d{1,3}[.)])\s")
_LIST_MAY_FOLLOW = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
# "well-" and "known", but not "first-" and "and".
_SPLIT_WORD = re.compile(r"\w-\n\s*(?!(?:and|or|to)(?!\S))\w")


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read one article; raises NotTextError where there are NUL characters."""
    whole = yield from whole_text(file)
    if whole is None:
        return
    title, text = split_title(whole.strip("\n"))
    if not text or text.isspace():
        yield Problem(file.name, "has no text")
        return
    yield Article(text=unwrapped(text), id=file.name, title=title, source=file.name)


def whole_text(file: Opened) -> Generator[Problem, None, str | None]:
    """The text of a file that is one article, None where that is too long; yields what is wrong with it.

    Raises NotTextError where there are NUL characters.
    """
    data = file.stream.read(LONGEST_RECORD + 1)
    if len(data) > LONGEST_RECORD:
        yield Problem(file.name, f"longer than {LONGEST_RECORD >> 20} MiB: more than one article? split it")
        return None
    decoded = decode(data)
    if "\0" in decoded.text:
        raise NotTextError
    if decoded.note:
        yield Problem(file.name, decoded.note, lost=False)
    return tidied(decoded.text)


def split_title(text: str) -> tuple[str, str]:
    """The title and what follows it; the title is "" where the first line does not look like one.

    A title is short, has a blank line or a byline below it, does not end as a sentence does, and is neither a byline
    nor a dateline.
    """
    first, _, rest = text.lstrip().partition("\n")
    second = rest.partition("\n")[0].strip()
    title = " ".join(first.split())
    body = rest.strip("\n")
    below = body and (not second or _BYLINE.match(second))
    short = len(title.split()) <= _LONGEST_TITLE
    if not below or not short or any(rule.match(title) for rule in (_BYLINE, _DATELINE)) or _NO_TITLE_END.search(title):
        return "", text
    return title, body


def unwrapped(text: str) -> str:
    """Text with a space for each newline that only wraps a line: where the next line's first word would not have fit.

    Text of lines that are not wrapped comes back as it is.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    pairs = list(pairwise(lines))
    broken = [(line, after) for line, after in pairs if line and after and not _LIST_ITEM.match(after)]
    width = _usual_width([line for line, _ in broken])
    if width < _NARROWEST_WRAP:
        return text
    full = sum(_is_full(line, after, width) for line, after in broken)
    flow = sum(after.lstrip()[0].islower() and not _SENTENCE_END.search(line) for line, after in broken)
    if full < _MOST_FULL * len(broken) or flow < _MANY_FLOW * len(broken):
        return text
    return lines[0] + "".join(_joint(line, after, width) for line, after in pairs)


def _usual_width(lines: list[str]) -> int:
    """Where the lines seem to be wrapped: the longest but for one in twenty, which hold a long address or the like."""
    lengths = sorted(len(line) for line in lines if len(line) <= _WIDEST_WRAP)
    return lengths[int(0.95 * len(lengths))] if lengths else 0


def _is_full(line: str, after: str, width: int) -> bool:
    return width - _RAGGED < len(line) + 1 + len(after.split(maxsplit=1)[0]) and len(line) <= _WIDEST_WRAP


def _joint(line: str, after: str, width: int) -> str:
    """The next line with what stands before it once a wrap is undone."""
    if not line or not after or _indent(after) > _indent(line):
        return "\n" + after
    full = _is_full(line, after, width)
    if _LIST_ITEM.match(after):
        # A wrap may also stand before a dash, or a number that ends a sentence.
        wrap = full and not _LIST_ITEM.match(line) and not _LIST_MAY_FOLLOW.search(line)
    else:
        wrap = full or after.lstrip()[0].islower()
    if not wrap:
        return "\n" + after
    return ("" if _SPLIT_WORD.match(f"{line[-2:]}\n{after}") else " ") + after.lstrip()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
