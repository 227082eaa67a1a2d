"""The attribution that closes a sentence, where it may be left out: nothing is alleged and nobody is quoted."""

import re

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar import clauses
from newstool.summarizer.shortening.announcements import CLAIM, needs_no_source

# In the unit of deletions.py: nothing that a reader misses; where and when it was said.
LOSS, LOSS_OF_CIRCUMSTANCES, LOSS_OF_WHO, LOSS_OF_TITLE = 0.5, 0.9, 2.0, 3.2
# Who found something out tells more than who announces it; whose study it was and where it stands tells little.
LOSS_OF_STUDY, LOSS_OF_WHOSE_STUDY = 1.6, 0.9
_BODY = (
    r"(?:(?:the|a|an|top|media|software|retail|chamber['’]s|governor['’]s|local|state|county|city|town|federal|"
    r"school|fire|police|health|transport|election|emergency|"
    r"senior|"
    r"parks|public|works|water|highway|road|planning|zoning|tax|building|housing|education|natural|resources|wildlife|"
    r"forest|coast|guard|traffic|transit|rail|port|power|sheriff['’]s|marshal['’]s|coroner['’]s|clerk['’]s|mayor['’]s|"
    r"district|district's|tribal|national|company|university|[A-Z][\w.'’&-]*|of|for|and) ){0,8}"
    r"(?:officials?|police|authorities|deputies|troopers|firefighters|[Dd]epartment|[Oo]ffice|[Ss]heriff|[Aa]gency|"
    r"[Bb]ureau|[Cc]ouncil|[Bb]oard|[Cc]ommission|[Dd]istrict|[Hh]ospital|[Uu]niversity|[Cc]ollege|[Ss]chool|company|"
    r"firm|organi[sz]ers?|[Ll]eague|team|club|lawmakers|[Aa]ssociation|[Cc]oroner|[Ss]ervice|spokes(?:man|woman|"
    r"person)|officer|"
    r"release|announcement|website|agenda|schedule|dispatchers|utility|airline|[Mm]useum|[Ll]ibrary|[Zz]oo|[Aa]irport|"
    r"[Aa]uthority|[Cc]hief|Police)"
)
_WHEN = (
    rf"(?: (?:on |late |early )?(?:{clauses.DAY}|today|yesterday|this week|last week)"
    r"(?: (?:morning|afternoon|evening|night))?| in an? (?:\w+ ){0,2}(?:statement|release|announcement|post|email|"
    r"report)|"
    r" (?:here )?(?:on|at) (?:an? )?(?:news|press) (?:conference|briefing))*"
)
# "..., officials said Monday." A body that speaks for what it runs; experts, lawyers and witnesses are none.
_OFFICIAL = lazy(
    rf",\s+(?:(?:(?P<told>according to (?:a |an )?)|(?P<said>(?:said|announced) ))?{_BODY}"
    rf"(?(told)(?: (?:of|for|from|by|in) [^,.]{{2,50}})?|(?: [A-Z][\w.'’-]+){{0,3}}"
    rf"(?(said)|(?: (?:said|says|say|announced|reported|confirmed))){_WHEN}))(?=\.$)"
)
# He speaks for a person or a party; a spokesman of the police or of a school does not.
_SPOKESMAN = lazy(
    r", (?:(?:an?|the|his|her) spokes\w+ |White House\b|(?![^,]*\b(?:[Pp]olice|[Ff]ire|[Ss]heriff|[Hh]ospital|"
    r"[Ss]chool|[Dd]istrict|[Cc]ounty|[Cc]ity|[Tt]own|[Ll]ibrary|[Pp]ark|[Dd]epartment|[Uu]niversity)\b)[^,]*\bspokes)"
)
# Any attribution that closes a sentence: it stays at its end when the words before it go.
ATTRIBUTION = lazy(
    r",\s+(?!(?:which|who|where|and|but|as|when|while|after|with|was|were|is|are|has|have|had|been|will|for|over|of|on|"
    r"in|at|by|from|to|about|despite|amid|including)\b)(?:according to (?:[^;,]|, (?![a-z]+ing\b)){3,240}|"
    r"(?P<who>[^,;]{2,70}(?:, [^,;]{2,70},)?) (?:said|says|say|announced|reported|confirmed|"
    r"told [^,;]{2,40}|added|adds|wrote|writes|warned|warns|argued|argues|claimed|claims|alleged|allege|suggested|"
    r"suggests|noted|insisted|testified|predicted|estimated|heard|ruled|found|finds?|shows?|showed|reveals?|"
    r"revealed|disclosed|"
    r"indicates?|indicated|concludes?|concluded)\b[^,;]{0,160}|(?:said|"
    r"says) [^;]{2,120})(?=\.$)"
)

