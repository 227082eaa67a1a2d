"""Cues: what a reader notices about a sentence that stands alone. It may depend on the sentence before it, or be no
sentence at all. English only.
"""

import re
from enum import IntFlag

import numpy as np

from newstool.summarizer.characters import CLOSING, LOWER, OPENING, QUOTATION_MARKS, STOP, WORD, Characters
from newstool.summarizer.sentence_batch import Flags, Integers


class Cue(IntFlag):
    """The cues of a sentence, as bits.

    Members:
        POINTS_BACK: begins with a word that only the sentence before explains ("He", "But", "The move"), or ends so
            ("..., she added.")
        NO_SPEAKER: a quotation that does not name its speaker, or only says "he said"
        FRAGMENT: a heading, a caption, a link, or half a sentence
        QUESTION: ends in a question mark
        OPENS_QUOTE: opens a quotation that the next sentences continue
        CLOSES_QUOTE: closes a quotation that an earlier sentence opened
    """

    POINTS_BACK = 1
    NO_SPEAKER = 2
    FRAGMENT = 4
    QUESTION = 8
    OPENS_QUOTE = 16
    CLOSES_QUOTE = 32


DEPENDENT = Cue.POINTS_BACK | Cue.NO_SPEAKER  # a sentence with one of these makes no sense without the one before it
_AT_QUOTE = Cue.OPENS_QUOTE | Cue.CLOSES_QUOTE

# Words that point back if they begin a sentence.
_PRONOUNS = "He|She|It|They|His|Her|Hers|Its|Their|Theirs|Them|Him|This|That|These|Those|Such|Both|Neither|Either"
_THESE = "this|that|these|those"
# Words and phrases that join a sentence to the one before it.
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
# Nouns that stand for what the sentence before said, if "The" comes before them: "The move". Others explain themselves:
# "The council", "The mayor".
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
# Searched in `Characters.text`, where a newline stands before each sentence: as fast as a search for the newline alone.
_POINTS_BACK = re.compile(
    rf"\n[\"“‘'(\[]?(?:(?:{_PRONOUNS}|{_CONNECTIVES})(?!\w)|The (\w+)\b(?! (?:of|in|at|on|for|from|who|that|"
    r"which|behind|accused|between|where|to|against|near|over|about|known|named)\b))"
)

# Verbs of speech.
_SPEECH = (
    r"(?:said|says|told|added|adds|wrote|writes|tweeted|asked|explained|explains|continued|recalled|insisted|noted|"
    r"warned|argued|claimed|concluded|announced|declared|replied|stated|remarked|joked|admitted|testified|commented)"
)
# Matches at a comma: ", she added."
_ENDS_WITH_PRONOUN = re.compile(
    rf", (?:(?:he|she|they|it) (?:\w+ )?{_SPEECH}|{_SPEECH} (?:he|she|they))\b[^,]{{0,30}}$"
)
# Lines of a web page that are not part of the story. Searched in `Characters.text`.
_PAGE_LINE = re.compile(
    r"\n(?:Scroll (?:down|to)|Media (?:playback|caption)|Image (?:caption|copyright)|Read (?:more|also|the full)|"
    r"Click (?:here|to)|Watch (?:the|this|now|live|more)|Follow (?:us|our|@)|Sign up|Subscribe\b|Story continues|"
    r"Find all|Find out|Last updated|Updated (?:at|on)|Also (?:read|see)|See also|Copyright\b|All rights|"
    r"File (?:photo|picture)|FILE\b|Photo(?: by|:|s:)|Pictured\b|Related\b|Advertisement\b|Live updates|"
    r"Report supplied|Match ends|(?:First|Second) Half (?:begins|ends))"
)
# A quotation, closed or not.
_QUOTED = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)")
# An attribution to a pronoun: "he said", "said she".
_ONLY_PRONOUN = re.compile(rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t) (?:\w+ )?{_SPEECH}\b|\b{_SPEECH} (?:he|she|they|it)\b")
# What names a speaker: a capitalised word that does not begin a sentence, or a noun such as "police" or "a driver".
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z]\w+|\b(?:a|an|one|police|officials?)\b")
_TAIL = 40  # characters at the end of a sentence that are searched: room for ", she later added."
_MIN_WORDS = 4  # of a sentence; a shorter one says nothing by itself: "Not so.", "Case closed."
_MIN_ATTRIBUTION = 2  # words besides the quotation that can name a speaker
_QUESTION_TAIL = 3  # characters: the question mark and two closing marks
_BEFORE_QUOTE = np.array([[ord(mark)] for mark in " \n([:"])  # compared by hand: np.isin imports numpy.ma, 6 ms


def cues(sentence: str) -> int:
    """The cues of one sentence, as the bits of `Cue`."""
    characters = Characters.of([sentence])
    return int(find_cues(characters, characters.word_counts(), np.array([True]))[0])


