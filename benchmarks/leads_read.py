"""What readers said of leads, counted: 200 unseen articles at two budgets, some of them beside teasers.

    python benchmarks/leads_read.py

leads_read.jsonl has the article (corpus, id, the digest of its text) and the verdicts, no text; 100 of the
articles are ours (training_data/local_stories.jsonl). None is among those of lead_judgements.jsonl. The readers were
language models. They saw the headline, the opening of the story and the leads in random order, and did not know which
rule had made which. y: I would print it as it is; e: after a small edit; n: no. Two readers read the leads beside whole
sentences from the top. One stricter reader read them beside a teaser that a language model had written for the story.
"""

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from scipy.stats import binomtest

VERDICTS = Path(__file__).with_name("leads_read.jsonl")
GROUPS = {"all": ("press", "local"), "press": ("press",), "local": ("local",)}
WRITTEN = "160 characters beside a written teaser"


def share(verdicts: Sequence[dict[str, Any]], reader: int, holds: Callable[[dict[str, Any], int], bool]) -> str:
    """The share of articles for which something holds by one reader, with its 95 % interval (Wilson), in percent."""
    count = sum(holds(each, reader) for each in verdicts)
    found = binomtest(count, len(verdicts)).proportion_ci(method="wilson")
    return f"{100 * count / len(verdicts):5.1f} ({100 * found.low:.1f}-{100 * found.high:.1f})"


def _is(whose: str, letter: str, verdict: dict[str, Any], reader: int) -> bool:
    return bool(verdict[whose][reader] == letter)


def show_pairs(verdicts: Sequence[dict[str, Any]]) -> None:
    """Each reader's verdicts on our leads and the plain rule's, and which is better."""
    figures = {
        "ours printable": partial(_is, "ours", "y"),
        "ours not": partial(_is, "ours", "n"),
        "plain rule printable": partial(_is, "plain", "y"),
        "plain rule not": partial(_is, "plain", "n"),
        "ours better": partial(_is, "ours_is", "better"),
        "ours worse": partial(_is, "ours_is", "worse"),
    }
    for name, holds in figures.items():
        print(f"  {name:22} {share(verdicts, 0, holds)}  {share(verdicts, 1, holds)}")
    alike = sum(each["ours"][0] == each["ours"][1] for each in verdicts)
    print(f"  same verdict on ours by both readers: {alike} of {len(verdicts)}")


def main() -> None:
    """Print the counts."""
    read = [json.loads(line) for line in VERDICTS.read_text(encoding="utf-8").splitlines()]
    for budget in ("50 words", "160 characters"):
        at = [each for each in read if each["budget"] == budget]
        for name, groups in GROUPS.items():
            some = [each for each in at if each["group"] in groups]
            print(f"{budget}, {name}: {len(some)} articles, percent by reader 1 and reader 2")
            show_pairs(some)
    beside = [each for each in read if each["budget"] == WRITTEN]
    print(f"{WRITTEN}: {len(beside)} articles, one reader")
    for who in ("ours", "plain", "written"):
        print(f"  {who:8} printable {share(beside, 0, partial(_is, who, 'y'))}")
    good = sum(each["rank"]["ours"] <= each["rank"]["written"] for each in beside)
    print(f"  ours as good as the written one or better: {good} of {len(beside)}")


if __name__ == "__main__":
    main()
