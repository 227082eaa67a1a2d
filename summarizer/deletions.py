"""A sentence made shorter by leaving words out, never by other words; how much is lost, and what must stay."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from operator import itemgetter

from newstool.summarizer import clauses
from newstool.summarizer.lead import Edit
from newstool.summarizer.leaning import points_back
from newstool.summarizer.early_stops import EarlyStops
from newstool.summarizer.tails import LEAST_WORDS, find_tails

_QUOTATION_MARKS = ('"', "“", "‘", "``")
_LOOSE_END = re.compile(r"[\s,–—-]+\.$")
_AT_ONCE = 3  # deletions before the tail: more leave a stump
_MOST = 5  # that are tried together, with one tail or none
# How much is lost: 0.5 nothing that a reader misses, 1 to 2 background, 3 a fact.
_ATTRIBUTION, _BRACKETS, _DASHES, _RELATIVE, _APPOSITIVE, _TIME, _SCENE = 0.5, 0.6, 1.0, 1.2, 1.5, 0.8, 2.0
_TIME_WORDS = 4  # an opener of so many words says when or where: "On Monday night,"
NOTHING_LOST = 0.6
_THE_NOUN = re.compile(r"the (?:[a-z-]+ )??([a-z]{4,})\b")
_STEM = 5  # letters: words that begin alike are taken for one
_RESTRICTIVE = 2.8
_WORDS_OF_NEWS = 10  # of a main clause that tells enough without "who ..." behind its subject
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


def find_deletions(sentence: str, *, early: bool = False) -> list[Deletion]:
    """What may be left out of a sentence, each by itself or with others that do not overlap it.

    early: also the tails behind each place where the sentence could end, though they hold more than background
    """
    if not sentence.endswith((".", ".”", '."')):
        return []
    text = _masked(sentence)
    closing = clauses.ATTRIBUTION.search(text)
    stop = closing.start() if closing else len(text) - text.endswith(".")
    body = text[:stop] + "."
    before = [*_attribution(text, closing), *_asides(body), *_opener(body)]
    stops = EarlyStops(body)
    tails = [(span, loss) for span, loss in find_tails(body) if stops.allow(span[0])]
    if early:
        tails += stops.find()
    shortest_first = sorted(before, key=lambda deletion: deletion.loss)[:_MOST]
    return [*shortest_first, *(Deletion("tail", (span,), loss) for span, loss in tails)]


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
    if "—" in body or "–" in body or "--" in body or " - " in body:
        for found in clauses.DASHES.finditer(body):
            end = found.end() - (body[found.end() - 1] == " ")
            if not clauses.DENIAL.search(found[0]) and not clauses.WAITS.match(body[: found.start()]):
                yield Deletion("aside", ((found.start(), end),), _DASHES)
    if body.count(",") > 1:
        for pattern, loss in ((clauses.RELATIVE, _RELATIVE), (clauses.APPOSITIVE, _APPOSITIVE)):
            for found in pattern.finditer(body):
                if not clauses.DENIAL.search(found[0]) and not _listed(body[: found.start()], found[0], pattern):
                    yield Deletion("aside", (found.span(),), loss)
        for found in clauses.APPOSITIVE_INSIDE.finditer(body):
            if not clauses.DENIAL.search(found[1]) and not clauses.LIST_BEFORE.search(body[: found.start(1)]):
                yield Deletion("aside", (found.span(1),), _APPOSITIVE)
    restrictive = clauses.RESTRICTIVE.match(body)
    left = len(body.split()) - len(restrictive[1].split()) if restrictive else 0
    if restrictive and left >= _WORDS_OF_NEWS and not clauses.DENIAL.search(restrictive[1]):
        yield Deletion("aside", (restrictive.span(1),), _RESTRICTIVE)
    day = clauses.DAY_INSIDE.search(body)
    if day:
        yield Deletion("aside", (day.span(),), _TIME)


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
    if not clauses.SUBJECT.match(rest) or len(clauses.DASH.findall(opener)) % 2:
        return
    no_subject = clauses.NO_SUBJECT.match(rest) and not clauses.APPOSED_NAME.match(rest)
    if no_subject or clauses.APPOSED.match(rest) or not _has_verb_of_its_own(rest):
        return
    if clauses.SOURCE.search(opener) or clauses.CONDITION.search(opener) or clauses.TERMS.match(opener):
        return
    if clauses.YEAR.search(opener) and len(opener.split()) <= _TIME_WORDS:
        return
    if points_back(rest[:1].upper() + rest[1:]) or _takes_up(rest, opener):
        return
    yield Deletion("opening", ((0, end),), _TIME if len(opener.split()) <= _TIME_WORDS else _SCENE)


def _has_verb_of_its_own(rest: str) -> bool:
    """Whether a sentence follows the opening words: its verb stands before the first comma or behind an apposition."""
    return clauses.HAS_VERB.search(rest.partition(",")[0]) is not None or clauses.APPOSED_NAME.match(rest) is not None


def _takes_up(rest: str, opener: str) -> bool:
    """Whether the sentence behind an opener means someone or something that the opener named: "he", "the talks"."""
    pronoun, name = clauses.PRONOUN.search(rest), clauses.NAME_INSIDE.search(opener)
    if pronoun and name and not clauses.NAME_BEFORE.match(rest[: pronoun.start()]):
        return True  # "When Maria Lopez opened her shop, the town gave her ..."
    noun = _THE_NOUN.match(rest)
    return noun is not None and noun[1].lower()[:_STEM] in opener.lower()


def ways(sentence: str, found: Sequence[Deletion] | None = None) -> Iterator[tuple[float, str, tuple[Deletion, ...]]]:
    """All that can be made of a sentence by a few of its deletions and one tail: the least loss first, then the longest."""
    found = find_deletions(sentence) if found is None else found
    tails = [deletion for deletion in found if deletion.kind == "tail"]
    others = [deletion for deletion in found if deletion.kind != "tail"]
    made: list[tuple[float, int, int, tuple[Deletion, ...]]] = []
    for number in range(min(_AT_ONCE, len(others)) + 1):
        for some in combinations(others, number):
            spans = sorted([span for deletion in some for span in deletion.spans])
            if any(a[1] > b[0] for a, b in pairwise(spans)):
                continue
            loss, left_out = sum([deletion.loss for deletion in some]), sum([stop - start for start, stop in spans])
            if some:
                made.append((loss, left_out, len(made), some))
            for tail in tails:
                start, stop = tail.spans[0]
                if all(end <= start or begin >= stop for begin, end in spans):
                    made.append((loss + tail.loss, left_out + stop - start, len(made), (*some, tail)))
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
    if not text.endswith((".", ".”", '."')):
        text += "."  # the sentence closed with a quotation
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
