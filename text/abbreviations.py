"""Abbreviations of news English that have rules of their own, and the patterns of what stands around them.

Learned abbreviations are in a model file, see `sentence_tables`. The lists here are closed classes: titles, states,
units of time, and words that stand before a number.
"""

import re
from enum import Enum, auto


class Kind(Enum):
    """When the full stop of an abbreviation ends a sentence.

    The rules apply if a capital, a sign or a number follows. Before a small letter no stop ends a sentence.

    Members:
        TITLE: never, because a name follows ("Gov. Holt")
        NUMBERED: always, except before a number ("No. 4")
        TIME: always, except before a day, a month, a time zone or a number ("2:15 a.m. Saturday")
        STATE: always after a town and a comma ("Dover, Tenn. Police waited"), because AP puts a comma behind the state
            if the sentence goes on; else like OTHER
        OTHER: only before a sentence starter ("in the U.S. He left", but "the U.S. House")
    """

    TITLE = auto()
    NUMBERED = auto()
    TIME = auto()
    STATE = auto()
    OTHER = auto()


_WORDS = {
    Kind.OTHER: "Inc Corp Co Cos Ltd Bros Jr Sr Esq St Ste Ft Univ Assn Dept Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct "
    "Nov Dec al etc",
    Kind.STATE: "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev "
    "Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo",
    Kind.TIME: "a.m p.m A.M P.M",
    Kind.NUMBERED: "No Nos NO NOS no nos Art Sec Ch Vol Fig Op Rte Hwy Rs p pp ft",
    Kind.TITLE: "Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Revs Fr Hon Msgr Pres Gov Govs Sen Sens Rep Reps Amb Atty Asst "
    "Assoc Supt Lt Gen Gens Col Cols Capt Maj Sgt Cpl Pvt Pfc Spc Cmdr Cdr Comdr Adm Brig Det Insp Ofc Mt "
    "MR MRS MS DR PROF REV GOV SEN REP LT GEN COL CAPT MAJ SGT CPL PFC vs v",
}
KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}  # without the full stop
# Initials and dotted words without their last stop: "J.B", "W", "U.S", "Ph.D".
DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|[A-Z]")
# A day, a month, a time zone or "Paris time" after "a.m." or "p.m.".
AFTER_TIME = re.compile(
    r"(?:(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(?:day)?"
    r"|Jan(?:uary)?|Feb(?:ruary)?|March|Apr(?:il)?|May|June|July|Aug(?:ust)?|(?:Sept?|Septem|Octo?|Nov|Novem|Dec|Decem)(?:ber)?"
    r"|[A-Z]{1,3}T|GMT|UTC|Eastern|Central|Mountain|Pacific|Atlantic|(?:[A-Z]\w+ ){1,2}time)\b"
)
NAMES_WITH_MARK = frozenset(("Yahoo", "E", "Jeopardy"))  # names that end in an exclamation mark, without it
