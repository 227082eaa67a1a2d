"""The lines of a text, and the items of a list in one line: "1. Fix the roof 2. Hire teachers", "• Roads • Schools"."""

from collections.abc import Iterator

from newstool.articles.lazy_pattern import lazy

_BULLETS = "•⁃▪●◦‣"
_BULLET = lazy(rf"[ \t]+(?=[{_BULLETS}])")
_FIRST = lazy(r"(?P<item>1|a)(?P<sign>\.\)|[.)])(?=\s)")
_MARK = lazy(rf"[{_BULLETS}]?\s*(?:(?:\d{{1,2}}|[a-z])(?:\.\)|[.)])(?=\s))?")
# Words before a number that belongs to them: "on May 2. The team won" is no item of a list.
_TAKES_NUMBER = lazy(
    r"(?i:\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|\b(?:no|nos|number|question|page|section|"
    r"article|chapter|part|phase|step|item|route|highway|room|grade|district|ward|measure|proposition|prop|amendment|"
    r"issue|week|day|game|round|level|size|lane|unit|class|group|figure|table|lot|channel|age|aged|ages|of|to|by|at|in|"
    r"from|and|or|than|with|on|for|over|under|about|only|just|nearly|were|was|is|are|the|had|has|have|least|most))\Z"
)
# The month behind a German day: "am 3. Oktober".
_GERMAN_DAY = lazy(r"\. (?:Jänner|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b")
_LOOKED_BACK = 16  # characters: no longer word of these stands before a number
_ITEM_LENGTH = 1000  # characters: the next item of a list is no farther away
_FIRST_CHARACTERS = "1a"  # a list without bullets begins with one of them

Part = tuple[int, int, int]  # where a line or an item begins, where its first stop may be, and where it ends


def parts(text: str) -> Iterator[Part]:
    """The lines of a text, and the items of each list that stands in one line."""
    bullets = any(map(text.__contains__, _BULLETS))
    end = -1
    for line in text.split("\n"):
        start, end = end + 1 + len(line) - len(line.lstrip()), end + 1 + len(line)
        if start == end:
            continue
        if bullets or text[start] in _FIRST_CHARACTERS:
            yield from _items(text, start, end)
        else:
            yield start, start, end


def _items(text: str, start: int, end: int) -> Iterator[Part]:
    """The items of the list in a line; the line as one part if it holds no list."""
    cuts = [space.end() for space in _BULLET.finditer(text, start, end)] or list(_numbered(text, start, end))
    if not cuts:
        yield start, start, end
        return
    for cut in [*cuts, end]:
        mark = _MARK.match(text, start, cut)
        yield start, mark.end() if mark else start, start + len(text[start:cut].rstrip())
        start = cut


def _numbered(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets of the second and all later items, in a line that begins with "1." or "a)".

    A number that belongs to the word before it, such as the day of a month, begins no item.
    """
    first = _FIRST.match(text, start, end)
    if first is None:
        return
    item, at = first["item"], first.end()
    while True:
        item = str(int(item) + 1) if item.isdigit() else chr(ord(item) + 1)
        while True:
            at = text.find(f" {item}{first['sign']} ", at, end) + 1
            if not at:
                return
            if not _TAKES_NUMBER.search(text, max(start, at - 1 - _LOOKED_BACK), at - 1):
                break
        yield at


def is_number_of_item(text: str, start: int, at: int) -> bool:
    """Whether the number from `start` to `at`, within a line, is the number of an item and no answer.

    It is, if the number before it (for 1, the number 2) begins a sentence near it: "He has two goals. 1. Fix roads.
    2. Cut taxes." In "How many came? 14. They left." it is an answer.
    """
    if start == 0 or text[start - 1] == "\n":
        return False
    return _is_item(text, start, at, ".?!:")


def is_number_in_series(text: str, sentence: int, start: int, at: int) -> bool:
    """Whether the number from `start` to `at` counts a series in the sentence that begins at `sentence`.

    It does in "Winners: 1. Ann Holt, 2. Bo Dell", and in "after 1. e4 c5 2. Nf3", where the number before it ended no
    sentence. A German day is such a number, too.
    """
    number = text[start:at]
    if text[max(0, start - 2) : start] in (": ", ", ", "; ") and _is_item(text, start, at, ":,;"):
        return True
    if _GERMAN_DAY.match(text, at):
        return True
    if len(number) > 2 or not number.isdecimal() or int(number) < 2:
        return False
    return text.find(f" {int(number) - 1}. ", max(sentence, start - _ITEM_LENGTH), start) >= 0


def _is_item(text: str, start: int, at: int, ends: str) -> bool:
    """Whether the number before that from `start` to `at` (for 1, the number 2) stands near, behind one of `ends`."""
    if not text[start:at].isdecimal():  # "²" is a digit for `str.isdigit`, but no number
        return False
    number = int(text[start:at])
    if number > 1:
        nearby = text[max(0, start - _ITEM_LENGTH) : start].rpartition("\n")[2]
        return any(f"{end} {number - 1}. " in nearby for end in ends)
    nearby = text[at : at + _ITEM_LENGTH].partition("\n")[0]
    return any(f"{end} 2. " in nearby for end in ends)
