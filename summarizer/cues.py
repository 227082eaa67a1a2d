"""What a sentence looks like on its own: whether it leans on one before it, whether it is a sentence at all."""

import re
from enum import IntFlag

import numpy as np

from newstool.summarizer.characters import CLOSING, LOWER, OPENING, STOP, WORD, Characters
from newstool.summarizer.stories import Flags, Integers


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
_AT_QUOTE = Cue.OPENS_QUOTE | Cue.CLOSES_QUOTE

_PRONOUNS = "He|She|It|They|His|Her|Hers|Its|Their|Theirs|Them|Him|This|That|These|Those|Such|Both|Neither|Either"
_THESE = "this|that|these|those"
_CONNECTIVES = (
    "But|And|Or|So|Yet|Nor|Then|Thus|Hence|Thereafter|Thereby|However|Meanwhile|Instead|Still|Also|Too|Therefore|"
    "Nevertheless|Nonetheless|Moreover|Furthermore|Besides|Otherwise|Similarly|Likewise|Additionally|Consequently|"
    "Afterwards?|Later|Subsequently|Indeed|Plus|Because|Alternatively|Accordingly|Finally|Since then|Even so|If so|"
    "That said|More recently|Not only that|Once again|To be sure|In (?:total|all|short|the end|the meantime),|Now,|"
    "Others?(?! than)|Another|(?:Here|There|Once there),|"
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
# In `Characters.text`, where a sentence begins behind a newline: searching is as fast as for that single character.
_POINTS_BACK = re.compile(
    rf"\n[\"“‘'(\[]?(?:(?:{_PRONOUNS}|{_CONNECTIVES})(?!\w)|The (\w+)\b(?! (?:of|in|at|on|for|from|who|that|"
    r"which|behind|accused|between|where|to|against|near|over|about|known|named)\b))"
)

_SPEECH = (
    r"(?:said|says|told|added|adds|wrote|writes|tweeted|asked|explained|explains|continued|recalled|insisted|noted|"
    r"warned|argued|claimed|concluded|announced|declared|replied|stated|remarked|joked|admitted|testified|commented)"
)
# ..., she added.
_CLOSES_WITH_PRONOUN = re.compile(
    rf", (?:(?:he|she|they|it) (?:\w+ )?{_SPEECH}|{_SPEECH} (?:he|she|they))\b[^,]{{0,30}}$"
)
# Lines that pages carry among the sentences.
_PAGE = re.compile(
    r"\n(?:Scroll (?:down|to)|Media (?:playback|caption)|Image (?:caption|copyright)|Read (?:more|also|the full)|"
    r"Click (?:here|to)|Watch (?:the|this|now|live|more)|Follow (?:us|our|@)|Sign up|Subscribe\b|Story continues|"
    r"Find all|Find out|Last updated|Updated (?:at|on)|Also (?:read|see)|See also|Copyright\b|All rights|"
    r"File (?:photo|picture)|FILE\b|Photo(?: by|:|s:)|Pictured\b|Related\b|Advertisement\b|Live updates|"
    r"Report supplied|Match ends|(?:First|Second) Half (?:begins|ends))"
)
_QUOTED = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)")
_ONLY_PRONOUN = re.compile(rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t) (?:\w+ )?{_SPEECH}\b|\b{_SPEECH} (?:he|she|they|it)\b")
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z]\w+|\b(?:a|an|one|police|officials?)\b")
_TAIL = 40  # characters: room for ", she later added."
_FEW_WORDS = 4  # a sentence of fewer says nothing by itself: "Not so.", "Case closed."
_FEWEST_TO_NAME = 2  # words besides the quotation
_QUESTION_TAIL = 3
_BEFORE_QUOTE = np.array([[ord(mark)] for mark in " \n([:"])  # to compare with: np.isin would import numpy.ma, 6 ms


def cues(sentence: str) -> int:
    """The cues of one sentence, as the bits of `Cue`."""
    characters = Characters.of([sentence])
    return int(read_cues(characters, characters.words(), np.array([True]))[0])


