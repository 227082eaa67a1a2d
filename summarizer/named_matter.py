"""Minutes below a headline that tells one of their matters: "Clerk resigns". The lead opens with that matter."""

from collections.abc import Sequence

from newstool.summarizer.grammar.reading import read
from newstool.summarizer.leaning import leans
from newstool.summarizer.sentences.sentence import Sentence
from newstool.summarizer.story import stems

_TELLS = 2  # words of the headline that name a matter
_VERBS = frozenset(("past", "present", "modal", "participle", "base"))  # classes of words of a headline that tells
_OF_ALL_MINUTES = stems("parish town village council board committee meeting minutes chairman chair clerk members")


def from_named_matter(matters: Sequence[Sentence], title: str, enough: int) -> list[Sentence]:
    """The matters from the first that the headline names, `enough` of them; from the top where it names none."""
    if _VERBS.isdisjoint(read(title).classes):
        return list(matters[:enough])  # "Marlow Parish Council", "Minutes of the May meeting"
    named, told = stems(title), [stems(matter.text) for matter in matters]
    for at, found in enumerate(told):
        names = named & found
        if len(names) >= _TELLS and names - _OF_ALL_MINUTES and not leans(matters[at].text):
            return list(matters[at : at + enough])
    return list(matters[:enough])
