"""Leads of lists: scores, decisions, events. As many whole entries as fit, from the top."""

from collections.abc import Sequence

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.lead import Budget, Edit
from newstool.summarizer.opening import Sentence
from newstool.summarizer.pieces import Candidate, Piece

_FEWEST = 2  # entries that make a list
_LOOSE = ".;,: "
_ABBREVIATED = lazy(r"\b(?:[ap]\.m|St|Ave|Rd|Blvd|Jr|Sr|Inc|Co)$")  # keeps its stop before a semicolon
_ASKS = ("?", "!")


def list_lead(sentences: Sequence[Sentence], budget: Budget) -> Candidate | None:
    """The lead of an opening that is a list, or None: one line that introduces it, and the entries that fit.

    The entries are joined by semicolons; the date or the sport that stands above an entry comes before it.
    """
    introduced = not sentences[0].item and sentences[0].text.endswith(":") and _within_part(sentences)
    entries = sentences[introduced:]
    number = next((i for i in range(len(entries)) if _ends(entries, i)), len(entries))
    if number < _FEWEST:
        return None
    head = f"{sentences[0].text} " if introduced else ""
    lead, taken = "", 0
    for entry in entries[:number]:
        text = f"{lead}{_between(lead)}{_entry(entry)}" if lead else head + _entry(entry)
        if not budget.allows(_closed(text), taken + 1):
            break
        lead, taken = text, taken + 1
    if not lead:
        return None
    edits = (Edit("list", f"{taken} of {number} entries", f"{taken} entries"),) if taken > 1 else ()
    return (Piece(0, _closed(lead), 0.0, edits),)


def _within_part(sentences: Sequence[Sentence]) -> bool:
    """Whether no heading stands between the first two sentences."""
    return len(sentences) == 1 or sentences[0].part == sentences[1].part


def _ends(entries: Sequence[Sentence], i: int) -> bool:
    """Whether the list ends before an entry: at prose, or at a heading that is not shown before the entry."""
    entry = entries[i]
    return not entry.item or (i > 0 and entry.part != entries[i - 1].part and not entry.when)


def _between(lead: str) -> str:
    """What stands before the next entry: none but a space behind a question."""
    return " " if lead.endswith(_ASKS) else "; "


def _closed(lead: str) -> str:
    return lead if lead.endswith((*_ASKS, ".")) else f"{lead}."


def _entry(entry: Sentence) -> str:
    text = entry.text.rstrip(_LOOSE)
    if _ABBREVIATED.search(text):
        text += "."
    return f"{entry.when.rstrip(_LOOSE)}: {text}" if entry.when else text
