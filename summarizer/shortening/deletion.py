"""One deletion, and those that a sentence allows before its end: asides, opening words, its closing attribution."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newstool.summarizer.shortening import attributions
from newstool.summarizer.shortening.asides import find_asides, find_brackets
from newstool.summarizer.shortening.first_words import find_first_words
from newstool.summarizer.shortening.minor import LOSS as LOSS_OF_MINOR
from newstool.summarizer.shortening.minor import find_minor


@dataclass(frozen=True, slots=True)
class Deletion:
    """What may be left out. spans: its offsets, ascending. loss: how much is lost with it."""

    kind: str
    spans: tuple[tuple[int, int], ...]
    loss: float


def before_the_end(text: str) -> tuple[str, list[Deletion]]:
    """A masked sentence without its closing attribution; and what may be left out before its end."""
    closing = attributions.closing_attribution(text)
    stop = closing.start() if closing else len(text) - text.endswith(".")
    body = text[:stop] + "."
    before = [Deletion("aside", spans, loss) for spans, loss in find_asides(body)]
    minor, first = find_minor(body), find_first_words(body)
    if minor:
        before.append(Deletion("aside", minor, LOSS_OF_MINOR))
    if closing:
        before += _of_attribution(text, closing)
    if first:
        before.append(Deletion("opening", ((0, first[0]),), first[1]))
    return body, before


def find_needless(text: str) -> list[Deletion]:
    """Of what `before_the_end` finds, the brackets and the closing attribution, which no reader misses."""
    closing = attributions.closing_attribution(text)
    if closing is None and "(" not in text:
        return []
    body = f"{text[: closing.start()]}." if closing else text
    found = [Deletion("aside", spans, loss) for spans, loss in find_brackets(body)]
    attribution = attributions.find_attribution(text) if closing else None
    brackets = attributions.find_brackets(text, closing) if closing else None
    if attribution:
        found.append(Deletion("attribution", (attribution,), attributions.LOSS))
    if brackets:
        found.append(Deletion("aside", brackets, attributions.LOSS))
    return found


def _of_attribution(text: str, closing: re.Match[str]) -> Iterator[Deletion]:
    """What may be left out of a closing attribution, or all of it."""
    attribution, study = attributions.find_attribution(text), attributions.find_study(text)
    if attribution:
        yield Deletion("attribution", (attribution,), attributions.LOSS)
    if study:
        yield Deletion("attribution", (study[0],), study[1])
    title = attributions.find_title(text, closing)
    if title:
        yield Deletion("aside", (title,), attributions.LOSS_OF_TITLE)
    brackets = attributions.find_brackets(text, closing)
    if brackets:
        yield Deletion("aside", brackets, attributions.LOSS)
    detail = None if study else attributions.find_detail(text, closing)
    if detail:
        yield Deletion("attribution", (detail,), attributions.LOSS_OF_WHOSE_STUDY)
    who = attributions.find_who(text, closing)
    if who:
        yield Deletion("aside", (who,), attributions.LOSS_OF_WHO)
    circumstances = attributions.find_circumstances(text, closing)
    if circumstances:
        yield Deletion("aside", (circumstances,), attributions.LOSS_OF_CIRCUMSTANCES)
