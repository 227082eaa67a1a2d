"""Judgements of leads: sheets for readers who do not know which rule made which lead, and what they said of them.

    NEWSTOOL_DATA=... python training_data/judge_leads.py sheets FOLDER [--seed N]
    NEWSTOOL_DATA=... python training_data/judge_leads.py record FOLDER VERDICTS... --reader NAME
    NEWSTOOL_DATA=... python training_data/judge_leads.py measure

`sheets` writes FOLDER/part-NN.md and FOLDER/key.json: for articles of many publishers and kinds, each under one budget,
the plain rule's lead, the bundled model's, and up to three other candidates, in random order. A reader writes one line
an item: "17 ynye A" (y prints, e after a small edit, n not; then the best, several if equal, "-" if none is good).

`record` adds what was said to lead_judgements.jsonl: ids, rules, digests, features, verdicts; no text of the articles.
Its rows so far come from sheets of an earlier newstool, whose rules were top, dep, today, alt, alt2, edit, own and cut.
`measure` measures once more where each judged lead begins, after a change of these features.
"""

import argparse
import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from data_folder import rows, text_of

from newstool.articles import Article, clean
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.candidates import find_candidates
from newstool.summarizer.features import departure, measure
from newstool.summarizer.pieces import Candidate, Piece
from newstool.summarizer.shortening.cutting import ELLIPSIS
from newstool.summarizer.shortening.deletions import ways
from newstool.summarizer.story import Story
from newstool.summarizer.top import top_lead

JUDGEMENTS = Path(__file__).parent / "lead_judgements.jsonl"
BUDGETS = {"50 words": Budget(words=50), "160 characters": Budget(characters=160)}
# Articles of each corpus: what press corpora lack counts as much as press.
ARTICLES = {
    "local_kinds/dev": 620, "excerpts/dev": 640, "us_press/train": 520, "cnn_corpus/dev": 360, "cnn_dailymail/dev": 220,
    "inshorts/dev": 130, "bbc/all": 200, "bbc_sport/all": 50, "ag_news/train": 110, "wikinews/all": 150,
    "clean/senate": 180, "reuters_datelines/all": 90, "same_event/all": 60,
}  # fmt: skip
PER_PART = 60  # items on a sheet
MOST = 5  # leads of an item
VERDICTS = "yen"  # prints as it is, prints after a small edit, does not print
LETTERS = "ABCDE"


def read(corpus: str) -> Iterator[Article]:
    """The cleaned articles of a corpus."""
    for number, row in enumerate(rows(f"{corpus}.jsonl.gz")):
        name = str(row.get("id") or f"{corpus}:{number}")
        yield clean(Article(text_of(row), id=name, title=row.get("title") or "", source=row.get("source") or corpus))


def leads(summarizer: Summarizer, article: Article, budget: Budget, dice: random.Random) -> dict[str, str]:
    """The leads of an item, by the rule that made them, without repeats."""
    story = summarizer.story(article, budget)
    if story is None:
        return {}
    made = {"top": top_lead(article, summarizer.splitter, budget).text, "ours": summarizer.lead(article, budget).text}
    others = [" ".join(piece.text for piece in candidate) for candidate in find_candidates(story, budget)]
    dice.shuffle(others)
    made |= {f"other {number}": text for number, text in enumerate(others, 1)}
    unlike = {text: rule for rule, text in reversed(made.items())}
    return dict(
        sorted(((rule, text) for text, rule in unlike.items()), key=lambda pair: list(made).index(pair[0]))[:MOST]
    )


def sheets(asked: argparse.Namespace) -> None:
    """Write the sheets and the key."""
    dice, summarizer = random.Random(asked.seed), Summarizer.load()
    pool = []
    for corpus, number in ARTICLES.items():
        articles = list(read(corpus))
        pool += [(corpus, article) for article in dice.sample(articles, min(number, len(articles)))]
    dice.shuffle(pool)
    key: dict[str, Any] = {}
    pages: list[str] = []
    for corpus, article in pool:
        budget = dice.choice(list(BUDGETS))
        made = leads(summarizer, article, BUDGETS[budget], dice)
        if len(made) < 2:
            continue
        rules = list(made)
        dice.shuffle(rules)
        item = str(len(pages) + 1)
        shown = dict(zip(LETTERS, rules, strict=False))
        candidates = {letter: {"rule": rule, "text": made[rule]} for letter, rule in shown.items()}
        key[item] = {"id": article.id, "corpus": corpus, "budget": budget, "cands": candidates}
        story = " ".join(article.text.split()[:180])
        lines = [f"#{item} ({budget}) {article.title}", story, *(f"{x}: {made[rule]}" for x, rule in shown.items())]
        pages.append("\n".join(lines) + "\n")
    asked.folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(pages), PER_PART):
        part = asked.folder / f"part-{start // PER_PART + 1:02d}.md"
        part.write_text("\n".join(pages[start : start + PER_PART]), encoding="utf-8")
    (asked.folder / "key.json").write_text(json.dumps(key, ensure_ascii=False), encoding="utf-8")


