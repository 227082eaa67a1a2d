"""How inputs are read: the options that all readers share."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

from newstool.articles.errors import NewstoolError
from newstool.articles.labels import composed

OPTIONAL_FIELDS = ("id", "title", "label", "summary", "url", "published", "byline")
FIELDS = ("text", *OPTIONAL_FIELDS)
LIST_FIELDS = ("labels", "tags")
# In `ReadOptions.keep`: all keys of a record that are no field.
ALL = "all"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read the inputs. Raises NewstoolError if `fields` names a field that articles do not have.

    Attributes:
        format: A name of `formats.FORMATS`; None to recognise the format by suffix, then by content.
        fields: Our name of a field: the record's key for it, for example {"text": "body"}.
        labels: Label as read: label to use instead. "*" stands for all labels that are not named.
        keep: Keys of the record that go into `Article.fields`. ALL stands for every key that is no field.
        label_from: Whether the first category or the first tag of a post is its label.
        drafts: Whether posts that are not published are read.
        post_types: The post types of WordPress that are read: "post", "page", "attachment", ...
    """

    format: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    keep: tuple[str, ...] = ()
    label_from: Literal["category", "tag"] = "category"
    drafts: bool = False
    post_types: Collection[str] = ("post",)

    def __post_init__(self) -> None:
        for name in self.fields:
            if name not in (*FIELDS, *LIST_FIELDS, *self.keep):
                known = ", ".join((*FIELDS, *self.keep, *LIST_FIELDS))
                raise NewstoolError(f"an article has no field {name!r}: name one of {known}")
        composed_labels = {composed(label): composed(other) for label, other in self.labels.items()}
        object.__setattr__(self, "labels", composed_labels)

    def label(self, label: str) -> str:
        """The label to use for a label that was read, in composed form (NFC).

        A label that another is mapped to stays as it is: what an editor decided on mapped labels is mapped already.
        """
        label = composed(label)
        if label in self.labels or label in self.labels.values():
            return self.labels.get(label, label)
        return self.labels.get("*", label)
