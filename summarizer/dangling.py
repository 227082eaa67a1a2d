"""Sentences that mean something before them inside: "her son", "at least four", "decided that it will close".

`leaning.py` knows what a sentence opens with. A lead from the top may say "her", because nothing stands before it; one
that begins further down may not.
"""

from functools import lru_cache

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.fragments import is_fragment, lacks_subject
from newstool.summarizer.grammar.clauses import QUOTED, word_set
from newstool.summarizer.grammar.reading import classify
from newstool.summarizer.grammar.word_classes import Class
from newstool.summarizer.grammar.words import find_words
from newstool.summarizer.leaning import leans, names_this

_PERSONAL = lazy(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Hh]ers)\b")
_PERSONAL_WORDS = (" he ", " she ", " his ", " her ", " him ", " hers ", " her,", " him,", " her.", " him.")
# Nouns of people: "A mother of three ... her".
_PEOPLE = word_set(
    "boy girl son wife husband bride groom baby child kid toddler pupil nurse chief captain coach guard judge "
    "priest bishop clerk cook chef king queen prince princess friend pal adult patient victim suspect thief hero "
    "fan star youth somebody someone anyone anybody everyone everybody nobody person mum mom dad granny grandad "
    "uncle aunt niece nephew cousin widow bloke chap fellow lad lass guy lady teen spouse medic bard pope monk nun "
    "vicar scholar burglar president resident student parent client agent tenant sergeant lieutenant assistant "
    "applicant attendant plaintiff employee referee trustee retiree nominee refugee freshman sophomore senior"
)
# Others end so: "teacher", "chairwoman", "pensioner", "councillor", "nine-year-old".
_OF_PEOPLE = ("er", "or", "ist", "man", "woman", "ian", "-old")
# Things that end so, too.
_THINGS = word_set(
    "water river order paper number letter winter summer matter dinner supper power tower corner weather border "
    "fever newspaper computer center shower timber lumber ladder trailer silver butter sugar quarter chapter "
    "september october november december door floor motor error color colour flavor harbor harbour labor labour "
    "tractor mirror sector factor terror humor honor honour horror list mist fist"
)
_PEOPLE_CLASSES = frozenset(("name", "pronoun"))
_NUMBERS = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|\d{1,3})"
_ALONE = r"(?=[,.;:]|$| (?:and|or|but) (?!\w+ (?:people|members|men|women)\b))"
# "There must be at least nine, or ...", "we need another two.": of what, the sentence before said.
_COUNTED = lazy(
    r"\b[Tt]here (?:has to|have to|had to|must|should|needs? to|are|were|will|used to)(?: only| just| still| "
    r"now)?(?: be)?"
    rf"(?: at least| only| just| about| now)? {_NUMBERS}{_ALONE}|"
    rf"\b(?:need|needs|needed|want|wants|wanted|lost|sold|left with|down to) (?:(?:at least|another|only|just) "
    rf"){_NUMBERS}{_ALONE}"
)
# "The board ruled on Monday that it must go": it is no word of this sentence.
_ABOUT_IT = lazy(
    r"\b(?:(?:decided|agreed|voted|resolved|ruled|heard|recommended|proposed)\b[^,“\";]{0,40} (?:that|whether|if) "
    r"(?:it|they)|"
    r"(?:was|were|been) told\b[^,“\";]{0,20} (?:that|whether|if) it)"
    r"(?!(?:[’']s| is| was| has been| would be| will be) (?:\w+ )?(?:time|likely|unlikely|possible|impossible|"
    r"important|"
    r"necessary|not known|unclear|hard|too|up to|in the|better|best|right|wrong|difficult|essential|fair|a|an|the) )\b"
)

# Quick tests: each such sentence holds one of these.
_COUNTED_CUES = ("here ", "need", "want", "lost ", "sold ", "left with", "down to")
_ABOUT_IT_CUES = ("that it", "that they", "whether it", "whether they", "if it", "if they")


@lru_cache(maxsize=64)  # the policy and the opener ask it of the same sentences
def stands_alone(sentence: str) -> bool:
    """Whether a lead may begin with a sentence from further down: it is one, and needs nothing before it."""
    if leans(sentence) or names_this(sentence) or dangles_inside(sentence):
        return False
    return not (is_fragment(sentence) or lacks_subject(sentence))


def dangles_inside(sentence: str) -> bool:
    """Whether a sentence means somebody or something that it does not name, although it opens well."""
    if any(map(sentence.__contains__, _COUNTED_CUES)) and _COUNTED.search(sentence):
        return True
    if any(map(sentence.__contains__, _ABOUT_IT_CUES)) and _ABOUT_IT.search(sentence):
        return True
    return any(map(sentence.__contains__, _PERSONAL_WORDS)) and _lacks_person(QUOTED.sub(" ", sentence))


def _lacks_person(sentence: str) -> bool:
    """Whether "he" or "her" stands before any person; "In her first game, Ann Holt scored" names her behind it."""
    found = _PERSONAL.search(sentence)
    if found is None or _names_person(sentence[: found.start()]):
        return False
    opening, comma, rest = sentence.partition(", ")
    return not (comma and found.start() < len(opening) and _names_person(rest))


def _names_person(text: str) -> bool:
    found = find_words(text)
    words, classes = classify(found) if found else ((), ())
    return any(_is_person(word, name) for word, name in zip(words, classes, strict=True))


def _is_person(word: str, name: Class) -> bool:
    """Whether a word in small letters is a name, a pronoun or a noun of people, one or more."""
    one = word.removesuffix("s")
    if name in _PEOPLE_CLASSES or word in _PEOPLE or one in _PEOPLE:
        return True
    return (name == "noun" or word.endswith("-old")) and one.endswith(_OF_PEOPLE) and one not in _THINGS
