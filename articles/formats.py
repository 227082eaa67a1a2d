"""The formats that newstool reads: for each, its reader, its suffixes, and how its files start."""

import importlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newstool.articles.article import Article
from newstool.articles.errors import Problem
from newstool.articles.inputs import Opened
from newstool.articles.read_options import ReadOptions

# Yields each article, or the Problem that lost it, in order. Raises OSError and NotTextError.
Reader = Callable[[Opened, ReadOptions], Iterator[Article | Problem]]
_ANY_CASE = "(?is)"  # and "." is any character


class Format(NamedTuple):
    """A format that newstool reads. Its module is imported when the first file needs it.

    Attributes:
        module: The module in `readers/` that reads it.
        suffixes: The suffixes of its files. Two formats may share a suffix.
        opening: Source of a regular expression that matches the first characters of its files.
    """

    module: str
    suffixes: tuple[str, ...]
    opening: str

    @property
    def read(self) -> "Reader":
        """The function `read` of the module."""
        reader: Reader = importlib.import_module(f"newstool.articles.readers.{self.module}").read
        return reader


# The text that may stand above the first element of XML or HTML. Atomic groups keep it fast. Possessive repetitions
# of groups would too, but in Python 3.11.2 they fail to match.
PROLOG = (
    r"\s*+(?>(?:<\?(?>(?:(?!\?>).)*)\?>\s*+|<!--(?>(?:(?!-->).)*)-->\s*+"
    r"|<!DOCTYPE\b[^<>\[]*+(?:\[[^\]]*+\]\s*+)?>\s*+)*)"
)
# Broken sites put blank lines or warnings before <?xml. A page of HTML does not count as such text.
_AFTER_JUNK = r"(?!\s*+<(?:!DOCTYPE\s+html|html|head|body)\b)(?>(?:(?:(?!<\?xml\s).){1,8192}(?=<\?xml\s))?)" + PROLOG
# The first line of a table. It has no sentence end and no comma with a space after it, and one of its cells is one of
# our names or another common one. Or it is a list of such names, with spaces after the commas.
_NAME = r'"?(?:text|title|label|summary|url|published|date|headline|body|content|post_content|post_title)"?'
_HEADER = (
    r"(?:(?=(?>(?:[^\n.!?,;]|[,;](?! ))*)\n)"
    rf"(?:[^\n]{{0,500}}[,;\t|]{_NAME}(?=[,;\t|\r\n])|{_NAME}[,;\t|])"
    rf"|(?:id, ?)?{_NAME}(?:, {_NAME}){{1,8}}\r?\n)"
)

# Where the suffix does not name the format, the first format here whose opening matches is taken. Plain text matches
# everything, so it stands last.
FORMATS: dict[str, Format] = {
    "docx": Format("word", (".docx",), r"(?s)PK\x03\x04(?=.{0,20000}(?:word/|\[Content_Types\]\.xml))"),
    "html": Format(
        "web_page",
        (".html", ".htm", ".xhtml"),
        _ANY_CASE + PROLOG + r"<(?:html|head|body|meta|title|link|article)\b|\s*<!DOCTYPE\s+html\b",
    ),
    "wordpress": Format(
        "wordpress",
        (".xml", ".wxr"),
        _ANY_CASE + _AFTER_JUNK + r"<rss\b(?=.*wordpress\.org/export/)",
    ),
    "nitf": Format("nitf", (".xml", ".nitf"), _ANY_CASE + _AFTER_JUNK + r"<nitf\b"),
    "newsml": Format(
        "newsml",
        (".xml", ".newsml"),
        _ANY_CASE + _AFTER_JUNK + r"<(?:newsItem|newsMessage|packageItem)\b",
    ),
    "feed": Format(
        "feeds",
        (".rss", ".atom", ".rdf", ".json", ".xml"),
        _ANY_CASE
        + r'\s*(?:<\?xml|\{(?=[^{}]*"https?:(?:\\?/){2}jsonfeed\.org\b))|'
        + _AFTER_JUNK
        + r"<(?:rss|feed|rdf:RDF|\w+:feed)\b",
    ),
    "jsonl": Format("json_lines", (".jsonl", ".ndjson", ".json"), r'\s*(?:\{\s*["}]|\[\s*[\[{])'),
    "csv": Format(
        "tables",
        (".csv", ".tsv", ".tab"),
        rf"(?i)(?:sep=.\r?\n)?{_HEADER}",
    ),
    "markdown": Format(
        "markdown",
        (".md", ".markdown", ".mdown", ".mkd"),
        r"---[^\S\n]*\r?\n(?:[#\w].*\r?\n|\s.*\r?\n|-\s.*\r?\n)*?title\s*:|\+\+\+[^\S\n]*\r?\n",
    ),
    "text": Format("plain_text", (".txt", ".text"), ""),
}
