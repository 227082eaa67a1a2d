"""An article while the rules are applied to it."""

import re
from collections import deque
from dataclasses import dataclass

from newstool.articles.article import Dateline, RelatedItem, Removed
from newstool.articles.cleaning.rule import Rule


@dataclass(slots=True)
class Page:
    """The paragraphs that are left, and what the rules have found.

    Attributes:
        paragraphs: The paragraphs, without blank ones.
        removed: What was removed so far.
        byline: The byline; None as long as there is none.
        dateline: The dateline; None as long as there is none.
        related: The items of lists of related posts.
        standfirst: The first paragraph before a byline or dateline that tells something; None where there is none.
    """

    paragraphs: deque[str]
    removed: list[Removed]
    byline: str | None
    dateline: Dateline | None
    related: tuple[RelatedItem, ...]
    standfirst: str | None = None

    def take(self, rule: Rule, match: re.Match[str]) -> None:
        """Record what a rule removed, and the fields that its pattern found."""
        self.removed.append(Removed(rule.name, match[0].strip()))
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
