"""Where a lead may begin: with the story's first sentence, or further down where that one is a warm-up."""

from collections.abc import Iterator

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.dangling import dangles_inside, stands_alone
from newstool.summarizer.fragments import is_fragment, lacks_subject
from newstool.summarizer.grammar.reading import Reading, read
from newstool.summarizer.grammar.words import find_words
from newstool.summarizer.lead import Budget
from newstool.summarizer.leaning import OPENING_MARKS, leans, names_this, without_joining
from newstool.summarizer.story import Story

_STARTS = 6  # sentences among which a lead may begin
_STARTS_UNSAID = 8  # where none of them tells the headline
WARM = 0.5  # of the measure of a warm-up, in which a sign is a third: two signs reach it
_TOLD = 0.5  # of the headline's words: they make up for one sign
_TELLS = 2  # words of the headline
_LAST_BEHIND_A_CUT = 2  # index of a sentence
_FEWEST_WORDS = 5  # of a sentence that a lead may begin with, further down
_ONE_SIGN = 0.34  # of the measure of a warm-up
_NEWS = 0.7  # of the measure of news: a day, a figure or a verb of news, and names
_SOME_NEWS = 0.1  # the same, where the verb tells what has just happened or is to come
_FEWEST_OF_NEWS = 9  # spaces
_HAVE, _WILL, _IS = frozenset(("has", "have")), frozenset(("will",)), frozenset(("is", "are"))
_NEW = _HAVE | _WILL | _IS  # main verbs of what has just happened or is to come
_SHORT = 9  # words of a first sentence that is seldom the news
_LEAST_GAIN = 0.15  # of news; a later sentence that tells no more of the headline opens no lead with less
_LATELY = lazy(r"(?:Last|This) (?:week|weekend|month|year|spring|summer|autumn|fall|winter|season)\b|Yesterday\b")
_WAITS = lazy(r"(?:When|While|If|As|After|Before|Although|Though|Since|Every|What|Imagine|Suppose)\b")
_THANKS = lazy(r"(?:I|We) (?:am|are) (?:\w+ )?(?:indebted|grateful|thankful)\b|(?:My|Our) (?:\w+ )?thanks\b")
_STRAIGHT = 0.2  # of the headline's words in the first sentence, which fits and shows no warm-up: it is where to begin


def is_straight(story: Story) -> bool:
    """Whether the story begins with its news: the first sentence shows no warm-up and tells part of the headline.

    Then a lead begins there, shortened or cut if need be.
    """
    if story.straight is None:
        story.straight = story.from_top or _is_straight(story)
    return story.straight


def _is_straight(story: Story) -> bool:
    """What `is_straight` says where nothing else lets a lead begin at the top."""
    facts = story.facts(0)
    told = facts.recall >= _STRAIGHT or not story.title_stems
    straight = told and (not facts.warm or is_recent(story))
    if not story.title_stems and facts.warm < WARM and not story.lacks_beginning:
        straight = True  # without a headline, nothing tells that another sentence would be better
    straight = straight or tells_news(story)
    if facts.recall >= _TOLD and facts.warm < WARM and not story.lacks_beginning:
        straight = True
    return straight and story.sentences[0].whole and not is_fragment(story.sentences[0].text)  # it takes the longest


def is_recent(story: Story) -> bool:
    """Whether the first sentence opens with a time just past and names nobody: "Last weekend saw thousands ..."."""
    return story.facts(0).warm <= _ONE_SIGN and _LATELY.match(story.sentences[0].text) is not None


