"""What a sentence looks like on its own: whether it leans on one before it, whether it is a sentence at all."""

import re
from collections.abc import Sequence
from enum import IntFlag


class Cue(IntFlag):
    """What a reader would notice about a sentence that stands alone."""

    POINTS_BACK = (
        1  # opens with what only the sentence before explains: "He", "But", "The move"; or closes "she added."
    )
    NO_SPEAKER = 2  # a quotation that does not say whose it is, or only "he said"
    FRAGMENT = 4  # a heading, a caption, a link, half a sentence
    QUESTION = 8
    OPENS_QUOTE = 16  # a quotation begins that the next sentences go on with
    CLOSES_QUOTE = 32  # one ends that began before


LEANS = Cue.POINTS_BACK | Cue.NO_SPEAKER  # what makes no sense without the sentence before it
_AT_QUOTE = (Cue.OPENS_QUOTE | Cue.CLOSES_QUOTE).value

_PRONOUNS = "He|She|It|They|His|Her|Hers|Its|Their|Theirs|Them|Him|This|That|These|Those|Such|Both|Neither|Either"
_THESE = "this|that|these|those"
_CONNECTIVES = (
    "But|And|Or|So|Yet|Nor|Then|Thus|Hence|Thereafter|Thereby|However|Meanwhile|Instead|Still|Also|Too|Therefore|"
    "Nevertheless|Nonetheless|Moreover|Furthermore|Besides|Otherwise|Similarly|Likewise|Additionally|Consequently|"
    "Afterwards?|Later|Subsequently|Indeed|Plus|Because|Alternatively|Accordingly|Finally|Since then|Even so|If so|"
    "That said|More recently|Not only that|Once again|To be sure|In (?:total|all|short|the end|the meantime),|Now,|"
    "Others?|Another (?:said|added|of)|(?:Here|There|Once there),|"
    f"Of (?:course|these|those|them)|In (?:fact|addition|turn|response|contrast|other words|return|{_THESE})|"
    f"As (?:a result|such|well)|By (?:contrast|comparison|then|{_THESE})|On (?:the other hand|top of|{_THESE})|"
    f"At (?:the same time|one point|first|{_THESE})|For (?:example|instance|{_THESE})|"
    "(?:To|With|After|Before|During|Under|From|Despite|Like|Given|Among|About|Over) "
    f"(?:them|him|her|it|{_THESE})|"
    "(?:One|Some|Many|Most|Several|Two|Three|Four|All|None|Part|Much|Half|Neither|Either|Both|Each|Any|Few) of "
    f"(?:them|it|his|her|its|their|the (?:two|three|four)|{_THESE})|"
    "(?:When|While|After|Before|As|If|Although|Though|Because|Since|Once|Until|Where|Whether) "
    f"(?:he|she|it|they|his|her|their|{_THESE})"
)
# Definite nouns that stand for what the sentence before told. "The council", "The mayor" explain themselves.
_ANAPHOR_WORDS = (
    "move|moves|decision|announcement|statement|ruling|incident|incidents|findings|pair|two|three|four|trio|duo|"
    "couple|latter|same|other|others|change|changes|result|deal|agreement|group|company|firm|man|woman|men|women|"
    "boy|girl|boys|girls|suspect|suspects|victim|victims|crash|attack|attacks|blast|explosion|shooting|blaze|"
    "accident|event|case|verdict|charge|charges|allegations|accusations|investigation|probe|study|survey|"
    "researchers|authors|film|movie|show|song|book|video|footage|clip|image|images|photo|photos|picture|pictures|"
    "post|tweet|message|messages|letter|website|service|device|product|project|scheme|proposal|measure|program|"
    "programme|plan|plans|vehicle|driver|passengers|defendant|mother|father|son|daughter|teenager|teen|youngster|"
    "player|striker|actor|actress|singer|politician|spokesman|spokeswoman|spokesperson|official|source|figure|"
    "figures|increase|decrease|rise|drop|site|area|building|problem|problems|issue|idea|process|comments|remarks|"
    "criticism|situation|trend|win|victory|defeat|loss|visit|trip|meeting|talks|protest|protests|system|"
    "technology|experience|evidence|effort|efforts"
)
_ANAPHORS = frozenset(_ANAPHOR_WORDS.split("|"))
# The first words of all of these: the patterns are long, and are tried only on a sentence that begins with one.
_FIRST_WORDS = frozenset(re.findall(r"[A-Z]\w+", f"{_PRONOUNS}|{_CONNECTIVES}|The Afterward"))
_POINTS_BACK = re.compile(
    rf"[\"“‘'(\[]?(?:(?:{_PRONOUNS}|{_CONNECTIVES})(?!\w)|The (?P<noun>\w+)\b(?! (?:of|in|at|on|for|from|who|that|"
    r"which|behind|accused|between|where|to|against|near|over|about|known|named)\b))"
)


def _points_back(sentence: str) -> bool:
    opening = _POINTS_BACK.match(sentence)
    return opening is not None and (opening["noun"] is None or opening["noun"] in _ANAPHORS)


