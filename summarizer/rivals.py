"""The rivals of a lead from the top: later sentences that may open another one."""

from collections.abc import Sequence

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.dangling import stands_alone
from newstool.summarizer.fresh import dates_event, is_fresh
from newstool.summarizer.grammar.clauses import QUOTED
from newstool.summarizer.leaning import without_joining
from newstool.summarizer.story import Story

LOOKED_AT = 9  # sentences
_FIRST_START = 2  # index of a sentence: the second one mostly goes on from the first
_FEWEST_WORDS = 6
WRITER = lazy(r"\b(?:I|I['’](?:m|ve|d|ll)|my|My|me)\b")
_COLUMN = lazy(r"(?i)(?:\w+ )?(?:opinion|editorial|column|commentary|letters?)(?::| to the editor\b|$)|.*\bsoapbox\b")


def find_telling(story: Story, lead: Sequence[int], *, verbatim: bool = False) -> list[int]:
    """The sentences below a lead that tell words of the headline which the lead does not tell.

    `starts.find_starts` looks for other ones, with which the policy may begin a lead, whatever the headline says.

    lead: the indexes of the sentences of the lead from the top
    verbatim: whether a sentence has to open as it stands, with its "But"
    """
    told = frozenset[str]().union(*map(story.told, lead))
    alone = find_alone(story, lead, since=_FIRST_START, verbatim=verbatim)
    return [index for index in alone if story.told(index) - told]


def find_fresh(story: Story, lead: Sequence[int], *, verbatim: bool = False) -> list[int]:
    """The sentences below a lead that tell something new, whatever the headline says.

    There are none where the lead dates an event, nor in a column: its warm-up is its writer's voice.

    lead: see find_telling
    verbatim: see find_telling
    """
    if is_column(story) or any(dates_event(story.sentences[index].text) for index in lead):
        return []
    alone = find_alone(story, lead, since=_FIRST_START, verbatim=verbatim)
    return [index for index in alone if is_fresh(story.sentences[index].text)]


def find_alone(story: Story, lead: Sequence[int], *, since: int = 1, verbatim: bool = False) -> list[int]:
    """The sentences below a lead that are understood without those before them.

    since: the index of the first that is looked at
    """
    below = range(max(lead[-1] + 1, since), looked_at(story))
    return [index for index in below if _stands_alone(story, index, verbatim=verbatim)]


def is_column(story: Story) -> bool:
    """Whether a story is a writer's own: its headline says so, or it begins with "I"."""
    return bool(_COLUMN.match(story.title) or WRITER.search(QUOTED.sub(" ", story.sentences[0].text)))


def looked_at(story: Story) -> int:
    """The number of first sentences that are looked at: LOOKED_AT, or all where there are not so many."""
    return LOOKED_AT if story.has(LOOKED_AT - 1) else len(story.sentences)


def _stands_alone(story: Story, index: int, *, verbatim: bool) -> bool:
    """Whether a sentence is understood without those before it; as it stands, or without a "But" at its start."""
    sentence, facts = story.sentences[index], story.facts(index)
    if not sentence.whole or sentence.item or sentence.part != story.sentences[0].part:
        return False
    if facts.words < _FEWEST_WORDS or facts.question or story.runs_on(index):
        return False
    if WRITER.search(sentence.text) and not WRITER.search(story.sentences[0].text):
        return False
    if story.takes_up(index, 0) and story.definite(index) not in story.title_stems:
        return False
    return stands_alone(sentence.text if verbatim else without_joining(sentence.text))