# "a barmaid whose body was found" and "his alleged theft" attribute nothing.
_WHO_IS_NOBODY = lazy(
    r"\b(?:who|whose|which|that)\b|\b(?:was|were|been|be|is|are|an?|the|his|her|its|their)$", re.IGNORECASE
)
_CLAUSE = lazy(
    r"(?:When|While|As|After|Before|Since|Once|Although|Though|If|Because|Even (?:as|though)|"
    r"(?:[\w-]+ ){0,3}(?:[Mm]inutes|[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|long) (?:after|before|since))\b[^,]*"
)
_NAMES_A_SOURCE = lazy(r" (?:[a-z]+ )*(?:by|from|of) [^,]*[A-Z]")  # "a study by the Marlow Board"
# A count is a fact where a cause or a rank is the study's claim.
_SHARE = lazy(
    r"(?:(?:nearly|about|almost|more than|some|just over) )?(?:\d|half|one|two|three|four|a third|most)\b", re.I
)
_PHRASE = lazy(r"(?:In|On|At|By|For|With|From|After|Before|During|Since|Under|Over|As|Despite|Amid)\b[^,]*")
_SAID = lazy(
    r"\b(?:said|says|say|announced|reported|confirmed|added|warned|argued|testified|revealed|disclosed)\b(?=[^,;]*\.$)"
)
_CIRCUMSTANCES = lazy(
    rf" (?:on |late |early )?(?:{clauses.DAY}|today|yesterday)\b|"
    r" (?:in|at|during|after|through) "
)
# "..., according to a new study | published on Monday in a journal", "according to an internal memo | from the office"
_STUDY = lazy(
    r", according to (?:an? |the )?(?!police |court )(?:[\w–-]+ ){0,3}(?:(?P<study>study|survey|poll|analysis|census|"
    r"figures|data|research|statistics|estimates?)|reports?|memos?|documents?|records|letters?|e-?mails?|filings?|"
    r"statements?|decisions?|rulings?|complaints?|indictments?|affidavits?|lawsuits?|transcripts?|"
    r"investigations?|inquiry|review|audit|tally|sources?)\b(?P<whose> [^;]*)?(?=\.$)"
)
# "..., Ann Holt, | the second of three clerks, | said"
_WHO_IT_IS = lazy(
    r", [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}(, (?:an?|the|its|his|her|who|[a-z]+ [a-z]+)\b"
    r"[^,;]{2,90},)(?= (?:said|says|told)\b)"
)
# An office of three words and more; a rank stays: "Lt. Col. Ann Holt".
_TITLE = lazy(
    r", (?!(?:Lt|Col|Sgt|Capt|Maj|Gen|Det|Cpl|Cmdr|Adm|Rev|Dr|Sen|Rep|Gov|Prof|Hon)\.)"
    r"((?:(?:[A-Z][\w.’'-]*|of|the|and|for|to) ){3,8})(?=[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][\w’'-]+ (?:said|says|told)\b)"
)
_BRACKETS = lazy(r" \([^()]{1,40}\)")
_DETAIL = lazy(
    r", according to [^;,]{5,110}?((?:,? (?:which|who)|,? that| (?:obtained|compiled|released|published|conducted|"
    r"seen|reviewed|filed)|, (?:released|published|taken)) [^;]+)(?=\.$)"
)
_A_NAME = lazy(r"[A-Z]")
_SPEECH = lazy(r"\b(?:said|says|say|announced|reported|confirmed|added|warned|argued|testified|wrote|noted)\b")
# When and where something was said, as far as it is short; then what was said may follow.
_WHEN_AND_WHERE = lazy(
    rf"(?: (?:on |late |early )?(?:{clauses.DAY}|today|yesterday|this week|last week)"
    r"(?: (?:morning|afternoon|evening|night))?| in an? (?:\w+ ){0,2}\w+)*"
)
_GOES_ON = lazy(r"[.]|,| (?:in|at|on|during|after|before|through|from|to|of|while|as|by|for|following|here|when)\b")

# "..., said Ann Holt"
_SAID_BY = lazy(
    r", (?:said|says) (?!(?:on|in|at|late|early) )(?:the |an? )?(?![A-Z][a-z]+day\b)(?:[A-Z]|[a-z]+ [A-Z]|[a-z]+\.)"
)


# Who says what stands before it: ", experts warn", "according to the police".
_SOURCE_INSIDE = lazy(
    r",(?: [^,;]{2,80})? (?:said|says|say|told|announced|reported|confirmed|added|wrote|warned|testified|alleged|"
    r"claimed|argued|according|cited|quoted|heard|ruled|revealed)\b(?! (?:could|would|will|may|might|is|was|has|had)\b)"
)
_OWN_SUBJECT = lazy(r"(?:while|as|even as|after|when|where|although|though) ")  # ", while Holt said he was glad"
# "..., a judge said on Friday, | declining to halt it"
_INNER = lazy(
    r", (?!(?:which|who|where|and|but|as|when|while|after|with|he|she|it|they)\b)(?P<who>[^,;:]{3,70}?) "
    rf"(?:said|says|announced|reported|confirmed|warned|ruled|testified|"
    rf"told [A-Z][\w. ]{{2,30}}?){_WHEN}(?=, (?!(?:but|who|which|and said|by|"
    rf"that|to|of|with|for|from|as|into|in|on|at)\b))"
)


