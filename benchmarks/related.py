"""Related posts beside scikit-learn and bm25s, on the same rows, in one run.

    NEWSTOOL_DATA=... python benchmarks/related.py [ranking] [pairs] [read] [speed]

ranking: the 300 articles of same_event among us_press and bbc, all cleaned: how many of the first posts are of the same
event. read: the pairs of related_read.jsonl that two readers judged, by score: the table of docs/related.md. pairs: the
judgements of related_pairs.jsonl, and how many posts have no related post at the floor. speed: that archive indexed and
asked. Without arguments ranking, pairs and speed. bm25s is measured where it is installed. Timings say little on a
shared machine: compare those of one run. related_scale.py has large archives.
"""

import importlib.util
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from data import rows
from fit_related import plain, similarities
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from newstool.articles import Article, clean
from newstool.classifier import Tagger
from newstool.related import Choice, Description, Index
from newstool.related.background import load
from newstool.summarizer import Summarizer
from newstool.text.batches import batches

CORPORA = ("same_event/all", "us_press/train", "bbc/all")
JUDGED = Path(__file__).with_name("related_pairs.jsonl")
READ = Path(__file__).with_name("related_read.jsonl")
DEPTH = 10  # of the rankings
Ranking = NDArray[np.int64]  # (n_queries, DEPTH), rows of the archive without the query


def archive(dates: bool = True) -> list[Article]:
    """As read; `source` names the row, and the event of same_event stands in `id` up to the underscore."""
    return [
        Article(
            row["text"],
            id=f"{name}:{row['id']}",
            title=row.get("title") or "",
            published=(row.get("date") or None) if dates else None,
            source=f"{name}:{number}",
        )
        for name in CORPORA
        for number, row in enumerate(rows(f"{name}.jsonl.gz"), 1)
    ]


def described(tagger: Tagger, summarizer: Summarizer) -> Callable[..., Iterator[tuple[Article, Description]]]:
    """What describes articles for an index: with labels and leads."""

    def describe(articles: Iterable[Article]) -> Iterator[tuple[Article, Description]]:
        """Clean, tag and summarize articles, batch by batch."""
        for batch in batches(map(clean, articles)):
            for article, tag, lead in zip(batch, tagger.tag(batch), summarizer.leads(batch), strict=True):
                yield article, Description(tag.label, lead.text)

    return describe


def ours(articles: Sequence[Article], n_queries: int) -> Ranking:
    """The ranking by newstool's index, without a floor: (n_queries, DEPTH) rows of articles, -1 where none is left."""
    index = Index.empty({}).update(articles, plain)[0]
    place = {article.id: row for row, article in enumerate(articles)}
    ranking = np.full((n_queries, DEPTH), -1)
    for row, found in zip(range(n_queries), index.neighbours(Choice(top=DEPTH, floor=0.0)), strict=False):
        ranking[row, : len(found.related)] = [place[one.post.id] for one in found.related]
    return ranking


def cosine(pairs: bool) -> Callable[[Sequence[str], Sequence[str], int], Ranking]:
    """A ranking by the cosine of TF-IDF of words, or of words and pairs."""

    def rank(titles: Sequence[str], texts: Sequence[str], n_queries: int) -> Ranking:
        """The ranking of the first articles, each asking for all others."""
        words = (1, 2) if pairs else (1, 1)
        vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english", ngram_range=words, min_df=1 + pairs)
        matrix = vectorizer.fit_transform([f"{title} . {text}" for title, text in zip(titles, texts, strict=True)])
        return best((matrix[:n_queries] @ matrix.T).toarray())

    return rank


def bm25(query_title: bool) -> Callable[[Sequence[str], Sequence[str], int], Ranking]:
    """A ranking by BM25. query_title: the title of an article asks, and not all of it."""

    def rank(titles: Sequence[str], texts: Sequence[str], n_queries: int) -> Ranking:
        """The ranking of the first articles, each asking for all others."""
        import bm25s

        documents = [f"{title} . {text}" for title, text in zip(titles, texts, strict=True)]
        retriever = bm25s.BM25()
        retriever.index(bm25s.tokenize(documents, stopwords="en", show_progress=False), show_progress=False)
        asked = bm25s.tokenize(
            list(titles[:n_queries]) if query_title else documents[:n_queries],
            stopwords="en",
            show_progress=False,
            return_ids=False,
        )
        return best(np.array([retriever.get_scores(words) if words else np.zeros(len(documents)) for words in asked]))

    return rank


def best(scores: NDArray[np.float64]) -> Ranking:
    """The articles with the highest scores (n_queries, DEPTH), the asking one last. scores: (n_queries, n_articles)."""
    scores[np.arange(len(scores)), np.arange(len(scores))] = -1
    return np.argsort(-scores, axis=1, kind="stable")[:, :DEPTH]


def ranking() -> None:
    """Print how many of the first neighbours are of the same event, for newstool and its peers."""
    articles = archive()
    cleaned = [clean(article) for article in articles]
    same_event = f"{CORPORA[0]}:"
    events = [a.id.removeprefix(same_event).split("_")[0] if a.id.startswith(same_event) else "" for a in cleaned]
    n = sum(map(bool, events))
    print(f"the other two of each event, {n} articles among {len(articles)}: precision at 1, 2, 5 (of 2), MRR")
    report("newstool", ours(articles, n), events)
    report("newstool, without dates", ours(archive(dates=False), n), events)
    titles, texts = [a.title for a in cleaned], [a.text for a in cleaned]
    report("TF-IDF cosine", cosine(False)(titles, texts, n), events)
    report("TF-IDF cosine, with pairs", cosine(True)(titles, texts, n), events)
    if importlib.util.find_spec("bm25s"):
        report("bm25s, the article asks", bm25(False)(titles, texts, n), events)
        report("bm25s, the title asks", bm25(True)(titles, texts, n), events)


