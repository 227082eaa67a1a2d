"""Sentence splitting: boundary F1 on the paragraphs of CNN Corpus and articles a second on BBC, beside the peers.

    NEWSTOOL_DATA=... NLTK_DATA=$NEWSTOOL_DATA/nltk_data python benchmarks/sentences.py [DISAGREEMENTS]

The sentences of a paragraph are joined by a space; a splitter has to find the joints. Stories with an even number were
looked at when the rules were written, the odd ones only measured. The gold standard is mechanical: it cuts after every
question mark, also before "he said". Hence two figures for each half: F1 on all joints, and F1 where nobody is judged
on a joint before a small letter or a comma. With a number, it also prints that many of our disagreements.

golden_rules.jsonl holds the 48 golden rules of Pragmatic Segmenter (Kevin S. Dias, MIT licence), as in pySBD's tests.
"""

import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from data import rows

from newstool.text.sentence_model import load_splitter

Heads = Callable[[str], list[int]]  # the offsets at which a text's sentences begin
SPEED_ARTICLES = 200  # pySBD takes two seconds for them
SPEED_ROUNDS = 5
GOLDEN_RULES = Path(__file__).with_name("golden_rules.jsonl")
PLAIN = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
NO_HEAD = re.compile(r"[a-z,-]")


def located(split: Callable[[str], list[str]]) -> Heads:
    """The offsets of what a splitter returns as strings."""

    def heads(text: str) -> list[int]:
        found, end = [], 0
        for sentence in map(str.strip, split(text)):
            start = text.find(sentence, end)
            if start >= 0:
                found.append(start)
                end = start + len(sentence)
        return found

    return heads


def splitters() -> Iterator[tuple[str, Heads | None]]:
    """Name and splitter; None for one that is not installed."""
    ours = load_splitter()
    yield "newstool", lambda text: [start for start, _ in ours.spans(text)]
    yield "NLTK Punkt", punkt()
    yield "nupunkt", peer("nupunkt", lambda module: module.sent_tokenize)
    yield "pySBD", peer("pysbd", lambda module: module.Segmenter(language="en", clean=False).segment)
    yield "plain regex", located(PLAIN.split)


def punkt() -> Heads | None:
    """NLTK's splitter with its English tables; None without NLTK_DATA."""
    from nltk.tokenize.punkt import PunktTokenizer

    try:
        tokenizer = PunktTokenizer()
    except LookupError:
        return None
    return lambda text: [start for start, _ in tokenizer.span_tokenize(text)]


def peer(name: str, build: Callable[..., Callable[[str], list[str]]]) -> Heads | None:
    """A splitter of another package; None where it is not installed."""
    return located(build(__import__(name))) if find_spec(name) else None


def paragraphs(parity: int) -> list[tuple[str, set[int]]]:
    """The joined paragraphs of the stories with even (0) or odd (1) numbers, and the offsets of their joints."""
    joined = []
    for row in rows("cnn_corpus/dev.jsonl.gz")[parity::2]:
        for paragraph in row["paragraphs"]:
            sentences = [sentence.strip() for sentence in paragraph if sentence.strip()]
            joints, end = set(), -1
            for sentence in sentences[:-1]:
                end += len(sentence) + 1
                joints.add(end + 1)
            joined.append((" ".join(sentences), joints))
    return joined


def f1(heads: Heads, judged: list[tuple[str, set[int]]]) -> tuple[float, float]:
    """F1 on all joints, and on those that are not before a small letter or a comma."""
    hits = sure_hits = found = sure_found = gold = sure_gold = 0
    for text, joints in judged:
        starts = set(heads(text)) - {0}
        unsure = {joint for joint in joints if NO_HEAD.match(text, joint)}
        hits, found, gold = hits + len(starts & joints), found + len(starts), gold + len(joints)
        starts, sure = starts - unsure, joints - unsure
        sure_hits, sure_found, sure_gold = (
            sure_hits + len(starts & sure),
            sure_found + len(starts),
            sure_gold + len(sure),
        )
    return 2 * hits / (found + gold), 2 * sure_hits / (sure_found + sure_gold)


def golden(split: Callable[[str], list[str]]) -> tuple[int, int]:
    """How many of the golden rules a splitter keeps, and how many there are."""
    rules = [json.loads(line) for line in GOLDEN_RULES.read_text(encoding="utf-8").splitlines()]
    return sum([sentence.strip() for sentence in split(rule["text"])] == rule["sentences"] for rule in rules), len(
        rules
    )


def rates(peers: dict[str, Heads], texts: list[str]) -> dict[str, float]:
    """Articles a second: the splitters take turns, and the best round of each counts."""
    best = dict.fromkeys(peers, 0.0)
    for _ in range(SPEED_ROUNDS):
        for name, heads in peers.items():
            start = time.perf_counter()
            for text in texts:
                heads(text)
            best[name] = max(best[name], len(texts) / (time.perf_counter() - start))
    return best


def disagreements(heads: Heads, judged: list[tuple[str, set[int]]]) -> list[str]:
    """What we cut ("+") and what we leave whole ("-") against the gold standard, in context."""
    return [
        f"{'-' if start in joints else '+'} {text[max(0, start - 70) : start]}|{text[start : start + 50]}"
        for text, joints in judged
        for start in sorted((set(heads(text)) - {0}) ^ joints)
    ]


def main(shown: int) -> None:
    """Print the table, and `shown` of our disagreements on the even stories."""
    looked_at, measured = paragraphs(0), paragraphs(1)
    texts = [row["text"] for row in rows("bbc/all.jsonl.gz")[:SPEED_ARTICLES]]
    print(f"{sum(len(j) for _, j in looked_at)} joints in even stories, {sum(len(j) for _, j in measured)} in odd ones")
    print(f"{'':12} {'odd: F1':>9} {'sure F1':>9} {'even: F1':>9} {'sure F1':>9} {'articles/s':>11} {'x Punkt':>8}")
    peers = {}
    for name, heads in splitters():
        if heads is None:
            print(f"{name:12} not installed, or without its data")
        else:
            peers[name] = heads
    speeds = rates(peers, texts)
    for name, heads in peers.items():
        scores = (*f1(heads, measured), *f1(heads, looked_at))
        times = speeds[name] / speeds.get("NLTK Punkt", float("nan"))
        print(f"{name:12}", *(f"{100 * score:8.2f}%" for score in scores), f"{speeds[name]:11.0f} {times:8.1f}")
    print("golden rules that newstool keeps: {} of {}".format(*golden(load_splitter().split)))
    ours = disagreements(peers["newstool"], looked_at)
    print(*random.Random(0).sample(ours, min(shown, len(ours))), sep="\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
