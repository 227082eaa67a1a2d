"""What a furniture rule is: one row of the table in `rules.py`."""

import re
from typing import Literal, NamedTuple

# Marks with which a sentence, a clause or a quotation ends. A paragraph that ends with one is no heading and no byline.
CLOSING_MARKS = frozenset(".!:;,…\"”’')")

# Marks with which a sentence ends.
SENTENCE_ENDS = frozenset(".!?…\"”’'")

# Characters of the end of a caption in which its credit stands.
LONGEST_CREDIT = 150

# Characters of a text's start: what is compared first, and the longest `Rule.first`.
FIRST = 5
LONGEST_FIRST = 40

Where = Literal["top", "above", "caption", "head", "opening", "line", "aside", "inside", "end", "tail", "foot", "title"]


class Rule(NamedTuple):  # to make a class of it takes a sixth of the time of a frozen dataclass, at every start
    """One kind of furniture: its name, its place, and the pattern that recognises it.

    A rule is tried only where its `opening`, `first`, `last` and `cues` allow it. They are cheap to test. They must
    never exclude a text that the pattern matches.

    Attributes:
        name: The name that `Removed.rule` gets, for example "dateline".
        where: The place where the rule is tried.
            "top": a whole short paragraph above the story that does not end with one of CLOSING_MARKS.
            "above": a whole paragraph above the story.
            "caption": the same, told by the credit at its end.
            "head": the start of a paragraph at the start of the story.
            "opening": any place near the start of the story.
            "line": a whole paragraph anywhere in the text.
            "aside": the same, also where it ends as a sentence does, if a cue stands near the start of the text.
            "inside": any place in a paragraph, if a cue stands near the start of the text.
            "end": the end of any paragraph.
            "tail": the end of the text.
            "foot": the last paragraph, as a whole.
            "title": the end of the title.
        pattern: Source of a regular expression. Its groups `byline`, `place` and `agency` become the article's fields.
            Of a pattern with a group `box`, only that group is removed.
        reason: Why this text stands on a page.
        example: A text that the rule removes.
        trap: A text that looks like the example, belongs to the story, and stays.
        opening: Source of a short regular expression that matches wherever the pattern matches. Compiling a long
            pattern takes milliseconds, so a "head" rule with a long pattern has one.
        first: How the paragraph, or for "tail" the sentence, starts, in lower case, 5 to 40 characters each. One of
            under 5 characters allows only the paragraph that is equal to it. Not for "inside" and "opening".
        last: How the paragraph ends, but not with one of SENTENCE_ENDS. For "line" and "end".
        anchor: Whether its match at the start of a paragraph shows that the story starts there (see `front.py`).
        cues: Texts of which one stands in every text that the pattern matches. Empty where there is no such text. For
            "line" and "end", a rule with cues and without `first` matches no paragraph that ends with one of
            SENTENCE_ENDS, and its cue stands in the last LONGEST_CREDIT characters.
    """

    name: str
    where: Where
    pattern: str
    reason: str
    example: str
    trap: str
    opening: str = ""
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    anchor: bool = False


def starting(starts: tuple[str, ...], pattern: str) -> str:
    """The pattern, for texts alone that start with one of the starts, in any case.

    A rule whose pattern looks for words anywhere in a paragraph is tried by its `first`, and must match nothing else.
    """
    return rf"(?=(?i:{'|'.join(map(re.escape, starts))}))(?:{pattern})"


def holding(cues: tuple[str, ...], pattern: str) -> str:
    """The same for texts that hold one of the cues."""
    return rf"(?=[^\n]*(?:{'|'.join(map(re.escape, cues))}))(?:{pattern})"


def in_any_case(joined: str) -> tuple[str, ...]:
    """Cues for words between bars: what stands in "photo" and "Photo", and what stands in "PHOTO"."""
    return tuple(form for word in texts(joined) for form in (word[1:], word[1:].upper()))


def texts(joined: str) -> tuple[str, ...]:
    """The texts between the bars of one text. So a long table of starts or cues stays short."""
    return tuple(joined.split("|"))
