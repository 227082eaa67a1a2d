"""What an article is, from the file it was read from to the cleaned text."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a story was filed and by which agency: "BAGHDAD (AP) —" is ("BAGHDAD", "AP")."""

    place: str
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class RelatedItem:
    """One post of a "Related Posts:" list, as the page shows it: title, category label, teaser."""

    title: str
    label: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of furniture that cleaning took out: the name of the rule in `cleaning/rules.py`, and the words."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article. Readers fill the first half; `clean` fills the second and shortens `text`.

    `id` is the record's own, else the same as `source`, which is the file, with the line in files of many records.
    Paragraphs of `text` are separated by newlines, by blank lines once it is clean. `fields` are other keys of the
    record, by name, where `ReadOptions.keep` asks for them.
    """

    text: str
    id: str = ""
    title: str = ""
    label: str | None = None
    summary: str | None = None
    url: str | None = None
    published: str | None = None
    source: str = ""
    fields: Mapping[str, str] = field(default_factory=dict, hash=False)

    byline: str | None = None
    dateline: Dateline | None = None
    related: tuple[RelatedItem, ...] = ()
    removed: tuple[Removed, ...] = ()

    def with_text(self, text: str) -> "Article":
        """The article with another text, in half the time that `dataclasses.replace` takes."""
        return Article(text, *_ALL_BUT_TEXT(self))


_ALL_BUT_TEXT = attrgetter(*(f.name for f in fields(Article)[1:]))
