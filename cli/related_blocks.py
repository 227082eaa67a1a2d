"""The "Related Posts" block of a page as text, HTML, JSON objects and rows of a table."""

import html as markup
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newstool.articles.amounts import amount
from newstool.cli.messages import say
from newstool.cli.output import Output

if TYPE_CHECKING:
    from newstool.related import Choice, Post, RelatedPosts

LabelOf = Callable[["Post"], str | None]
_SHOWN = ("id", "title", "url", "label", "score", "lead")  # of a related post, in a table
COLUMNS = ("id", "title", "rank", *(f"related_{key}" if key != "score" else key for key in _SHOWN))
HEADING = "Related Posts"

_UNSAFE_IN_IDS = re.compile("[^A-Za-z0-9-]")
# Control characters, which HTML has no way to write, but for tab and newline.
_NOT_HTML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def write_blocks(results: "Iterable[RelatedPosts]", output_format: str, choice: "Choice", floor: float) -> None:
    """Write the blocks in a format, with the label that `choice` names.

    floor: the lowest score of a post that is shown, whether it was asked for or not.
    """
    label_of: LabelOf = attrgetter("label" if choice.label_from == "any" else choice.label_from)
    results = _counted(results, choice, floor)
    if output_format == "csv":
        _PAIRS.write(rows(results, label_of), "csv")
    else:
        lines = partial(html if output_format == "html" else text, label_of=label_of)
        blocks = Output(lines, partial(record, label_of=label_of))
        blocks.write(results, output_format)


_PAIRS: Output[dict[str, Any]] = Output(lambda pairs: (), lambda pair: pair, COLUMNS)


def text(results: "Iterable[RelatedPosts]", label_of: LabelOf) -> Iterator[str]:
    """Give one article's block alone, nothing if it has no related post; for several articles, each under its title."""
    stream = iter(results)
    first = next(stream, None)
    second = next(stream, None)
    if first is None:
        return
    if second is None:
        if first.related:
            yield _block(first, label_of)
        return
    for i, result in enumerate(chain([first, second], stream)):
        if i:
            yield ""
        yield _one_line(_name(result.post))
        yield _block(result, label_of) if result.related else "No related posts."


def html(results: "Iterable[RelatedPosts]", label_of: LabelOf) -> Iterator[str]:
    """Give a section for each article with related posts; its `data-article` is the article's id."""
    ids = _Ids()
    for result in results:
        if result.related:
            yield _section(result, ids.of(result.post), label_of)


def record(result: "RelatedPosts", label_of: LabelOf) -> dict[str, Any]:
    """Give an article and its related posts as one object."""
    from newstool.site.records import related_post  # it waits for the rooms that describe articles

    return {
        "id": result.post.id,
        "title": result.post.title,
        "url": result.post.url,
        "label": label_of(result.post),
        "related": [related_post(near, label_of(near.post)) for near in result.related],
    }


def rows(results: "Iterable[RelatedPosts]", label_of: LabelOf) -> Iterator[dict[str, Any]]:
    """Give a row, with the keys COLUMNS, for each pair of an article and a related post."""
    for result in results:
        for rank, near in enumerate(record(result, label_of)["related"], 1):
            cells = (result.post.id, result.post.title, rank, *(near[key] for key in _SHOWN))
            yield dict(zip(COLUMNS, cells, strict=True))


def web_address(url: str | None) -> str | None:
    """Return the address if a page may link to it: http or https, a host, no password, only visible characters."""
    if not url or not url.isprintable() or " " in url or "\\" in url:
        return None
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises ValueError where the port is no number
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc else None


def _counted(results: "Iterable[RelatedPosts]", choice: "Choice", floor: float) -> "Iterator[RelatedPosts]":
    """Pass results through, and say at the end if no article has a related post, and what a floor is worth.

    A score is the share of pairs with this score that readers call related, so their mean is the share of all. It is
    said for a floor that was asked for.
    """
    articles, pairs, total = 0, 0, 0.0
    for result in results:
        articles += 1
        pairs += len(result.related)
        total += sum(near.score for near in result.related)
        yield result
    if articles and not pairs:
        say(_nothing(articles, choice, floor))
    elif pairs and choice.floor is not None:
        say(f"Note: {amount(pairs, 'pair')}; by their scores, a reader would keep {100 * total / pairs:.0f} % of them")


def _nothing(articles: int, choice: "Choice", floor: float) -> str:
    """The line that says that no article has a related post, and which option shows more."""
    who = "the article has no" if articles == 1 else f"none of the {articles:,} articles has a"
    same = " with its label" if choice.same_label else ""
    if floor <= 0:
        return f"Note: {who} related post{same}"
    return (
        f"Note: {who} related post{same} of a score of {floor:g} or more; a lower --min-score shows more, less surely"
    )


class _Ids:
    """Element ids: one for each article's id, the same in every run, unique on a page."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def of(self, post: "Post") -> str:
        """Keep letters, digits and "-"; write others as "_" code "_", so that two ids never share a name."""
        name = "related-posts-" + _UNSAFE_IN_IDS.sub(lambda match: f"_{ord(match[0]):x}_", post.id)
        n = self._seen[name] = self._seen.get(name, 0) + 1
        return name if n == 1 else f"{name}.{n}"


def _block(result: "RelatedPosts", label_of: LabelOf) -> str:
    """The block of an article as text: title, label and date, and lead of each related post."""
    lines = [f"{HEADING}:"]
    for near in result.related:
        about = ", ".join(filter(None, (label_of(near.post), _date(near.post))))
        lines.append(f"- {_one_line(_name(near.post))}")
        lines += [f"  {_one_line(part)}" for part in (about, near.post.lead) if part]
    return "\n".join(lines)


def _section(result: "RelatedPosts", name: str, label_of: LabelOf) -> str:
    """The block of an article as an element of HTML. name: the id of its heading."""
    lines = [
        f'<section class="related-posts" data-article="{_escaped(result.post.id)}" aria-labelledby="{name}">',
        f'  <h2 id="{name}">{HEADING}</h2>',
        "  <ul>",
        *(_item(near.post, label_of(near.post)) for near in result.related),
        "  </ul>",
        "</section>",
    ]
    return "\n".join(lines)


def _item(post: "Post", label: str | None) -> str:
    """A related post as an item of the list in HTML."""
    title, url = _escaped(_name(post)), web_address(post.url)
    lines = ["    <li>", f'      <a href="{_escaped(url)}">{title}</a>' if url else f"      <span>{title}</span>"]
    if label:
        lines[-1] += f' <span class="related-posts-label">{_escaped(label)}</span>'
    if date := _date(post):
        lines[-1] += f' <time datetime="{date}">{date}</time>'
    if post.lead:
        lines.append(f"      <p>{_escaped(post.lead)}</p>")
    return "\n".join([*lines, "    </li>"])


def _date(post: "Post") -> str | None:
    """The day on which a post was published, as ISO 8601; None if that is unknown."""
    from newstool.articles.publication import parsed_date

    date = parsed_date(post.published or "")
    return date.date().isoformat() if date else None


def _name(post: "Post") -> str:
    return post.title or post.id


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _escaped(words: str) -> str:
    """Write text as one line that HTML reads as text only, inside an element and inside quotation marks."""
    return markup.escape(_NOT_HTML.sub("\ufffd", _one_line(words)))
