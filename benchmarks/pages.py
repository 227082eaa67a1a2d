"""Web pages: the body that newstool finds, against the body that people marked, beside trafilatura alone.

    NEWSTOOL_DATA=... python benchmarks/pages.py [ID]

Precision, recall and F1 of the body's shingles (four words in a row), averaged over pages, as in the article extraction
benchmark that the pages are from (https://github.com/scrapinghub/article-extraction-benchmark). "read" is what the
reader of web pages gives; "read and cleaned" what a command gets, without byline, dateline and furniture, which the
marked bodies have: cleaned bodies are therefore also held against the marked ones cleaned the same way. The mean F1 of
single words, and the pages with one below 0.7, tell how many bodies are lost. With a page's ID, it prints what stands
in one body and not in the other.
"""

import gzip
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import trafilatura
from data import folder, rows

from newstool.articles import Article, clean, read

_WORDS_IN_A_SHINGLE = 4
_LOST = 0.7  # F1 of words, below which a body counts as lost


@dataclass(frozen=True)
class Scores:
    """Shares, 0 to 1."""

    precision: float
    recall: float
    f1: float


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """How often each four words stand in a row; of shorter texts all of them."""
    words = re.findall(r"\w+", text.lower())
    last = max(len(words) - _WORDS_IN_A_SHINGLE, 0)
    return Counter(tuple(words[at : at + _WORDS_IN_A_SHINGLE]) for at in range(last + 1)) if words else Counter()


def scores(truth: list[str], found: list[str]) -> Scores:
    """The averages over pages of precision and recall, and the F1 of these two."""
    precisions, recalls = [], []
    for true, body in zip(map(shingles, truth), map(shingles, found), strict=True):
        hits = (true & body).total()
        precisions.append(hits / body.total() if body else 0.0)
        recalls.append(hits / true.total())
    precision, recall = sum(precisions) / len(truth), sum(recalls) / len(truth)
    return Scores(precision, recall, 2 * precision * recall / (precision + recall))


def word_f1(true: str, body: str) -> float:
    """F1 of the words of one body, 0 to 1; their order does not count."""
    words, found = (Counter(re.findall(r"\w+", text.lower())) for text in (true, body))
    return 2 * (words & found).total() / ((words + found).total() or 1)


def alone(html: bytes) -> str:
    """What trafilatura gives by itself."""
    return trafilatura.extract(html, include_comments=False) or ""


def reader(html: bytes) -> str:
    """What `read` gives for the page as a file."""
    with TemporaryDirectory() as place:
        page = Path(place) / "page.html"
        page.write_bytes(html)
        return "\n".join(item.text for item in read([page]) if isinstance(item, Article))


def cleaned(text: str) -> str:
    """The text without bylines, datelines and furniture."""
    return clean(Article(text)).text


def main(page: str | None) -> None:
    """Print the table, or the differences of one page."""
    gold = [row for row in rows("pages/gold.jsonl.gz") if page in (None, row["id"])]
    pages = [gzip.decompress((folder() / "pages" / row["html"]).read_bytes()) for row in gold]
    truth = [row["text"] for row in gold]
    bodies: dict[str, Callable[[bytes], str]] = {
        "trafilatura alone": alone,
        "newstool, read": reader,
        "newstool, read and cleaned": lambda html: cleaned(reader(html)),
    }
    found = {name: [body(html) for html in pages] for name, body in bodies.items()}
    if page:
        for sign, one, other in (("-", truth, found["newstool, read"]), ("+", found["newstool, read"], truth)):
            print(*(f"{sign} {line}" for line in one[0].split("\n") if line.strip() not in other[0]), sep="\n")
        return
    print(f"{'':27} precision  recall      F1   cleaned: F1   words: F1  lost   ({len(gold)} pages)")
    clean_truth = [cleaned(text) for text in truth]
    for name, texts in found.items():
        raw, against_clean = scores(truth, texts), scores(clean_truth, texts)
        of_words = [word_f1(true, body) for true, body in zip(truth, texts, strict=True)]
        print(
            f"{name:27} {raw.precision:9.4f} {raw.recall:7.4f} {raw.f1:7.4f} {against_clean.f1:13.4f} "
            f"{sum(of_words) / len(of_words):11.4f} {sum(share < _LOST for share in of_words):5}"
        )


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
