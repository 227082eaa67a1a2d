"""The candidate leads of one article. Each is within the budget; policy.py chooses among them.

A candidate begins with one of the first sentences and goes on with the next ones. A sentence that does not fit is made
shorter (deletions.py). Only the first sentence of the article may be cut. A candidate does not cross a heading.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from math import inf

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.deletion_loss import weighed
from newstool.summarizer.fragments import ends_before_main_clause, is_fragment
from newstool.summarizer.lead import Budget, Edit
from newstool.summarizer.leaning import without_joining
from newstool.summarizer.pieces import Candidate, Piece, leaves_open
from newstool.summarizer.sentences.opening import Sentence
from newstool.summarizer.shortening.cutting import cut, cut_off
from newstool.summarizer.shortening.deletion import Deletion
from newstool.summarizer.shortening.deletions import (
    NOTHING_LOST,
    Shorter,
    find_cuts,
    find_deletions,
    leanest,
    shorten,
    trim,
)
from newstool.summarizer.shortening.main_clause import main_clause
from newstool.summarizer.starts import find_starts, is_unsaid
from newstool.summarizer.story import Story, stems

# See deletions.py; the second is for stops where nothing else fits. A later sentence is left out rather than maimed.
_MOST_LOSS_FIRST, _MOST_LOSS_LAST, _MOST_LOSS_START, _MOST_LOSS_LATER = 12.0, 14.0, 4.0, 5.0
_LOSS_OF_AN_OPENING = 3.0
_ENOUGH = 0.35  # of the room; a whole sentence that fills so much is printed rather than any cut
_POOR = 7.0  # a loss of which readers missed the point in one of three sentences
_LITTLE, _SCANT = 0.65, 0.5  # of the room: what is left of a poor one, where more deletions or a cut may say more
_LAST_SHORTENED = 2  # index of a sentence; from one further down, a lead begins only where it fits whole
_LEAST_WORDS, _LEAST_CHARACTERS = 13, 63  # of room; in less, no later sentence is shortened
_LONGEST = 60  # words of a sentence, where sentences are counted: text without stops is cut there
_SHOWN_STOPS = 4  # a long lead is weighed at its last so many sentences
_THIS = lazy(r"(?:This(?! (?:\w+day|week\w*|month|year|season|morning|time)\b)|That|These|Those|Such)\b((?: [a-z]+)?)")


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the candidates of one story."""

    story: Story
    budget: Budget
    verbatim: bool
    start: int | None = None  # all candidates begin with this sentence

    def firsts(self, index: int) -> Iterator[Piece]:
        """The pieces that a candidate may begin with, made of one sentence.

        A sentence that fits: whole, and without its attribution and brackets. One that does not: shortened, or cut.
        """
        sentence, joined = self._unjoined(index)
        for piece in self._of(sentence, index):
            yield replace(piece, edits=(*joined, *piece.edits)) if joined else piece

    def _unjoined(self, index: int) -> tuple[Sentence, tuple[Edit, ...]]:
        """The sentence without the "But" that joins it to the one before it, and the edit that makes it so."""
        sentence = self.story.sentences[index]
        alone = sentence.text if self.verbatim or sentence.item else without_joining(sentence.text, top=index == 0)
        if alone == sentence.text:
            return sentence, ()
        gone = sentence.text[: len(sentence.text) - len(alone)].strip()
        return sentence._replace(text=alone), (Edit("opening", gone),)

    def _of(self, sentence: Sentence, index: int) -> Iterator[Piece]:
        """The pieces that are made of a sentence: see `firsts`."""
        fits = self.budget.cost(sentence.text) <= self.budget.room and sentence.whole and not self._endless(index)
        if fits:
            yield Piece(index, sentence.text)
            trimmed = None if index or self.verbatim or self.budget.sentences else trim(sentence.text)
            if trimmed and not self._in_headline(trimmed.edits):
                yield Piece(index, trimmed.text, trimmed.loss, trimmed.edits, trimmed=True)
            return
        may_go: list[Deletion] = []
        may_shorten = index <= _LAST_SHORTENED or index == self.start or is_unsaid(self.story, index, self.budget)
        if sentence.whole and may_shorten and not self.verbatim and not self._endless(index):
            may_go = self._may_go(sentence.text, early=index in (0, self.start))
            most = _MOST_LOSS_FIRST if index in (0, self.start) else _MOST_LOSS_START
            shorter = shorten(sentence.text, self._fitting(self.budget.room), most, may_go)
            if index == 0 and (shorter is None or self._is_poor(shorter, _LITTLE)):
                more = self._may_go(sentence.text, early=True, last=True)
                most = shorter.loss if shorter else _MOST_LOSS_LAST
                shorter = shorten(sentence.text, self._fitting(self.budget.room), most, more)
            if shorter and not any(ends_before_main_clause(shorter.text, edit.before) for edit in shorter.edits):
                yield Piece(index, shorter.text, shorter.loss, shorter.edits)
                if self.budget.cost(shorter.text) >= _ENOUGH * self.budget.room and not self._is_poor(shorter, _SCANT):
                    return
        if index == 0:
            yield from self._main_clause(sentence)
            yield from self._cuts(sentence, may_go)

    def _is_poor(self, shorter: Shorter, share: float) -> bool:
        """Whether much is lost, and what is left fills less than a share of the room."""
        return shorter.loss >= _POOR and self.budget.cost(shorter.text) < share * self.budget.room

    def _in_headline(self, edits: tuple[Edit, ...]) -> bool:
        """Whether a bracket holds a short name that the headline uses: "(CHTC)"."""
        words = self.story.title.split()
        brackets = [edit.before.strip("()") for edit in edits if edit.before[:1] == "("]
        return any(gone in words or stems(gone) & self.story.title_stems for gone in brackets)

    def _cuts(self, sentence: Sentence, may_go: list[Deletion]) -> Iterator[Piece]:
        """The sentence cut, without what nobody misses and without asides; the one that has its verb, if one has."""
        whole = sentence.whole
        as_it_stands = self._cut_lean(sentence, may_go, NOTHING_LOST) or self._cut(sentence.text, whole, 0.0, ())
        without_asides = self._cut_lean(sentence, may_go)
        if without_asides is None or without_asides.headless or not as_it_stands.headless:
            yield as_it_stands
        if without_asides:
            yield without_asides

    def _cut_lean(self, sentence: Sentence, may_go: list[Deletion], most: float = inf) -> Piece | None:
        """The sentence cut without its asides that lose so much at most; None where it has none."""
        lean = leanest(sentence.text, may_go, self.budget.characters or len(sentence.text), most)
        if lean is None or self.budget.cost(lean.text) <= self.budget.room:
            return None
        return self._cut(lean.text, True, lean.loss, lean.edits)

    def _main_clause(self, sentence: Sentence) -> Iterator[Piece]:
        """The first sentence without all that stands before its main clause, shortened to fit."""
        parted = main_clause(sentence.text) if sentence.whole and not self.verbatim else None
        if parted is None:
            return
        opening, clause = parted
        fits = self._fitting(self.budget.room)
        shorter = None if fits(clause) else shorten(clause, fits, _MOST_LOSS_FIRST)
        if fits(clause) or shorter:
            text, edits = (shorter.text, shorter.edits) if shorter else (clause, ())
            loss = _LOSS_OF_AN_OPENING + (shorter.loss if shorter else 0.0)
            yield Piece(0, text, loss, (Edit("opening", opening), *edits))

    def _may_go(self, sentence: str, *, early: bool, last: bool = False) -> list[Deletion]:
        room = self.budget.reach(sentence, self.budget.room)
        found = find_deletions(sentence, early=early, last=last, room=room)
        return [weighed(deletion, sentence, self.story.title_stems) for deletion in found]

    def _cut(self, sentence: str, whole: bool, loss: float, edits: tuple[Edit, ...]) -> Piece:
        cuts = find_cuts(sentence, self.budget.characters)
        limit = Budget(words=_LONGEST) if self.budget.sentences else self.budget
        text = cut(sentence, limit, unfinished=not whole, cuts=cuts)
        headless, ends = cuts.verb is not None and len(text) <= cuts.verb, whole and len(text) - 1 in cuts.stops
        return Piece(0, text, loss, (*edits, cut_off(sentence, text)), cut=True, headless=headless, whole=ends)

    def grow(self, first: Piece) -> Iterator[Candidate]:
        """The candidates that begin with this piece: alone, and with more of the next sentences."""
        pieces: Candidate = (first,)
        yield pieces
        if first.cut:
            return
        room = self.budget.room - self.budget.cost(first.text)
        part = self.story.sentences[first.index].part
        for index in count(first.index + 1):
            if not self.story.has(index):
                return
            sentence = self.story.sentences[index]
            if sentence.part != part or not sentence.whole:
                return
            if index == first.index + 1 and first.edits and self._means_deleted(first, index):
                return
            if self._introduces(index) or self.story.runs_on(index - 1) or self.story.runs_on(index):
                return  # entries would run together, and the list would stop half-way
            cost = self.budget.cost(sentence.text)
            if cost > room:
                yield from self._last(pieces, index, room)
                return
            room -= cost
            pieces = (*pieces, Piece(index, sentence.text))
            yield pieces

    def _introduces(self, index: int) -> bool:
        """Whether a sentence ends in a colon and entries without stops follow: "The money goes to:"."""
        introduces = self.story.sentences[index].text.endswith(":") and self.story.has(index + 1)
        return introduces and self.story.runs_on(index + 1)

    def _last(self, pieces: Candidate, index: int, room: int) -> Iterator[Candidate]:
        """The candidates with one more piece, where the next sentence does not fit: it is shortened or passed over."""
        if self.budget.sentences:
            return
        sentences = self.story.sentences
        least = _LEAST_WORDS if self.budget.words else _LEAST_CHARACTERS
        if not self.verbatim and pieces[0].index == 0 and room >= least:
            text, most = sentences[index].text, _MOST_LOSS_LATER
            may_go = find_deletions(text, most=most, room=self.budget.reach(text, room))
            shorter = shorten(text, self._fitting(room), most, may_go)
            if shorter:
                yield (*pieces, Piece(index, shorter.text, shorter.loss, shorter.edits))
        after = index + 1
        if pieces[-1].text[-1:] == ":" or not self.story.has(after):
            return
        sentence = sentences[after]
        if sentence.part != sentences[index].part or not sentence.whole or self.budget.cost(sentence.text) > room:
            return
        if not (self.story.needs_skipped(after, index) or self._introduces(after)):
            yield (*pieces, Piece(after, sentence.text))

    def _means_deleted(self, first: Piece, index: int) -> bool:
        """Whether a sentence opens with "The" and a noun that was only in the words deleted before it.

        One that opens with "This" and another noun means what a tail told.
        """
        this = _THIS.match(self.story.sentences[index].text)
        if this and any(edit.kind == "tail" for edit in first.edits):
            return not stems(this[1]) & stems(first.text)
        noun = self.story.definite(index)
        gone = stems(" ".join(edit.before for edit in first.edits))
        return noun is not None and noun in gone and noun not in stems(first.text)

    def _fitting(self, room: int) -> Callable[[str], bool]:
        return lambda text: self.budget.cost(text) <= room

    def _endless(self, index: int) -> bool:
        return self.budget.sentences is not None and len(self.story.sentences[index].text.split()) > _LONGEST


def find_candidates(
    story: Story, budget: Budget, start: int | None = None, *, verbatim: bool = False
) -> list[Candidate]:
    """The candidate leads, without repeats. The story has one sentence at least.

    start: all of them begin with this sentence; there are none where it cannot be made to fit
    """
    maker = _Maker(story, budget, verbatim, start)
    found: dict[tuple[str, ...], Candidate] = {}
    top = list(maker.firsts(start or 0))
    cut = all(first.cut for first in top)
    for index in find_starts(story, budget, cut=cut, verbatim=verbatim) if start is None else (start,):
        all_fits = False
        for first in maker.firsts(index) if index != (start or 0) else top:
            if first.trimmed and all_fits:
                continue
            grown = list(maker.grow(first))
            all_fits = all_fits or story.ends_behind(len(grown[-1]))
            closed = [candidate for candidate in grown if not leaves_open(candidate)] or grown[:1]
            for candidate in closed[:2] + closed[2:][-_SHOWN_STOPS:]:
                found.setdefault(tuple(piece.text for piece in candidate), candidate)
    told = [candidate for candidate in found.values() if len(candidate) > 1 or not is_fragment(candidate[0].text)]
    return told or list(found.values())
