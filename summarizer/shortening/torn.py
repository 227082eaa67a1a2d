"""Torn ends: words that belong together, which a stop between them would tear apart.

`front` is the sentence up to the stop, `gone` what would be left out. Quotations are masked in both.
"""

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar import clauses
from newstool.summarizer.grammar.valency import waits

_FAR_WORDS = 16  # before the stop, in which "described" waits for its "as"
_STUB = 4  # words behind the last comma: fewer without a verb are no part of a clause: "..., a levy"
_OPEN_A_CLAUSE = frozenset(("but", "and", "yet", "so", "while", "which", "who", "as", "after", "because", "although"))
_NEAR_WORDS = 9  # before the stop, in which "so" waits for its "that"

_SO = lazy(r"\b(?:so (?!far\b|called\b)|such )")
_BOTH = lazy(r"\b(?:both|between)\b(?!.*\band\b)")
# "but the old mill": its verb stands behind the stop. "but stood": a verb by itself tells nothing.
_SECOND_CLAUSE = lazy(r", (?:but|yet|while) ([^,]*)$")
# "but, after a wet spring": behind a comma or an "after ..." its clause is still to come.
_SECOND_CLAUSE_LATER = lazy(
    r"[,;—–] ?(?:(?:but|yet|so),? (?:after|before|when|as|if|while|because|although|though|since|once|until|unless|"
    r"despite)\b|"
    r"(?:and|or),? (?:when|if|while|because|although|though|once|unless|despite)\b|"
    r"(?:and|or|but|yet|so),)[^,]*(?P<rest>, [^,]*)?$"
)
# A feeling tells nothing without what it is about: "was relieved on Monday | when the mayor left".
_FEELING = lazy(
    r"\b(?:relieved|surprised|shocked|stunned|saddened|upset|pleased|thrilled|delighted|disappointed|outraged|furious|"
    r"angry|angered|happy|glad|proud|sad|dismayed|devastated|heartbroken|amazed|astonished|horrified|appalled|alarmed|"
    r"worried|excited|grateful|thankful|ecstatic|frustrated|embarrassed|ashamed|concerned|scared|terrified|"
    r"puzzled|baffled|"
    r"elated|overjoyed|sorry|hopeful|afraid|disgusted|distraught|jubilant|impressed|annoyed|irritated|nervous|anxious)"
    r"(?: (?:(?:on |last |this )?(?:\w+day|week|month|year|spring|summer|fall|winter)|(?:to )?(?:hear|see|learn|find)|"
    r"too|again|today|recently|at first))*$"
)
_CLOSES_A_QUOTATION = lazy(r"[\"”’']|\?|!")
_FOR_THE_SO_MANYTH_TIME = lazy(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))(?: \w+)? time$"
)
# "voting rights for people with a conviction": whose rights is the news.
_FOR_WHOM = lazy(
    r"for (?:\w+ )?(?:people|those|anyone|everyone|women|men|children|students|veterans|patients|residents|families|"
    r"members|felons|workers|immigrants|migrants|prisoners|inmates|teachers|victims)\b"
)
_OF_A_NAME = lazy(r"(?:made|held|built|brought|taught|bought|sought|sold|told|[a-z]+ed) ")
_IN_A_SCENE = lazy(r"\b(?:was|were) (?:\w+ing|on|in|at|about|just)\b")  # "was in the boat when ..."
_REFUSES = lazy(r"\b(?:refus\w+|declin\w+|fail\w*|unable|unwilling|opposed) to\b[^,]*$")
_DONE_BY = lazy(
    r"\b(?:welcomed|joined|led|followed|accompanied|attended|hosted|surrounded|inspired|owned|run|represented|"
    r"felt|posed|faced|caused)$"
)
# "to be careful", "make it easier", "are finding themselves", "has surfaced": what follows tells it.
_NOT_YET_TOLD = lazy(
    r"\b(?:to be \w+|to (?:appear|testify|speak|serve|run|vote|work|live|meet|play|go|come|return)|mak(?:e|es|"
    r"ing) it (?:\w+ )?\w+|\w+sel(?:f|ves)|(?:has|have) (?:surfaced|emerged)|"
    r"left (?:behind|over))$"
)
# Words that are half of an idiom or of a verb: "to set foot | in", "they're | in", "the hub went | down".
_HALF = lazy(r"(?:\bset foot|\bside by side|[’'](?:re|ve|ll|m)|\b(?:went|came|got|goes|comes|gets))$")
_BEFORE_THAT = lazy(r"\b(?:now|so|given|provided|except|assuming)$")  # "is rich now | that"
_PARTICIPLE_BEFORE_NOUN = lazy(r"\ban? \w+ing$")  # "a howling, || chomping mass"
_SPEAKER = lazy(r"\x01[\"”'] (?:the|an?) ([^,]*)$")  # behind a quotation
_SPOKE = lazy(
    r", [^,;]{2,60} (?:declared|boomed|quipped|tweeted|joked|complained|recalled|stated|asserted|contended|concluded|"
    r"observed|remarked|posted)\b"
)
# Behind what is left out comes the main clause: "When Ann Holt, the mayor, left the board | in May, her plan was".
_WAITS = lazy(
    r"(?:[A-Z][\w.]+(?:,? [A-Z][\w.]+){0,3} (?:—|–|--?) )?"
    r"(?:When|While|As|After|Because|If|Although|Though|Since|Once|Before)\b"
)
_MAIN_CLAUSE = lazy(rf", (?:the|an?|his|her|its|their|he|she|it|they|[A-Z]\w+) [^,]*\b{clauses.VERB}\b")
_A_FIRST = lazy(r"\b(?:his|her|its|their|the) (?:first|second|third|last|only) \w+$")  # "his first defeat as coach"
# "music sold || through shops"; "was sold" may end.
_BARE_PARTICIPLE = lazy(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\bis )(?<!\bare )\b(?:sold|bought|built|made|held|taught|"
    r"written|drawn|sent|found|given|taken|known|seen)$"
)
_REFUTED = lazy(r"\b(?:refuted|disputed|debunked|baseless|unfounded|unproven|discredited|disproved)\b")
_RELATIVE_DENIES = lazy(r"(?:that|which) (?:[\w’'-]+ ){0,4}?(?:never|not|no longer|\w+n[’']t)\b")
_ADVERB_OF_TIME = lazy(r"(?:before|after|since)[,:;]")  # "have been here before:"
_FOR_THE_FIRST_TIME = lazy(r"for (?:the|a) (?:first|second|third|last) ")
_ONE_OF_MANY_VERBS = lazy(r", (?:[a-z]+ed|led|won|made|took|held|ran|wrote|built) [^,]*$")
_MORE_VERBS = lazy(r"[^,]*, [a-z]+ed\b.*\band [a-z]+|[a-z]+ed\b[^,]* and [a-z]+")


