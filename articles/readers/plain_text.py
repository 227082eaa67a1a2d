"""Plain text: one article a file. The first line is the title if it looks like one."""

from collections.abc import Generator, Iterator
from itertools import pairwise

from newstool.articles.article import Article
from newstool.articles.decoding import NotTextError, decode, tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.lazy_pattern import lazy
from newstool.articles.read_options import ReadOptions

# Words. The longest headlines of local papers have about 20; most first paragraphs have more than 25.
_LONGEST_TITLE = 25
_NO_TITLE_END = lazy(r"[.!?…:;,][\"'”’»)\]]*$")
_SENTENCE_END = lazy(r"[.!?…][\"'”’»)\]]*$")
_BYLINE = lazy(r"(?:By|BY|by)[:.]?\s+[^\W\d_a-z]")
# A line with an agency in brackets: "BAGHDAD (AP)", "WASHINGTON, Sept. 3 (Reuters) -"; a line that ends with a dash;
# a line that is only a date.
_DATELINE = lazy(
    r"[^\W\d_a-z]{3}[^()]{0,60}\([A-Za-z .]{2,30}\)\s*(?:[-–—]|$)|.*\s[-–—]+$"
    r"|(?:\w+day,?\s+)?[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4}$"
)
_RELEASE = lazy(
    r"(?i:for immediate release|(?:press|news|media) (?:release|advisory|alert)|embargoed (?:until|for)\b.{1,80}"
    r"|not for (?:publication|release) (?:until|before)\b.{1,80}"
    r"|(?:media |press |news )?contacts?(?: person)?\s?:.{1,200})"
    r"[.:!]?(?:\s?[:–—-]?\s?(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}))?"
)
_MOST_LABELS, _LONGEST_LABEL = 5, 300  # lines above the title of a press release, and characters of one
# Characters. Editors and mail programs wrap lines at 60 to 80, some at 100. Most paragraphs are longer than a wrapped
# line, and bylines are shorter.
_NARROWEST_WRAP = 40
_WIDEST_WRAP = 100
# Characters that may be free at the end of a wrapped line beyond the next word, because wrapped text is edited.
_RAGGED = 8
# Shares of line breaks, 0 to 1: at least so many must stand at full width, and so many within a sentence before a
# small letter, else the text counts as not wrapped. In wrapped English, all and two thirds of them do.
_MOST_FULL = 0.7
_MANY_FLOW = 0.4
_LIST_ITEM = lazy(r"\s*(?:[-*•–—·]|\d{1,3}[.)])\s")
_LIST_MAY_FOLLOW = lazy(r"[.!?…:;][\"'”’»)\]]*$")
# A word with a hyphen that was split at the hyphen: "well-" and "known", but not "first-" and "and".
_SPLIT_WORD = lazy(r"\w-\n\s*(?!(?:and|or|to)(?!\S))\w")


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read one article. Raises NotTextError if the file has NUL characters."""
    whole = yield from whole_text(file)
    if whole is None:
        return
    title, text = split_title(whole.strip("\n"))
    if not text or text.isspace():
        yield Problem(file.name, "has no text")
        return
    yield Article(text=unwrapped(text), id=file.name, title=title, source=file.name)


def whole_text(file: Opened) -> Generator[Problem, None, str | None]:
    """The text of a file that is one article; None where it is too long. Yields problems with it.

    Raises NotTextError if the file has NUL characters.
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
    """The title and the text below it. The title is "" if the first line does not look like one.

    A title is short, does not end like a sentence, and has a blank line or a byline below it. A byline or a dateline is
    no title. The label of a press release and its contact may stand above the title, and stay in the text.
    """
    labels, below_labels = list[str](), text.lstrip()
    while len(labels) < _MOST_LABELS:
        first, _, rest = below_labels.partition("\n")
        if len(first) > _LONGEST_LABEL or not _RELEASE.fullmatch(" ".join(first.split())):
            break
        labels.append(first)
        below_labels = rest.lstrip()
    if labels:
        title, body = _title_and_rest(below_labels)
        return (title, "\n\n".join([*labels, body])) if title else ("", text)
    return _title_and_rest(text)


def _title_and_rest(text: str) -> tuple[str, str]:
    """The title of a text and what stands below it; "" and the whole text if it has no title."""
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
    """The text with a space for each newline that only wraps a line. Text that is not wrapped is unchanged.

    A newline wraps a line if the first word of the next line would not have fitted.
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
    """The width at which the lines seem to be wrapped, in characters.

    It is the 95th percentile of their lengths, because a few lines hold a long web address.
    """
    lengths = sorted(len(line) for line in lines if len(line) <= _WIDEST_WRAP)
    return lengths[int(0.95 * len(lengths))] if lengths else 0


def _is_full(line: str, after: str, width: int) -> bool:
    return width - _RAGGED < len(line) + 1 + len(after.split(maxsplit=1)[0]) and len(line) <= _WIDEST_WRAP


def _joint(line: str, after: str, width: int) -> str:
    """The next line, with the newline or space before it."""
    if not line or not after or _indent(after) > _indent(line):
        return "\n" + after
    full = _is_full(line, after, width)
    if _LIST_ITEM.match(after):
        # A wrap may stand before a dash, or before a number at the end of a sentence.
        wrap = full and not _LIST_ITEM.match(line) and not _LIST_MAY_FOLLOW.search(line)
    else:
        wrap = full or after.lstrip()[0].islower()
    if not wrap:
        return "\n" + after
    return ("" if _SPLIT_WORD.match(f"{line[-2:]}\n{after}") else " ") + after.lstrip()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
