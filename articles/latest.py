"""Several records of one story, such as a post and what an editor decided on it: the later one wins."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from newstool.articles.article import Article

# Fields that the later record fills where it has them. Its id is the same, and its text may be missing.
_FILLED = tuple(field.name for field in fields(Article) if field.name not in ("id", "source", "fields"))

# The key under which a record of decisions.jsonl says what an editor decided, see docs/review.md, and its values with
# which a label was decided on. With any other, such as "skip", it was left open.
DECISION = "decision"
_WITH_LABEL = ("label", "keep")


def is_decided(article: Article) -> bool:
    """Whether an editor has decided on the label of an article that was read with the key DECISION."""
    return article.fields.get(DECISION) in _WITH_LABEL


class Latest:
    """Joins the records of a story, and counts them.

    Two records are of one story if they have the same id, and the same title or text: ids of two sites may be the same
    by chance.

    Attributes:
        replaced: how many records filled in an earlier one
    """

    def __init__(self) -> None:
        self.replaced = 0

    def merged(self, articles: Iterable[Article]) -> Iterator[Article]:
        """One article for each story, in the place of its first record. What a later record has replaces the earlier.

        What the later record lacks stays: a decision without a label leaves the label.
        """
        stories: list[Article] = []
        places: dict[str, list[int]] = {}
        for article in articles:
            of_id = places.setdefault(article.id, [])
            at = next((i for i in of_id if _is_same(stories[i], article)), None)
            if at is None:
                of_id.append(len(stories))
                stories.append(article)
            else:
                self.replaced += 1
                stories[at] = merge(stories[at], article)
        yield from stories

    def __str__(self) -> str:
        """The count, for a note."""
        records = "record replaces" if self.replaced == 1 else "records replace"
        return f"{self.replaced:,} {records} an earlier one of the same id"


def merge(earlier: Article, later: Article) -> Article:
    """The earlier article with all that the later one has."""
    values = {name: value for name in _FILLED if (value := getattr(later, name)) not in (None, "", ())}
    if later.label:
        values["other_labels"] = later.other_labels
    return replace(earlier, **values, fields={**earlier.fields, **later.fields})


def _is_same(one: Article, other: Article) -> bool:
    """Whether two articles with the same id are records of one story."""
    if not one.id:
        return False
    return (one.title == other.title and bool(one.title)) or (one.text == other.text and bool(one.text))
