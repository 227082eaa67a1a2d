"""The blocks below a story: lists of other stories, comments, works cited, who sent it. A heading starts each of them.

Their lines are headlines and names. Alone, none could be told from a line of the story; below its heading, down to the
end of the text, it can.
"""

from collections.abc import Sequence
from typing import NamedTuple

from newstool.articles.cleaning import related_list
from newstool.articles.cleaning.rule import texts
from newstool.articles.cleaning.works_cited import ONLY_WORKS, WORKS, are_cited
from newstool.articles.lazy_pattern import lazy

# Headings of lists of links, in lower case, without a colon.
_KINDS_WORDS = "recommended related similar other latest recent more popular featured top trending"
_WHAT_WORDS = "stories articles posts news reading content coverage links headlines videos topics"
_KINDS, _WHAT = _KINDS_WORDS.split(), _WHAT_WORDS.split()
_LINKS = frozenset(
    (
        *(f"{kind} {what}{end}" for kind in _KINDS for what in _WHAT for end in ("", " for you")),
        *(
            f"most {verb}{what}"
            for verb in ("read", "popular", "viewed", "shared", "commented")
            for what in ("", " stories")
        ),
        *texts(
            "more top stories|readers also liked|readers also read|people also read|also in the news|"
            "you may also like|you might also like|you may like|you might like|you may also be interested in|"
            "you might be interested in|you may also enjoy|you might have missed|trending|trending now|"
            "trending today|recommended|recommended for you|related|read also|read next|read more|"
            "more on this topic|more on this story|see also|what to read next|around the web|from the web|"
            "sponsored content|sponsored links|next up|promoted stories|don't miss|don’t miss|up next|tags|"
            "topics|what others are reading|what readers are reading|readers are reading|in other news|"
            "also read|more local news|more news|more sports|more local sports|more headlines|more in news|"
            "more in sports|also in news|also in sports|in case you missed it|filed under|share this story|"
            "share this article|share this post|share this|share|email this|share on|explore more|more to read|"
            "keep reading|read these next|editor's picks|editor’s picks|editors' picks|editors’ picks|"
            "editor's pick|more from this section"
        ),
    )
)
# Those of one word that may also head the end of a story, such as the agenda of a meeting.
_ALSO_OF_STORIES = frozenset(("topics", "tags", "share", "trending"))
_ARTICLES = ("The ", "A ", "An ")  # no tag starts with one
_DATED = lazy(r"\b(?:19|20)\d\d\b|\b\d{1,2} (?:hours?|days?|weeks?) ago\b")
_MORE_FROM = "more from "
# Headings of what readers wrote, without a number in front.
_COMMENTS = frozenset(
    texts(
        "comments|comment|reader comments|no comments|leave a comment|leave a reply|post a comment|"
        "add a comment|view comments|show comments|load comments|join the conversation|comment policy|"
        "join the discussion|responses|replies|comments section|comentarios|kommentare|commentaires"
    )
)
_AUTHORS = frozenset(
    name + end
    for name in ("author", "writer", "editor", "published", "photographer", "reporter", "contributor")
    for end in ("", "s", "(s)")
)
# The mark at the end of a release, and how the lines below it start that are no story.
_END_OF_RELEASE = frozenset(("###", "# # #", "####", "-30-", "- 30 -", "ends", "-ends-", "- ends -", "[ends]"))
# Headings of a box with the time and the place of an event, and the labels of its lines.
_EVENTS = frozenset(("if you go", "if you’re going", "if you're going", "if you plan to go"))
_EVENT_LINE = lazy(
    r"(?i:what|when|where|who|cost|costs|tickets?|admission|price|info|information|more info|details|parking|contact"
    r"|phone|website|online|hours|date|time|place|location|address|rsvp|register|registration|to attend"
    r"|also)s?\s?:\s?[^\n]{1,300}"
)
_HOUR_OR_PRICE = lazy(r"\b\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|noon)|\bnoon\b|[$£€]\d|\b\d{3}-\d{4}\b")
_LONGEST_EVENT = 8  # lines
_BELOW_THE_END = ("about ", "note to ", "notes to ", "media contact", "press contact", "contact", "for more info")
# Headings of what a page says of its writer, and how much may stand below.
_BIOGRAPHIES = frozenset(
    f"{start}{who}{end}"
    for start in ("about the ", "meet the ")
    for who in ("author", "writer", "reporter", "columnist", "journalist", "contributor")
    for end in ("", "s")
)
_LONGEST_BIOGRAPHY = 700  # characters
# Headings of what a paper says of the letters that it prints.
_POLICIES = frozenset(
    f"{what} {policy}"
    for what in ("letter", "letters", "letters to the editor", "op-ed", "commentary", "submission", "submissions")
    for policy in ("policy", "guidelines")
)
# Headings of links in the middle of a story: only those that no list of the story itself has. "Trending", "Topics" or
# "Top stories" may head one, and the story goes on below it.
_RELATED = frozenset(
    f"{kind} {what}"
    for kind in ("related", "more", "recommended")
    for what in ("stories", "articles", "coverage", "reading")
) | {"related", "read next", "read also", "see also", "you may also like", "more on this topic", "more on this story"}
_MOST_LINKS, _FEWEST_WORDS = 8, 4  # lines below such a heading; words of one of them
_STORY_GOES_ON = 60  # characters of the paragraph below them
_MORE_NEWS = lazy(
    r"more (?:local |top |county |state )?(?:news|stories|headlines|sports|coverage) (?:from|in|about|on|of) "
)
_NUMBERED = lazy(r"\d{1,2}[.)]\s")
_COUNTED = lazy(r" \(\d{1,5}\)$")
_LIST_START, _LIST_END = "list of ", "end of list"
_HEADINGS = _LINKS | _POLICIES | _COMMENTS | WORKS | _AUTHORS | _BIOGRAPHIES | _END_OF_RELEASE | _EVENTS | {_MORE_FROM}
# What a heading may count: "12 comments".
_NUMBERS = frozenset(map(str, range(100)))
_COUNTED_WORDS = ("comment", "response", "repl")
# How a line starts that may head a block, in lower case, for the first look at a line.
HEADING_STARTS = (
    _LIST_START,
    *(form for heading in sorted(_HEADINGS) for form in (heading, f"{heading}:")),
    *(f"{number} {word}" for number in sorted(_NUMBERS) for word in _COUNTED_WORDS),
)
_LONGEST_HEADING = 60  # characters
_LONGEST_LINK = 25  # words of a headline
_MOST_LINES = 100  # paragraphs from the end in which a block is looked for
_STOPS = frozenset('.,"”')  # no heading ends with one of them
_SENTENCE_END = (".", ".”", '."', ".)", "…”")


