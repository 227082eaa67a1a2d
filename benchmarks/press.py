"""The bundled News/Sports model on press that no bundled model learned from: the rows of the table in its card.

    NEWSTOOL_DATA=... python benchmarks/press.py [--model FILE]

Labels: HuffPost and local headlines as a reader judged them (training_data/judged.jsonl; final half: no setting was
chosen on it); AG News and BBC by their sections; local_kinds by its kinds, without reports of clubs; the measuring half
of own/kinds.jsonl, and hard.jsonl, by their labels.

The second table has headlines of one true label each: names alone above obituaries, sports, and hard news. The label is
that of the section in the URL, which is wrong in some rows, and of some sections stand page titles. So two readers,
language models, read 250 of the headlines (training_data/read.jsonl): those that both call Sports are counted alone.
Settings were chosen on half of the publishers, by the digest of their names. Only the other half counts here.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

import data
import numpy as np
from clean import HERE, SPORTS, own

from corpora import SITE_NAME, Judgement, corpus, judgements, local_headlines
from newstool.articles import Article, clean
from newstool.classifier import Tag, Tagger
from newstool.models.bundled import NEWS_SPORTS

PRECISION = 0.99
LOCAL_KINDS, LOCAL_HEADLINES = "local_kinds/dev.jsonl.gz", "local_headlines/train.jsonl.gz"
SPORTS_KINDS = ("school_sports", "local_sport")
UNCLEAR_KIND = "club_report"  # of sports clubs as well as of others
HARD_NEWS = ("POLITICS", "WORLD NEWS", "U.S. NEWS", "CRIME")
NAME_WORDS = range(2, 5)  # of a name that stands alone above an obituary
LOWEST = 10  # one of so many answers is among the lowest: the tenth with the lowest probabilities


def judged(name: str, form: str, articles: Sequence[Article]) -> Iterator[tuple[str, str, list[Article]]]:
    """The judged rows of a corpus with the reader's labels: all of them, and the final half."""
    found: dict[str, Judgement] = judgements({name: list(articles)})
    rows = [(replace(a, label=found[a.source].label), found[a.source].final) for a in articles if a.source in found]
    yield f"{name}, judged rows", form, [article for article, _ in rows]
    yield f"{name}, judged rows, final half", form, [article for article, final in rows if final]


def labelled() -> Iterator[tuple[str, str, list[Article]]]:
    """By corpus and form, articles of both labels."""
    huffpost = corpus("huffpost/part.jsonl.gz", ("SPORTS", "CRICKET", "FOOTBALL"))
    yield from judged("HuffPost", "headline and abstract", huffpost)
    yield from judged("HuffPost", "headline", [replace(article, text="") for article in huffpost])
    yield from judged("local sites", "headline", local_headlines())
    yield "AG News, test set", "headline and description", corpus("ag_news/test.jsonl.gz", ("Sports",))
    yield "BBC", "story", corpus("bbc/all.jsonl.gz", ("sport",))
    kinds = [
        clean(Article(row["text"], title=row["title"], label=SPORTS if row["kind"] in SPORTS_KINDS else "News"))
        for _, row in data.records(LOCAL_KINDS)
        if row["kind"] != UNCLEAR_KIND
    ]
    yield "`local_kinds`", "story", kinds
    yield "`own/kinds.jsonl`, the half that only measures", "all forms", measuring_half()
    yield "`hard.jsonl`", "story", own("hard.jsonl")


def measuring_half() -> list[Article]:
    """The half of own/kinds.jsonl that no model learned from."""
    learned = {article.source for article in own("own/kinds.jsonl")}
    return [a for a in own("own/kinds.jsonl", measured=True) if a.source not in learned]


def of_one_label() -> Iterator[tuple[str, list[Article]]]:
    """Headlines whose true label is known from their section, but for mistakes."""
    rows = [
        (Article("", title=SITE_NAME.sub("", row["title"]), source=source), row["label"])
        for source, row in data.records(LOCAL_HEADLINES)
        if int(sha256(row["media"].encode()).hexdigest(), 16) % 2 == 1
    ]
    names = [a for a, section in rows if section == "obituaries" and _is_name(a.title)]
    yield "local sites: names alone above obituaries", names
    yield "local sites: all headlines of obituaries", [a for a, section in rows if section == "obituaries"]
    texts = [
        clean(Article(r["text"], title=r["title"])) for _, r in data.records(LOCAL_KINDS) if r["kind"] == "obituary"
    ]
    yield "`local_kinds`: obituaries, full text", texts
    kinds = [
        json.loads(line)["kind"] for line in (HERE / "own" / "kinds.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    ours = [a for a in measuring_half() if kinds[int(a.source.rpartition(":")[2]) - 1] == "obituary"]
    yield "`own/kinds.jsonl`, the half that only measures: obituaries of News", [a for a in ours if a.label == "News"]
    yield "local sites: headlines of sports sections", [a for a, section in rows if section == "sports"]
    for label in (SPORTS, "News"):
        read = read_as(label)
        yield f"local sites: headlines that two readers call {label}", [a for a, _ in rows if a.source in read]
    hard = [
        clean(Article(row["text"], title=row["title"]))
        for _, row in data.records("huffpost/part.jsonl.gz")
        if row["label"] in HARD_NEWS
    ]
    yield "HuffPost: hard news, headline and abstract", hard


def read_as(label: str) -> set[str]:
    """The sources of the headlines of local sites that both readers gave a label."""
    rows = [json.loads(line) for line in (HERE / "read.jsonl").read_text(encoding="utf-8").splitlines()]
    return {
        f"{row['file']}:{row['row']}"
        for row in rows
        if row["file"] == LOCAL_HEADLINES and set(row["readers"]) == {label}
    }


def _is_name(title: str) -> bool:
    """Whether a headline is two to four capitalised words without a digit."""
    words = title.split()
    return len(words) in NAME_WORDS and all(w[:1].isupper() for w in words) and not any(c.isdigit() for c in title)


def line(tags: Sequence[Tag]) -> str:
    """The figures of tags as cells of a row: rows to the precision of the lowest tenth."""
    sport = np.array([tag.article.label == SPORTS for tag in tags])
    found = np.array([tag.likeliest == SPORTS for tag in tags])
    right, sure = found == sport, np.array([tag.precision >= PRECISION for tag in tags])
    order = np.argsort([tag.probability for tag in tags], kind="stable")
    answered = order[sure[order]]
    lowest = right[answered[: max(1, len(answered) // LOWEST)]].mean()
    return (
        f"{len(tags):,} | {right.mean():.1%} | {found[sport].mean():.1%} | {found[~sport].mean():.1%} "
        f"| {sure.mean():.1%} | {right[sure].mean():.1%} | {lowest:.1%} |"
    )


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default=NEWS_SPORTS)
    tagger = Tagger.load(parser.parse_args().model)
    print("| corpus | form | rows | accuracy | recall | false positives | answered | right | of the lowest tenth |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, form, articles in labelled():
        print(f"| {name} | {form} | {line(list(tagger.tag(articles)))}", flush=True)
    print("\n| headlines | rows | called Sports | called Sports at 0.99 |\n|---|---|---|---|")
    for name, articles in of_one_label():
        tags = list(tagger.tag(articles))
        called = np.array([tag.likeliest == SPORTS for tag in tags])
        sure = np.array([tag.precision >= PRECISION for tag in tags])
        print(f"| {name} | {len(tags):,} | {called.mean():.1%} | {(called & sure).mean():.1%} |", flush=True)


if __name__ == "__main__":
    main()
