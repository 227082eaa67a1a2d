"""What leads are made of: sentences of the story, whole, shortened or cut."""

from dataclasses import dataclass, replace

from newstool.summarizer.fragments import trails
from newstool.summarizer.lead import Edit


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a candidate.

    Attributes:
        index: its place among the sentences of the story
        text: the sentence, as it stands in the lead
        loss: how much its deletions lose, see deletions.py
        edits: what was changed
        cut: it ends in "…"
        headless: it is cut before the verb of its main clause
        trimmed: it fits as it stands; words that nobody misses were left out
        whole: it is cut where a full stop would read better than "…"
    """

    index: int
    text: str
    loss: float = 0.0
    edits: tuple[Edit, ...] = ()
    cut: bool = False
    headless: bool = False
    trimmed: bool = False
    whole: bool = False


Candidate = tuple[Piece, ...]


def with_full_stop(piece: Piece) -> Piece:
    """A piece that is cut where its sentence could end, with a full stop for its "…"; any other as it is."""
    if not piece.whole:
        return piece
    gone = Edit("tail", piece.edits[-1].before.removesuffix("."))
    return replace(piece, text=f"{piece.text[:-1]}.", edits=(*piece.edits[:-1], gone), cut=False, whole=False)


def leaves_open(candidate: Candidate) -> bool:
    """Whether a lead stops inside a quotation of several sentences, or with words that only trail those before."""
    if len(candidate) > 1 and trails(candidate[-1].text):
        return True
    text = " ".join(piece.text for piece in candidate)
    return (
        text.count('"') % 2 == 1
        or text.count("“") > text.count("”")
        or ("`" in text and text.count("``") > text.count("''"))
    )
