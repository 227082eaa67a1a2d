"""The ends of sentences that may be left out: a table of patterns, and what must hold for each."""

import re
from collections.abc import Iterator

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar import clauses
from newstool.summarizer.grammar.clauses import VERB
from newstool.summarizer.grammar.valency import waits_for_infinitive
from newstool.summarizer.shortening.cutting import DANGLING
from newstool.summarizer.shortening.days import TIME_AT_END, may_lose_its_time

LEAST_WORDS = 7  # of what is left of a sentence
# Tails that go on with the first clause: behind a negation or "days" they may turn it.
_SHORT_OF_A_CLAUSE = frozenset(("bare", "predicate", "and", "phrase", "participle", "infinitive", "purpose"))
# Tails with a verb of their own: what hedges stand in them bears on them alone.
_OWN_VERB = frozenset(("semicolon", "relative", "dash", "clause", "event", "title", "participle", "bare"))
_WORDS_BEFORE_PHRASE = 9
_DASHES = ("—", "–", "--")

# The last but one of several clauses: "the sea was calm, the sky was clear, and ..."
_CLAUSE_BEFORE = lazy(r", (?:the |a |an |[A-Z])[^,]*\b(?:is|are|was|were|has|have|had)\b[^,]*$")
_OR = lazy(r"[\s—–-]*(?:(?:or|if|at least|that is)\b|[$£€]?\d)")  # "– 2.6 million, to be exact"
_LISTED = lazy(r", \w+ing(?: \w+){0,2}(?:,| and| or) ")
_AND_A_NAME = lazy(r" and (?:the )?[A-Z]")  # of a list: ", the Treasury and the White House"

# What may close a sentence and be left out: a name, the word it begins with or contains, the pattern, and how much is
# lost with it, in the unit of deletions.py.
TAILS: tuple[tuple[str, str, re.Pattern[str], float], ...] = (
    ("semicolon", ";", lazy(r"; [^;]{8,}(?=\.$)"), 1.2),
    ("relative", ", wh", lazy(r", (?:who|which|whose|where) [^;]{6,}(?=\.$)"), 1.3),
    ("dash", "", lazy(r"\s?(?:—|\s–|–(?=\s)|--)\s?(?!\w+[.]$)[^—–]{8,}(?=\.$)"), 1.5),
    (
        "clause",
        ", ",
        lazy(
            r", (?:as|after|while|with|including|especially|particularly|saying|leaving|making|bringing|following|amid|"
            r"ahead of|thanks to|due to|because|citing|along with|in (?:an|a|the) (?:effort|attempt|bid|move)|"
            r"in what|part "
            r"of|up from|down from|compared with|such as|giving|joined by|led by|when|then|so (?:that|the|he|she|"
            r"they|it|we|much)|where|even as|even if|more so|"
            r"[a-z]{3,}ing) [^;]{5,}"
            r"(?=\.$)"
        ),
        1.6,
    ),
    (
        "event",
        ", ",
        lazy(
            r", (?:a|an|the) (?:\w+ )?(?:move|change|decision|step|result|figure|record|sign|first|feat|rate|total|"
            r"deal|plan|goal|"
            r"number|rise|increase|drop|jump|decline|reversal|shift|blow|boost|victory|development|trend|price|"
            r"sum) (?:that|of|"
            r"from|in|for|which|to|not|since|by) [^;]{6,}(?=\.$)"
        ),
        1.6,
    ),
    ("title", ", ", lazy(r", (?:a|an|the|one of) [^,;:()—]{6,110}(?=\.$)"), 1.8),
    (
        "and",
        ", and ",
        lazy(
            rf", and (?=(?:the|a|an|he|she|they|it|its|his|her|their|there|some|many|more|{VERB})\b)[^;]{{8,}}(?=\.$)"
        ),
        2.4,
    ),
    (
        "bare",
        "",
        lazy(
            r" (?:after|following|amid|while|because|in order to|so that|ahead of|during|as part of|"
            r"in an? (?:effort|attempt|"
            r"bid) to|in the wake of|thanks to|in connection with|in honou?r of|in celebration of|"
            r"as a result of) [^;]{8,}(?=\.$)"
        ),
        2.8,
    ),
    (
        "predicate",
        " and ",
        lazy(
            r" and (?=(?:is|are|was|were|has|have|had|will|would|can|could|may|[a-z]{3,}ed (?:the|a|an|to|in|on|for|"
            r"by|at|with|"
            r"from|his|her|its|their|two|three|more|that|\d))\b)[^;]{8,}(?=\.$)"
        ),
        3.0,
    ),
    (
        "phrase",
        "",
        lazy(
            r" (?:in|at|on|for|with|by|from|near|through|over|outside|inside|across|along|against|"
            r"between) [^,;:]{8,}(?=\.$)"
        ),
        3.4,
    ),
    (
        "participle",
        "ing ",
        lazy(
            r" (?:targeting|calling for|seeking|alleging|accusing|using|showing|featuring|containing|including|"
            r"honou?ring|"
            r"celebrating|marking|representing|allowing|barring|banning|giving|aimed at|designed to|intended to|"
            r"meant to) "
            r"[^;]{8,}(?=\.$)"
        ),
        3.0,
    ),
    (
        "infinitive",
        " and ",
        lazy(
            r" and (?!(?:all|both|even|then|also|not|now|just|thus|yet|the|his|her|its|their|more|some|other|that|"
            r"which|who|"
            r"across|over|under|from|with|into|for|through|around|near|along|among|between|after|before|during|"
            r"about|against|"
            r"without|within|outside|inside)\b)[a-z]{3,} "
            r"(?:the|a|an|what|how|its|his|her|their|those|more|some|all|new) [^;]{6,}(?=\.$)"
        ),
        3.0,
    ),
    (
        "purpose",
        " to ",
        lazy(
            r" to (?:see|help|determine|discuss|decide|ensure|improve|make sure|prevent|protect|promote|celebrate|"
            r"honou?r|mark|"
            r"raise|support|reduce|increase|avoid|create|provide|address|fight|combat|boost|expand|give|find|learn|"
            r"share|show|"
            r"offer|encourage|explore|study|train|recruit|pay|cover|save|replace|restore|repair|remember|"
            r"commemorate|raise) "
            r"[^;]{8,}(?=\.$)"
        ),
        3.4,
    ),
    ("time", "", TIME_AT_END, 1.4),
    ("season", "ly ", lazy(r" (?:early|late|later|earlier) (?:in|on|this|next|last) [^;,]{3,40}(?=\.$)"), 1.5),
)


