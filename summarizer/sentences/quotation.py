"""Quotation marks of a lead: each quotation that the lead stops in, or begins in, gets the mark that it lacks.

A quotation may go on for several sentences or paragraphs, of which a lead has a part.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import closes_quotations
from newstool.summarizer.lead import Budget
from newstool.summarizer.pieces import Candidate, Piece
from newstool.summarizer.sentences.opening import Sentence

_MARK = lazy(r'[“”"]')
_INCHES = lazy(r"\d[\"”]")
_PAIR = {"“": "”", '"': '"'}
_OPENED_BY = {"”": "“", '"': '"'}
_LOOKED_AT = 4  # sentences above a piece


def close_quotations(candidate: Candidate, sentences: Sequence[Sentence], budget: Budget) -> Candidate:
    """The candidate with a mark at the start or the end of each quotation that has only one.

    The same where the marks have no room. A piece that ends in "…" stays.

    sentences: those of the story; a mark stands at the start of a piece only if a quotation was opened above it
    """
    if all(closes_quotations(piece.text) for piece in candidate) or any(
        _INCHES.search(piece.text) for piece in candidate
    ):
        return candidate
    closed = [piece for run in _runs(candidate) for piece in _closed(run, sentences)]
    return tuple(closed) if budget.allows(" ".join(piece.text for piece in closed), len(closed)) else candidate


def _runs(candidate: Candidate) -> list[Candidate]:
    """The parts of a lead of which each is a row of sentences that follow each other in the story."""
    starts = [i for i, piece in enumerate(candidate) if i == 0 or candidate[i - 1].index + 1 != piece.index]
    return [candidate[start:end] for start, end in pairwise((*starts, len(candidate)))]


def _closed(run: Candidate, sentences: Sequence[Sentence]) -> Iterator[Piece]:
    """The pieces of a run, with the marks that its quotations lack."""
    above = sentences[max(0, run[0].index - _LOOKED_AT) : run[0].index]
    before = _lacking(" ".join(piece.text for piece in run), "")[0] if _open_above(above) else ""
    opened = ""  # the mark that closes the quotation
    for piece, following in zip_longest(run, run[1:]):
        text, before = before + piece.text, ""
        mark = _lacking(text, opened)[1]
        opened = mark and _PAIR[mark]
        if opened and not piece.cut and (following is None or following.text[0] == mark):
            text, opened = text + opened, ""
        yield piece if text == piece.text else replace(piece, text=text)


def _lacking(text: str, opened: str) -> tuple[str, str]:
    """The mark that a quotation before the text began with, if it has none, and the one that is open at its end.

    opened: what closes the quotation in which the text stands, or ""
    """
    before, after = "", _OPENED_BY.get(opened, "")
    for found in _MARK.finditer(text):
        mark, at = found[0], found.start()
        if mark == "”" and (at == 0 or text[at - 1].isspace()):
            return "", ""  # set wrongly by the source
        if mark == "“" and after and not _opens(text, at):
            after = ""  # as Italian and German close a quotation: “so“
        elif mark == "“" or (mark == '"' and not after and _opens(text, at)):
            after = mark
        elif after:
            after = ""
        elif not before:
            before = _OPENED_BY[mark]
    return before, after


def _open_above(sentences: Sequence[Sentence]) -> bool:
    """Whether a quotation is open behind these sentences."""
    opened = ""
    for sentence in sentences:
        _, after = _lacking(sentence.text, opened)
        opened = after and _PAIR[after]
    return bool(opened)


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark stands where a quotation opens."""
    return not text[at + 1 : at + 2].isspace() and (at == 0 or text[at - 1] in " (—–-'‘")
