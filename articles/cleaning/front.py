"""The blocks above a story: what stands before its byline or dateline is no story.

A page puts much above the first sentence: kicker, standfirst, captions, key points, notes. Most of it reads like a
sentence of the story. But the byline or the dateline, the *anchor*, tells where the story starts. Without one, only
lines that repeat the title or each other, and key points under their heading, are taken.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newstool.articles.cleaning.anchors import Anchors
from newstool.articles.cleaning.bylines import PAPER, PEOPLE
from newstool.articles.cleaning.captions import is_caption
from newstool.articles.cleaning.highlights import SENTENCE_END, highlights, may_head_highlights
from newstool.articles.cleaning.rule import CLOSING_MARKS
from newstool.articles.lazy_pattern import lazy

# Paragraphs, and characters in all, that may stand before an anchor. More than that is story, and the anchor something
# else.
_MOST_BEFORE = 12
_MOST_CHARACTERS = 900
# Sentences with a full stop that may stand before an anchor. Fewer before a byline, which may also belong to a box in
# the middle of a story.
_MOST_PROSE_BEFORE_DATELINE, _MOST_PROSE_BEFORE_BYLINE = 3, 1
# A name and a paper alone may be the credit of a picture below the first paragraph: "Dana Okoro, Dunmore Ledger".
_SAYS_WHO_WROTE = lazy(
    r"(?i)(?:.{0,30}\bby\b|[\w ]{1,20}:|.*\b(?:writers?|reporters?|reports?|correspondents?|columnists?)\b)"
)
_READ_BELOW = 60  # paragraphs from the anchor on in which another item of a page is looked for
_LONGEST = 640  # characters of one of these paragraphs
# Characters after the anchor: at least so many, and this multiple of those before it. A byline may stand below a short
# item.
_FEWEST_AFTER = 120
_TIMES_AFTER = 1.5
_SMALLER = 3  # lines without a full stop before a dateline count a third
_SHORTEST_STORY = 45  # characters of a paragraph with a dateline; a score is shorter
# Words. A shorter line is a kicker ("Investment"), a longer one may be the standfirst.
_LONGEST_KICKER = 3
_LONGEST_NAME = 60  # characters of a line with the name of a writer or of a paper
# Words of a title that a line must have in order to repeat it.
_WORDS_OF_A_TITLE = 3
_PAPER, _PEOPLE = lazy(PAPER), lazy(PEOPLE)
_NOT_LETTERS = lazy(r"[^\w]+")
# A shorter headline behind a caption: how the caption ends, and the fewest long words of the title in the headline.
_ENDS_BEFORE_HEADLINE = (". ", "? ", "! ", ".’ ", ".' ", ".” ", '." ', "' ", "'' ", "” ")
_WORDS_IN_BOTH, _BEGINNING = 2, 5


class Block(NamedTuple):
    """A paragraph above the story.

    Attributes:
        rule: The name for `Removed.rule`: "title", "kicker", "standfirst", "above", "caption", "highlights" or
            "byline"; "known" for a paragraph that a rule of the table removes.
        text: The paragraph.
    """

    rule: str
    text: str


def may_have_blocks(paragraphs: Sequence[str], title: str, anchors: Anchors) -> bool:
    """A quick test whether there may be blocks above the story. Most stories fail it."""
    if len(paragraphs) < 2:
        return False
    first = paragraphs[0]
    return (
        first[-1] not in CLOSING_MARKS
        or paragraphs[1].startswith(first)
        or ((first[-1] != "." or title[-1:] == ".") and _repeats(first, title))
        or _ends_with(first, title)
        or may_head_highlights(first)
        or anchors.may_stand_among(paragraphs[1 : _end_of_top(paragraphs)])
    )


def blocks_above(
    paragraphs: Sequence[str], title: str, anchors: Anchors, is_known: Callable[[str], bool]
) -> list[Block]:
    """The paragraphs at the top of a text that are no story, in their order; none where the story comes first.

    `is_known` says whether a rule for a paragraph above the story removes it.
    """
    if len(paragraphs) < 2:
        return []
    if before := _before_anchor(paragraphs, anchors):
        return _named(paragraphs[:before], title, is_known)
    if len(paragraphs) > 2 and _is_name_and_paper(paragraphs[0], paragraphs[1]):
        return [Block("byline", paragraphs[0]), Block("byline", paragraphs[1])]
    if key_points := highlights(paragraphs):
        return [Block("highlights", text) for text in key_points]
    return _repeated(paragraphs, title)


def _before_anchor(paragraphs: Sequence[str], anchors: Anchors) -> int:
    """The number of paragraphs before the anchor; 0 where there is none, or where they may be story."""
    end = _end_of_top(paragraphs)
    if not anchors.may_stand_among(paragraphs[1:end]):
        return 0
    size = 0
    for index, paragraph in enumerate(paragraphs[:end]):
        if index and anchors.is_anchor(paragraph):
            if anchors.is_anchor(paragraphs[0]):
                return 0
            prose = sum(text.endswith(".") and not is_caption(text) for text in paragraphs[:index])
            is_byline = anchors.is_byline(paragraph)
            most = _MOST_PROSE_BEFORE_BYLINE if is_byline else _MOST_PROSE_BEFORE_DATELINE
            if is_byline and not _SAYS_WHO_WROTE.match(paragraph):
                most = 0
            below = paragraphs[index : index + _READ_BELOW]
            # Lines of which none has a full stop are headlines or key points, of which there may be many.
            size = size if prose or is_byline else size // _SMALLER
            return index if prose <= most and _is_story(below, size, anchors) else 0
        size += len(paragraph)
    return 0


def is_name(text: str) -> bool:
    """Whether a text is nothing but the names of people."""
    return _PEOPLE.fullmatch(text) is not None


def _end_of_top(paragraphs: Sequence[str]) -> int:
    """The index after the last paragraph that may be an anchor: below too much text there is none."""
    size = 0
    for index, paragraph in enumerate(paragraphs[:_MOST_BEFORE]):
        size += len(paragraph)
        if len(paragraph) > _LONGEST or size > _MOST_CHARACTERS:
            return index + 1
    return _MOST_BEFORE + 1


def _is_name_and_paper(name: str, paper: str) -> bool:
    """Whether two lines are a byline: the writer's name, and below it the paper's."""
    if len(name) > _LONGEST_NAME or len(paper) > _LONGEST_NAME or name[-1] in CLOSING_MARKS:
        return False
    return _PAPER.fullmatch(paper) is not None and is_name(name)


def _is_story(paragraphs: Sequence[str], before: int, anchors: Anchors) -> bool:
    """Whether one story starts at the first paragraph, and not an item of a page of several, or a score.

    `before` is the number of characters that stand before it.
    """
    if sum(map(len, paragraphs)) < max(_FEWEST_AFTER, _TIMES_AFTER * before):
        return False
    found = [(index, anchors.is_byline(text)) for index, text in enumerate(paragraphs) if anchors.is_anchor(text)]
    datelines = [index for index, byline in found if not byline]
    bylines = [index for index, byline in found if byline]
    if len(datelines) > 1 or (datelines and len(paragraphs[datelines[0]]) < _SHORTEST_STORY):
        return False
    return not bylines or not any(len(text) >= _FEWEST_AFTER for text in paragraphs[bylines[0] : bylines[-1]])


def _named(paragraphs: Sequence[str], title: str, is_known: Callable[[str], bool]) -> list[Block]:
    """The blocks before an anchor by their kind. The first that tells something and is no caption is the standfirst."""
    found, standfirst = list[Block](), False
    for index, paragraph in enumerate(paragraphs):
        others = [*paragraphs[:index], *paragraphs[index + 1 :]]
        words = paragraph.count(" ") + 1
        if is_known(paragraph):
            rule = "known"
        elif _repeats(paragraph, title):
            rule = "title"
        elif is_caption(paragraph) or any(_starts_alike(paragraph, other) for other in others):
            rule = "caption"
        elif words <= _LONGEST_KICKER:
            rule = "kicker"
        else:
            rule = "above" if standfirst else "standfirst"
            standfirst = True
        found.append(Block(rule, paragraph))
    return found


def _repeated(paragraphs: Sequence[str], title: str) -> list[Block]:
    """The first paragraph where it repeats the title, also below a kicker, or where the next one starts with it.

    A caption and the title may stand in one line.
    """
    if _repeats(paragraphs[0], title):
        return [Block("title", paragraphs[0])]
    if _ends_with(paragraphs[0], title) or _ends_with_headline(paragraphs[0], title, paragraphs[1]):
        return [Block("caption", paragraphs[0])]
    if len(paragraphs) > 2 and _is_kicker(paragraphs[0]) and _repeats(paragraphs[1], title):
        return [Block("kicker", paragraphs[0]), Block("title", paragraphs[1])]
    return [Block("caption", paragraphs[0])] if _starts_alike(paragraphs[1], paragraphs[0], shorter_only=True) else []


def _is_kicker(paragraph: str) -> bool:
    return paragraph.count(" ") < _LONGEST_KICKER and paragraph[-1] not in CLOSING_MARKS


def _repeats(paragraph: str, title: str) -> bool:
    """Whether a paragraph is the title once more, whatever its marks and capitals."""
    if (
        not title
        or (paragraph[-1] == "." and title[-1] != ".")
        or abs(len(paragraph) - len(title)) > len(title) // 4 + 2
    ):
        return False
    words = _NOT_LETTERS.sub(" ", paragraph.lower()).split()
    return len(words) >= _WORDS_OF_A_TITLE and words == _NOT_LETTERS.sub(" ", title.lower()).split()


def _ends_with(paragraph: str, title: str) -> bool:
    """Whether a caption, a credit or a kicker and the title are one line: "Crews at work. | AP Bridge to close"."""
    if not paragraph.endswith(title) or len(paragraph) > _LONGEST or title.count(" ") < _WORDS_OF_A_TITLE:
        return False
    before = paragraph[: -len(title)].rstrip()
    return before.endswith(SENTENCE_END) or "|" in before or 0 < before.count(" ") + 1 <= _LONGEST_KICKER


def _ends_with_headline(paragraph: str, title: str, below: str) -> bool:
    """Whether a caption and a shorter headline are one line: "Crews at work. Bridge shut", under "Old bridge shut"."""
    if paragraph[-1] in CLOSING_MARKS or paragraph[-1] in "?|" or len(paragraph) > _LONGEST:
        return False
    if len(below) < _SHORTEST_STORY or below[-1] not in CLOSING_MARKS:
        return False
    ends = [paragraph.rfind(end) for end in _ENDS_BEFORE_HEADLINE]
    headline = _long_words(paragraph[max(ends) + 1 :])
    shared = len(headline & _long_words(title))
    return max(ends) > 0 and shared >= _WORDS_IN_BOTH and shared * 2 >= len(headline)


def _long_words(text: str) -> set[str]:
    """The beginnings of the long words of a text, in lower case."""
    return {word[:_BEGINNING] for word in _NOT_LETTERS.sub(" ", text.lower()).split() if len(word) >= _BEGINNING - 1}


def _starts_alike(one: str, other: str, *, shorter_only: bool = False) -> bool:
    """Whether one paragraph starts with all of the other: a caption, and the same with its credit."""
    if shorter_only:
        return one.startswith(other) and other.count(" ") >= _LONGEST_KICKER
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and shorter.count(" ") >= _LONGEST_KICKER
