"""Leads of lists: scores, decisions, events. As many whole entries as fit, from the top."""

from collections.abc import Sequence
from dataclasses import replace

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.lead import Budget, Edit
from newstool.summarizer.pieces import Candidate, Piece
from newstool.summarizer.sentences.opening import Sentence

_FEWEST = 2  # entries that make a list
_LOOSE = ".;,: "
_ABBREVIATED = lazy(r"\b(?:[ap]\.m|St|Ave|Rd|Blvd|Jr|Sr|Inc|Co)$")  # keeps its stop before a semicolon
_ASKS = ("?", "!")


def list_lead(sentences: Sequence[Sentence], budget: Budget) -> Candidate | None:
    """The lead of an opening that is a list, or None: one line that introduces it, and the entries that fit.

    The entries are joined by semicolons, a piece each; the date or the sport that stands above an entry comes before
    it, and the line that introduces the list before the first.
    """
    introduced = not sentences[0].item and sentences[0].text.endswith(":") and _within_part(sentences)
    if not introduced and not sentences[0].item:
        return None
    entries = sentences[introduced:]
    number = next((i for i in range(len(entries)) if _ends(entries, i)), len(entries))
    if number < _FEWEST:
        return None
    texts = [_entry(entry) for entry in entries[:number]]
    if introduced:
        texts[0] = f"{sentences[0].text} {texts[0]}"
    taken = 0
    while taken < number and budget.allows(" ".join(_joined(texts[: taken + 1])), taken + 1):
        taken += 1
    if not taken:
        return None
    left_out = tuple(Edit("list", entry.text) for entry in entries[taken:number])
    pieces = [Piece(i + introduced * (i > 0), text) for i, text in enumerate(_joined(texts[:taken]))]
    return (*pieces[:-1], replace(pieces[-1], edits=left_out))


def _within_part(sentences: Sequence[Sentence]) -> bool:
    """Whether no heading stands between the first two sentences."""
    return len(sentences) == 1 or sentences[0].part == sentences[1].part


def _ends(entries: Sequence[Sentence], i: int) -> bool:
    """Whether the list ends before an entry: at prose, or at a heading that is not shown before the entry."""
    entry = entries[i]
    return not entry.item or (i > 0 and entry.part != entries[i - 1].part and not entry.when)


def _joined(texts: Sequence[str]) -> list[str]:
    """The entries with what closes each: a semicolon, a stop behind the last, nothing more behind a question."""
    between = [text if text.endswith(_ASKS) else f"{text};" for text in texts[:-1]]
    return [*between, texts[-1] if texts[-1].endswith((*_ASKS, ".")) else f"{texts[-1]}."]


def _entry(entry: Sentence) -> str:
    text = entry.text.rstrip(_LOOSE)
    if _ABBREVIATED.search(text):
        text += "."
    return f"{entry.when.rstrip(_LOOSE)}: {text}" if entry.when else text
