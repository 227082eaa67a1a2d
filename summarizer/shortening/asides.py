"""Asides of a sentence: brackets, what stands between dashes or commas, a clause that says more of the subject."""

from bisect import bisect_left
from collections.abc import Iterator

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import ANYBODY, DENIAL, HAS_VERB, MASK, PUNISHED, SHARE_OF, TAKEN_UP, VERB
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.shortening.days import find_days

# How much is lost, in the unit of deletions.py.
_LOSS_OF_DATELINE, _LOSS_OF_BRACKETS, _LOSS_OF_DASHES = 0.3, 0.6, 1.0
_LOSS_OF_RELATIVE, _LOSS_OF_APPOSITIVE = 1.2, 1.5
_LOSS_OF_RESTRICTIVE, _LOSS_OF_WHO = 2.8, 1.4
_RELATIVE_PRONOUN = lazy(r"\b(?:who|that|which)\b")
# "-- but not too high --", "-- particularly against sailors --", "-- some of it, anyway --"
_TURNS = lazy(
    r"[\s—–-]*(?:but|not|although|though|if|unless|except|however|particularly|especially|mainly|mostly|only|some|most|"
    r"part|or|at least)\b"
)
_THAT = lazy(r"[\s—–-]*that\b")  # "their argument — that the mayor may choose — is strong"
_SPEAKS_THEN = lazy(r" (?:said|says|told|warned|argued|added|wrote)\b")
_ALL = lazy(
    r"\s?(?:all|each|both|none|he|she|they|her|his|their|this)\b"
)  # "-- in the mill and on the quay -- all in danger"
_OPENS = lazy(r"[A-Z][a-z]+ing\b[^,]*$")  # "Featuring six boats—two of them new—the race"
_AND = lazy(r"\b(?:and|or|but),?$")  # what follows belongs to what stands between the commas
_STATE = lazy(r", [A-Z][a-z]{1,4}\.\Z")
_AGE = lazy(r", \d{1,3}\Z")
_SHARE_OF = lazy(SHARE_OF)
_PUNISHED = lazy(rf"\b(?:{PUNISHED}|jail|prison|custody|bail|probation|court|trial)\b")
_WORDS_OF_NEWS = 10  # of a main clause that tells enough without "who ..." behind its subject
# Words whose loss turns the meaning, or leaves a claim without who makes it: a bracket that holds one stays. It is
# searched for in small letters, because IGNORECASE takes four times as long.
HEDGE = lazy(
    r"\b(?:reportedly|alleg\w+|accus\w+|apparently|purported\w*|supposed\w*|suspected|den(?:y|ies|ied|ying)|not guilty|"
    r"according to|sa(?:y|ys|id|ying)|told|argu\w+|claim\w*|contend\w*|whether|if|unless|except|but|however|pending|"
    r"until|although|though|despite|not|never|no|nor|without|rather|instead|only|contrary|believe\w*|suggest\w*|"
    r"insist\w*|testif\w+|estimat\w*|predict\w*|wrote|noted|conced\w+|acknowledg\w*|admit\w*|maintain(?:ed|s)?|warn\w*|"
    r"announc\w+|reported|than|just|merely|simply|nearly|almost|even|first|last|once)\b|n['’]t\b"
)
# A beginning whose main clause is still to come: "After months of talks", "Wrapped in a scarf".
_WAITS = lazy(
    r"(?:(?:[A-Z][\w.]*(?:, [A-Z][\w.]*)? ){0,2}(?:When|Whenever|Until|Every time|Each time|By the time|The (?:day|"
    r"moment|first time|last time)|Even (?:as|if|though|when|before)|As|After|While|Because|Although|Though|With|If|"
    r"Despite|"
    r"Before|Once|"
    r"Following|Amid|Since|Just))"
    r"\b[^,]*$|.*\b(?:if|when|while|although|though|unless|whether|not only)\b[^,]*$"
)
_LIST_BEFORE = lazy(r",\s\w+(?:[ -]\w+){0,3}$")
_AUXILIARY = lazy(r"\b(?:will|would|is|are|was|were|has|have|had|can|could|may)\b")
Aside = tuple[tuple[tuple[int, int], ...], float]  # the offsets of its parts, and how much is lost
# A name inside a name is part of it: "Ann (Roe) Holt".
_NAME_IN_A_NAME = r"(?!(?:n[eé]e |nee )?[A-Z][a-zé’'-]+(?: [A-Z][a-zé’'-]+)?\) [A-Z])"
# A bracket before "an ancestor" parts it from the name that it explains: no comma would do so.
_PARENTHESIS = lazy(
    rf"\s\((?![^()]*\b(?:not|no)\b)(?!\w{{1,2}}\)){_NAME_IN_A_NAME}[^()]{{1,140}}\)"
    r"(?=[\s,.;:])(?! (?:an?|the|one of) [a-z])"
)
# "WASHINGTON (Wire) - The": without its bracket the place would stand there by itself.
_DATELINE = lazy(
    r"(?:[A-Z][\w.’'-]*[,/]? ?){1,6} ?(?:\([^()]{2,24}\) ?(?:--?|—|–)|\((?:CNN|Reuters|AP|AFP|UPI)\)) ?"
    rf"(?=[A-Z“\"{MASK}])"
)
# A nickname or a headline in quotation marks says who or what it is: "Ann Holt (“Nan”)".
_NO_ASIDE = lazy(
    r"\s\((?:[“\"‘']|(?:or|not|if|at least|to (?:quote|borrow|steal|paraphrase|use)|in the words of|"
    r"as (?:[\w.]+ ){1,4}(?:said|says|wrote|put it)))"
)
_DASHES = lazy(r"(?:\s?(?:—|–|--)|\s-)\s?(?=[a-z])[^—–]{3,140}?(?:\s?—\s?|\s–\s|\s--?\s)(?=[a-z])")
# A subject stands behind it, no apposition: "Last week, an article ran".
_WHEN_OR_WHERE = lazy(
    r"(?:Last|This|Next|On|In|At|By|Since|During|Over|After|Before|Earlier|Late|Early|For|From|With|Recently|Now|"
    r"Today|Yesterday|According|Despite|Because|Under|Within|Without|Among|Through|Amid|Following|As|When|While|If)\b"
    r"[^,]*"
)
_SPOKEN = lazy(r"(?:ed|id|told|says|shows?|found|thinks?|thought) $")  # "estimated that two million will"
_THEN_A_VERB = rf"(?= (?:(?:today|also|later|(?:on )?[A-Z][a-z]+day) )?{VERB}\b)"
_INSIDE = r"[^,;:()—]|(?<=\d),(?=\d)|\([^()]*\)"  # a character between two commas, or a bracket
_RELATIVE = lazy(rf", (?:who|which|whose|where) (?:{_INSIDE}){{4,150}}(?:,|(?<={MASK}[\"”])){_THEN_A_VERB}")
# "Ann Holt, a former teacher, won", "the town, along with its neighbours, will", "in the Courier, a weekly, to".
_APPOSITIVE = lazy(
    r"(?<=[A-Za-z’'.)]), (?:a|an|the|one of|its|his|her|their|now|then|formerly|also|of the|from the|"
    r"along with|together with|home to|part of|[Cc]hair(?:man|woman|person)?|[Pp]resident|[Dd]irector|[Hh]ead|"
    r"[a-z-]+ (?:of|at|for)|[A-Z][a-z]+['’]s|based|located|known|owned|founded|built|held|set|led|hit|backed|joined|"
    rf"accompanied|made up|[a-z]+(?:ed|en) (?:by|as|in|for|with|to|from)) "
    rf"(?:{_INSIDE}){{3,150}}(?:,|(?<={MASK}[\"”])){_THEN_A_VERB}"
)
# The same behind a name, in the middle of a clause: "in the Courier, a weekly paper, to announce".
_APPOSITIVE_INSIDE = lazy(
    r"\b[A-Z][\w.’'-]*(?: \([\w. -]+\))?(, (?:a|an|the|[Cc]hair(?:man|woman|person)?|[Pp]resident|[Dd]irector|[Hh]ead|"
    r"one of) [^,;:()—]{3,100},)(?= (?:and [A-Z]|(?:[a-z]+ing|to|in|on|at|for|after) ))"
)
# "voted, after four hours of debate, to raise": how it came to what follows.
_BEFORE_WHAT_IS_DONE = lazy(
    rf", (?:after|over|despite|amid|following|during|before|as part of|in (?:a|an|the)) (?:{_INSIDE}){{5,170}},"
    r"(?= to [a-z])"
)
# "An inmate who was hurt in May has ...": up to the verb of the main clause.
_RESTRICTIVE = lazy(
    r"(?:An?|Two|Three|Four|Five|Six) [^,]{3,60}?( (?:who|that|which) [^,;:()—]{4,160}?)(?<! and)(?<! but)(?<! or)"
    r"(?<! he)(?<! she)(?<! they)(?<! it)(?<! who)(?<! that)(?<! which)"
    r"(?<! should)(?<! could)(?<! would)(?<! might)(?<! must)(?<! may)(?<! will)(?<! to)(?<! not)"
    r"(?= (?:has|have|had|was|were|will|should|could|would|must) )"
)