def find_cues(characters: Characters, words: Integers, opens_paragraph: Flags) -> Integers:
    """The cues of consecutive sentences, as the bits of `Cue`: (n_sentences,) int64.

    words: (n_sentences,) number of words. opens_paragraph: (n_sentences,). A sentence inside a quotation that an
    earlier sentence of the paragraph opened has the cue NO_SPEAKER.
    """
    bits = Cue.POINTS_BACK * (_points_back(characters) | _ends_with_pronoun(characters))
    bits |= Cue.QUESTION * _questions(characters)
    bits |= Cue.FRAGMENT * _fragments(characters, words)
    bits |= _quotations(characters)
    restarts = opens_paragraph | ((bits & _AT_QUOTE) != 0)
    latest = np.maximum.accumulate(np.where(restarts, np.arange(len(bits)), 0))  # the last restart up to each sentence
    return np.asarray(bits | Cue.NO_SPEAKER * (~restarts & ((bits[latest] & Cue.OPENS_QUOTE) != 0)))


def _points_back(characters: Characters) -> Flags:
    """Whether a sentence begins with a word that points back, (n_sentences,)."""
    matches = _POINTS_BACK.finditer(characters.text)
    return characters.has_any([match.start() for match in matches if match[1] is None or match[1] in _ANAPHORS])


def _questions(characters: Characters) -> Flags:
    """Whether a question mark is among the last _QUESTION_TAIL characters, (n_sentences,)."""
    tails = [np.maximum(characters.last - back, characters.breaks[:-1]) for back in range(_QUESTION_TAIL)]
    return np.asarray((characters.codes[np.array(tails)] == ord("?")).any(axis=0))


def _fragments(characters: Characters, words: Integers) -> Flags:
    """Whether a sentence is a fragment, (n_sentences,).

    A fragment has no stop at its end, has too few words, begins like no sentence, is a line of a web page, or contains
    a handle ("@name", "#topic") or a link.
    """
    classes, codes, counted = characters.classes, characters.codes, characters.counted
    end = characters.last
    for _ in range(_TAIL):  # steps back over closing marks and spaces
        closes = (classes[end] & CLOSING) != 0
        if not closes.any():
            break
        end = end - closes
    first = classes[characters.first]
    sign = codes[counted]
    handles = counted[((sign == ord("@")) | (sign == ord("#"))) & ((classes[counted + 1] & WORD) != 0)]
    page_lines = [match.start() for match in _PAGE_LINE.finditer(characters.text)]
    return np.asarray(
        ((classes[end] & STOP) == 0)
        | (words < _MIN_WORDS)
        | ((first & LOWER) != 0)
        | ((first & (WORD | OPENING)) == 0)
        | characters.has_any(handles)
        | characters.has_any(page_lines)
        | characters.has_link()
    )


def _quotations(characters: Characters) -> Integers:
    """The cues of sentences with quotation marks, (n_sentences,).

    More opening than closing marks: FRAGMENT and OPENS_QUOTE. More closing than opening marks: NO_SPEAKER and
    CLOSES_QUOTE. As many of both and no speaker named: NO_SPEAKER. Straight marks count only if their number is odd:
    the last of them is an opening mark if a space, a bracket or a colon stands before it, else a closing mark.
    """
    codes, first, counted = characters.codes, characters.first, characters.counted
    sign = codes[counted]
    straight, opening, closing = (counted[sign == ord(mark)] for mark in QUOTATION_MARKS)
    n_straight, opened, closed = map(characters.count_per_sentence, (straight, opening, closing))
    odd = np.flatnonzero(n_straight % 2)
    last = straight[np.searchsorted(straight, characters.breaks[odd + 1]) - 1]
    opened[odd] += (codes[last - 1] == _BEFORE_QUOTE).any(axis=0)
    closed[odd] = opened[odd] == 0
    bits = np.where(opened > closed, Cue.FRAGMENT | Cue.OPENS_QUOTE, 0)
    bits[closed > opened] = Cue.NO_SPEAKER | Cue.CLOSES_QUOTE
    begins = (codes[first] == ord('"')) | (codes[first] == ord("“"))
    for i in np.flatnonzero(begins & (opened == closed)).tolist():
        if _is_anonymous(characters.text[first[i] : characters.breaks[i + 1]]):
            bits[i] = Cue.NO_SPEAKER
    return bits


def _is_anonymous(sentence: str) -> bool:
    """Whether a sentence that begins with a quotation does not name the speaker."""
    bare = _QUOTED.sub(" ", sentence)
    if len(bare.split()) < _MIN_ATTRIBUTION:
        return True
    # The search for a name comes first: most sentences have one, near the start.
    return _NAME.search(bare) is None and _ONLY_PRONOUN.search(bare) is not None


def _ends_with_pronoun(characters: Characters) -> Flags:
    """Whether a sentence without quotation marks ends like "..., she added.", (n_sentences,)."""
    codes, counted = characters.codes, characters.counted
    sign = codes[counted]
    quotes = counted[(sign == ord('"')) | (sign == ord("“")) | (sign == ord("”"))]
    commas = counted[(sign == ord(",")) & (codes[counted + 1] == ord(" "))]
    end = characters.breaks[np.searchsorted(characters.breaks, commas)]
    near_end = commas + _TAIL >= end
    matched = [
        comma
        for comma, stop in zip(commas[near_end].tolist(), end[near_end].tolist(), strict=True)
        if _ENDS_WITH_PRONOUN.match(characters.text, comma, stop)
    ]
    return characters.has_any(matched) & ~characters.has_any(quotes)