def read_cues(characters: Characters, words: Integers, opens_paragraph: Flags) -> Integers:
    """(n_sentences,) the cues of sentences in their order: one in the middle of a quotation does not say who speaks."""
    marks = characters.told
    found = Cue.POINTS_BACK * (_points_back(characters) | _closes_with_pronoun(characters, marks))
    found |= Cue.QUESTION * _questions(characters)
    found |= Cue.FRAGMENT * _fragments(characters, words, marks)
    found |= _quotations(characters, marks)
    knows = opens_paragraph | ((found & _AT_QUOTE) != 0)
    since = np.maximum.accumulate(np.where(knows, np.arange(len(found)), 0))
    return np.asarray(found | Cue.NO_SPEAKER * (~knows & ((found[since] & Cue.OPENS_QUOTE) != 0)))


def _points_back(characters: Characters) -> Flags:
    opening = _POINTS_BACK.finditer(characters.text)
    return characters.having([at.start() for at in opening if at[1] is None or at[1] in _ANAPHORS])


def _questions(characters: Characters) -> Flags:
    places = [np.maximum(characters.last - back, characters.breaks[:-1]) for back in range(_QUESTION_TAIL)]
    return np.asarray((characters.codes[np.array(places)] == ord("?")).any(axis=0))


def _fragments(characters: Characters, words: Integers, marks: Integers) -> Flags:
    """Whether what ends as a sentence is none, and whether it ends as one."""
    kinds, codes = characters.kinds, characters.codes
    end = characters.last
    for _ in range(_TAIL):
        closes = (kinds[end] & CLOSING) != 0
        if not closes.any():
            break
        end = end - closes
    first = kinds[characters.first]
    sign = codes[marks]
    handles = marks[((sign == ord("@")) | (sign == ord("#"))) & ((kinds[marks + 1] & WORD) != 0)]
    pages = [at.start() for at in _PAGE.finditer(characters.text)]
    return np.asarray(
        ((kinds[end] & STOP) == 0)
        | (words < _FEW_WORDS)
        | ((first & LOWER) != 0)
        | ((first & (WORD | OPENING)) == 0)
        | characters.having(handles)
        | characters.having(pages)
        | characters.links()
    )


def _quotations(characters: Characters, marks: Integers) -> Integers:
    """What sentences with quotation marks lack: their end, their beginning, or who speaks. `marks`: those told."""
    codes, first = characters.codes, characters.first
    sign = codes[marks]
    straight, opening, closing = (marks[sign == ord(mark)] for mark in '"“”')
    n_straight, opened, closed = map(characters.per_sentence, (straight, opening, closing))
    odd = np.flatnonzero(n_straight % 2)
    last = straight[np.searchsorted(straight, characters.breaks[odd + 1]) - 1]
    opened[odd] += (codes[last - 1] == _BEFORE_QUOTE).any(axis=0)
    closed[odd] = opened[odd] == 0
    found = np.where(opened > closed, Cue.FRAGMENT | Cue.OPENS_QUOTE, 0)
    found[closed > opened] = Cue.NO_SPEAKER | Cue.CLOSES_QUOTE
    begins = (codes[first] == ord('"')) | (codes[first] == ord("“"))
    for i in np.flatnonzero(begins & (opened == closed)).tolist():
        if _is_anonymous(characters.text[first[i] : characters.breaks[i + 1]]):
            found[i] = Cue.NO_SPEAKER
    return found


def _is_anonymous(sentence: str) -> bool:
    """Whether a sentence that begins with a quotation does not say whose it is."""
    bare = _QUOTED.sub(" ", sentence)
    if len(bare.split()) < _FEWEST_TO_NAME:
        return True
    return _NAME.search(bare) is None and _ONLY_PRONOUN.search(bare) is not None  # most have a name, and soon


def _closes_with_pronoun(characters: Characters, marks: Integers) -> Flags:
    """Whether a sentence without quotation marks closes with "..., she added." `marks`: those told."""
    codes = characters.codes
    sign = codes[marks]
    quotes = marks[(sign == ord('"')) | (sign == ord("“")) | (sign == ord("”"))]
    commas = marks[(sign == ord(",")) & (codes[marks + 1] == ord(" "))]
    end = characters.breaks[np.searchsorted(characters.breaks, commas)]
    near = commas + _TAIL >= end
    closing = [
        comma
        for comma, stop in zip(commas[near].tolist(), end[near].tolist(), strict=True)
        if _CLOSES_WITH_PRONOUN.match(characters.text, comma, stop)
    ]
    return characters.having(closing) & ~characters.having(quotes)
