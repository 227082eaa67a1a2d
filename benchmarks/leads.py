"""Leads beside the plain rule, the peers and the guard rails; each section is a command.

    NEWSTOOL_DATA=... NLTK_DATA=$NEWSTOOL_DATA/nltk_data python benchmarks/leads.py [SECTION]...

excerpts: ROUGE-1 with the teasers that editors wrote, beside whole sentences from the top, by publisher
rails:    three sentences on CNN beside the first three, 60 words on Inshorts beside the first 60
openings: how often a lead of a text of small papers begins with a sentence that its writer named, by budget
shape:    how often a lead begins further down, is shortened, is cut, or jumps
speed:    articles a second, beside newspaper4k, summa and sumy where they are installed

The bundled model learned from judgements alone: no summary of these corpora was trained on.
"""

import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from itertools import pairwise
from math import sqrt
from pathlib import Path
from statistics import mean, median, stdev

from data import rows, text_of
from rouge_score.rouge_scorer import RougeScorer

from newstool.articles import Article, clean
from newstool.summarizer import Budget, Lead, Summarizer
from newstool.summarizer.lead import DEFAULT_BUDGET
from newstool.summarizer.top import top_lead

BUDGETS = {"160 characters": Budget(characters=160), "50 words": DEFAULT_BUDGET}
THREE = Budget(sentences=3)
LARGE = 60  # articles of a publisher that is shown by itself
JUMP = 4  # sentences
STRAIGHT, FRAGMENT = 0.3, 9  # share of the headline's words; words of a sentence
LONGER = re.compile(r"\w{4,}")
NO_WORD = re.compile(r"\W+")
SHORTENED, LABELLED = 24, 40  # characters of the words that must be there, and of a label before them
LOCAL_OPENINGS = Path(__file__).parents[1] / "training_data" / "local_openings.jsonl"
READ = 4_000  # characters in which the first sentence ends
SPEED_EVERY, SPEED_ROUNDS, PEER_EVERY = 5, 5, 10
SCORER = RougeScorer(["rouge1"], use_stemmer=True)


def read(name: str) -> Iterator[tuple[str, Article]]:
    """The publisher and the cleaned article of each row of a corpus."""
    for row in rows(f"{name}.jsonl.gz"):
        summary = row.get("summary") or "\n".join(row.get("highlights", []))
        yield row.get("source") or name, clean(Article(text_of(row), title=row.get("title") or "", summary=summary))


def rouge(lead: Lead) -> float:
    """ROUGE-1 with the article's summary, in points."""
    return 100 * float(SCORER.score(lead.article.summary or "", lead.text)["rouge1"].fmeasure)


def interval(values: Sequence[float]) -> str:
    """The mean and the half width of its 95 % interval."""
    return f"{mean(values):+.2f} ± {1.96 * stdev(values) / sqrt(len(values)):.2f}"


def excerpts(summarizer: Summarizer) -> None:
    """Print what leads are above the plain rule on teasers that editors wrote, by publisher."""
    articles = list(read("excerpts/dev"))
    sizes = Counter(publisher for publisher, _ in articles)
    for name, budget in BUDGETS.items():
        above = defaultdict(list)
        ours, top = [], []
        for publisher, article in articles:
            ours.append(rouge(summarizer.lead(article, budget)))
            top.append(rouge(top_lead(article, summarizer.splitter, budget)))
            above[publisher if sizes[publisher] >= LARGE else "others"].append(ours[-1] - top[-1])
        gained = [a - b for a, b in zip(ours, top, strict=True)]
        print(
            f"{name}: {mean(ours):.2f}, whole sentences from the top {mean(top):.2f}: {interval(gained)} (n "
            f"{len(ours)})"
        )
        for publisher, values in sorted(above.items()):
            print(f"    {publisher[:40]:40} {interval(values)} (n {len(values)})")


def rails(summarizer: Summarizer) -> None:
    """Print the guard rails."""
    for corpus in ("cnn_corpus/dev", "cnn_dailymail/dev"):
        articles = [article for _, article in read(corpus)]
        gained = [
            rouge(summarizer.lead(article, THREE)) - rouge(top_lead(article, summarizer.splitter, THREE))
            for article in articles
        ]
        print(f"{corpus}, three sentences beside the first three: {interval(gained)} (n {len(gained)})")
    articles = [article for _, article in read("inshorts/dev")]
    first = [Lead(article, " ".join(article.text.split()[:60]), (), True) for article in articles]
    gained = [rouge(summarizer.lead(a, Budget(words=60))) - rouge(f) for a, f in zip(articles, first, strict=True)]
    print(f"inshorts/dev, 60 words beside the first 60: {interval(gained)} (n {len(gained)})")


def openings(summarizer: Summarizer) -> None:
    """Print how often leads of our own local texts begin with a sentence that their writer named."""
    records = [json.loads(line) for line in LOCAL_OPENINGS.read_text(encoding="utf-8").splitlines()]
    articles = [clean(Article(record["text"], title=record["title"])) for record in records]
    named = [[plain(words) for words in record["opens"]] for record in records]
    without = Summarizer(replace(summarizer.policy, opener=None), summarizer.splitter)
    for name, budget in BUDGETS.items():
        for rule, write in (
            ("ours", partial(summarizer.lead, budget=budget)),
            ("without the opener", partial(without.lead, budget=budget)),
            ("whole sentences from the top", partial(top_lead, splitter=summarizer.splitter, budget=budget)),
        ):
            firsts = [plain(write(article).sentences[0].text) for article in articles]
            right = sum(any(opens_with(first, words) for words in of) for first, of in zip(firsts, named, strict=True))
            print(f"{name}, {rule}: {right} of {len(records)}, {100 * right / len(records):.1f} %")


