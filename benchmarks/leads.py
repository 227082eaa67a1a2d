"""Leads beside the peers: ROUGE of rouge-score on rows the bundled model was not trained on, and articles a second.

    NEWSTOOL_DATA=... NLTK_DATA=$NEWSTOOL_DATA/nltk_data python benchmarks/leads.py

Every fifth row of a corpus is held out by training_data/train_lead.py; bbc was not trained on at all. Peers that are
not installed are left out, and so are those that miss NLTK's tables. Everyone gets the same cleaned text.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from statistics import mean, median

from data import folder
from rouge_score.rouge_scorer import RougeScorer

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.cues import DEPENDENT, cues
from newstool.summarizer.lead import DEFAULT_WORDS
from train_lead import CORPORA, UNSEEN, read, split

Lead = Callable[[Article], str]
SENTENCES, WORDS, LONG_WORDS = 3, DEFAULT_WORDS, 60
TITLE_WORDS = 10
SPEED_EVERY, SPEED_ROUNDS = 5, 5  # of the articles, from all desks: those of one are shorter than those of another
PEER_EVERY = 10  # of these, for the peers: a hundred articles of LexRank take two seconds
SCORER = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)


def peers() -> Iterator[tuple[str, Lead]]:
    """Name and summarizer, three sentences each, of those that are installed."""
    if find_spec("sumy"):
        yield from sumy()
    if find_spec("newspaper"):
        yield "newspaper4k", newspaper4k()
    if find_spec("summa"):
        yield "summa", summa


def sumy() -> Iterator[tuple[str, Lead]]:
    """The two graph rankers of sumy, with its stemmer and stop words."""
    from sumy.nlp.stemmers import Stemmer
    from sumy.nlp.tokenizers import Tokenizer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer
    from sumy.utils import get_stop_words

    try:
        tokenizer = Tokenizer("english")
    except LookupError:
        return
    for name, kind in (("sumy LexRank", LexRankSummarizer), ("sumy TextRank", TextRankSummarizer)):
        ranker = kind(Stemmer("english"))
        ranker.stop_words = get_stop_words("english")

        def lead(article: Article, ranker: Callable[..., Sequence[object]] = ranker) -> str:
            return " ".join(map(str, ranker(PlaintextParser.from_string(article.text, tokenizer).document, SENTENCES)))

        yield name, lead


def newspaper4k() -> Lead:
    """newspaper4k's own; where an article has no title, which it needs, it gets the opening words."""
    from newspaper.nlp import summarize
    from newspaper.text import StopWords

    stop_words = StopWords("en")

    def lead(article: Article) -> str:
        title = article.title or " ".join(article.text.split()[:TITLE_WORDS])
        return " ".join(summarize(title, article.text, stop_words, max_sents=SENTENCES))

    return lead


def summa(article: Article) -> str:
    """The three sentences of the highest score, in the order of the text."""
    from summa.summarizer import summarize

    scored = summarize(article.text, ratio=1.0, split=True, scores=True)
    best = sorted(range(len(scored)), key=lambda i: -scored[i][1])[:SENTENCES]
    return " ".join(scored[i][0] for i in sorted(best))


def rouge(leads: Sequence[str], articles: Sequence[Article]) -> tuple[float, float]:
    """Mean F1 of ROUGE-1 and ROUGE-2, in points."""
    scores = [SCORER.score(article.summary, lead) for article, lead in zip(articles, leads, strict=True)]
    return 100 * mean(s["rouge1"].fmeasure for s in scores), 100 * mean(s["rouge2"].fmeasure for s in scores)


def quality(summarizer: Summarizer, name: str, articles: Sequence[Article]) -> None:
    """Print one corpus: three sentences, then 50 and 60 words, ours beside the rest."""

    def show(who: str, leads: Sequence[str]) -> None:
        one, two = rouge(leads, articles)
        words = mean(len(lead.split()) for lead in leads)
        print(f"  {who:24} ROUGE-1 {one:5.2f}  ROUGE-2 {two:5.2f}  {words:5.1f} words")

    print(f"{name}, {len(articles)} rows")
    three = list(summarizer.leads(articles, Budget(sentences=SENTENCES)))
    show("newstool, 3 sentences", [lead.text for lead in three])
    show("Lead-3", [" ".join(summarizer.splitter.split(article.text)[:SENTENCES]) for article in articles])
    for peer, lead in peers():
        show(peer, [lead(article) for article in articles])
    for limit in (WORDS, LONG_WORDS):
        leads = list(summarizer.leads(articles, Budget(words=limit)))
        show(f"newstool, {limit} words", [lead.text for lead in leads])
        show(f"first {limit} words", [" ".join(article.text.split()[:limit]) for article in articles])
        whole = 100 * mean(lead.fits for lead in leads)
        back = 100 * mean(bool(cues(lead.sentences[0].text) & DEPENDENT) for lead in leads)
        over = sum(lead.words > limit for lead in leads)
        print(f"  {'':24} whole {whole:.1f} %, open by pointing back {back:.1f} %, over the budget {over}")


def seconds(call: Callable[[], object]) -> float:
    """How much processor time a call takes."""
    start = time.process_time()
    call()
    return time.process_time() - start


def speed(summarizer: Summarizer, articles: Sequence[Article]) -> None:
    """Print articles a second of processor time, all taking turns, so that what else runs slows all of them."""
    calls: dict[str, tuple[int, Callable[[], object]]] = {
        "newstool": (len(articles), lambda: list(summarizer.leads(articles)))
    }
    few = articles[::PEER_EVERY]
    for peer, lead in peers():
        calls[peer] = (len(few), lambda lead=lead: [lead(article) for article in few])  # type: ignore[misc]
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(SPEED_ROUNDS):
        for name, (n, call) in calls.items():
            times[name].append(seconds(call) / n)
    ours = median(times["newstool"])
    for name, taken in times.items():
        ratio = median(taken) / ours
        print(f"  {name:24} {1 / median(taken):6.0f} articles a second, newstool is {ratio:5.1f} times as fast")


def main() -> None:
    """Quality on every corpus, then speed on bbc."""
    data = folder()
    if "NLTK_DATA" not in os.environ:
        print("without NLTK_DATA the peers that need NLTK's tables are left out", file=sys.stderr)
    summarizer = Summarizer.load()
    for name in (*CORPORA, *UNSEEN):
        quality(summarizer, name, split(list(read(data, name)))[1])
    print("speed, three sentences of bbc articles, one core")
    speed(summarizer, list(read(data, UNSEEN[0]))[::SPEED_EVERY])


if __name__ == "__main__":
    main()