def tells_news(story: Story) -> bool:
    """Whether the first sentence tells news in other words than the headline: who did what, and on which day.

    A name stands before its verb: "The first spots showed on May 4" is a scene.
    """
    text, facts = story.sentences[0].text, story.facts(0)
    if facts.news < _SOME_NEWS or facts.warm or story.leans(0) or not story.sentences[0].whole:
        return False
    if text.count(" ") < _FEWEST_OF_NEWS or ": " in text:
        return False
    if facts.news < _NEWS and _NEW.isdisjoint(map(str.lower, find_words(text))):
        return False  # whatever its main verb is: to read the sentence takes ten times as long
    reading = read(text)
    main = reading.main
    if main is None or "name" not in reading.classes[:main]:
        return False
    if reading.classes[main] == "past":
        return facts.news >= _NEWS
    return _is_new(reading, main)


def _is_new(reading: Reading, main: int) -> bool:
    """Whether a main verb tells what has just happened or is to come: "has warned", "will join", "is to open"."""
    verb, behind = reading.words[main], reading.classes[main + 1 : main + 3]
    if verb in _HAVE:
        return behind[:1] == ["participle"] and reading.words[main + 1] != "been"
    return (verb in _WILL and behind[:1] == ["base"]) or (verb in _IS and behind == ["to", "base"])


def find_starts(story: Story, budget: Budget, *, cut: bool, verbatim: bool) -> Iterator[int]:
    """The first sentence, and later ones where the first may be a warm-up, or is only to be had cut.

    Behind a first sentence that has to be cut, a lead may begin with the next or the one after it, if that tells as
    much of the headline.
    """
    yield 0
    straight = is_straight(story)
    if straight and not cut:
        return
    top = story.sentences[0].part
    within = straight or (story.has(1) and story.sentences[1].part == top)  # the first item alone
    number = _LAST_BEHIND_A_CUT + 1 if straight else _STARTS_UNSAID
    for index in range(1, number):
        if not story.has(index):
            return
        if index >= _STARTS and not is_unsaid(story, index, budget):
            continue
        if within and story.sentences[index].part != top:
            return
        if straight and story.facts(index).recall < story.facts(0).recall:
            continue
        if _may_open(story, index, verbatim=verbatim):
            yield index


def _may_open(story: Story, index: int, *, verbatim: bool) -> bool:
    """Whether a lead may begin with a sentence further down: it tells something, and needs nothing before it."""
    sentence, facts = story.sentences[index], story.facts(index)
    if not sentence.whole or facts.words < _FEWEST_WORDS or facts.question or not _gains(story, index):
        return False
    if story.takes_up(index, 0) or _THANKS.match(sentence.text):
        return False
    if story.runs_on(index) and not story.sentences[0].item:
        return False
    alone = sentence.text if verbatim else without_joining(sentence.text)
    if alone == sentence.text:
        return stands_alone(alone)
    if facts.recall <= story.facts(0).recall or leans(alone) or names_this(alone) or names_this(sentence.text):
        return False
    return not (lacks_subject(sentence.text) or dangles_inside(sentence.text) or is_fragment(sentence.text))


def _gains(story: Story, index: int) -> bool:
    """Whether a later sentence tells more of the headline than the first one, or more news.

    Where there is no headline, or the first sentence is short, asks, quotes, waits for its main clause or lacks its
    beginning, any may do.
    """
    top, start, first = story.facts(0), story.facts(index), story.sentences[0]
    if not story.title_stems or top.words < _SHORT or top.question or story.lacks_beginning or not first.whole:
        return True
    if _WAITS.match(first.text) or first.text[0] in OPENING_MARKS or first.text[0].islower() or is_fragment(first.text):
        return True
    return start.recall > top.recall or start.news - top.news >= _LEAST_GAIN


def is_unsaid(story: Story, index: int, budget: Budget) -> bool:
    """Whether this sentence is the first to tell the headline, and a lead from the top ends before it."""
    if story.sentences[index].part != story.sentences[0].part:
        return False
    if len(story.told(index)) < _TELLS or any(map(story.told, range(index))):
        return False
    if story.names_new(index) or (story.facts(index).personal and not story.facts(0).personal):
        return False
    return sum(budget.cost(story.sentences[i].text) for i in range(index + 1)) > budget.room