def names_a_source(gone: str) -> bool:
    """Whether the end of a sentence holds who says what stands before it: "and overruns, clerks say, a fault"."""
    return _SOURCE_INSIDE.search(f", {gone}") is not None and _OWN_SUBJECT.match(gone) is None


def inner_attributions(body: str) -> list[tuple[int, int]]:
    """The offsets of each attribution behind which a sentence goes on: it may end there."""
    found = _INNER.finditer(body)
    return [each.span() for each in found if not _WHO_IS_NOBODY.search(each["who"])]


def closing_attribution(text: str) -> re.Match[str] | None:
    """The attribution that closes a sentence: "..., police said on Monday", not ", the board said it would close"."""
    found = ATTRIBUTION.search(text)
    while found and found["who"] and _WHO_IS_NOBODY.search(found["who"].partition(",")[0]):
        found = ATTRIBUTION.search(text, found.start() + 1)
    if found and _CLAUSE.fullmatch(text, 0, found.start()):
        return None  # "Hours after he was sworn in, Dan Roe said on Monday that he was glad": the main clause
    if found and _PHRASE.fullmatch(text, 0, found.start()) and clauses.HAS_VERB.search(text, 0, found.start()) is None:
        return None  # "In his first talk as mayor, Dan Roe told the board he wants it": nothing was said before
    speech = _SPEECH.search(text, found.start()) if found else None
    if found is None or speech is None:
        return found
    if text[found.start() : speech.start()].strip() == ",":
        return found if _SAID_BY.match(text, found.start()) else None
    behind = _WHEN_AND_WHERE.match(text, speech.end())
    if behind and not _GOES_ON.match(text, behind.end()):
        return None
    return found


def find_attribution(text: str) -> tuple[int, int] | None:
    """The offsets of a closing attribution that may go: of a body that tells what needs no source.

    text: a sentence whose quotations are masked
    """
    official = _OFFICIAL.search(text)
    if official is None or _SPOKESMAN.match(official[0]) or any(mark in text for mark in '"“‘'):
        return None
    if needs_no_source(text[: official.start()]):
        return official.start(), len(text) - 1
    return None


def find_study(text: str) -> tuple[tuple[int, int], float] | None:
    """What may go of "..., according to a study published on Monday", by its offsets, and how much is lost with it.

    All of it where it names nobody and what was found is no accusation, no forecast and no opinion; else whose study
    it was. text: a sentence whose quotations are masked
    """
    study = _STUDY.search(text)
    if study is None or any(mark in study[0] for mark in '"“‘'):
        return None
    before = text[: study.start()]
    named = _A_NAME.search(text, study.start(), study.end("study"))
    whose = study["whose"]
    if whose and _NAMES_A_SOURCE.match(whose):
        return None
    share = _SHARE.match(text) is not None
    if study["study"] and share and not named and not CLAIM.search(before) and clauses.HAS_VERB.search(before):
        return (study.start(), len(text) - 1), LOSS_OF_STUDY
    return (study.span("whose"), LOSS_OF_WHOSE_STUDY) if whose else None


def find_title(text: str, closing: re.Match[str]) -> tuple[int, int] | None:
    """The offsets of a long title before a name in a closing attribution: "| Marlow Harbor Board Chairman | Ann "
    "Holt"."""
    found = _TITLE.match(text, closing.start())
    return found.span(1) if found else None


def find_brackets(text: str, closing: re.Match[str]) -> tuple[tuple[int, int], ...]:
    """The offsets of what stands in brackets in a closing attribution: "Marlow Water Club | (MWC) | said"."""
    return tuple(found.span() for found in _BRACKETS.finditer(text, closing.start()))


def find_detail(text: str, closing: re.Match[str]) -> tuple[int, int] | None:
    """The offsets of what a closing "according to ..." says of its source: "a stack of bills | that the clerk kept"."""
    found = _DETAIL.match(text, closing.start())
    return found.span(1) if found else None


def find_who(text: str, closing: re.Match[str]) -> tuple[int, int] | None:
    """The offsets of who a speaker is, between commas behind the name in a closing attribution."""
    found = _WHO_IT_IS.search(text, closing.start())
    return found.span(1) if found else None


def find_circumstances(text: str, closing: re.Match[str]) -> tuple[int, int] | None:
    """The offsets of when, where and how something was said, behind the verb of a closing attribution."""
    verb = _SAID.search(text, closing.start())
    if (
        verb is None
        or verb.start() - closing.start() <= len(", ")
        or verb.end() >= len(text) - 1
        or not _CIRCUMSTANCES.match(text, verb.end())
    ):
        return None
    return verb.end(), len(text) - 1
