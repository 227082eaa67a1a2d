"""Cleaning: what `clean` takes out of the corpora, and the wire datelines that it leaves.

    NEWSTOOL_DATA=... python benchmarks/furniture.py [RULE]

One line a corpus: its rows, the rows that open with a dateline with an agency before cleaning and after (told by a
simple pattern of its own, which looks at the first 150 characters and knows nothing of the rules), the rows that lost
anything, and how much each rule took. On corpora without furniture (bbc, bbc_sport) whatever was taken is a mistake.
With the name of a rule, it prints what that rule took instead, one a line, to be looked at.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator

from data import rows

from newstool.articles import Article
from newstool.articles.cleaning.engine import clean

CORPORA = (
    "ag_news/train",
    "ag_news/test",
    "reuters_datelines/all",
    "us_press/train",
    "cnn_dailymail/dev",
    "same_event/all",
    "pages/gold",
    "wikinews/all",
    "inshorts/dev",
    "xsum/dev",
    "bbc/all",
    "bbc_sport/all",
)
AGENCY = r"AP|Reuters|REUTERS|AFP|UPI|CNN|Bloomberg|PTI|ANI|CP|Sports ?Network|Ticker|Dow Jones|Xinhua|███"
DATELINE = re.compile(
    rf"(?s:.{{0,120}}?)(?<!\w)(?:{AGENCY})(?!\w)[^()\n]{{0,30}}\)\s{{0,2}}[-–—_:]"
    rf"|(?:{AGENCY}|Canadian Press) ?(?:-|–|—) |\((?:CNN|AP|Reuters|AFP)\)"
)


def cleaned(name: str) -> Iterator[tuple[Article, Article]]:
    """The articles of a corpus, as they are and cleaned."""
    for row in rows(f"{name}.jsonl.gz"):
        article = Article(row["text"], title=row.get("title") or "")
        yield article, clean(article)


def main(rule: str | None) -> None:
    """Print the counts of every corpus, or all that `rule` took."""
    for name in CORPORA:
        pairs = list(cleaned(name))
        taken = [removed for _, after in pairs for removed in after.removed]
        if rule:
            print(*(f"{name}: {removed.text!r}" for removed in taken if removed.rule == rule), sep="\n")
            continue
        before, left = (sum(bool(DATELINE.match(pair[side].text)) for pair in pairs) for side in (0, 1))
        touched = sum(bool(after.removed) for _, after in pairs)
        counts = ", ".join(f"{kind} {n}" for kind, n in Counter(removed.rule for removed in taken).most_common())
        print(
            f"{name}: {len(pairs)} rows, wire datelines {before} -> {left}, touched {touched} ({counts or 'nothing'})"
        )


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
