"""A sentence made shorter by leaving words out, never by other words; how much is lost, and what must stay."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from operator import itemgetter

from newstool.summarizer import clauses
from newstool.summarizer.lead import Edit
from newstool.summarizer.tails import LEAST_WORDS, find_tails

_QUOTATION_MARKS = ('"', "“", "‘", "``")
_LOOSE_END = re.compile(r"[\s,–—-]+\.$")
_AT_ONCE = 3  # deletions from one sentence: more leave a stump
_MOST = 9  # that are tried together: 129 ways
# How much is lost: 0.5 nothing that a reader misses, 1 to 2 background, 3 a fact.
_ATTRIBUTION, _BRACKETS, _DASHES, _RELATIVE, _APPOSITIVE, _TIME, _SCENE = 0.5, 0.6, 1.0, 1.2, 1.5, 0.8, 2.0
_TIME_WORDS = 4  # an opener of so many words says when or where: "On Monday night,"
NOTHING_LOST = 0.6
_CUES_OF_NOTHING = (" said", " says", " according", " announced", " reported", " confirmed")  # of an attribution


@dataclass(frozen=True, slots=True)
class Deletion:
    """What may be left out. spans: its offsets, ascending. loss: how much is lost with it."""

    kind: str
    spans: tuple[tuple[int, int], ...]
    loss: float


@dataclass(frozen=True, slots=True)
class Shorter:
    """A sentence made shorter, and what was left out."""

    text: str
    loss: float
    edits: tuple[Edit, ...]


def shorten(
    sentence: str, fits: Callable[[str], bool], most: float, found: Sequence[Deletion] | None = None
) -> Shorter | None:
    """The way to make a sentence fit that loses least, and at `most` so much; None where there is none.

    found: what may be left out, where that is known already
    """
    for loss, text, gone in ways(sentence, found):
        if loss > most:
            return None
        if fits(text):
            return Shorter(text, loss, _edits(sentence, gone))
    return None


def leanest(sentence: str, found: Sequence[Deletion]) -> Shorter | None:
    """The sentence without its asides and its opening words: what is cut then holds more of its main clause."""
    gone: list[Deletion] = []
    for deletion in found:
        if deletion.kind in ("aside", "opening") and not any(_overlap(deletion, other) for other in gone):
            gone.append(deletion)
    text = _apply(sentence, tuple(gone))
    if not gone or not _sound(text):
        return None
    return Shorter(text, sum(deletion.loss for deletion in gone), _edits(sentence, tuple(gone)))


def has_main_verb(text: str) -> bool:
    """Whether the beginning of a sentence holds its verb already."""
    return clauses.FREE_VERB.search(text) is not None


def _overlap(one: Deletion, other: Deletion) -> bool:
    return any(a < d and c < b for a, b in one.spans for c, d in other.spans)


def trim(sentence: str) -> Shorter | None:
    """The sentence without what nobody would miss, or None."""
    if "(" not in sentence and not any(word in sentence for word in _CUES_OF_NOTHING):
        return None
    gone = tuple(deletion for deletion in find_deletions(sentence) if deletion.loss <= NOTHING_LOST)
    if not gone:
        return None
    text = _apply(sentence, gone)
    return Shorter(text, sum(deletion.loss for deletion in gone), _edits(sentence, gone)) if _sound(text) else None


def find_deletions(sentence: str) -> list[Deletion]:
    """What may be left out of a sentence, each by itself or with others that do not overlap it."""
    if not sentence.endswith("."):
        return []
    text = _masked(sentence)
    closing = clauses.ATTRIBUTION.search(text)
    stop = closing.start() if closing else len(text) - 1
    body = text[:stop] + "."
    found = [
        *_attribution(text, closing),
        *_asides(body),
        *_opener(body),
        *(Deletion("tail", (span,), loss) for span, loss in find_tails(body)),
    ]
    return sorted(found, key=lambda deletion: deletion.loss)[:_MOST]


def _masked(sentence: str) -> str:
    """The sentence with what is quoted made unreadable, of the same length."""
    if not any(mark in sentence for mark in _QUOTATION_MARKS):
        return sentence
    return clauses.QUOTED.sub(lambda found: found[0][0] + "\x01" * (len(found[0]) - 2) + found[0][-1:], sentence)


def _attribution(text: str, closing: re.Match[str] | None) -> Iterator[Deletion]:
    """The closing attribution, where a body speaks for what it runs, nothing is alleged and nobody is quoted."""
    if closing is None or any(mark in text for mark in '"“‘'):
        return
    official = clauses.OFFICIAL.search(text)
    if official is None:
        return
    before = text[: official.start()]
    toll = clauses.TOLL.search(before) and not clauses.CLAIM.search(clauses.KILLED.sub("", before))
    if (toll or not clauses.CLAIM.search(before)) and clauses.HAS_VERB.search(before):
        yield Deletion("attribution", ((official.start(), len(text) - 1),), _ATTRIBUTION)


def _asides(body: str) -> Iterator[Deletion]:
    """Brackets, what stands between dashes, and clauses between commas that only say more of a name."""
    if "(" in body:
        brackets = tuple(
            found.span() for found in clauses.PARENTHESIS.finditer(body) if not clauses.HEDGE.search(found[0])
        )
        if brackets and body.count("(") == len(brackets):
            yield Deletion("aside", brackets, _BRACKETS)
    if "—" in body or "–" in body or "--" in body:
        for found in clauses.DASHES.finditer(body):
            end = found.end() - (body[found.end() - 1] == " ")
            if not clauses.HEDGE.search(found[0]):
                yield Deletion("aside", ((found.start(), end),), _DASHES)
    if body.count(",") > 1:
        for pattern, loss in ((clauses.RELATIVE, _RELATIVE), (clauses.APPOSITIVE, _APPOSITIVE)):
            for found in pattern.finditer(body):
                if not clauses.HEDGE.search(found[0]) and not _listed(body[: found.start()], found[0], pattern):
                    yield Deletion("aside", (found.span(),), loss)


def _listed(front: str, gone: str, pattern: re.Pattern[str]) -> bool:
    """Whether what looks like an apposition is part of a list, or holds the main verb."""
    if pattern is not clauses.APPOSITIVE:
        return False
    return clauses.LIST_BEFORE.search(front) is not None or clauses.AUXILIARY.search(gone) is not None


def _opener(body: str) -> Iterator[Deletion]:
    """The opening words up to the first comma, where a whole sentence with a subject of its own follows."""
    found = clauses.OPENER.match(body)
    if found is None:
        return
    again = clauses.SECOND_OPENER.match(body, found.end())
    end = again.end() if again else found.end()
    opener, rest = body[:end], body[end:]
    if not clauses.HAS_VERB.search(rest.partition(",")[0]) or clauses.NO_SUBJECT.match(rest):
        return
    if clauses.HEDGE.search(opener) or clauses.TERMS.match(opener) or clauses.YEAR.search(opener):
        return
    if clauses.APPOSED.match(rest) or not clauses.SUBJECT.match(rest):
        return
    if clauses.PRONOUN.search(rest) and clauses.NAME_INSIDE.search(opener):
        return  # "When Maria Lopez opened her shop, the town gave her ..."
    if clauses.CLAUSE_OPENER.match(opener) and rest[:4].lower() == "the ":
        return  # "the" may mean what the opener told
    yield Deletion("opening", ((0, end),), _TIME if len(opener.split()) <= _TIME_WORDS else _SCENE)


def ways(sentence: str, found: Sequence[Deletion] | None = None) -> Iterator[tuple[float, str, tuple[Deletion, ...]]]:
    """All that can be made of a sentence by a few of its deletions: the least loss first, then the longest."""
    found = find_deletions(sentence) if found is None else found
    made: list[tuple[float, int, int, tuple[Deletion, ...]]] = []
    for number in range(1, min(_AT_ONCE, len(found)) + 1):
        for some in combinations(found, number):
            spans = sorted([span for deletion in some for span in deletion.spans])
            if all(a[1] <= b[0] for a, b in pairwise(spans)):
                loss = sum([deletion.loss for deletion in some])
                made.append((loss, sum([stop - start for start, stop in spans]), len(made), some))
    for loss, _, _, some in sorted(made, key=itemgetter(0, 1, 2)):
        text = _apply(sentence, some)
        if _sound(text):
            yield loss, text, some


def _apply(sentence: str, gone: tuple[Deletion, ...]) -> str:
    text, end = "", 0
    for start, stop in sorted(span for deletion in gone for span in deletion.spans):
        text += sentence[end:start]
        end = stop
        if text[-1:].isalnum() and sentence[end : end + 1].isalnum():
            text += " "  # dashes without spaces stood between
    text = " ".join((text + sentence[end:]).split())
    for mark in ",.;:":
        text = text.replace(f" {mark}", mark)
    text = _LOOSE_END.sub(".", text)
    return text[:1].upper() + text[1:]


def _sound(text: str) -> bool:
    """Whether enough words are left, and every quotation and bracket is closed."""
    return (
        len(text.split()) >= LEAST_WORDS
        and text.count('"') % 2 == 0
        and text.count("“") == text.count("”")
        and text.count("(") == text.count(")")
    )


def _edits(sentence: str, gone: tuple[Deletion, ...]) -> tuple[Edit, ...]:
    ordered = sorted(gone, key=lambda deletion: deletion.spans)
    return tuple(
        Edit(deletion.kind, sentence[start:stop].strip()) for deletion in ordered for start, stop in deletion.spans
    )