def find_brackets(body: str) -> Iterator[Aside]:
    """A dateline with its agency in brackets, and what stands in brackets inside a sentence."""
    if "(" not in body:
        return
    dateline = _DATELINE.match(body)
    if dateline:
        yield (dateline.span(),), _LOSS_OF_DATELINE
    brackets = tuple(
        found.span()
        for found in _PARENTHESIS.finditer(body, dateline.end() if dateline else 0)
        if not HEDGE.search(found[0].lower()) and not _NO_ASIDE.match(found[0])
    )
    if brackets and body.count("(") == len(brackets) + (dateline is not None):
        yield brackets, _LOSS_OF_BRACKETS


def find_asides(body: str) -> Iterator[Aside]:
    """What may be left out inside a sentence, each by itself; its quotations are masked."""
    yield from find_brackets(body)
    if "—" in body or "–" in body or "--" in body or " - " in body:
        for found in _DASHES.finditer(body):
            end = found.end() - (body[found.end() - 1] == " ")
            turns = DENIAL.search(found[0]) or _TURNS.match(found[0]) or _THAT.match(found[0])
            goes_on = _ALL.match(body, end) or _OPENS.match(body[: found.start()])
            if not turns and not goes_on and not _WAITS.match(body[: found.start()]):
                yield ((found.start(), end),), _LOSS_OF_DASHES
    if body.count(",") > 1:
        yield from _between_commas(body)
    restrictive = _RESTRICTIVE.match(body)
    left = len(body.split()) - len(restrictive[1].split()) if restrictive else 0
    punished = restrictive is not None and _PUNISHED.search(body, restrictive.end())
    spoken = restrictive is not None and (
        _SPOKEN.search(body, 0, restrictive.start(1) + 1) or _has_verb_before(body, restrictive.start(1))
    )
    if restrictive and TAKEN_UP.search(body, restrictive.end()):
        restrictive = None
    anybody = restrictive is not None and body[: restrictive.start(1)].rpartition(" ")[2] in ANYBODY
    if restrictive and (anybody or _SHARE_OF.match(body) or _opens_what_is_told(body, restrictive.start(1))):
        restrictive = None
    if restrictive and not spoken and left >= _WORDS_OF_NEWS and not punished and not DENIAL.search(restrictive[1]):
        yield (restrictive.span(1),), _LOSS_OF_RESTRICTIVE
    yield from find_days(body)