def plain(text: str) -> str:
    """A text without its marks and spaces, in small letters."""
    return NO_WORD.sub("", text.lower())


def opens_with(sentence: str, words: str) -> bool:
    """Whether a sentence begins with these words, or with a label or a joining word before them."""
    return words[:SHORTENED] in sentence[: SHORTENED + LABELLED]


def shape(summarizer: Summarizer) -> None:
    """Print how often leads depart from the top, are shortened, cut, or jump; and how many break the budget."""
    corpora = ("excerpts/dev", "local_kinds/dev", "us_press/train", "cnn_corpus/dev", "bbc/all")
    articles = [article for corpus in corpora for _, article in read(corpus)][::3]
    for name, budget in BUDGETS.items():
        counts: Counter[str] = Counter()
        for article in articles:
            counts.update(shapes(summarizer, article, budget))
        for what, of in (
            ("begins further down", "first fits"),
            ("drops a straight first sentence", "straight and fits"),
            ("begins elsewhere", "first is over"),
            ("jumps", "several"),
            ("shortened", "all"),
            ("cut", "all"),
            ("over the budget", "all"),
        ):
            share = 100 * counts[what] / max(1, counts[of])
            print(f"{name}: {what}: {counts[what]} of {counts[of]} ({of}), {share:.1f} %")


def is_straight(sentence: str, title: str) -> bool:
    """Whether a sentence tells three tenths of the headline's longer words, is no fragment and does not ask.

    This is not what newstool asks itself: it knows nothing of warm-ups, captions and greetings.
    """
    words, heading = (set(LONGER.findall(text.lower())) for text in (sentence, title))
    told = len(words & heading) >= STRAIGHT * len(heading) > 0
    return told and len(sentence.split()) >= FRAGMENT and not sentence.endswith("?")


def shapes(summarizer: Summarizer, article: Article, budget: Budget) -> Iterator[str]:
    """What is true of the lead of an article."""
    story = summarizer.story(article, budget)
    lead = summarizer.lead(article, budget)
    if story is None or story.sentences[0].item:
        return
    yield "all"
    fits = budget.cost(story.sentences[0].text) <= budget.room
    yield "first fits" if fits else "first is over"
    positions = [sentence.position for sentence in lead.sentences]
    first = summarizer.splitter.split(article.text[:READ])[0]
    if budget.cost(first) <= budget.room and is_straight(first, article.title):
        yield "straight and fits"
        if positions[0]:
            yield "drops a straight first sentence"
    if positions[0] != story.sentences[0].position:
        yield "begins further down" if fits else "begins elsewhere"
    if len(positions) > 1:
        yield "several"
        if any(b - a > JUMP for a, b in pairwise(positions)):
            yield "jumps"
    if not lead.fits:
        yield "cut"
    elif lead.shortened:
        yield "shortened"
    if not budget.allows(lead.text, len(lead.sentences)):
        yield "over the budget"


def peers() -> Iterator[tuple[str, Callable[[Article], str]]]:
    """Name and summarizer, three sentences each, of those that are installed."""
    if find_spec("newspaper"):
        from newspaper.nlp import summarize as newspaper
        from newspaper.text import StopWords

        stop_words = StopWords("en")
        yield "newspaper4k", lambda a: " ".join(newspaper(a.title or a.text[:60], a.text, stop_words, max_sents=3))
    if find_spec("summa"):
        from summa.summarizer import summarize as summa

        yield "summa", lambda article: summa(article.text, words=60)
    if find_spec("sumy"):
        from sumy.nlp.tokenizers import Tokenizer
        from sumy.parsers.plaintext import PlaintextParser
        from sumy.summarizers.lex_rank import LexRankSummarizer

        try:
            tokenizer, ranker = Tokenizer("english"), LexRankSummarizer()
        except LookupError:
            return
        yield "sumy LexRank", lambda a: str(ranker(PlaintextParser.from_string(a.text, tokenizer).document, 3))


def speed(summarizer: Summarizer) -> None:
    """Print articles a second of processor time; all take turns, so that what else runs slows all of them."""
    articles = [article for _, article in read("bbc/all")][::SPEED_EVERY]
    calls: dict[str, Callable[[], object]] = {
        f"newstool, {name}": lambda budget=budget: list(summarizer.leads(articles, budget))  # type: ignore[misc]
        for name, budget in {**BUDGETS, "three sentences": THREE}.items()
    }
    numbers = dict.fromkeys(calls, len(articles))
    few = articles[::PEER_EVERY]
    for name, lead in peers():
        calls[name] = lambda lead=lead: [lead(article) for article in few]  # type: ignore[misc]
        numbers[name] = len(few)
    times = defaultdict(list)
    for _ in range(SPEED_ROUNDS):
        for name, call in calls.items():
            start = time.process_time()
            call()
            times[name].append((time.process_time() - start) / numbers[name])
    ours = median(times["newstool, three sentences"])
    for name, taken in times.items():
        print(
            f"{name:26} {1 / median(taken):6.0f} articles a second, {median(taken) / ours:5.1f} times as long as ours"
        )


SECTIONS = {"excerpts": excerpts, "rails": rails, "openings": openings, "shape": shape, "speed": speed}


def main(names: Sequence[str]) -> None:
    """Print the sections that are named, or all."""
    summarizer = Summarizer.load()
    for name in names or SECTIONS:
        SECTIONS[name](summarizer)


if __name__ == "__main__":
    main(sys.argv[1:])
