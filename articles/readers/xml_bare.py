"""Bare "&" and "<" in XML, which feeds of old systems have: "AT&T", "?a=1&b=2", "5 < 6".

They are escaped before the parser sees them. It would break off the record otherwise.
"""

from newstool.articles.lazy_pattern import lazy

# What a parser must take as it is: the start of CDATA or of a comment. Or a mark that starts nothing.
_SPECIAL = lazy(
    rb"<!\[CDATA\[|<!--|&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9._-]{0,31});)"
    rb"|<(?![A-Za-z_:/!?\x80-\xff])"
)
_ENDS = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}
_ESCAPED = {b"&": b"&amp;", b"<": b"&lt;"}
# The end of a piece that the next one may complete: to a reference, or to one of the starts above.
_LONGEST = 40  # bytes of it
_UNFINISHED = lazy(rb"(?:&[#A-Za-z0-9._-]{0,33}|<(?:!(?:-|\[[CDAT]{0,5})?)?)\Z")


class BareMarks:
    """Escapes bare marks in a stream of XML, whose pieces may end anywhere."""

    def __init__(self) -> None:
        self._end = b""  # of the CDATA or the comment that the last piece ended in
        self._held = b""  # the end of the last piece, which the next one may complete

    def escaped(self, data: bytes, final: bool = False) -> bytes:
        """The next piece with bare marks escaped. Its last bytes may come with the next one, or with a final one."""
        data, self._held = self._held + data, b""
        parts, at, held_from = list[bytes](), 0, -1
        while at < len(data):
            if self._end:
                found = data.find(self._end, at)
                if found < 0 and not final:
                    return b"".join((*parts, self._hold(data[at:], len(self._end) - 1)))
                stop = len(data) if found < 0 else found + len(self._end)
                parts.append(data[at:stop])
                self._end, at = b"", stop
                continue
            match = _SPECIAL.search(data, at)
            if not final and held_from < at:
                unfinished = _UNFINISHED.search(data, max(at, len(data) - _LONGEST))
                held_from = unfinished.start() if unfinished else len(data)
            if not final and held_from <= (match.start() if match else len(data) - 1):
                return b"".join((*parts, self._hold(data[at:], len(data) - held_from)))
            if match is None:
                return b"".join((*parts, data[at:]))
            mark = match[0]
            parts += (data[at : match.start()], _ESCAPED.get(mark, mark))
            self._end, at = _ENDS.get(mark, b""), match.end()
        return b"".join(parts)

    def _hold(self, data: bytes, size: int) -> bytes:
        """Hold back the last bytes; returns the others."""
        cut = max(0, len(data) - size)
        self._held = data[cut:]
        return data[:cut]
