"""Where a sentence must not stop: what the words behind a stop would have told, a reader must not miss or misread.

`front` is the sentence up to the stop, `gone` what stands behind it.
"""

from typing import Literal

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar import clauses, valency
from newstool.summarizer.grammar.clauses import end_of, word_set
from newstool.summarizer.shortening import picked_out, torn
from newstool.summarizer.shortening.cutting import DANGLING

# What is left out: a clause behind a dash; "who ..."; "after ..."; an apposition; "held in ..."; "in ...".
# "and the county will ..."; "and sold ..."; "to keep ...".
Kind = Literal["dash", "relative", "clause", "aside", "participle", "phrase", "second", "predicate", "purpose", "doing"]

_WORDS_BEFORE_PHRASE = 8  # a phrase is often part of a short clause: "The club is at home in the park."
_NEAR = 24  # characters: a condition further on belongs to a clause inside what is left out

_FOR_SOMEONE_TO = lazy(r"for [^,]{1,60}? to [a-z]")  # "an opportunity for disabled people to exercise"
_ING = lazy(r"\w+ing\b")
_ABOUT_SO_MANY = lazy(r"(?:about|under|over|around|within|at|by) (?:\d|\$|half|two|three|four|five|six|ten|a dozen)")
_QUESTION = lazy(r"\w+ (?:whether|how|why|what|who|when)\b")  # "doubts about whether"
_IDIOM = lazy(
    r"(?:in (?:contrast|order|place|check|line|doubt|mind|shape|half)|at (?:risk|bay|odds|stake)|on (?:hold|notice|"
    r"record|fire|edge|board)|in (?:chief|law|residence|waiting)|at large|under (?:way|control|fire|pressure)|"
    r"for (?:granted|good))\b"
)
_AFTERTHOUGHT = lazy(
    r"[—–-]*\s*(?:(?:just |but )?not\b|only\b|in (?:any|all|every|most) |that (?:is|was)|or|if|not|at least|so)\b"
)  # "— that was the idea, at least"
TOLL = lazy(
    r"(?:killing|wounding|injuring|(?:that|which|who) (?:killed|wounded|injured)|(?:reported|pronounced|found|left|"
    r"were|was) dead|[a-z ]{3,40} to death|(?:was|"
    r"were) killed|"
    r"leaving [^,]{0,40}(?:dead|homeless|injured|missing)|"
    r"(?:has|have|had|later|since|and) (?:since |later )?(?:died|passed away))\b"
)
_CUES_OF_A_TOLL = ("kill", "wound", "injur", "dead", "death", "died", "homeless", "missing", "passed away")
# "in an interesting, engaging way"
_IT_IS_THEN = lazy(r"It (?:is|was) (?!the |an? |[A-Z])[^,]*$")  # "It was during a talk that ..."
_FOLLOWING = lazy(r"\bfollowing (?:statement|letter|remarks)\b[^:]*$")
_HALF_PREPOSITIONS = word_set("accordance conjunction lieu keeping")  # "in accordance | with"
_PLACE = lazy(r"[A-Z]\w+, [A-Z]\w+(?: [A-Z]\w+)?$")
_ADVERBS = word_set("ever directly simply nearly merely partly mainly largely primarily mostly only solely")
_ADJECTIVE = lazy(r"\b(?:an?|the|more|most|very) \w+$|\w{3,}(?:ive|ous|ful|ial|able|ible|less)$")
_WON_OVER = lazy(r"\b(?:win|victory|triumph|edge|lead|control|power|upset|rout)$")
# Who says what stands before the tail.
_SOURCE_INSIDE = lazy(
    r",(?: [^,;]{2,80})? (?:said|says|say|told|announced|reported|confirmed|added|wrote|warned|testified|alleged|"
    r"claimed|argued|according|cited|quoted|heard|ruled|revealed)\b(?! (?:could|would|will|may|might|is|was|has|had)\b)"
)
# "..., experts warn", not "..., I wept when they decided"
_ATTRIBUTED = lazy(r", (?!(?:[^,]* )?(?:when|as|after|that|because)\b)(?!and |or |but )[^,]{2,60} \w+$")
THEN_NEWS = lazy(r"[a-z]: ")  # behind a colon stands what a sentence leads up to
_UNIT_OF_TIME = lazy(r"(?:day|week|month|year|hour|minute)s?$")
# "three weeks after" says when, "three weeks while" says how long, and may end there.
_BEHIND_A_TIME = word_set("and while as when by at on for with through")
_PASSIVE = lazy(r"\b(?:been|was|were|is|are|be|being)(?: \w+ly)? \w+ed$")
_NAME_GOES_ON = lazy(rf"(?:on|for|of|to) (?:the )?(?![A-Z][a-z]+day\b)(?!{clauses.MONTH})[A-Z0-9]")
# No sentence ends in these: a reader asks "of what?", "by whom?".
_NO_END = word_set(
    "everything anything nothing something all gone been come become taken given seen known shown thrown "
    "driven grown risen fallen worn sworn torn written broken chosen spoken stolen drawn use topics issues "
    "subjects forward ahead exchange return response favor addition themselves one two three four five six "
    "seven eight nine ten first second third fourth fifth along together"
)
# What turns the meaning of the words before it, wherever it stands behind a stop; and what does so close behind one.
# These three are asked for texts in small letters.
_TURNS = lazy(
    r"\b(?:den(?:y|ies|ied|ying)|not guilty|innocen\w+|wrongdoing|unless|except|pending|whether|according to|"
    r"stop(?:s|ped|ping)? short)\b|"
    r"(?:^|[,;—–-] ?)(?:even )?(?:but|however|although|though|yet)\b"
)
_CONDITIONS = lazy(r"\b(?:(?<!even )if|until|in fact|in reality|condition|caveat|provided|instead|rather|than)\b")
_NOT_ONLY = lazy(r"\bnot (?:only|just)\b.{3,80}?\bbut\b")
_NEGATION = lazy(
    r"\b(?:not|never|no|nor|without|only|unless|until|rather|cannot|nobody|none|neither|hardly|whether)\b|n['’]t\b"
)
_OWN_SUBJECT = lazy(r"(?:while|as|even as|after|when|where|although|though) ")  # ", while Holt said he was glad"
_BY_DOING = lazy(r"by [a-z]+ing\b")  # says how something is done, and nothing of the noun before it
_MEANWHILE = lazy(r"despite\b|(?:as|while) (?:the|a|an|he|she|it|they|his|her|its|their|[A-Z])")  # "is not safe | as"
_FIRST_WORDS = word_set("after as while when because following amid since before although though if once despite")