def pieces(text: str, story: Story) -> Candidate | None:
    """A lead as pieces of the story's sentences; None where it holds anything else, such as a caption."""
    found: list[Piece] = []
    while text:
        piece = _piece(text, story, found[-1].index + 1 if found else 0)
        if piece is None:
            return None
        found.append(piece)
        text = text[len(piece.text) :].lstrip()
    return tuple(found)


def _piece(text: str, story: Story, start: int) -> Piece | None:
    """The piece of a story with which a text begins, from a sentence on; None if it begins with none."""
    for index in range(start, len(story.sentences)):
        sentence = story.sentences[index].text
        if text == sentence or text.startswith(f"{sentence} "):
            return Piece(index, sentence)
    for index in range(start, len(story.sentences)):
        sentence = story.sentences[index].text
        if text.endswith(ELLIPSIS) and sentence.startswith(text[:-1]):
            return Piece(index, text, cut=True)
        for loss, shorter, _ in ways(sentence):
            if text == shorter or text.startswith(f"{shorter} "):
                return Piece(index, shorter, loss)
    return None


def judged(line: str, key: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str], str] | None:
    """The item of a line, the verdict of each letter, and the best letters; None where the line is not understood."""
    words = line.split()
    item = key.get(words[0]) if words else None
    if item is None or len(words) < 2 or len(words[1]) != len(item["cands"]) or set(words[1]) - set(VERDICTS):
        return None
    return item, dict(zip(LETTERS, words[1], strict=False)), words[2] if len(words) > 2 else "-"


def _articles() -> dict[tuple[str, str], Article]:
    """The articles of all corpora, by corpus and id."""
    return {(corpus, article.id): article for corpus in ARTICLES for article in read(corpus)}


def remeasure(_: argparse.Namespace) -> None:
    """Measure the features of where each judged lead begins, and write them into the judgements."""
    articles, summarizer = _articles(), Summarizer.load()
    lines = []
    for line in JUDGEMENTS.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        within = BUDGETS[item["budget"]]
        story = summarizer.story(articles[item["corpus"], item["id"]], within)
        if story:
            story.read_all()
        places = {sentence.position: i for i, sentence in enumerate(story.sentences)} if story else {}
        for lead in item["leads"]:
            index = places.get(lead["positions"][0]) if "features" in lead else None
            if story and index:
                found = departure(story, index, within)
                features = lead["features"] | {name: round(value, 3) for name, value in found.items()}
                lead["features"] = {name: value for name, value in features.items() if value}
        lines.append(json.dumps(item, ensure_ascii=False) + "\n")
    JUDGEMENTS.write_text("".join(lines), encoding="utf-8")


def record(asked: argparse.Namespace) -> None:
    """Add the verdicts of a reader to the judgements."""
    key, summarizer = json.loads((asked.folder / "key.json").read_text(encoding="utf-8")), Summarizer.load()
    articles = _articles()
    publishers = {key: article.source or key[0] for key, article in articles.items()}
    said: dict[str, str] = {}
    for file in asked.verdicts:
        said |= {line.split()[0]: line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()}
    with JUDGEMENTS.open("a", encoding="utf-8") as output:
        for line in said.values():
            found = judged(line, key)
            if found is None:
                print(f"not understood: {line}")
                continue
            item, verdicts, best = found
            corpus, budget = item["corpus"], item["budget"]
            story = summarizer.story(articles[corpus, item["id"]], BUDGETS[budget])
            if story:
                story.read_all()
            rows = [
                _row(item["cands"][letter], verdict, letter in best, story, BUDGETS[budget])
                for letter, verdict in verdicts.items()
            ]
            source = publishers.get((corpus, item["id"]), corpus)
            head = {"id": item["id"], "corpus": corpus, "source": source, "budget": budget, "reader": asked.reader}
            output.write(json.dumps({**head, "leads": rows}, ensure_ascii=False) + "\n")


def _row(lead: dict[str, str], verdict: str, is_best: bool, story: Story | None, within: Budget) -> dict[str, Any]:
    """What the repository keeps of a lead: no text of the article."""
    candidate = pieces(lead["text"], story) if story else None
    kept: dict[str, Any] = {
        "rule": lead["rule"],
        "sha256": hashlib.sha256(lead["text"].encode()).hexdigest()[:12],
        "verdict": verdict,
        "best": is_best,
    }
    if candidate and story:
        kept["positions"] = [story.sentences[piece.index].position for piece in candidate]
        kept["features"] = {name: round(value, 3) for name, value in measure(candidate, story, within).items() if value}
    return kept


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(required=True)
    verb = verbs.add_parser("sheets")
    verb.add_argument("folder", type=Path)
    verb.add_argument("--seed", type=int, default=1)
    verb.set_defaults(run=sheets)
    verb = verbs.add_parser("record")
    verb.add_argument("folder", type=Path)
    verb.add_argument("verdicts", type=Path, nargs="+")
    verb.add_argument("--reader", required=True)
    verb.set_defaults(run=record)
    verbs.add_parser("measure").set_defaults(run=remeasure)
    asked = parser.parse_args(arguments)
    asked.run(asked)


if __name__ == "__main__":
    main()