class Block(NamedTuple):
    """A block at the end of a text, or a marked list in it.

    Attributes:
        rule: The name for `Removed.rule`: "links", "comments", "works-cited", "event", "letters", "author" or "end".
        start: The index of its first paragraph, the heading.
        end: The index after its last paragraph.
    """

    rule: str
    start: int
    end: int


def block_below(paragraphs: Sequence[str]) -> Block | None:
    """The topmost block that goes down to the end of the text, else a marked list in it; None where there is neither.

    The first paragraph is never part of a block that goes down to the end.
    """
    if len(paragraphs) < 2 or min(map(len, paragraphs)) > _LONGEST_HEADING:
        return None
    short = [start for start, line in enumerate(paragraphs) if len(line) <= _LONGEST_HEADING and line[-1] not in _STOPS]
    if not short:
        return None
    return _block_to_end(paragraphs, short) or _marked_list(paragraphs, short) or _links_between(paragraphs, short)


def _block_to_end(paragraphs: Sequence[str], short: Sequence[int]) -> Block | None:
    """The topmost block that goes down to the end of the text.

    `short` has the indices of the lines that may be headings.
    """
    size = len(paragraphs)
    first = max(1, size - _MOST_LINES)
    headings = [(start, key) for start in short if start >= first and (key := _key(paragraphs[start])) in _HEADINGS]
    for start, key in headings:
        if rule := _rule(key, paragraphs[start], paragraphs[start + 1 :], late=start * 2 >= size):
            return Block(rule, start, size)
    return None


