"""Abbreviations of news English that have rules of their own, and the patterns of what stands around them.

Learned abbreviations are in a model file, see `sentence_tables`. The lists here are closed classes: titles, states,
units of time, and words that stand before a number.
"""

from enum import Enum, auto

from newstool.articles.lazy_pattern import lazy


class Kind(Enum):
    """When the full stop of an abbreviation ends a sentence.

    The rules apply if a capital, a sign or a number follows. Before a small letter no stop ends a sentence.

    Members:
        TITLE: never, because a name follows ("Gov. Holt")
        NAME: it closes a name or an address: before a sentence starter, or before a capital and a word in small letters
            ("Harold Tate Jr. Students painted", but "Moss Inc. Chairman Ray Dill")
        NUMBERED: always, except before a number or what looks like one ("No. 4", "No. CR-24-118")
        MEASURE: always, except between two numbers ("5 ft. 9 in. tall")
        BOOK: always, except before a chapter and a verse ("Phil. 4:8")
        TIME: always, except before a day, a month, a time zone or a number ("2:15 a.m. Saturday")
        STATE: after a town and a comma ("Dover, Tenn. Police waited"), except before a title ("... Gov. Holt") or
            a bracket, because AP puts a comma behind the state if the sentence goes on; else like OTHER
        OTHER: only before a sentence starter ("in the U.S. He left", but "the U.S. House")
    """

    TITLE = auto()
    NAME = auto()
    MEASURE = auto()
    BOOK = auto()
    NUMBERED = auto()
    TIME = auto()
    STATE = auto()
    OTHER = auto()