def is_torn(front: str, gone: str, *, pause: bool) -> bool:
    """Whether the last words of a sentence and the words behind a stop belong together.

    pause: a comma, a semicolon or a dash stands at the stop
    """
    last, end = front.rsplit(None, 1)[-1], clauses.end_of(front)
    if gone.startswith("(") or "''" in front or last[-1] in "?!" or _CLOSES_A_QUOTATION.match(gone):
        return True
    if gone.startswith("that ") and _BEFORE_THAT.search(end):
        return True
    if _HALF.search(end) or _SPOKE.search(gone) or (_WAITS.match(front) and _MAIN_CLAUSE.search(gone)):
        return True
    if clauses.DASH.match(gone) and len(clauses.DASH.findall(front)) % 2:
        return True  # the second of two dashes
    if pause and _PARTICIPLE_BEFORE_NOUN.search(end):
        return True
    if _REFUTED.search(gone) or _RELATIVE_DENIES.match(gone) or _ADVERB_OF_TIME.match(gone):
        return True
    if (
        _clause_is_open(front)
        or _FEELING.search(front)
        or (_ONE_OF_MANY_VERBS.search(front) and _MORE_VERBS.match(gone))
    ):
        return True
    if waits(front, gone, pause=pause):
        return True
    near = " ".join(front.split()[-_NEAR_WORDS:])
    if (_SO.search(near) and " that " in f" {gone}") or (_BOTH.search(front) and " and " in f" {gone}"):
        return True
    return not pause and _is_phrase_torn(front, end, last, gone)


def is_stub(front: str) -> bool:
    """Whether a few words without a verb stand behind the last comma or dash: "..., a levy"."""
    pause = max(front.rfind(mark) for mark in (", ", ": ", "—", "–", " - ", "--"))
    stub = front[pause + 1 :].split()
    # A list, a date: ", and the harbor", ", boats and piers", ", 2018"
    closes = stub and (not {"and", "or"}.isdisjoint(stub[:-1]) or stub[0].isdigit())
    if pause < 0 or closes or len(stub) > _STUB or clauses.HAS_VERB.search(" ".join(stub)):
        return False
    return clauses.DATE_OR_PLACE.search(front) is None


def is_short_clause(front: str) -> bool:
    """Whether so few words stand behind the last pause that a cut there is a stub: "..., but lawmakers"."""
    pause = max(front.rfind(mark) for mark in (", ", ": ", "; ", "—", "–", " - ", "--"))
    stub = front[pause + 1 :].split()
    return pause >= 0 and len(stub) <= _STUB and stub[0].lower() in _OPEN_A_CLAUSE


def _clause_is_open(front: str) -> bool:
    """Whether a second clause has begun that has no verb yet, or nothing but a verb."""
    second = _SECOND_CLAUSE.search(front)
    later = _SECOND_CLAUSE_LATER.search(front)
    if later and (later["rest"] is None or clauses.HAS_VERB.search(later["rest"]) is None):
        return True
    speaker = _SPEAKER.search(front)
    if speaker and clauses.HAS_VERB.search(speaker[1]) is None:
        return True
    return second is not None and (" " not in second[1] or clauses.HAS_VERB.search(second[1]) is None)


def _is_phrase_torn(front: str, end: str, last: str, gone: str) -> bool:
    """Whether a phrase without a pause before it completes or limits the words it follows."""
    if _FOR_WHOM.match(gone) or _FOR_THE_FIRST_TIME.match(gone) or _NOT_YET_TOLD.search(end):
        return True
    if gone.startswith(
        ("by storm", "after another", f"after {last}", f"by {last}", f"upon {last}")
    ) or _BARE_PARTICIPLE.search(end):
        return True  # "question after question"
    begins = gone.partition(" ")[0]
    if last == "first" and begins in ("when", "before", "in", "after"):
        return True
    if begins == "when":
        return _IN_A_SCENE.search(front) is not None
    if begins == "as":
        return _A_FIRST.search(front) is not None
    if begins == "on" and last == "pressure":
        return True
    if begins == "between":
        return not any(character.isdigit() for character in gone)  # "the tie between the two", not "between 1981 and"
    if begins == "by" and _DONE_BY.search(front):
        return True
    if begins in ("in", "since", "this") and _FOR_THE_SO_MANYTH_TIME.search(front):
        return True
    if begins in ("in", "for", "from", "on", "with", "at") and _REFUSES.search(front):
        return True
    return last[0].isupper() and _OF_A_NAME.match(gone) is not None  # "the gift Ann Holt | made in May"
