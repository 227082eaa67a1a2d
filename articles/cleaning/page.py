"""An article while the rules are applied to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newstool.articles.article import Dateline, RelatedItem, Removed
from newstool.articles.cleaning.place import Place
from newstool.articles.cleaning.rule import Rule

# Pieces. No page has more furniture. The limit bounds the time for a text of ten megabytes of "(AP) - ".
_MOST_REMOVED = 300


@dataclass(slots=True, eq=False, repr=False)
class Page:
    """The paragraphs that are left, and what the rules have found.

    Attributes:
        paragraphs: The paragraphs, without blank ones.
        removed: What was removed so far.
        byline: The byline; None as long as there is none.
        dateline: The dateline; None as long as there is none.
        related: The items of lists of related posts.
        standfirst: The first paragraph before a byline or dateline that tells something; None where there is none.
        suspects: The indices of the paragraphs that a rule may match; None where they have to be looked for.
    """

    paragraphs: list[str]
    removed: list[Removed]
    byline: str | None
    dateline: Dateline | None
    related: tuple[RelatedItem, ...]
    standfirst: str | None = None
    suspects: Sequence[int] | None = None

    def room_for(self, pieces: int) -> bool:
        """Whether so many more pieces may be removed."""
        return len(self.removed) + pieces <= _MOST_REMOVED

    def strip(self, text: str, place: Place, *, looked: bool = False) -> str:
        """The text without what the rules of a place match, applied until none matches.

        looked: another quick test has let the text pass.
        """
        while text and (found := place.find(text, looked=looked)) and self.room_for(1):
            rule, match = found
            part = "box" if "box" in match.re.groupindex else 0
            self._take(rule, match, match[part])
            text = (text[: match.start(part)] + text[match.end(part) :]).strip()
        return text

    def _take(self, rule: Rule, match: re.Match[str], text: str) -> None:
        """Record the text that a rule removed, and the fields that its pattern found."""
        self.removed.append(Removed(rule.name, text.strip()))
        groups = match.groupdict()
        self.byline = self.byline or groups.get("byline")
        place, agency = groups.get("place") or "", groups.get("agency")
        if place or agency:
            self.dateline = _merged(self.dateline or Dateline(""), place, agency)


def _merged(known: Dateline, place: str, agency: str | None) -> Dateline:
    """Two datelines beside each other as one: "Canadian Press - MOSCOW (AP) -" is ("MOSCOW", "AP")."""
    if known.place:
        return Dateline(known.place, known.agency or agency)
    return Dateline(place, agency or known.agency)
