"""What leads are made of: sentences of the story, whole, shortened or cut."""

from dataclasses import dataclass

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
    """

    index: int
    text: str
    loss: float = 0.0
    edits: tuple[Edit, ...] = ()
    cut: bool = False
    headless: bool = False
    trimmed: bool = False


Candidate = tuple[Piece, ...]


def leaves_open(candidate: Candidate) -> bool:
    """Whether a lead stops inside a quotation that goes on for several sentences."""
    text = " ".join(piece.text for piece in candidate)
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”") or text.count("``") > text.count("''")