def find_tails(body: str) -> Iterator[tuple[tuple[int, int], float]]:
    """What closes the sentence behind its first clause, up to its stop: the offsets, and how much is lost."""
    stop = len(body) - 1
    for name, cue, pattern, loss in TAILS:
        at = 0
        if cue not in body or (name == "dash" and not any(dash in body for dash in _DASHES)):
            continue
        while found := pattern.search(body, at):
            at = found.start() + 1
            front, gone = body[: found.start()], body[found.start() : stop]
            turns = clauses.TURN if name in _OWN_VERB else clauses.HEDGE
            if gone.count('"') % 2 or gone.count("(") != gone.count(")") or len(front.split()) < LEAST_WORDS:
                continue
            if turns.search(gone.lower()):
                continue
            if _stands(front, gone, name):
                yield (found.start(), stop), loss


def _stands(front: str, gone: str, name: str) -> bool:
    """Whether what is left in front of a tail is a sentence, and the tail no part of a list or of its main clause."""
    if front.rsplit(None, 1)[-1].lower() in DANGLING and not front.endswith(" May"):
        return False
    if name in _SHORT_OF_A_CLAUSE and (
        clauses.LOOSE.search(clauses.end_of(front).lower()) or clauses.NEGATED.search(front.lower())
    ):
        return False
    if name in ("and", "title", "clause", "event") and clauses.LIST_BEFORE.search(front):
        return False
    if name in ("and", "infinitive") and "$" in front:
        return False  # "spend $1 billion to build roads and repair bridges"
    if not _may_go(front, gone, name):
        return False
    return not (len(clauses.DASH.findall(front)) % 2 and clauses.DASH.search(gone))


def _may_go(front: str, gone: str, name: str) -> bool:
    """Whether what must hold for a tail of this kind does hold."""
    match name:
        case "time":
            return may_lose_its_time(front)
        case "season":
            return clauses.HAS_VERB.search(gone) is None
        case "infinitive":
            return clauses.MODAL.search(front) is not None and clauses.BARE_VERB.search(front) is None
        case "purpose":
            needed = waits_for_infinitive(front) or clauses.NEEDS_PHRASE.search(clauses.end_of(front))
            return not needed and clauses.AUXILIARY.search(gone) is None
        case "predicate":
            return clauses.ENDS_IN_PARTICIPLE.search(front) is None
        case "dash":  # not "— or his old habits are back"
            return _OR.match(gone) is None and clauses.DASH.search(gone.lstrip(" —–-")) is None
        case "title":
            names_someone = gone.startswith(", one of") or front.rsplit(None, 1)[-1][:1].isupper()
            return names_someone and not clauses.AUXILIARY.search(gone) and not _AND_A_NAME.search(gone)
        case "phrase":
            return _is_phrase(front, gone)
        case "semicolon":
            return ";" not in front
        case "relative":
            return "," not in gone[2:]
        case "clause":
            return _LISTED.match(gone) is None  # "hospitals, nursing homes and airports"
        case "and":
            return not (_CLAUSE_BEFORE.search(front) or "between " in front or "both " in front)
    return True


def _is_phrase(front: str, gone: str) -> bool:
    """Whether what closes a sentence says where, when or how, and its verb can do without it."""
    if len(front.split()) < _WORDS_BEFORE_PHRASE:
        return False
    if "\x01" in gone or " as " in gone or gone.startswith(" on fire"):
        return False  # "described the plan for the park as a betrayal"
    if front.rsplit(None, 1)[-1][:1].isupper() and clauses.NAME_GOES_ON.match(gone):
        return False
    return not clauses.HAS_VERB.search(gone) and not clauses.NEEDS_PHRASE.search(clauses.end_of(front))
