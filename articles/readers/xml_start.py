"""The start of an XML file, mended where sites break it: text before the XML, prefixes that are not declared."""

from newstool.articles.decoding import tidied
from newstool.articles.formats import PROLOG
from newstool.articles.inputs import printable
from newstool.articles.lazy_pattern import lazy

# The start tags that feeds, exports and wire formats open with, where no <?xml stands before them.
_ROOT = r"<(?:rss|feed|rdf:RDF|nitf|newsItem|newsMessage|packageItem|\w{1,20}:feed)\b"
_OPENS_AS_XML = lazy(rf"\s*+(?:<!--|<!DOCTYPE\b|{_ROOT})|<\?xml\b")
_XML = lazy(rf"<\?xml\s|{_ROOT}")
_LATE_DECLARATION = lazy(r"(?s)\s*+(?>(?:<!--(?>(?:(?!-->).)*)-->\s*+)+)(?=<\?xml\s)")
_FIRST_TAG = lazy(rf"(?s){PROLOG}<[^\s/>?!]+")
# Characters in which the start of the XML is looked for, below warnings of PHP.
_LONGEST_JUNK = 1 << 16
_SHOWN = 60  # characters of it in a note
_TAG_PREFIX = lazy(r"</?([A-Za-z_][\w.-]{0,40}):[\w.-]")
_ATTRIBUTE_PREFIX = lazy(r"\s([A-Za-z_][\w.-]{0,40}):[\w.-]{1,60}\s?=\s?[\"']")
_DECLARED_PREFIX = lazy(r"\sxmlns:([\w.-]{1,41})\s*=")
_MOST_PREFIXES = 100
# Prefix: the namespace that feeds mean by it, where they forget to declare it.
_NAMESPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "atom": "http://www.w3.org/2005/Atom",
    "wp": "http://wordpress.org/export/1.2/",
    "excerpt": "http://wordpress.org/export/1.2/excerpt/",
}


def mended(start: str) -> tuple[str, str]:
    """The start of a file as XML that a parser takes, and the text before it that was cut off.

    Nothing but white space may stand before the first element, and nothing at all before `<?xml`. Prefixes that the
    start uses and does not declare are declared in the first tag.
    """
    skipped = start[: _junk(start)]
    return _with_prefixes(start[len(skipped) :]), skipped


def note(skipped: str) -> str:
    """What a reader says of the text that was cut off."""
    words = " ".join(tidied(skipped).split())
    if not words:
        return "blank lines or marks before <?xml were skipped"
    shown = printable(words)
    return f"text before the XML was skipped: {shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + '…'}"


def _junk(start: str) -> int:
    """The number of characters before the XML."""
    if _OPENS_AS_XML.match(start):
        # A comment may stand before <?xml, where XML allows nothing.
        declaration = _LATE_DECLARATION.match(start, 0, _LONGEST_JUNK)
        return declaration.end() if declaration else 0
    found = _XML.search(start, 0, _LONGEST_JUNK)
    return found.start() if found else 0


def _with_prefixes(start: str) -> str:
    """The start of a file with the prefixes declared that it uses and does not declare."""
    declared = {"xml", "xmlns", *_DECLARED_PREFIX.findall(start)}
    used = dict.fromkeys(_TAG_PREFIX.findall(start) + _ATTRIBUTE_PREFIX.findall(start))
    missing = [prefix for prefix in used if prefix not in declared][:_MOST_PREFIXES]
    first = _FIRST_TAG.match(start) if missing else None
    if not first:
        return start
    added = "".join(f' xmlns:{prefix}="{_NAMESPACES.get(prefix, f"undeclared:{prefix}")}"' for prefix in missing)
    return start[: first.end()] + added + start[first.end() :]