def is_complete(front: str, gone: str, kind: Kind, *, pause: bool) -> bool:
    """Whether what stands before a stop is a sentence, and means the same without what stands behind it.

    pause: a comma, a semicolon or a dash stands at the stop
    """
    if not may_end(front) or _turns(gone, kind, pause=pause) or valency.cuts_off_a_decision(front, gone):
        return False
    if pause and kind == "dash":
        return True
    end = end_of(front)
    if pause:
        listed = (_ends_in_a_list(front) and not _ends_in_a_place(front, gone)) or (
            _ADJECTIVE.search(end) and _ING.match(gone)
        )
        return not listed
    limits = kind != "clause" or gone.startswith("since")
    if _negated(front, gone) or (limits and valency.LIMITED.search(end)) or not _is_told(front, gone):
        return False
    if kind != "clause" and valency.EMPTY.search(end.lower()) and not _BY_DOING.match(gone):
        return False
    if kind == "purpose" and (_last_word(front) in _NO_END or clauses.NEEDS_PHRASE.search(end)):
        return False
    if kind == "relative":
        return picked_out.stands_alone(front, gone)
    return kind != "phrase" or _is_free(front, gone)


def _negated(front: str, gone: str) -> bool:
    """Whether a denial before a stop may bear on the words behind it: "was not hurt | by the fall"."""
    return _MEANWHILE.match(gone) is None and _NEGATION.search(front.lower()) is not None


def tells_a_toll(gone: str) -> bool:
    """Whether the words behind a stop tell who was killed or hurt. Most have no word of it, which is soon found."""
    return any(cue in gone for cue in _CUES_OF_A_TOLL) and TOLL.search(gone) is not None


def is_turned(gone: str) -> bool:
    """Whether the words behind a stop deny, set a condition, or say who says so."""
    return tells_a_toll(gone) or THEN_NEWS.search(gone) is not None or _TURNS.search(gone.lower()) is not None


def names_a_source(gone: str) -> bool:
    """Whether the words behind a stop hold who says what stands before it: "and overruns, clerks say, a fault"."""
    return _SOURCE_INSIDE.search(gone) is not None