_SPEECH = (
    r"(?:said|says|told|added|adds|wrote|writes|tweeted|asked|explained|explains|continued|recalled|insisted|noted|"
    r"warned|argued|claimed|concluded|announced|declared|replied|stated|remarked|joked|admitted|testified|commented)"
)
# ..., she added.
_CLOSES_WITH_PRONOUN = re.compile(
    rf"[,”\"] (?:(?:he|she|they|it) (?:\w+ )?{_SPEECH}|{_SPEECH} (?:he|she|they))\b[^,]{{0,30}}$"
)
_AFTER_STOP = "\"”’'»)] "
# Lines that pages carry among the sentences.
_PAGE = re.compile(
    r"(?:Scroll (?:down|to)|Media (?:playback|caption)|Image (?:caption|copyright)|Read (?:more|also|the full)|"
    r"Click (?:here|to)|Watch (?:the|this|now|live|more)|Follow (?:us|our|@)|Sign up|Subscribe|Story continues|"
    r"Find all|Find out|Last updated|Updated (?:at|on)|Also (?:read|see)|See also|Copyright|All rights|"
    r"File (?:photo|picture)|FILE|Photo(?: by|:|s:)|Pictured|Related|Advertisement|Live updates|Report supplied|"
    r"Match ends|(?:First|Second) Half (?:begins|ends))"
)
_PAGE_WORDS = frozenset(re.findall(r"\w+", _PAGE.pattern))
_HANDLE = re.compile(r"[@#]\w")
_MAY_OPEN = "\"“‘'([$£€¿¡?"  # signs that a sentence may begin with, besides letters and digits
_FIRST_WORD = re.compile(r"[\"“‘'(\[]?([^\W\d_]+)")
_QUOTED = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)")
_ONLY_PRONOUN = re.compile(rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t) (?:\w+ )?{_SPEECH}\b|\b{_SPEECH} (?:he|she|they|it)\b")
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z]\w+|\b(?:a|an|one|police|officials?)\b")
_TAIL = 40  # characters: room for ", she later added."
_FEW_WORDS = 4  # a sentence of fewer says nothing by itself: "Not so.", "Case closed."


def cues(sentence: str) -> int:
    """The cues of one sentence, as the bits of `Cue`."""
    first = _FIRST_WORD.match(sentence)
    word = first[1] if first else ""
    found = Cue.POINTS_BACK.value if word in _FIRST_WORDS and _points_back(sentence) else 0
    tail = sentence[-_TAIL:]
    if '"' in sentence or "“" in sentence or "”" in sentence:
        found |= _quotation(sentence)
    elif _CLOSES_WITH_PRONOUN.search(tail):
        found |= Cue.POINTS_BACK.value
    if "?" in tail[-3:]:
        found |= Cue.QUESTION.value
    if tail.rstrip(_AFTER_STOP)[-1:] not in ".!?…" or _is_fragment(sentence, word):
        found |= Cue.FRAGMENT.value
    return found


def _is_fragment(sentence: str, word: str) -> bool:
    """Whether what ends as a sentence is none, by its length or its first `word`."""
    return (
        sentence.count(" ") < _FEW_WORDS - 1
        or sentence[0].islower()
        or not (word or sentence[0].isalnum() or sentence[0] in _MAY_OPEN)
        or (word in _PAGE_WORDS and _PAGE.match(sentence) is not None)
        or (("@" in sentence or "#" in sentence) and _HANDLE.search(sentence) is not None)
        or "://" in sentence
        or "www." in sentence
        or "pic.twitter" in sentence
    )


def read_cues(sentences: Sequence[str], opens_paragraph: Sequence[bool]) -> list[int]:
    """The cues of sentences in their order: one in the middle of a quotation does not say who speaks."""
    found, inside = [], False
    for sentence, opens in zip(sentences, opens_paragraph, strict=True):
        bits = cues(sentence)
        if inside and not opens and not bits & _AT_QUOTE:
            bits |= Cue.NO_SPEAKER.value
        else:
            inside = bool(bits & Cue.OPENS_QUOTE.value)
        found.append(bits)
    return found


def _quotation(sentence: str) -> int:
    """What a sentence with quotation marks lacks: its end, its beginning, or who speaks."""
    straight, opened, closed = (sentence.count(mark) for mark in '"“”')
    if straight % 2:
        last = sentence.rindex('"')
        opened += last == 0 or sentence[last - 1] in " ([:"
        closed = 0 if opened else 1
    if opened > closed:
        return (Cue.FRAGMENT | Cue.OPENS_QUOTE).value
    if closed > opened:
        return (Cue.NO_SPEAKER | Cue.CLOSES_QUOTE).value
    if sentence[0] not in '"“':
        return 0
    bare = _QUOTED.sub(" ", sentence)
    anonymous = len(bare.split()) < 2 or (_ONLY_PRONOUN.search(bare) is not None and _NAME.search(bare) is None)
    return Cue.NO_SPEAKER.value if anonymous else 0
