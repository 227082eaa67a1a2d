"""Rebuilds models/word-classes.safetensors, the tagger of summarizer/grammar/word_classes.py.

    NEWSTOOL_DATA=... python training_data/train_word_classes.py sentences SENTENCES
    python training_data/tag_with_spacy.py SENTENCES TAGGED
    NEWSTOOL_DATA=... python training_data/train_word_classes.py fit SENTENCES TAGGED [OUTPUT]

The sentences come from texts that a business may use. spaCy's model en_core_web_sm (MIT) says which class each word
has; an averaged perceptron (Collins 2002) learns to say the same. The same tags give the same file.
"""

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from clean import current_events, own, senate, wikinews, with_licences
from numpy.typing import NDArray

from newstool import models
from newstool.articles import Article
from newstool.articles.digest import digest_of_bytes
from newstool.models.provenance import sources
from newstool.summarizer.grammar.word_classes import CLASSES, TASK, candidates, pack_lexicon
from newstool.summarizer.grammar.word_features import CAPITAL, NO_WORD, NONE, ROWS, features, spell
from newstool.summarizer.grammar.words import find_words
from newstool.text.sentence_model import load_splitter

MODEL = Path(__file__).parent.parent / "models" / "word-classes.safetensors"
SHORTEST, LONGEST = 6, 70  # words of a sentence
ITEMS, RELEASES = 5_000, 3_500
FEW, MANY = 2, 10  # sentences of an article: of press releases and short items; of news
ROUNDS, SEED = 3, 3
EVERY_MEASURED = 40  # one sentence of so many only measures
KNOWN = 4  # times that a word must occur to be in the lexicon
RARE, FEWEST = 0.01, 3  # a class that fewer of a word's occurrences have is left out: spaCy errs now and then
HIGHEST = 0.9998  # the share of the weights that are stored exactly; the few greater ones are clipped

TAGS = {
    "past": "VBD",
    "present": "VBZ VBP",
    "modal": "MD",
    "base": "VB",
    "ing": "VBG",
    "participle": "VBN",
    "noun": "NN NNS",
    "name": "NNP NNPS",
    "pronoun": "PRP EX",
    "number": "CD",
    "adjective": "JJ JJR JJS",
    "adverb": "RB RBR RBS",
    "determiner": "DT PDT",
    "his": "PRP$",
    "'s": "POS",
    "of": "IN",
    "to": "TO",
    "and": "CC",
    "wh": "WDT WP WP$ WRB",
    "up": "RP",
    "mark": ", . : `` '' -LRB- -RRB-",
}
CLASS_OF = {tag: CLASSES.index(name) for name, tags in TAGS.items() for tag in tags.split()}
OTHER = CLASSES.index("other")


def articles() -> list[Article]:
    """The texts to learn from."""
    filed, unfiled = current_events()
    items, releases = [*filed, *unfiled], senate()
    rng = random.Random(SEED)
    rng.shuffle(items)
    rng.shuffle(releases)
    ours = [article for name in ("own/news.jsonl", "own/sports.jsonl", "own/kinds.jsonl") for article in own(name)]
    return [*(a for a in ours if a.text), *wikinews(), *releases[:RELEASES], *items[:ITEMS]]


def sentences(read: Sequence[Article]) -> Iterator[list[str]]:
    """The words of the first sentences of each article: long articles give more."""
    splitter = load_splitter()
    for article in read:
        most = FEW if article.source.startswith("clean") else MANY
        for sentence in list(splitter.split(article.text))[:most]:
            words = find_words(sentence)
            if SHORTEST <= len(words) <= LONGEST:
                yield words


Sentence = tuple[list[str], list[int]]  # its words and their classes


class Weights:
    """Weights that remember the sum of all their values, for the average."""

    def __init__(self) -> None:
        self.now = [0.0] * (ROWS * len(CLASSES))
        self._sums = [0.0] * len(self.now)
        self._since = [0] * len(self.now)
        self.step = 0

    def add(self, row: int, label: int, value: float) -> None:
        """Change a weight."""
        at = row * len(CLASSES) + label
        self._sums[at] += (self.step - self._since[at]) * self.now[at]
        self._since[at] = self.step
        self.now[at] += value

    def average(self) -> NDArray[np.float64]:
        """The mean of each weight over all steps."""
        sums, since, now = np.array(self._sums), np.array(self._since), np.array(self.now)
        mean: NDArray[np.float64] = (sums + (self.step - since) * now) / self.step
        return mean


