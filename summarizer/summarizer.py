"""Leads: articles in, one lead each out, in order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import exp
from typing import Self

from newstool.articles import Article
from newstool.articles.lazy_pattern import lazy
from newstool.models.bundled import LEAD, SENTENCES
from newstool.summarizer import digest, item_heads
from newstool.summarizer.candidates import find_candidates
from newstool.summarizer.lead import DEFAULT_BUDGET, OPENER, Budget, Edit, Lead, LeadSentence, Reason
from newstool.summarizer.listing import list_lead
from newstool.summarizer.named_matter import from_named_matter
from newstool.summarizer.pieces import Candidate, Piece, with_full_stop
from newstool.summarizer.policy import Policy, load
from newstool.summarizer.references import complete
from newstool.summarizer.rivals import LOOKED_AT
from newstool.summarizer.sentences.opening import Opening, Sentence, may_change
from newstool.summarizer.sentences.quotation import close_quotations
from newstool.summarizer.shortening.deletions import find_deletions, shorten
from newstool.summarizer.starts import WARM, is_straight
from newstool.summarizer.story import Story
from newstool.summarizer.top import top_lead
from newstool.text.sentence_model import load_splitter
from newstool.text.sentences import Splitter

# Characters of an article that are read: what an editor would open with stands in the first 600 words. Longer budgets
# read more, up to 20,000 words of an article of ten megabytes.
_LEAST_READ, _MOST_READ = 4_000, 1 << 17
_MARGIN = 3  # times the characters of the budget: what is passed over has to be read, too
_BEYOND = 2  # sentences that are read beyond those that the budget holds
_AT_ONCE = 3  # sentences that are read before it is known how far the lead goes
_TO_PASS_OVER = 4  # further ones, where the first may be passed over
_MATTERS = 24  # of minutes, among which is the one that the headline names
_BACKGROUND = 6.0  # loss of a sentence that is made to fit: more is no better than a standfirst, see deletions.py
_LEADS_UP = lazy(r",? (?:which|who|that) (?:states?|says?|reads?|adds?|asks?|stated|said|wrote):$")  # to what follows
_WORDS_OF_A_SENTENCE, _CHARACTERS_OF_A_WORD = 12, 7  # few and many: rather read a sentence too much
_CHARACTERS_OF_A_SENTENCE = 1_000  # many, too


class Summarizer:
    """Writes leads by a policy."""

    def __init__(self, policy: Policy, splitter: Splitter) -> None:
        self.policy = policy
        self.splitter = splitter

    @classmethod
    def load(cls, name_or_file: str = LEAD, sentences: str = SENTENCES) -> Self:
        """A summarizer with bundled models, by their names, or with files. Raises ModelError.

        sentences: the model of where sentences end.
        """
        return cls(load(name_or_file), load_splitter(sentences))

    def leads(
        self, articles: Iterable[Article], budget: Budget = DEFAULT_BUDGET, *, verbatim: bool = False
    ) -> Iterator[Lead]:
        """One lead for each article, in order; `verbatim` allows whole sentences of the article alone."""
        for article in articles:
            yield self.lead(article, budget, verbatim=verbatim)

    def lead(self, article: Article, budget: Budget = DEFAULT_BUDGET, *, verbatim: bool = False) -> Lead:
        """The lead of an article."""
        if self.policy.plain:
            return top_lead(article, self.splitter, budget)
        story = self.story(article, budget)
        if story is None:
            return Lead(article, "", (), True)
        listed = None if verbatim else list_lead(story.sentences, budget)
        if listed is not None:
            return _written(article, listed, story.sentences, ())
        few = _digest(story, budget)
        chosen, reasons = (few, ()) if few else self._best(story, budget, verbatim=verbatim)
        if not verbatim:
            chosen = tuple(map(with_full_stop, chosen))
            chosen = _finished(complete(chosen, story.sentences, budget))
            chosen = close_quotations(chosen, story.sentences, budget)
            chosen = self._headed(story, budget, chosen)
        return _written(article, chosen, story.sentences, reasons)

    def _best(self, story: Story, budget: Budget, *, verbatim: bool) -> tuple[Candidate, tuple[Reason, ...]]:
        """The lead that the policy and the opener choose, and the reasons for it."""
        candidates = find_candidates(story, budget, verbatim=verbatim)
        lead, reasons = self.policy.best(candidates, story, budget)
        opener = self.policy.opener
        if opener is None or budget.sentences or is_straight(story):
            return lead, reasons
        first, top = lead[0].index, lead
        if first:
            from_top = [candidate for candidate in candidates if candidate[0].index == 0]
            from_top = from_top or find_candidates(story, budget, 0, verbatim=verbatim)  # all of them are fragments
            top = self.policy.best(from_top, story, budget)[0]
        start, odds = opener.start(story, [piece.index for piece in top], first, verbatim=verbatim)
        if start in (0, first):
            return lead, reasons
        rather = find_candidates(story, budget, start, verbatim=verbatim)
        if not rather:
            return lead, reasons
        chosen, reasons = self.policy.best(rather, story, budget)
        return chosen, (Reason(OPENER, 1 / (1 + exp(-odds)), odds), *reasons)

    def _headed(self, story: Story, budget: Budget, lead: Candidate) -> Candidate:
        """The lead behind the heading of its item, where it needs that; it is made shorter if need be."""
        head = item_heads.head_of(lead, story, budget)
        rest = item_heads.within(budget, head) if head else None
        if rest is None:
            return lead
        if not _is_within(lead, rest):
            found = find_candidates(story, rest, lead[0].index)
            shorter = _finished(self.policy.best(found, story, rest)[0]) if found else lead
            if shorter[-1].cut or shorter[-1].text.endswith("?") or not _is_within(shorter, rest):
                return lead
            lead = shorter
        first = lead[0]
        edit = Edit("list", story.sentences[first.index].head, f"{head}:")
        return (replace(first, text=f"{head}: {first.text}", edits=(edit, *first.edits)), *lead[1:])

    def story(self, article: Article, budget: Budget) -> Story | None:
        """The sentences from which the lead of an article is made, or None where it has none."""
        opening, enough = self._opening(article, budget)
        few = enough if budget.sentences else min(enough, _AT_ONCE)
        sentences = opening.sentences(few)
        if few < enough and (opening.from_top or not sentences or _need_next(sentences)):
            sentences = opening.sentences(enough)
        sentences = sentences or self._all(article, enough)
        if not sentences:
            return None
        if opening.of_minutes:
            sentences = from_named_matter(opening.sentences(_MATTERS), article.title, enough)
        story = Story(_without_standfirst(sentences, budget, article.title), article.title, from_top=opening.from_top)
        if not story.sentences[0].item and (budget.sentences or not is_straight(story)):
            enough = max(enough + _TO_PASS_OVER, LOOKED_AT)
            more = opening.sentences(enough)
            story.sentences = _without_standfirst(more, budget, article.title) if more else sentences
        story.further = opening.rest(enough)
        story.complete = lambda: opening.exhausted and len(article.text) <= _LEAST_READ
        return story

    def _opening(self, article: Article, budget: Budget) -> tuple[Opening, int]:
        """The opening of an article, and how many of its sentences a budget can hold."""
        words = budget.words or (budget.characters or 0) // _CHARACTERS_OF_A_WORD
        enough = (budget.sentences or words // _WORDS_OF_A_SENTENCE) + _BEYOND
        characters = max(
            _LEAST_READ, _MARGIN * _CHARACTERS_OF_A_WORD * words, _CHARACTERS_OF_A_SENTENCE * (budget.sentences or 0)
        )
        return Opening(article, self.splitter, min(characters, _MOST_READ)), enough

    def _all(self, article: Article, enough: int) -> list[Sentence]:
        """All sentences at the top of an article of headings and notes alone."""
        text = article.text[:_LEAST_READ]
        return [Sentence(text[start:end], i, 0) for i, (start, end) in enumerate(self.splitter.spans(text))][:enough]


def _need_next(sentences: Sequence[Sentence]) -> bool:
    """Whether what is read next changes the first sentences: an entry, the head of a list, what stands apart."""
    first = sentences[0]
    return first.above or first.text.endswith(":") or may_change(first) or may_change(sentences[-1])


def _digest(story: Story, budget: Budget) -> Candidate | None:
    """The lead of a few sentences, where their number is asked for; None else, and where there are not so many."""
    if budget.sentences is None or not digest.FEWEST <= budget.sentences <= digest.MOST:
        return None
    return digest.digest(story, budget.sentences)


def _without_standfirst(sentences: list[Sentence], budget: Budget, title: str) -> list[Sentence]:
    """The sentences without a standfirst, unless an editor would open with it.

    A standfirst opens where it fits and the story begins with a warm-up, or with a sentence that can only be cut.
    """
    if not sentences[0].above or len(sentences) == 1:
        return sentences
    if budget.cost(sentences[0].text) > budget.room:
        return sentences[1:]
    first, warm = sentences[1], Story(sentences[1:], title).facts(0).warm
    if warm < WARM and _is_told_within(first.text, budget):
        return sentences[1:]
    return [sentences[0]._replace(part=first.part), *sentences[1:]]  # the story goes on from it, below a heading, too


def _is_within(lead: Candidate, budget: Budget) -> bool:
    return budget.allows(" ".join(piece.text for piece in lead), len(lead))


def _is_told_within(sentence: str, budget: Budget) -> bool:
    """Whether a sentence fits, or is made to fit by leaving out background."""
    if budget.cost(sentence) <= budget.room:
        return True
    found = find_deletions(sentence, early=True)
    return shorten(sentence, lambda text: budget.cost(text) <= budget.room, _BACKGROUND, found) is not None


def _finished(candidate: Candidate) -> Candidate:
    """The candidate with a full stop where it closed with a colon or a semicolon, before what is not in the lead."""
    last = candidate[-1]
    if not last.text.endswith((":", ";")):
        return candidate
    leads_up = _LEADS_UP.search(last.text)
    if leads_up:
        edit = Edit("tail", leads_up[0].strip())
        return (*candidate[:-1], replace(last, text=f"{last.text[: leads_up.start()]}.", edits=(*last.edits, edit)))
    closed = replace(last, text=last.text[:-1] + ".", edits=(*last.edits, Edit("stop", last.text[-1], ".")))
    return (*candidate[:-1], closed)


def _written(
    article: Article, candidate: Candidate, sentences: Sequence[Sentence], reasons: tuple[Reason, ...]
) -> Lead:
    """The lead that a candidate becomes."""

    def position(piece: Piece) -> int:
        """The place in the article of the sentence that a piece comes from."""
        return sentences[piece.index].position

    return Lead(
        article,
        " ".join(piece.text for piece in candidate),
        tuple(LeadSentence(piece.text, position(piece)) for piece in candidate),
        not any(piece.cut for piece in candidate),
        tuple(edit for piece in candidate for edit in piece.edits),
        reasons,
    )
