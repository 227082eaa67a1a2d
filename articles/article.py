"""The record of an article, filled first by a reader and then by `clean`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place from which a story was sent, and the news agency: "BAGHDAD (AP) —" is ("BAGHDAD", "AP").

    Attributes:
        place: The place as printed; "" where only an agency is named.
        agency: The agency as printed; None where there is none.
    """

    place: str
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class RelatedItem:
    """One item of a "Related Posts:" list.

    Attributes:
        title: The title of the other post.
        label: Its category; None where the item names none.
        text: Its teaser; "" where there is none.
    """

    title: str
    label: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A text that cleaning removed.

    Attributes:
        rule: The name of the rule in `cleaning/rules.py` that removed it.
        text: The removed words.
    """

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article. A reader fills the fields as far as `fields`; `clean` shortens `text` and fills the others.

    Attributes:
        text: The story. Newlines separate its paragraphs; after `clean`, blank lines do.
        id: The record's own id; `source` where it has none.
        title: The headline; "" where there is none.
        label: The category that the source gives the article: the primary one, where it has several.
        other_labels: Its other categories, where it has several; `labels` gives all of them.
        tags: All of its tags.
        summary: The teaser that the source gives it.
        url: The address of the published article.
        published: When it was published, mostly as ISO 8601.
        source: The file, with the line in a file of many records: "posts.jsonl:12".
        fields: Other keys of the record by name, where `ReadOptions.keep` asks for them.
        byline: The writers, as the source gives them or as printed above the story.
        dateline: The place and agency printed at the start of the story.
        related: The items of a "Related Posts:" list in the text.
        removed: The texts that `clean` removed, in the order of removal.
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
    other_labels: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    byline: str | None = None
    dateline: Dateline | None = None
    related: tuple[RelatedItem, ...] = ()
    removed: tuple[Removed, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """All labels of the article, the primary one first."""
        return () if self.label is None else (self.label, *self.other_labels)

    def with_text(self, text: str) -> "Article":
        """A copy with another text. It takes half the time of `dataclasses.replace`."""
        return Article(text, *_ALL_BUT_TEXT(self))


_ALL_BUT_TEXT = attrgetter(*(f.name for f in fields(Article)[1:]))
