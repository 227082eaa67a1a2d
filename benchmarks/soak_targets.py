"""What `soak.py` works on: for each target, the documents that it starts from, and what is done with mutations."""

import gzip
import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from word_files import word_file, zipped

from newstool.articles import Article, Problem, ReadOptions, clean
from newstool.articles.decoding import NotTextError
from newstool.articles.formats import FORMATS
from newstool.articles.inputs import HEAD, Opened, unpacked
from newstool.articles.read import read_named_file

SEEDS = Path(__file__).with_name("soak_seeds")
TOKENS = "tokens"  # the file of a format's tokens: escaped as in Python, between spaces
# Control characters and halves of surrogates; on a line also tabs, newlines and marks that turn the direction of text.
ON_A_LINE = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

Behaviour = tuple[str, ...]  # of two inputs, the same if they took the same way through the code, as far as is seen
Target = Callable[[bytes, ReadOptions], Behaviour]


class FailedError(Exception):
    """An answer that is none."""


def reader(name: str) -> Target:
    """The reader of a format, and the cleaner behind it."""

    def read(data: bytes, options: ReadOptions) -> Behaviour:
        file = Opened("file", "", io.BufferedReader(io.BytesIO(data), HEAD))
        return checked(FORMATS[name].read(file, options))

    return read


def any_format(data: bytes, options: ReadOptions) -> Behaviour:
    """A file without a suffix."""

    @contextmanager
    def source(path: str | Path) -> Iterator[Opened]:
        yield unpacked(path, io.BufferedReader(io.BytesIO(data), HEAD))

    return checked(read_named_file("file", options, source))


def checked(found: Iterator[Article | Problem]) -> Behaviour:
    """The behaviour of articles and problems. Raises FailedError where one of them is wrong."""
    ways = list[str]()
    try:
        for item in found:
            if isinstance(item, Problem):
                if item.trace:
                    raise FailedError(item.trace)
                if ON_A_LINE.search(str(item)):
                    raise FailedError(f"not printable: {str(item)!r}")
                ways.append(" ".join(re.findall("[a-z]{3,}", item.reason)[:6]))
            else:
                ways.append(cleaned(item))
    except NotTextError:
        return ("no text",)
    if not ways:
        raise FailedError("no article and no problem")
    return tuple(dict.fromkeys(ways))


def cleaned(article: Article) -> str:
    """The behaviour of an article: what it has, and the rules that took something. Raises FailedError if wrong."""
    if not (article.text.strip() or article.title):
        raise FailedError("an article of nothing")
    fields = ("id", "title", "label", "summary", "url", "published", "byline")
    values = {name: getattr(article, name) or "" for name in fields}
    for name, value in values.items():
        if CONTROLS.search(value):
            raise FailedError(f"{name} is not printable: {value!r}")
    if CONTROLS.search(article.text):
        raise FailedError("text is not printable")
    rules = sorted({removed.rule for removed in clean(article).removed})
    return " ".join([*(name for name, value in values.items() if value), *rules])


def cleaner(data: bytes, options: ReadOptions) -> Behaviour:
    """The cleaner alone, with any characters in the text."""
    once = clean(Article(text=data.decode("utf-8", "replace"), title="Bridge closes"))
    return tuple(removed.rule for removed in once.removed)


def described() -> Target:
    """Label and lead."""
    from newstool.classifier import Tagger
    from newstool.summarizer import Budget, Summarizer

    tagger, summarizer = Tagger.load("news-sports"), Summarizer.load("lead")
    budgets = (Budget(words=50), Budget(characters=160), Budget(sentences=3))

    def describe(data: bytes, options: ReadOptions) -> Behaviour:
        text = data.decode("utf-8", "replace")
        title, _, text = text.partition("\n")
        article = clean(Article(text=text, title=title))
        budget = budgets[len(data) % len(budgets)]
        (tag,) = tagger.tag([article])
        (lead,) = summarizer.leads([article], budget)
        if not 0 <= tag.probability <= 1:
            raise FailedError(f"a probability of {tag.probability}")
        if budget.cost(lead.text) > budget.room and not budget.sentences:
            raise FailedError(f"a lead of {budget.cost(lead.text)} in a room of {budget.room}")
        return (str(tag.label), str(len(lead.sentences)), *sorted({edit.kind for edit in lead.edits}))

    return describe


def targets() -> dict[str, Callable[[], Target]]:
    every: dict[str, Callable[[], Target]] = {name: lambda name=name: reader(name) for name in FORMATS}  # type: ignore[misc]
    return every | {"any": lambda: any_format, "cleaner": lambda: cleaner, "described": described}


def documents(target: str) -> list[bytes]:
    """The documents that a target starts from."""
    folder = {"cleaner": "text", "described": "text", "any": "*"}.get(target, target)
    found = [path.read_bytes() for path in sorted(SEEDS.glob(f"{folder}/*")) if path.name != TOKENS]
    if target == "docx":
        return [*found, *map(word_file, found)]
    if target == "any":
        word = word_file((SEEDS / "docx" / "document.xml").read_bytes())
        archive = zipped({"a.jsonl": found[0], "b/c.zip": zipped({"d.xml": found[-1]})})
        return [*found, word, archive, *(gzip.compress(document, mtime=0) for document in found)]
    return found


def tokens(target: str) -> list[bytes]:
    folder = {"cleaner": "text", "described": "text", "any": "*"}.get(target, target)
    words = " ".join(path.read_text() for path in sorted(SEEDS.glob(f"{folder}/{TOKENS}"))).split()
    return [word.encode().decode("unicode_escape").encode("latin-1") for word in dict.fromkeys(words)]
