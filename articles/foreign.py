"""Formats that newstool does not read: recognised by their first bytes, and named with the next step.

Without this, an e-mail or a file of Rich Text would be cleaned and printed as if its codes were a story.
"""

import re
from typing import NamedTuple

from newstool.articles.errors import NewstoolError


class _Foreign(NamedTuple):
    """A foreign format.

    Attributes:
        cues: Texts of which one stands in the first characters. They are looked for before `opening`, because a search
            for a text takes a fraction of the time of a pattern.
        opening: Matches the first characters of its files; bytes are read as Latin-1.
        advice: What it is, and what to do.
        has_story: Whether such a file in a folder is probably a story, so that it must not be skipped in silence.
        suffixes: Of its files. A file with such a suffix that begins with a header field is of the format.
    """

    cues: tuple[str, ...]
    opening: str
    advice: str
    has_story: bool = False
    suffixes: tuple[str, ...] = ()


_LONGEST_OPENING = 20_000  # characters
_HEADER_FIELD = r"[A-Za-z][A-Za-z0-9-]{0,40}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n){0,200}"
# An e-mail has fields that no person writes. "From:" and "Subject:" alone may open a story.
_OF_MAIL = (
    r"(?:Return-Path:\s*<|Received:\s+(?:from|by)\s|MIME-Version:\s*\d|Message-ID:\s*<|Delivered-To:|DKIM-Signature:"
    r"|Content-Transfer-Encoding:)"
)
_FOREIGN = (
    _Foreign(
        ("related",),
        rf"(?is)(?:{_HEADER_FIELD}){{0,60}}?MIME-Version:(?:.{{0,4000}}?)Content-Type:\s{{0,4}}multipart/related",
        "a saved web page (MHTML): open it in a browser and save it as HTML",
        has_story=True,
        suffixes=(".mht", ".mhtml"),
    ),
    _Foreign(
        ("Return-Path:", "Received:", "MIME-Version:", "Message-ID:", "Delivered-To:", "DKIM-Sig", "Content-Transfer"),
        rf"(?i)(?:From \S+@?\S* [^\n]{{5,60}}\r?\n)?(?:{_HEADER_FIELD}){{0,60}}?{_OF_MAIL}",
        "an e-mail: save its text as a .txt file, or its attachment",
        has_story=True,
        suffixes=(".eml", ".emlx", ".mbox"),
    ),
    _Foreign((r"{\rtf",), r"\s{0,20}\{\\rtf", "Rich Text (RTF): save it as .docx or as plain text", has_story=True),
    _Foreign(("%PDF-",), "%PDF-", "a PDF: save its text as a .txt file"),
    _Foreign(("%!PS",), "%!PS", "PostScript: save its text as a .txt file"),
    _Foreign(
        ("\xd0\xcf\x11\xe0",),
        "\xd0\xcf\x11\xe0",
        "an old Word or Outlook file (.doc, .msg): save it as .docx or as plain text",
        has_story=True,
    ),
    _Foreign(
        ("opendocument",),
        r"PK\x03\x04[\s\S]{26}mimetypeapplication/vnd\.oasis",
        "an OpenDocument file (.odt): save it as .docx",
        has_story=True,
    ),
    _Foreign(("epub",), r"PK\x03\x04[\s\S]{26}mimetypeapplication/epub", "an EPUB book: save its text as a .txt file"),
    _Foreign(("PK",), r"PK(?:\x03\x04|\x05\x06|\x07\x08)", "a zip archive: unpack it first"),
    _Foreign(("",), r"7z\xbc\xaf|Rar!|BZh\d|\xfd7zXZ|\x28\xb5\x2f\xfd", "a packed archive: unpack it first"),
    _Foreign(
        ("BEGIN:V",), "BEGIN:V(?:CALENDAR|CARD|EVENT)", "a calendar or an address card, which newstool cannot use"
    ),
    _Foreign(
        ("INTO",),
        r"(?is)(?:\s|--[^\n]*\n|/\*.{0,500}?\*/;?|[^;\n]{0,200};){0,200}?(?:CREATE TABLE|INSERT INTO)\s",
        "a dump of a database (SQL): export the posts as CSV, or from WordPress with Tools > Export",
    ),
)


class ForeignFormatError(NewstoolError):
    """Raised for a file in a format that newstool knows and does not read.

    Attributes:
        has_story: Whether the file is probably a story.
    """

    def __init__(self, foreign: _Foreign) -> None:
        super().__init__(f"not read: it is {foreign.advice}")
        self.has_story = foreign.has_story


def check(head: str, suffix: str = "") -> None:
    """Raise ForeignFormatError if a file's first characters, or its suffix, are those of a foreign format."""
    for foreign in _FOREIGN:
        is_named = suffix in foreign.suffixes and re.match(_HEADER_FIELD, head)
        if is_named or (
            any(cue in head for cue in foreign.cues) and re.match(foreign.opening, head[:_LONGEST_OPENING])
        ):
            raise ForeignFormatError(foreign)
