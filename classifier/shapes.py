"""The shape of a headline: two forms that words and pairs of words cannot tell, each as a word of its own.

A headline that is nothing but the name of a person stands above an obituary. Its words are known from stories of all
desks, or not at all. In title case any short headline looks like a name ("Breaking News"), so a common word tells that
it is none. A bare score ("Andale 49, Maize South 44") is sport. Its pairs of words, such as "andale ##", are
too rare to be learned.
"""

import re

from newstool.articles import Article
from newstool.articles.lazy_pattern import lazy
from newstool.classifier.common_words import COMMON_WORDS

NAME, SCORE = "shape_name", "shape_score"
_LONGEST_NAME = 60  # characters: no name is longer, and a longer headline need not be looked through
_OPENING = 200  # characters of the text that can hold a bare score, as a headline or as the first of a list

_CAPITAL = r"[^\W\d_a-z]"
_CAPITALISED = rf"{_CAPITAL}[\w.'’-]*"
_AGE = r"(?:,? (?:aged )?\d{1,3})"
_YEARS = r"(?:,? (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d)"
_MAIDEN_NAME = rf"(?: \((?:n[ée]e|born) {_CAPITALISED}\))"
_HEADING = r"(?: ?[|-] ?\w+| [Oo]bituary| OBITUARY)"  # what sites add
_PARTS = rf"{_CAPITALISED}(?: [\"'“‘(]?{_CAPITALISED}[\"'”’)]?,?){{1,5}}?"
# "Dr. Everett Pickering", "MARY ANN DOYLE, 84", "George 'Babe' Day Jr.", "Ann Lee | Obituaries", "Bo Day 1932-2024".
# Captured are the name, and what stands behind the names of people alone.
_NAME = lazy(rf"({_PARTS})({_MAIDEN_NAME}?(?:{_AGE}|{_YEARS})?){_HEADING}?\Z")
_INITIAL = lazy(rf" {_CAPITAL}\. ")  # between the names of a person: "Shirley A. Runner"
_WORDS = lazy(r"[a-z]+")
# Words that no name has, beside the common ones. They are short, or surnames, too ("Ann High").
_NEVER_BEFORE_A_SURNAME = frozenset(
    ("an", "at", "by", "high", "in", "is", "new", "no", "of", "off", "old", "on", "more")
)
_GENITIVE = lazy(r"['’]s\b|s['’] ", re.IGNORECASE)
# "PROVIDENCE 98, NEW HAMPSHIRE 66", "FT: Stenhousemuir 0 Forfar 0". The second half is only looked at, so that it can
# be the first half of the next match.
_SCORE = lazy(rf"({_CAPITALISED}) \d{{1,3}}[,;]? (?=({_CAPITALISED}(?: [\w.'’-]{{1,30}}){{0,4}}?) \d{{1,3}}\b)")
# Words before a number that is no score: "June 3, July 4", "Flight 370, Boeing 777", "Psalm 23, Psalm 100". Surnames
# and names of schools ("May", "Mark") are among them where the number is far more often the other thing.
_LISTED = """
january february march april may june july august september october november december
jan feb mar apr jun jul aug sept sep oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
flight boeing airbus route exit highway hwy interstate road rd lane avenue street mile gate pier track platform bus
psalm psalms genesis exodus isaiah romans corinthians chapter verse act scene book volume vol part episode page
section article title rule schedule appendix amendment proposition prop measure bill order resolution ordinance item
no number room suite apt unit lot block floor building bldg box po phase step stage day week month year
age ages aged grade grades class form level type size model version windows apollo channel
ward district precinct zone area sector engine ladder truck station battalion squad troop pack local lodge
ball powerball pick cash lotto yes ayes nays nay yea for against democrats republicans gop labour tories
covid phone ext fig table figure question
"""
_NUMBERED = frozenset(_LISTED.split())
# The middle of every bare score. Few texts have it, and looking for it takes a quarter of the time.
_MIDDLE = lazy(rf" \d{{1,3}}[,;]? {_CAPITAL}")


def shape_words(article: Article) -> str:
    """NAME, SCORE, both or neither, with a blank between: what the headline looks like."""
    found = [NAME] if is_name(article) else []
    if any(_MIDDLE.search(opening) and _has_score(opening) for opening in _openings(article)):
        found.append(SCORE)
    return " ".join(found)


def _openings(article: Article) -> tuple[str, str]:
    """What can hold a bare score."""
    return article.title[:_OPENING], article.text[:_OPENING]


def _has_score(opening: str) -> bool:
    """Whether two names with a number each stand one after the other, and neither number is that of a day or a road."""
    return any(
        _last_word(first) not in _NUMBERED and _last_word(second) not in _NUMBERED
        for first, second in _SCORE.findall(opening)
    )


def _last_word(name: str) -> str:
    """The last word in small letters, without a stop: "Jan." → "jan"."""
    return name.rpartition(" ")[2].rstrip(".").lower()


def is_name(article: Article) -> bool:
    """Whether the headline is only the name of a person. The text of an article without a title is its headline."""
    headline = article.title or article.text
    name = _NAME.match(headline) if len(headline) <= _LONGEST_NAME else None
    if not name or _GENITIVE.search(headline):
        return False
    words = _WORDS.findall(name[1].lower())
    is_of_a_person = name[2] or _INITIAL.search(name[1])  # then the surname may be any word: "Shirley A. Runner"
    return COMMON_WORDS.isdisjoint(words[:-1] if is_of_a_person else words) and _NEVER_BEFORE_A_SURNAME.isdisjoint(
        words[:-1]
    )