def _ends_in_a_list(front: str) -> bool:
    """Whether a few words without a verb stand behind the last comma: "the towns of Marlow, Dunmore"."""
    listed = clauses.LIST_BEFORE.search(front)
    if listed is None or clauses.HAS_VERB.search(listed[0]):
        return False
    return clauses.DATE_OR_PLACE.search(front) is None


def _ends_in_a_place(front: str, gone: str) -> bool:
    """Whether a town and its state stand before a stop: "in Wisconsin Rapids, Wisconsin |, making ..."."""
    return _PLACE.search(front) is not None and not gone.startswith(("and ", "or ")) and not gone[:1].isupper()


def may_be_cut(front: str) -> bool:
    """Whether a reader does not wait for the next word, where an ellipsis follows the last."""
    last = _last_word(front)
    if (
        not may_end(front)
        or last in _NO_END
        or last.endswith(("ly", "ing"))
        or clauses.LOOSE.search(end_of(front).lower())
    ):
        return False
    if torn.is_stub(front):
        return False
    return valency.LIMITED.search(end_of(front)) is None


def may_end(front: str) -> bool:
    """Whether the last word may be a last word, and no bracket, quotation or opening clause is left open."""
    last = _last_word(front)
    if _IT_IS_THEN.match(front) or ("following " in front and _FOLLOWING.search(front)):
        return False
    if (
        last in _ADVERBS
        or last in _HALF_PREPOSITIONS
        or (last in DANGLING and not front.endswith(" May"))
        or (
            picked_out.SPEAKS.fullmatch(last)
            and not front.rsplit(None, 1)[-1][0].isupper()
            and not _is_attributed(front)
        )
    ):
        return False
    if front.count("(") != front.count(")") or front.count('"') % 2 or front.count("“") != front.count("”"):
        return False
    return "," in front or front.partition(" ")[0].lower() not in _FIRST_WORDS


def _is_attributed(front: str) -> bool:
    """Whether a sentence closes with who says so: "..., experts warn", not "After a year, he announced"."""
    return _ATTRIBUTED.search(front) is not None and front.partition(" ")[0].lower() not in _FIRST_WORDS


def _turns(gone: str, kind: Kind, *, pause: bool) -> bool:
    """Whether the sentence says something else without these words: a denial, a condition, who says so, the news."""
    if (
        _AFTERTHOUGHT.match(gone)
        or tells_a_toll(gone)
        or THEN_NEWS.search(gone)
        or _TURNS.search((_NOT_ONLY.sub("", gone) if "not " in gone else gone).lower())
    ):
        return True
    if _SOURCE_INSIDE.search(f", {gone}" if pause and not _OWN_SUBJECT.match(gone) else gone):
        return True
    return _CONDITIONS.search((gone if kind == "phrase" else gone[:_NEAR]).lower()) is not None


def _is_told(front: str, gone: str) -> bool:
    """Whether no verb or noun near the stop waits for what stands behind it."""
    if valency.cuts_off_an_order(front, gone):
        return False
    may_end = _UNIT_OF_TIME.match(_last_word(front)) and gone.partition(" ")[0] in _BEHIND_A_TIME
    if clauses.LOOSE.search(end_of(front).lower()) and not may_end:
        return False
    return not torn.is_stub(front)


def _is_free(front: str, gone: str) -> bool:
    """Whether what stands before a preposition can do without the phrase."""
    if len(front.split()) < _WORDS_BEFORE_PHRASE or _QUESTION.match(gone) or _ABOUT_SO_MANY.match(gone):
        return False
    by_whom = gone.startswith("by ") and _PASSIVE.search(front) and not valency.TO_DO.match(gone)
    if clauses.NEEDS_PHRASE.search(end_of(front)) and not by_whom:
        return False
    if gone.startswith("over") and _WON_OVER.search(front):
        return False
    last = front.rsplit(None, 1)[-1]
    if clauses.VERB_ALONE.match(last) and not by_whom:
        return False
    if last.lower() in _NO_END or last.endswith("ly") or _FOR_SOMEONE_TO.match(gone) or _IDIOM.match(gone):
        return False
    return not (last[0].isupper() and _NAME_GOES_ON.match(gone))


def _last_word(front: str) -> str:
    """The last word, in small letters."""
    return front.rsplit(None, 1)[-1].lower()
