"""The sentence that is left where words are taken out: its spaces, commas and marks are put right."""

from collections.abc import Sequence

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import is_closed

LEAST_WORDS = 7  # of what is left of a sentence
_LOOSE_END = lazy(r"[\s,–—-]+\.$")
_LOOSE = " ,–—-"
_SPACE_BEFORE_MARK = lazy(r" ([,.;:])(?=\s|$)")
# A quotation that closed with a comma closes the sentence now.
_COMMA_IN_QUOTES = {
    ",”, ": ",” ",
    ',", ': '," ',
    ',".': '."',
    ",”.": ".”",
    ", ''.": ". ''",
    ",'.": ".'",
    ",’.": ".’",
    ", ”.": ". ”",
}


def without(sentence: str, spans: Sequence[tuple[int, int]]) -> str:
    """The sentence without the words at these offsets, ascending; its marks are put right, it closes with a stop."""
    text, end = "", 0
    for start, stop in spans:
        text += sentence[end:start]
        end = stop
        if text[-1:].isalnum() and sentence[end : end + 1].isalnum():
            text += " "  # dashes without spaces stood between
    text = " ".join((text + sentence[end:]).split())
    if " ," in text or " ." in text or " ;" in text or " :" in text:
        text = _SPACE_BEFORE_MARK.sub(r"\1", text)
    text = text.replace(",,", ",")
    if text[-2:-1] in _LOOSE:
        text = _LOOSE_END.sub(".", text)
    if text.endswith("..") and not text.endswith("..."):
        text = text[:-1]  # "King, Jr.."
    if text.endswith(", ''."):
        text = text.replace(", ''.", ". ''")
    elif not text.endswith((".", ".”", '."', ". ''", ". ”")):
        text += "."  # the sentence closed with a quotation
    for with_comma, with_stop in _COMMA_IN_QUOTES.items():
        text = text.replace(with_comma, with_stop)
    return text[:1].upper() + text[1:]


def is_sound(text: str) -> bool:
    """Whether enough words are left, and every quotation and bracket is closed."""
    return len(text.split()) >= LEAST_WORDS and is_closed(text)