_WORDS = {
    Kind.NAME: "Inc Corp Co Cos Ltd Jr Sr Esq Ave Blvd Rd Ln Pkwy Bldg Twp Bd Cmte Ph.D M.D J.D R.N D.V.M D.D.S M.B.A",
    Kind.OTHER: "approx Approx incl Incl "
    "Bros St Ft Univ Assn Dept Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inf Div Regt Bn al etc",
    Kind.STATE: "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev "
    "Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo",
    Kind.TIME: "a.m p.m A.M P.M",
    Kind.NUMBERED: "No Nos NO NOS no nos Art Sec Ch Vol Fig Op Rte Hwy Rs p pp Apt Rm Ext ext Tel tel Pct Dist Par "
    "Tit Ord Res Dkt Stat Exh Nr nr Ph Fl Sta Eng Prec Sect Subch Ter",
    Kind.MEASURE: "in ft mi g kg cm mm km lb lbs oz min sec hr hrs yd yds m.p.h k.p.h m.p.g r.p.m p.s.i b.h.p c.c",
    Kind.BOOK: "Exod Deut Josh Chron Ps Prov Eccl Isa Jer Ezek Matt Rom Cor Gal Eph Phil Thess Tim Heb Jas Pet",
    Kind.TITLE: "Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Revs Fr Hon Msgr Pres Gov Govs Sen Sens Rep Reps Amb Atty Asst "
    "Assoc Supt Supts Supv Supvr Cllr Cllrs Coun Councilp Councilm Ald Aldm Commr Commrs Dep Chmn Treas Secy Mgr Coord "
    "Const Revd Bp Abp Ven Ste Lt Gen Gens Col Cols Capt Maj Sgt Cpl Pvt Pfc Spc Cmdr Cdr Comdr Adm Brig Det Insp Ofc "
    "Ens Mt Rt MR MRS MS DR PROF REV GOV SEN REP LT GEN COL CAPT MAJ SGT CPL PFC vs v",
}
# Numbered ones that also open the title of an office: "Hwy. Supt. Ann Holt", "Dist. Atty. Ray Dill". "No." opens none.
OPEN_AN_OFFICE = frozenset(("Hwy", "Dist", "Pct", "Prec", "Sta"))
KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}  # without the full stop
# Initials and dotted words without their last stop: "J.B", "W", "U.S", "Ph.D".
DOTTED = lazy(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|[A-Z]")
# A day, a month, a time zone or "Paris time" after "a.m." or "p.m.". A word that also opens sentences ("Sun", "March",
# "Central") counts only before what can follow a time: a mark, a number, or one of these words.
_AFTER_DATE = r"(?=[.,;:)\]–—-]|\s*$| \(| (?:on|in|at|and|or|to|through|thru|until|till|for|from|with|by)\b)"
_DAYS = "Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?"
_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|March|Mar|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?"
)
# Time zones of countries whose papers write English, of Europe and of East Asia, as AP, PA and CP print them.
_ZONES = (
    "[ECMPAN]T|[ECMPAN][SD]T|AK[SD]?T|HA?[SD]?T|GMT|UTC|BST|IST|WES?T|CES?T|EES?T|MSK|SAST|PKT|HKT|SGT|JST|KST|A[ECW][SD]T"
    "|NZ[SD]?T"
)
_ZONE_WORDS = "Eastern|Central|Mountain|Pacific|Atlantic|Alaska|Hawaii"
# Ordinary words before "time": "This time, Dover is ready." is a sentence, "Paris time" is none.
_NO_PLACE = (
    "This|That|The|These|Those|Last|Next|Each|Every|Some|Any|No|First|Second|Third|One|All|Another|A|An|His|Her|Its|Our|My"
    "|Their|Your|More|Most|Much|What|Game|Half|Full|Start|Show|Part|Prime|Closing|Opening|Travel|Response|Free|Spare|Story"
)
AFTER_TIME = lazy(
    rf"(?:(?:{_DAYS})day\b|(?:{_DAYS})\b{_AFTER_DATE}|(?:{_MONTHS})\b(?:\.? \d| through\b)|(?:{_ZONES})\b"
    rf"|(?:{_ZONE_WORDS})\b(?:(?: Standard| Daylight)? [Tt]ime\b|{_AFTER_DATE}|(?= (?:{_DAYS})day\b))"
    rf"|(?!(?:{_NO_PLACE}) )(?:[A-Z]\w+ ){{1,2}}[Tt]ime\b{_AFTER_DATE})"
)
# "At 5 a.m. Mr. Holt spoke": a time alone is no sentence.
ONLY_TIME = lazy(
    r"[\"“‘'(]?(?:At|By|Until|Before|After|Around|About|From|Since|Shortly (?:before|after)) \d{1,2}(?:[:.]\d\d)? "
)
# Names that end in an exclamation mark and stand inside sentences, without it. Names that are also ordinary words
# ("Oklahoma!") are left out: they end sentences more often.
NAMES_WITH_MARK = frozenset(("Yahoo", "Yum", "E", "Jeopardy"))
# What stands behind a numbered abbreviation and begins with letters: "No. CR-24-118", "Engine No. E4".
REFERENCE = lazy(r"[A-Z]{1,4}-?\d|[A-Z]{2,4} \d")
VERSE = lazy(r"\d{1,3}:\d{1,3}\b")
# A letter behind one of these is a class and no initial: "rated Class A. Fits of coughing".
BEFORE_CLASS = lazy(
    r"(?<!1st )(?<!2nd )(?<!3rd )(?<!First )\b(?i:class|section|grade|grade of|vitamin|type|group|plan|exhibit|room|"
    r"gate|terminal|hepatitis|option|part|division|pool|series|route|lot|door|exit|unit|building|zone|block|level|row|"
    r"pier|ward|wing|schedule|appendix) $"
)
# A capital and then a word in small letters: the next sentence, and no longer name. "Moss Co. Holdings said" goes on.
SENTENCE_FOLLOWS = lazy(r"[A-Z][\w’'-]* (?!said\b|says\b)[a-z]")
TOWN = lazy(r"[A-Z][\w.’'-]*, $")
# Text in capitals: the capital of the next word says nothing there, and only these words open a sentence for certain.
IN_CAPITALS = lazy(r"[A-Z]{2,}(?:['’]S)?(?:[,.]? (?:[A-Z]{2,}|\d)|[.!?]*$)|\d[\d:/-]* [A-Z]{2,}")
STARTERS_IN_CAPITALS = frozenset(["THE", "HE", "SHE", "IT", "THEY", "A", "WE", "I", "THIS"])
