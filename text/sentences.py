"""Where sentences begin and end: one pass of a regular expression over the stops, and a decision for each.

After Kiss and Strunk (2006), "Unsupervised Multilingual Sentence Boundary Detection": the stop of an ordinary word
ends a sentence; the stop of an abbreviation does so only where the next word is one that opens sentences. Which words
are abbreviations and openers is learned (`SentenceTables`); the closed classes of news English that have rules of
their own (titles, times, states) are written down here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import Any

from newstool.articles import NewstoolError


class SentenceTablesError(NewstoolError):
    """The header of a sentence model that does not hold what `SentenceTables` needs."""


@dataclass(frozen=True, slots=True)
class SentenceTables:
    """What was learned from text.

    `abbreviations` are written without their stop and as they stand in mid-sentence ("Tenn"); `starters` are words
    whose capital nearly always means that they open a sentence ("However").
    """

    abbreviations: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()

    def to_header(self) -> dict[str, list[str]]:
        """The tables as JSON can hold them, sorted."""
        return {"abbreviations": sorted(self.abbreviations), "starters": sorted(self.starters)}

    @classmethod
    def from_header(cls, header: Mapping[str, Any]) -> "SentenceTables":
        """The tables that `to_header` wrote; raises SentenceTablesError where the header holds anything else."""
        return cls(_words(header, "abbreviations"), _words(header, "starters"))


def _words(header: Mapping[str, Any], key: str) -> frozenset[str]:
    words = header.get(key)
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise SentenceTablesError(
            f'a sentence model needs a list of words "{key}", this one has {str(words)[:40]}: '
            "train it again with `newstool train sentences`"
        )
    return frozenset(words)


class _Kind(Enum):
    """When the stop of an abbreviation ends a sentence (a sign or a capital follows; it never does otherwise)."""

    TITLE = auto()  # never: the name comes after it
    NUMBERED = auto()  # unless a number follows
    TIME = auto()  # unless a day, a zone or a number follows: "2:15 a.m. Saturday"
    STATE = auto()  # after a town and a comma always, since AP puts a comma behind, too; else like the others
    OTHER = auto()  # where a starter follows: "in the U.S. He", but "U.S. House"


_KINDS = {
    _Kind.OTHER: "Inc Corp Co Cos Ltd Bros Jr Sr Esq St Ste Ft Univ Assn Dept Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct "
    "Nov Dec al etc",
    _Kind.STATE: "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev "
    "Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo",
    _Kind.TIME: "a.m p.m A.M P.M",
    _Kind.NUMBERED: "No Nos NO NOS no nos Art Sec Ch Vol Fig Op Rte Hwy Rs p pp ft",
    _Kind.TITLE: "Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Revs Fr Hon Msgr Pres Gov Govs Sen Sens Rep Reps Amb Atty Asst "
    "Assoc Supt Lt Gen Gens Col Cols Capt Maj Sgt Cpl Pvt Pfc Spc Cmdr Cdr Comdr Adm Brig Det Insp Ofc Mt "
    "MR MRS MS DR PROF REV GOV SEN REP LT GEN COL CAPT MAJ SGT CPL PFC vs v",
}
# Initials ("J.B", "W"), and what is dotted like them: "U.S", "Ph.D".
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|[A-Z]")
_AFTER_TIME = re.compile(
    r"(?:(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(?:day)?"
    r"|Jan(?:uary)?|Feb(?:ruary)?|March|Apr(?:il)?|May|June|July|Aug(?:ust)?|(?:Sept?|Septem|Octo?|Nov|Novem|Dec|Decem)(?:ber)?"
    r"|[A-Z]{1,3}T|GMT|UTC|Eastern|Central|Mountain|Pacific|Atlantic|(?:[A-Z]\w+ ){1,2}time)\b"
)
_NAMED = frozenset(("Yahoo", "E", "Jeopardy"))  # names that end in an exclamation mark
_SPEECH = "said|says|asked|asks|wrote|writes|added|adds|told|tells|tweeted|replied|wondered|shouted|yelled|recalled"
# Who said it, after a quotation that ends in "?" or "!": 'What now?" Mayor Ann Lee asked.'
_ATTRIBUTION = re.compile(rf"(?:I|([A-Z][\w.’'-]*+)(?: [A-Z][\w.’'-]*+){{0,3}}) (?:{_SPEECH})\b")

_OTHER_BREAKS = "\r\v\f\x85\u2028\u2029"  # end a line as "\n" does
_LINE = re.compile(r"\S.*")
# What follows the first sign of a stop: more signs, what closes after them, and the space. The loops are possessive and
# a match never fails after its first character, so that no character is tried twice: time is linear in the text.
_AFTER_STOP = (
    r"((?:[.!?…]|(?<=[.!?])[ ](?:…|\.(?=[ .]|$)))*+)"  # "?!", "...", ". . .", and "end. ..."
    r"((?:[”)\]}»]|[\"'’](?!\w)|[ ][”»]|[ ](?:\"|''?)(?=\s|$)"  # closing marks, also those of detokenised text,
    r"|[ ]’(?=\s|$)(?![ ](?:s|t|d|m|re|ve|ll)\b)"
    r"|(?<=[”)\]}»\"'’])\.(?!\w))*+)"  # and the stop that some papers put after them: "(He left.)."
    r"(\s*+)"
)
_ENDING = 4  # small letters: a word that ends in so many is no initial, and seldom an abbreviation
# What can be the head of a sentence: opening marks and a word that is a capital's, a number or like "iPhone"; or a
# sign; or a link. Captures the word, and the stop of an initial or abbreviation.
_HEAD = re.compile(
    r"(?:[\"'“‘«`(\[{¿¡?]*+\s?+(?:(?:\.\.\.|…)\s?+)?+((?:[^\W_a-zß-öø-ÿ]|[a-z]{1,2}[A-Z])[\w’'-]*+)|[$£€#@•▪●]|https?:|www\.|pic\.twitter)(\.?)"
)
# What comes right after a stop where the space is missing: a word or an acronym, no initial and no address.
_RUN_ON = re.compile(r"[\"“‘(]?(?:[A-Z][a-z]++|[AI](?=[\s’'])|([A-Z]{2,6}+)(?!\w))(?!\.\w|[\w./=-]{0,40}[@/=])")
_CLOSING = ')]}»”"'  # marks that may close before the stop: "(He left).The"
_BEFORE_TOKEN = re.compile(r".*[^\w.'’]", re.DOTALL)
_TOKEN_LENGTH = 24  # characters looked at before a stop: no abbreviation is longer
_LOST_QUOTE_LENGTH = 100  # characters in which a quotation that opened with a lost mark is looked for


class Splitter:
    """Splits text into sentences. A newline always separates; time is linear in the text, whatever it holds."""

    def __init__(self, tables: SentenceTables) -> None:
        self._kinds = dict.fromkeys(tables.abbreviations, _Kind.OTHER)
        self._kinds |= {word: kind for kind, words in _KINDS.items() for word in words.split()}
        self._starters = tables.starters | {"I"}  # a pronoun that has its capital everywhere
        endings = "|".join(sorted({word[-_ENDING:] for word in self._kinds if re.search("[a-z]{4}$", word)}))
        short = "|".join(sorted({word for word in self._kinds if re.fullmatch("[a-z]{3}", word)}))
        # Most stops need no decision: a word or a year, a space, a capital, with quotation marks or without.
        word = rf"(?<=[a-z]{{{_ENDING}}}\.)(?<!(?:{endings})\.)|(?<=[ ][a-z]{{3}}\.)(?<!(?:{short})\.)"
        plain = rf"(?:{word}|(?<=[0-9]{{4}}\.))[\"”]?([ ])(?=[\"“]?[A-Z])"
        self._after_stop = rf"(?:{plain}|{_AFTER_STOP})"

    @cached_property
    def _stop(self) -> re.Pattern[str]:
        return re.compile("[.!?…]" + self._after_stop)

    @cached_property
    def _full_stop(self) -> re.Pattern[str]:
        return re.compile(r"\." + self._after_stop)

    def split(self, text: str) -> list[str]:
        """The sentences of `spans`."""
        return [text[start:end] for start, end in self.spans(text)]

    def spans(self, text: str) -> list[tuple[int, int]]:
        """The sentences as (start, end) offsets into `text`: stripped, never empty, in the order of the text.

        The number of a list's item ("1. ") is the list's and not the sentence's: it is in no span.
        """
        spans = []
        for mark in _OTHER_BREAKS:
            text = text.replace(mark, "\n")
        for line in _LINE.finditer(text):
            start, end = line.span()
            for match in self._stops(text, start, end):
                after = match.end()
                if after == end:
                    break
                if match[1]:
                    spans.append((start, after - 1))
                    start = after
                    continue
                boundary = self._boundary(text, start, match) if match[4] else self._run_on(text, start, match)
                if boundary is not None:
                    stop, head = boundary
                    if stop > start:
                        spans.append((start, stop))
                    start = head
            spans.append((start, start + len(text[start:end].rstrip())))
        return spans

    def _stops(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Each stop in a line. Most lines have full stops alone: one sign is found four times as fast as several."""
        plain = text.find("?", start, end) < 0 and text.find("!", start, end) < 0 and text.find("…", start, end) < 0
        return (self._full_stop if plain else self._stop).finditer(text, start, end)

    def _boundary(self, text: str, start: int, match: re.Match[str]) -> tuple[int, int] | None:
        """The boundary at a stop with a space behind it, in the sentence that begins at `start`."""
        head = _HEAD.match(text, match.end())
        if head is None:
            return None
        marks, at = _marks(match), match.start()
        if "…" in marks or (len(marks) > 2 and (marks[0] == "." or marks[1] == " ")):
            return self._ellipsis(text, start, match, head)
        before = _token_start(text, start, at)
        token = text[before:at].lstrip("'’")
        if before == start and marks == "." and len(token) <= 2:
            if token.isdigit():
                return start, match.end()
            if len(token) == 1:  # an initial, "Q." and "A.", or the letter of a list's item
                return None
        if marks[0] == ".":
            ends = self._ends(text, before, token, head)
        else:
            ends = self._calls(text, start, token, match, head)
        return (match.end(3), match.end()) if ends else None

    def _ends(self, text: str, before: int, token: str, head: re.Match[str]) -> bool:
        """Whether the stop of `token`, which begins at `before`, ends a sentence where `head` follows."""
        kind = self._kinds.get(token)
        if kind is None:
            if not _DOTTED.fullmatch(token):
                return True
            kind = _Kind.OTHER
        word = head[1] or ""
        if kind is _Kind.TITLE or word[:1].isdigit():
            return False
        if kind is _Kind.NUMBERED:
            return True
        if text[head.start()] in "([{":  # "MIAMI, Fla. (AP)", "3 p.m. (ET)"
            kind = _Kind.OTHER
        if kind is _Kind.TIME:
            return not _AFTER_TIME.match(text, head.start())
        if kind is _Kind.STATE and text.endswith(", ", 0, before):
            return self._kinds.get(word) is not _Kind.TITLE
        return word in self._starters and not (head[2] and len(word) == 1)

    def _calls(self, text: str, start: int, token: str, match: re.Match[str], head: re.Match[str]) -> bool:
        """Whether a question mark or an exclamation mark ends a sentence."""
        at, starts = match.start(), head[1] in self._starters
        if match[3]:
            attribution = _ATTRIBUTION.match(text, match.end())
            return not (attribution and attribution[1] not in self._starters)
        if token in _NAMED:
            return starts
        if _marks(match) != "?":
            return True
        # In badly converted text "?" stands for lost quotation marks and dashes: a ?quoted? word, a pause ? and so on.
        opened = text.rfind(" ?", max(start, at - _LOST_QUOTE_LENGTH), at - 1)
        lost = text[at - 1] in ",;: " or (opened >= 0 and not text[opened + 2].isspace())
        return starts or not lost

    def _ellipsis(self, text: str, start: int, match: re.Match[str], head: re.Match[str]) -> tuple[int, int] | None:
        """The boundary before an ellipsis of its own ("the end. ... He") or after one that trails off ("So... The")."""
        at, marks = match.start(), _marks(match)
        if at - start < 2 or not (text[at - 1].isalnum() or text[at - 1] in "”’»\"'%)"):
            return None
        if marks[1:].startswith((" ..", " …")):
            return at + 1, at + 2
        return (match.end(3), match.end()) if match[3] or head[1] in self._starters else None

    def _run_on(self, text: str, start: int, match: re.Match[str]) -> tuple[int, int] | None:
        """The boundary of a stop without a space, "said.The", unless it belongs to a name or an address."""
        head = _RUN_ON.match(text, match.end())
        if head is None:
            return None
        (at, after), marks = match.span(), _marks(match)
        before = _token_start(text, start, at)
        token = text[before:at]
        plain = token.islower() or (marks[0] == "." and not head[1] and token[1:].islower()) or token.isdigit()
        plain = plain or (not token and at > start and text[at - 1] in _CLOSING)
        if not plain or "." in token or token in self._kinds or text[before - 1 : before] in ("/", "@"):
            return None
        if marks == ".?" and not match[3]:  # a quotation mark lost to "?": it opens the next sentence
            after -= 1
        return after, after


def _marks(match: re.Match[str]) -> str:
    """The signs of a stop."""
    return match.string[match.start() : match.end(2)]


def _token_start(text: str, start: int, at: int) -> int:
    """Where the word begins that ends at `at`."""
    before = _BEFORE_TOKEN.match(text, max(start, at - _TOKEN_LENGTH), at)
    return before.end() if before else max(start, at - _TOKEN_LENGTH)
