"""Question marks that stand where an apostrophe, a quotation mark or a dash was lost: "the world?s", "?No,? she said".

A system that does not know a character writes "?" for it. What tells such a mark from a question is what stands beside
it: no question ends inside a word or opens one.
"""

from newstool.articles.lazy_pattern import lazy

_BEFORE_WORD = lazy(r"\?\w")  # in every line that lost a mark
_APOSTROPHE = lazy(r"(?<=[A-Za-z0-9])(?<!\.[a-z])\?(?=(?:s|t|re|ve|ll|d|m)\b(?![=&/]))")
_OPENS = lazy(r"(?<![^\s(])\?(?=\w)")
_OPENS_BEHIND_STOP = lazy(r"(?<![^\s(])\?(?=\w)|(?<=[a-z][.!?])\?(?=[A-Z])")  # "on Monday.?We voted,? she said."
# A question is followed by no comma, no small letter and no second mark.
_CLOSES = lazy(r"(?<=[,.])\?\?|(?<=[,.!?])\?(?!\w)|(?<=[,.!?])\?(?=[A-Z])|(?<=\w)\?(?=[.,;:)]|\s[a-z(])")
_MAY_CLOSE = lazy(r"(?<=\w)\?(?=\s|$)")
_BEFORE_SPEECH = lazy(r"(?:^|[.!?:,”]\s*)\Z")
_DASH = lazy(r"(?<=\w) \? (?=[a-z])")
_OF_MEMBERS = lazy(r"(?<=[a-z]s)\?(?= [a-z])")  # "the members? vote"
_SPACE = lazy(r"(?:(?<= the)|(?<= an)|(?<= a)|(?<= of))\?(?= )|(?<= on)\?(?= [A-Z][a-z]+day\b)")
_SPACE_BEFORE = lazy(r"(?<= on)\?(?=[A-Z][a-z]+day\b)")  # "on?Monday"
_ADDRESS = lazy(r"\S*(?:://|www\.)\S*")
_HIDDEN = "\ue000"  # for a question mark of an address


def restore_marks(line: str) -> str:
    """The line with the marks that were lost; the same where a question mark may be one."""
    if not _BEFORE_WORD.search(line):
        return line
    if "://" in line or "www." in line:
        line = _ADDRESS.sub(lambda found: found[0].replace("?", _HIDDEN), line)
    restored = _quotations(_SPACE_BEFORE.sub(" ", _APOSTROPHE.sub("’", line)))
    if restored != line and "?" in restored:
        restored = _SPACE.sub("", _OF_MEMBERS.sub("’", _DASH.sub(" – ", restored)))
    return restored.replace(_HIDDEN, "?")


def _quotations(line: str) -> str:
    """The line with quotation marks for each pair of question marks that enclose words.

    One without its other opens what somebody says, where it begins a sentence, and else means nothing.
    """
    parts, taken = list[str](), 0
    while opening := _OPENS_BEHIND_STOP.search(line, taken):
        following = _OPENS.search(line, opening.end())
        end = following.start() if following else len(line)
        closing = _CLOSES.search(line, opening.end() + 1, end) or _MAY_CLOSE.search(line, opening.end() + 1, end)
        before = line[taken : opening.start()]
        taken = opening.end()
        speaks = closing or _BEFORE_SPEECH.search(line, max(0, opening.start() - 2), opening.start())
        parts += (before, " " * before.endswith((".", "!", "?")), "“" if speaks else "")
        if closing:
            taken, said = closing.end(), line[taken : closing.start()]
            parts += (said, "”", " " * line[taken : taken + 1].isalnum())
    return "".join((*parts, line[taken:]))
