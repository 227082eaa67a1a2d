"""The heading above an item: it goes before a lead where the headline names many items and not this one."""

from newstool.summarizer.grammar.reading import read
from newstool.summarizer.lead import Budget
from newstool.summarizer.leaning import points_back
from newstool.summarizer.pieces import Candidate
from newstool.summarizer.sentences import lines
from newstool.summarizer.story import Story, stems

_OF_MANY = (
    "news newsletter notes recipes recipe kitchen announcements bulletin briefs shorts digest roundup round-up diary "
    "noticeboard happenings notices snippets"
)
_MANY = frozenset(_OF_MANY.split())
_MOST_OF_A_COLUMN = 4  # words of the headline of a column: "Passionate About Plants"
_MARKS = ".,:;!?()[]'’\"“”-–"
_ALIKE = 3  # letters: a heading that says "lilies" adds nothing to "a lily"
_NEW_FOR_LESS = 2  # words that the heading adds at least where the lead has to be made shorter
_VOWELS = frozenset("AEIOUY")
_SMALL = frozenset(["a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "with", "by", "from"])


def names_many(title: str) -> bool:
    """Whether a headline stands over many items: "Wereham News", "Recipes for November"."""
    return any(word.strip(_MARKS) in _MANY for word in title.lower().split())


def _is_column(title: str) -> bool:
    """Whether a headline may be that of a column: few words and no verb. It does not say what is told this time."""
    return 0 < len(title.split()) <= _MOST_OF_A_COLUMN and not read(title).has_verb


def head_of(lead: Candidate, story: Story, budget: Budget) -> str:
    """The heading that belongs before a lead, as it is printed; "" where none does.

    Half of its words are said neither by the headline nor by the first sentence, or that one points back at it: a label
    that repeats the sentence stays out. Where the lead has to be made shorter, the heading adds two words at least.
    """
    heading = story.sentences[lead[0].index].head
    if not heading or budget.sentences:
        return ""
    text = " ".join(piece.text for piece in lead)
    title = story.title_stems
    untold = not title & (stems(text) | stems(heading)) and _is_column(story.title)
    if not untold and not names_many(story.title):
        return ""
    own = {stem[:_ALIKE] for stem in stems(heading) - title}
    new = own - {stem[:_ALIKE] for stem in title | stems(lead[0].text)}
    if not new or (2 * len(new) < len(own) and not points_back(lead[0].text)):
        return ""
    head = _in_title_case(heading, text)
    fits = budget.allows(f"{head}: {text}", len(lead))
    return head if fits or len(new) >= _NEW_FOR_LESS else ""


def within(budget: Budget, head: str) -> Budget | None:
    """What a budget leaves for a lead behind a heading; None where that is not worth it."""
    left = budget.room - budget.cost(f"{head}:")
    if 2 * left < budget.room:
        return None
    return Budget(words=left) if budget.words else Budget(characters=left - 1)


def _in_title_case(heading: str, text: str) -> str:
    """A heading in capitals with one capital a word; any other as it stands.

    What the text has in capitals too, and what has no vowel, is an abbreviation: "VFW".
    """
    heading = heading.rstrip(_MARKS)
    if not lines.shouts(heading):
        return heading
    said = {word.strip(_MARKS) for word in text.split()}
    words = heading.split()
    return " ".join(
        word.lower() if i and word.lower() in _SMALL else word if _is_short_for(word, said) else word.capitalize()
        for i, word in enumerate(words)
    )


def _is_short_for(word: str, said: set[str]) -> bool:
    return word in said or not _VOWELS.intersection(word)
