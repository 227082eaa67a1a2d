"""What text may hold before it reaches a terminal or a log.

Control characters can recolour a terminal, rename its window, or move its cursor and so forge a line. Bidirectional
controls can make a line read as another one (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing). Both
stay in data: only what people read is changed.
"""

from newstool.articles.lazy_pattern import lazy

REPLACEMENT = "\ufffd"
# C0 but tab and newline, DEL, C1, and surrogates, which no encoding can write.
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"
_DELETE = "\x7f"
_BIDIRECTIONAL = "\u202a-\u202e\u2066-\u2069"
_LINE_BREAKS = "\t\n\u2028\u2029"
_IN_TEXT = lazy(f"[{_CONTROLS}{_BIDIRECTIONAL}]")
_IN_A_LINE = lazy(f"[{_CONTROLS}{_BIDIRECTIONAL}{_LINE_BREAKS}]")


def printable_line(text: str) -> str:
    """The text as one line that is safe on a terminal and in a log, with U+FFFD for each character that is not."""
    return text if text.isprintable() else _IN_A_LINE.sub(REPLACEMENT, text)


def printable_text(text: str) -> str:
    """The text, safe on a terminal. Tabs and newlines stay, and U+FFFD stands for each character that is not safe."""
    return text if text.isascii() and text.isprintable() else _IN_TEXT.sub(REPLACEMENT, text)


def printable_json(line: str) -> str:
    """JSON text with escapes for the characters that are not safe. Its value is the same."""
    if line.isascii() and _DELETE not in line:  # JSON has escapes for all other control characters of ASCII
        return line
    return _IN_TEXT.sub(lambda found: f"\\u{ord(found[0]):04x}", line) if _IN_TEXT.search(line) else line