def lexicon_of(learned: Sequence[Sentence]) -> dict[str, tuple[int, ...]]:
    """The classes that each common word has."""
    counts: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for words, labels in learned:
        for word, label in zip(words, labels, strict=True):
            counts[word.lower()][label] += 1
    lexicon = {}
    for word, labels_of in sorted(counts.items()):
        number = sum(labels_of.values())
        if number >= KNOWN:
            common = tuple(sorted(label for label, n in labels_of.items() if n >= max(FEWEST, RARE * number)))
            if common:
                lexicon[word] = common
    return lexicon


def learn(learned: list[Sentence], lexicon: dict[str, tuple[int, ...]]) -> Weights:
    """Learn the weights: where a word gets a wrong class, those of the right one rise."""
    weights, rng = Weights(), random.Random(SEED)
    for _ in range(ROUNDS):
        rng.shuffle(learned)
        for words, labels in learned:
            _learn_from(words, labels, lexicon, weights)
    return weights


def _learn_from(words: list[str], labels: list[int], lexicon: dict[str, tuple[int, ...]], weights: Weights) -> None:
    """Correct the weights by one sentence: a step for each word whose class was wrong (a perceptron)."""
    now, before, last = weights.now, NONE, NONE
    spelled = [NO_WORD, NO_WORD, *map(spell, words), NO_WORD, NO_WORD]
    for i, word in enumerate(spelled[2:-2]):
        among = candidates(lexicon, word.small, capital=i > 0 and word.shape == CAPITAL)
        best = among[0]
        if len(among) > 1:
            rows = features(spelled, i + 2, last, before)
            best = max(among, key=lambda c: sum(now[row * len(CLASSES) + c] for row in rows))
            weights.step += 1
            if best != labels[i]:
                for row in rows:
                    weights.add(row, labels[i], 1.0)
                    weights.add(row, best, -1.0)
        before, last = last, best


def stored(average: NDArray[np.float64]) -> NDArray[np.uint8]:
    """The weights as bytes, 128 for 0."""
    scale = 127 / np.quantile(np.abs(average), HIGHEST)
    rounded: NDArray[np.uint8] = (np.clip(np.round(average * scale), -127, 127) + 128).astype(np.uint8)
    return rounded


def fit(sentence_file: Path, tag_file: Path, output: Path = MODEL) -> None:
    """Learn the tagger and write the model."""
    from newstool.summarizer.grammar.word_classes import WordClasses

    rows: list[Sentence] = []
    with sentence_file.open(encoding="utf-8") as one, tag_file.open(encoding="utf-8") as other:
        for line, tags in zip(one, other, strict=True):
            rows.append((json.loads(line), [CLASS_OF.get(tag, OTHER) for tag in json.loads(tags)]))
    measured, learned = rows[::EVERY_MEASURED], [row for i, row in enumerate(rows) if i % EVERY_MEASURED]
    lexicon = lexicon_of(learned)
    weights = stored(learn(learned, lexicon).average())
    tagger = WordClasses(weights.tobytes(), lexicon)
    right = total = 0
    for words, labels in measured:
        found = [CLASSES.index(name) for name in tagger(words)]
        right += sum(a == b for a, b in zip(found, labels, strict=True))
        total += len(words)
    header = {
        "classes": list(CLASSES),
        "sources": [*json.loads(beside(sentence_file).read_text()), _tagger_source(tag_file, len(rows))],
        "scores": {"accuracy": round(right / total, 4), "words": total},
    }
    models.write(output, TASK, header, {"weights": weights, **pack_lexicon(lexicon)})
    print(f"{right / total:.4f} of {total} words, {len(learned)} sentences, {len(lexicon)} words in the lexicon")


def _tagger_source(tag_file: Path, number: int) -> dict[str, str | int]:
    """The model that gave the tags, as a source: the digest is that of the tags."""
    return {
        "name": f"tags of {beside(tag_file).read_text()}",
        "rows": number,
        "sha256": digest_of_bytes(tag_file.read_bytes()),
        "licence": "MIT",
    }


def beside(path: Path) -> Path:
    """The file that says where a file of sentences or of tags comes from."""
    return path.with_name(f"{path.name}.source")


def main() -> None:
    """Write the sentences, or fit the model."""
    if sys.argv[1] == "sentences":
        path, read = Path(sys.argv[2]), articles()
        with path.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(words) + "\n" for words in sentences(read))
        beside(path).write_text(json.dumps(with_licences(sources(read))))
    else:
        fit(*map(Path, sys.argv[2:]))


if __name__ == "__main__":
    main()