def report(name: str, ranked: Ranking, events: Sequence[str]) -> None:
    """Print the figures of one ranking. events: of the articles that ask, and of all others ""."""
    hits = np.array([[row >= 0 and events[row] == events[query] for row in line] for query, line in enumerate(ranked)])
    first = np.where(hits.any(axis=1), 1 / (hits.argmax(axis=1) + 1), 0)
    figures = (hits[:, 0].mean(), hits[:, :2].mean(), hits[:, :5].sum(axis=1).mean() / 2)
    print(f"  {name:28}" + "".join(f"{100 * figure:7.1f} %" for figure in figures) + f"   {first.mean():.3f}")


def pairs() -> None:
    """Print how many of the judged pairs are shown at the floor, and how many of these are related."""
    articles = [article for article in archive() if not article.source.startswith("same_event")]
    index = Index.empty({}).update(articles, plain)[0]
    source = {article.id: article.source for article in articles}
    shown: dict[tuple[str, str], float] = {}
    without = 0
    for found in index.neighbours(Choice()):
        without += not found.related
        shown |= {(source[found.post.id], source[one.post.id]): one.score for one in found.related}
    judged = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    for which, what in (("check", "drawn at random from what is shown"), ("fit", "that the floor was set by")):
        mine = [pair for pair in judged if pair["set"] == which]
        kept = [pair for pair in mine if (pair["one"], pair["other"]) in shown]
        right = sum(pair["related"] for pair in kept)
        print(f"of {len(mine)} judged pairs {what}, {len(kept)} are shown, {right} of them related")
    print(f"{len(articles)} articles: {100 * without / len(articles):.1f} % have no related post at the floor")


def read() -> None:
    """Each reader said of each pair 2: it belongs there, 1: borderline, such as two issues of one series, or 0: no."""
    judged = [json.loads(line) for line in READ.read_text(encoding="utf-8").splitlines()]
    scores = load().scores(np.exp(similarities(judged)[:, 0]))
    readers = np.array([pair["readers"] for pair in judged])
    groups = np.array([pair["group"] for pair in judged])
    for group in dict.fromkeys(groups.tolist()):
        print(f"{group}, pairs read by two:")
        for floor in (0.9, 0.92, 0.93, 0.95):
            shown = readers[(groups == group) & (scores >= floor)]
            shares = [100 * (shown == answer).mean() for answer in (2, 1, 0)]
            print(f"  at {floor}: {len(shown)} pairs, " + ", ".join(f"{share:.0f} %" for share in shares))


def seconds(call: Callable[[], object]) -> float:
    """The time of a call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def speed() -> None:
    """Print articles a second and the time of a query, for newstool and its peers."""
    articles = archive()
    n = len(articles)
    print(f"{n} articles, one process:")
    describe = described(Tagger.load(), Summarizer.load())
    print(
        f"  cleaned, tagged, summarized and indexed: {n / seconds(lambda: index_of(articles, describe)):.0f} a second"
    )
    print(f"  cleaned and indexed alone: {n / seconds(lambda: index_of(articles, plain)):.0f} a second")
    index = index_of(articles, plain)
    asked = [(article, Description(None, "")) for article in map(clean, articles[:500])]
    print(f"  one query: {1000 * seconds(lambda: list(index.related_to(asked, Choice()))) / len(asked):.2f} ms")
    print(f"  all neighbours: {seconds(lambda: list(index.neighbours(Choice()))):.1f} s")
    texts = [f"{article.title} . {article.text}" for article in map(clean, articles)]
    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english")
    taken = seconds(lambda: vectorizer.fit(texts))
    matrix = vectorizer.transform(texts)
    print(f"  scikit-learn's TF-IDF: {n / taken:.0f} a second to fit alone")
    one_query = seconds(lambda: [(matrix[i] @ matrix.T).toarray().argsort() for i in range(100)]) / 100
    print(f"    one query: {1000 * one_query:.2f} ms, all neighbours at that rate: {n * one_query:.1f} s")
    if importlib.util.find_spec("bm25s"):
        bm25_speed(texts)


def index_of(articles: Sequence[Article], describe: Callable[..., Iterator[tuple[Article, Description]]]) -> Index:
    """The index of some articles."""
    return Index.empty({}).update(articles, describe)[0]


def bm25_speed(texts: Sequence[str]) -> None:
    """Print the speed of bm25s."""
    import bm25s

    retriever = bm25s.BM25()

    def fit() -> None:
        """Make the index of bm25s."""
        retriever.index(bm25s.tokenize(list(texts), stopwords="en", show_progress=False), show_progress=False)

    print(f"  bm25s: {len(texts) / seconds(fit):.0f} a second")
    asked = bm25s.tokenize(list(texts[:100]), stopwords="en", show_progress=False)
    taken = seconds(lambda: retriever.retrieve(asked, k=5, show_progress=False)) / 100
    print(f"    one query: {1000 * taken:.2f} ms, all neighbours at that rate: {len(texts) * taken:.1f} s")


if __name__ == "__main__":
    parts = {"ranking": ranking, "pairs": pairs, "read": read, "speed": speed}
    for part in sys.argv[1:] or ["ranking", "pairs", "speed"]:
        parts[part]()