def _opens_what_is_told(body: str, at: int) -> bool:
    """Whether " that" at an offset stands behind a verb: "A week after news broke | that Holt had left"."""
    reading = read(body)
    i = bisect_left(reading.starts, at + 1)
    return reading.words[i] == "that" and reading.classes[i] != "wh"


def _has_verb_before(body: str, at: int) -> bool:
    """Whether the main verb stands before an offset: "that" behind it opens what someone was told."""
    reading = read(body)
    return reading.main is not None and reading.starts[reading.main] < at


def _holds_a_verb(gone: str) -> bool:
    """Whether what stands between commas has a verb that is not part of "who ...": it may be the main one."""
    verb = _AUXILIARY.search(gone)
    return verb is not None and not _RELATIVE_PRONOUN.search(gone, 0, verb.start())


def _between_commas(body: str) -> Iterator[Aside]:
    """Relative clauses and appositions, unless they are part of a list or hold the main verb."""
    for found in _RELATIVE.finditer(body):
        if not DENIAL.search(found[0]):
            aged = _AGE.search(body, 0, found.start()) is not None  # "Ann Holt, 32, who led the club, won"
            yield ((found.start(), found.end() - aged),), _LOSS_OF_RELATIVE
    for found in _BEFORE_WHAT_IS_DONE.finditer(body):
        if not DENIAL.search(found[0]):
            yield (found.span(),), _LOSS_OF_RELATIVE
    for pattern, group in ((_APPOSITIVE, 0), (_APPOSITIVE_INSIDE, 1)):
        for found in pattern.finditer(body):
            gone, listed = found[group], _LIST_BEFORE.search(body[: found.start(group)])
            if listed and HAS_VERB.search(listed[0]):
                listed = None  # ", sailors came to Marlow, the old port, to"
            goes_on = group and _RELATIVE_PRONOUN.search(gone)  # "a rally that begins in London, at noon, and ends"
            behind_time = _WHEN_OR_WHERE.fullmatch(body, 0, found.start(group))
            if behind_time and gone.startswith((", a ", ", an ", ", the ")):
                continue
            torn = _AND.search(gone) or DENIAL.search(gone) or _holds_a_verb(gone)
            if not listed and not goes_on and not torn:
                # It says who someone is that a reader does not know, or what "his business" is.
                common = body[: found.start(group)].rpartition(" ")[2].islower()
                unknown = common or gone.startswith((", a ", ", an ")) or _SPEAKS_THEN.match(body, found.end(group))
                keeps = (
                    _STATE.search(body, 0, found.start(group)) is not None
                )  # "Ft. Myers, Fla., formerly of Linden, went"
                yield (
                    ((found.start(group), found.end(group) - keeps),),
                    _LOSS_OF_APPOSITIVE + _LOSS_OF_WHO * bool(unknown),
                )
