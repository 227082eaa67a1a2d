"""Single words that no reader misses: "U.S." before "Senate", the first name behind "Sen.", "also"."""

from newstool.articles.lazy_pattern import lazy

LOSS = 0.7  # of all of them together, in the unit of deletions.py

_WORDS = (
    # "the U.S. Senate", "U.S. President Ann Holt"; not "the U.S. and"
    r"\bU\.S\. (?=(?:Congressional|President|Vice President|Senate|Senators?|Sen\.|Rep\.|Representatives?|House|"
    r"Supreme Court|"
    r"Congress|Secretary|Treasury|Defense|Attorney|District|Justice Department|State Department|lawmakers|senators?|"
    r"Environmental|Department|Food and Drug|Special Counsel|Federal)\b)|"
    r"(?<=House) of Representatives\b(?! (?:and|Committee|Judiciary|Intelligence|Speaker|[A-Z]))|"
    # Presidents whom readers know by their last name. The president of a club keeps both names.
    r"(?<=\bPresident )(?:Donald (?=Trump\b)|Barack (?=Obama\b)|Joe (?=Biden\b)|Vladimir (?=Putin\b)|"
    r"Emmanuel (?=Macron\b)|George W\. (?=Bush\b)|Bill (?=Clinton\b)|Ronald (?=Reagan\b))(?!\w+ [A-Z])|"
    r"(?<=\b(?:Sen|Gov|Rep)\. )[A-Z][a-z]+ (?=[A-Z][a-z]+\b(?! [A-Z])(?! \())|"
    r"(?<=[a-z]) (?:also|quietly|personally|officially|formally)(?= [a-z])"
)
_MINOR = lazy(_WORDS)
# One of these stands in every sentence with such words.
_CUES = (
    "U.S. ",
    "House of ",
    "President ",
    "Sen. ",
    "Gov. ",
    "Rep. ",
    " also ",
    " quietly ",
    " personally ",
    " officially ",
    " formally ",
)
# Its sense hangs on such a word: "not only ... but also", "also known as".
_NEEDED = lazy(r"\b(?:not|but|and) also\b|\balso known\b|\bnot (?:personally|formally|officially)\b")


def find_minor(body: str) -> tuple[tuple[int, int], ...]:
    """The offsets of these words in a sentence; its first words stay."""
    if not any(cue in body for cue in _CUES) or _NEEDED.search(body):
        return ()
    return tuple(found.span() for found in _MINOR.finditer(body, 1))
