"""What a publisher says of its writers, its columns and itself, beside the stories."""

from newstool.articles.lazy_pattern import lazy
from newstool.articles.phrases import Phrases

# Who wrote a commentary, at its top. "Ann Holt is the new editor of the Ledger" is news.
_PRESS = (
    "host|columnist|contributor|analyst|(?:co-)?author|editor|reporter|correspondent|commentator|fellow|journalist|"
    "blogger|(?:speech)?writer"
)
_AND_PRESS = r"(?:(?:an?|the|former) )?\w*(?:author|host|editor|contribut\w+|former)"
_BIOGRAPHY = lazy(
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3},? is (?!(?:now )?(?:not|the (?:new|next|first|only))\b)"
    r"(?:(?:an?|the|\S+['’] ?s) )?(?:[\w&’'-]+ ){0,4}?"
    rf"(?:(?:{_PRESS})"
    rf"(?: (?:of|at|for|with|on|to|in|based|whose|and {_AND_PRESS})\b|\.$|, [^.]*\b(?:{_PRESS})\b)|"
    r"[^.]*\..*\b(?:(?:views|opinions) expressed|[Ff]ollow (?:him|her) on)\b)"
)
# What a publisher says of itself or asks for, in a sentence before the story's first.
_PLUG = Phrases(
    {
        "inbox": r"\bin your inbox\b",
        "paywall": r"\b(?:our|your|the) paywall\b",
        "newsroom": r"\b(?:non-?profit|independent)[\w, -]{0,40} newsroom (?:that|which)\b",
        "become a": r"\b[Bb]ecome a (?:subscriber|member|supporter)\b",
        "support our": r"\b[Ss]upport our (?:journalis|report|writers|work)",
    }
)
# A column that presents itself: "Ask the clerk is a column that answers questions".
_COLUMN = lazy(
    r"[A-Z][\w ’'“”\"-]{2,50} is (?:a|an|the|our|her|his) (?:[\w-]+ ){0,4}"
    r"(?:column|series|newsletter|feature|podcast|blog)\b (?:that|in which|where|by|about|from|for|featuring|on)\b"
)
# "Ann Holt is Assistant Professor of Law at Holly College.", "Joe Bell is a former Senator.": a name and an office, and
# nothing else.
_OFFICE_WORD = r"(?:[A-Z][\w’'.-]*|&|of|for|and|at|in|the|to|\d{4})"
_OFFICE = lazy(
    rf"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){{0,2}} (?P<name>[A-Z][\w’'-]+) is (?:(?:an? |the )?[A-Z]\w+"
    rf"(?:,? {_OFFICE_WORD}){{1,16}}|an? (?:current|former|retired) [A-Z]\w+(?:,? {_OFFICE_WORD}){{0,16}})\.$"
)
_COLUMN_NAMES = ("column", "series", "letter", "feature", "cast", "blog")
_COLUMN_HEAD = 120  # characters in which a column says that it is one
# "Each week Ann Holt looks back. Click to subscribe!"
_CALL = lazy(r"\b(?:[Cc]lick|[Tt]ap)(?: here)? to (?:subscribe|sign up)[.!]*$")
_CALLS = ("subscribe", "sign up")
_LONGEST_BIOGRAPHY = 900  # characters


def is_plug(sentence: str) -> bool:
    """Whether a publisher says what it is, or asks for support or a subscription."""
    return _PLUG.search(sentence) is not None


def ends_in_call(line: str) -> bool:
    """Whether a line ends by asking the reader to subscribe: it presents a show or a letter."""
    return line.rstrip(".!").endswith(_CALLS) and _CALL.search(line) is not None


def is_biography(line: str) -> bool:
    """Whether a line says who the writer is and nothing else."""
    second = line.find(" ") + 1
    named = line[second : second + 1].isupper() and len(line) < _LONGEST_BIOGRAPHY
    return named and _BIOGRAPHY.match(line) is not None


def is_office(line: str, following: str) -> bool:
    """Whether a line says which office the writer holds; the next line does not go on about them."""
    found = _OFFICE.match(line) if " is " in line[:_COLUMN_HEAD] else None
    return found is not None and found["name"] not in following


def is_column(line: str) -> bool:
    """Whether a column or a series presents itself."""
    return any(map(line[:_COLUMN_HEAD].__contains__, _COLUMN_NAMES)) and _COLUMN.match(line) is not None
