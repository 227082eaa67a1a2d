"""Stops: the pattern that finds them, and what stands before, in and behind one."""

import re
from collections.abc import Collection

from newstool.articles.lazy_pattern import lazy

# The rest of a stop after its first sign: more signs, closing marks, white space. Nothing behind these three groups can
# fail, so no character is tried twice and time is linear in the text. The first two loops are plain, not possessive:
# Python 3.11.2 breaks on a group or a branch inside a possessive loop (CPython issues 101955 and 106052).
_AFTER_STOP = (
    r"((?:[.!?…]|(?<=[.!?])[ ](?:…|\.(?=[ .]|$)))*)"  # signs: "?!", "...", ". . .", and "end. ..."
    r"((?:[”)\]}»]|[\"'’](?!\w)|[ ][”»]|[ ](?:\"|''?)(?=\s|$)"  # closing marks, also with a space before them,
    r"|[ ]’(?=\s|$)(?![ ](?:s|t|d|m|re|ve|ll)\b)"
    r"|(?<=[”)\]}»\"'’])\.(?!\w)"  # the second full stop that some papers write after them: "(He left.).",
    r"|(?<=[.!?”\"\])])(?:\[(?:\d{1,3}|[a-z])\]|[*†‡¹²³⁴-⁹])(?=[\s\[*†‡¹²³⁴-⁹]))*)"  # note marks: "in 1932.[3]"
    r"(\s*+)"
)
# The groups of a stop. PLAIN is the space of a stop that needs no decision; the others are then empty.
PLAIN, SIGNS, CLOSING, SPACE = 1, 2, 3, 4
# An opening: opening marks and a word with a capital, a number, or a word like "iPhone"; or a sign; or a link.
# Captures the word, and the full stop of an initial or abbreviation behind it.
OPENING = lazy(
    r"(?:[\"'“‘«`(\[{¿¡?]*+\s?+(?:(?:\.\.\.|…)\s?+)?((?:[^\W_a-zß-öø-ÿ]|[a-z]{1,2}[A-Z])[\w’'-]*+)|[$£€#@•▪●]|"
    r"https?:|www\.|pic\.twitter)(\.?)"
)
# An opening without a space before it: a word or an acronym (captured), but no initial and no address.
OPENING_WITHOUT_SPACE = lazy(
    r"[\"“‘(]?(?:(?:Mrs?|Ms|Dr|Prof|Rev|Sgt|Lt|Capt|Gov|Sen|Rep|St)\. ?[A-Z]|"
    r"(?!(?:Com|Org|Net|Gov|Edu)\b)[A-Z][a-z]++|[AI](?=[\s’'])|([A-Z]{2,6}+)(?!\w))(?!\.\w|"
    r"[\w./=-]{0,40}[@/=])"
)
_SPEECH = "said|says|asked|asks|wrote|writes|added|adds|told|tells|tweeted|replied|wondered|shouted|yelled|recalled"
# The speaker after a quotation that ends in "?" or "!": 'What now?" Mayor Ann Lee asked.' Captures the first name.
ATTRIBUTION = lazy(rf"(?:I|([A-Z][\w.’'-]*+)(?: [A-Z][\w.’'-]*+){{0,3}}) (?:{_SPEECH})\b")
# A surname that begins with a small letter, at the beginning of a sentence: "von Stade", "de la Rosa".
_SMALL_NAME = lazy(r"(?:von|van|vander|de|del|della|di|da|du|le|la)(?: (?:der|den|de|la|las|los))? [A-Z][a-z]")
_SHORT_WORD = 3  # letters: a longer word that is no known abbreviation is none, as a rule
# Small letters at the end of a word. A word that ends in four of them is no initial and seldom an abbreviation.
_ENDING = 4
_BEFORE_TOKEN = lazy(r".*[^\w.'’]", re.DOTALL)
TOKEN_LENGTH = 24  # characters searched for the start of a token: no abbreviation is longer


def after_stop(abbreviations: Collection[str]) -> str:
    """The pattern of the rest of a stop after its first sign, with the groups PLAIN to SPACE.

    Most stops need no decision: a word that cannot be one of the abbreviations, or a year, then a space and a capital.
    """
    endings = "|".join(sorted({word[-_ENDING:] for word in abbreviations if re.search("[a-z]{4}$", word)}))
    words = [rf"(?<=[a-z]{{{_ENDING}}}\.)(?<!(?:{endings})\.)"]
    for length in (3, 2):  # a word without a vowel is an abbreviation, too
        short = "|".join(sorted(word for word in abbreviations if re.fullmatch(f"[a-z]{{{length}}}", word)) or ["0"])
        words.append(rf"(?<=[ ][a-z]{{{length}}}\.)(?<!(?:{short})\.)(?<![^aeiouy]{{{length}}}\.)")
    plain = rf"(?:{'|'.join(words)}|(?<=[0-9]{{4}}\.))[\"”]?([ ])(?=(?:“[ ]?|``[ ]|\")?[A-Z])"
    return rf"(?:{plain}|{_AFTER_STOP})"


def signs_of(stop: re.Match[str]) -> str:
    """The signs of a stop, such as "?!" or ". . .", without closing marks and white space."""
    return stop.string[stop.start() : stop.end(SIGNS)]


def start_of_token(text: str, start: int, at: int) -> int:
    """The offset of the first character of the token that ends at `at`, `start` or later."""
    space = text.rfind(" ", max(start, at - TOKEN_LENGTH), at)
    if space >= 0 and text[space + 1 : at].isalpha():  # nearly always
        return space + 1
    before = _BEFORE_TOKEN.match(text, max(start, at - TOKEN_LENGTH), at)
    return before.end() if before else max(start, at - TOKEN_LENGTH)


def is_before_small_name(text: str, start: int, stop: re.Match[str], abbreviations: Collection[str]) -> bool:
    """Whether a full stop ends a sentence before a surname in small letters: "He left. von Stade stayed"."""
    if signs_of(stop) != "." or stop[CLOSING] or not _SMALL_NAME.match(text, stop.end()):
        return False
    token = text[start_of_token(text, start, stop.start()) : stop.start()]
    return len(token) > _SHORT_WORD and token[1:].islower() and token not in abbreviations