def _marked_list(paragraphs: Sequence[str], short: Sequence[int]) -> Block | None:
    """A list of other stories that says where it ends: "list of 3 items ... end of list"."""
    for start in short:
        if paragraphs[start].startswith(_LIST_START):
            for end in range(start + 1, min(len(paragraphs), start + _MOST_LINES)):
                if paragraphs[end] == _LIST_END:
                    first = start - 1 if start and _key(paragraphs[start - 1]) in _LINKS else start
                    return Block("links", first, end + 1)
    return None


def _links_between(paragraphs: Sequence[str], short: Sequence[int]) -> Block | None:
    """Links below their heading in the middle of a story, of which each is the headline of another."""
    for start in short:
        if _key(paragraphs[start]) not in _RELATED or related_list.item_lines(paragraphs, start + 1):
            continue  # the items of such a list are kept as data
        end = start + 1
        while end < min(len(paragraphs), start + 1 + _MOST_LINKS) and _is_headline(paragraphs[end]):
            end += 1
        if start + 1 < end < len(paragraphs) and len(paragraphs[end]) >= _STORY_GOES_ON:
            return Block("links", start, end)
    return None


def _key(line: str) -> str:
    """A line as headings are written here: in lower case, without colon and number of comments; "" if it is long."""
    if len(line) > _LONGEST_HEADING:
        return ""
    key = line.lower().rstrip(" :")
    number, _, words = key.partition(" ")
    if number in _NUMBERS and words.startswith(_COUNTED_WORDS):
        key = words
    return _MORE_FROM if key.startswith(_MORE_FROM) or _MORE_NEWS.match(key) else _COUNTED.sub("", key)


def _rule(key: str, line: str, below: Sequence[str], *, late: bool) -> str:
    """The kind of block that a line heads; "" where it heads none."""
    if key in _LINKS or key == _MORE_FROM:
        return "links" if all(map(_is_link, below)) and (key not in _ALSO_OF_STORIES or _are_links(below)) else ""
    if key in _COMMENTS:
        return "comments" if late else ""
    if key in WORKS:
        return "works-cited" if are_cited(below, late=late, only_works=key in ONLY_WORKS) else ""
    if key in _END_OF_RELEASE:
        return "end" if below and below[0].lower().startswith(_BELOW_THE_END) else ""
    if key in _EVENTS:
        return "event" if _is_event(below) else ""
    if key in _POLICIES:
        return "letters" if late and sum(map(len, below)) <= _LONGEST_BIOGRAPHY else ""
    if key in _BIOGRAPHIES:
        return "author" if late and sum(map(len, below)) <= _LONGEST_BIOGRAPHY else ""
    is_label = line.endswith(":") or any(_key(other) in _AUTHORS for other in below)
    return "author" if below and is_label and all(map(_is_link, below)) else ""


def _is_event(below: Sequence[str]) -> bool:
    """Whether the lines below a heading are the name, the hour, the place and the price of an event."""
    labelled = [_EVENT_LINE.fullmatch(line) is not None for line in below]
    if len(below) < 2 or all(labelled):
        return len(below) > 1
    others = [line for line, has_label in zip(below, labelled, strict=True) if not has_label]
    return len(below) <= _LONGEST_EVENT and all(map(_is_link, others)) and any(map(_HOUR_OR_PRICE.search, below))


def _is_link(line: str) -> bool:
    """Whether a line may be a headline or a name: short, and not a sentence with its full stop."""
    if line.count(" ") >= _LONGEST_LINK:
        return False
    return not line.endswith(_SENTENCE_END) or _NUMBERED.match(line) is not None


def _are_links(below: Sequence[str]) -> bool:
    """Whether lines below a heading that a story may have, too, are tags, buttons, or headlines of other stories."""
    if all(line.count(" ") < _FEWEST_WORDS - 1 and not line.startswith(_ARTICLES) for line in below):
        return True
    signs = sum(_COUNTED.search(line) is not None or _DATED.search(line) is not None for line in below)
    return signs > 0 or sum(map(_is_headline, below)) > 1


def _is_headline(line: str) -> bool:
    """Whether a line may be the headline of another story: some words, and no stop at their end."""
    return _FEWEST_WORDS <= line.count(" ") + 1 < _LONGEST_LINK and line[-1] not in _STOPS and line[-1] not in ":;"
