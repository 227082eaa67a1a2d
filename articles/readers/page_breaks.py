"""Line breaks of a web page: which ones part two lines, and which ones only wrap a line."""

from newstool.articles.lazy_pattern import lazy
from newstool.articles.readers.plain_text import unwrapped

SENTENCE_END = (".", "!", "?", "…", ".”", '."', "?”", '?"', "!”", '!"', ".)", ":", ".’", ".'")
LINE_BREAK = "\v"  # stands for a `<br>` in the text of a block; pages have no such character as text
# The end of a line that goes on after a break: a comma, or a small word that waits for the next one.
_GOES_ON = lazy(
    r"(?:,|\b(?:a|an|and|at|by|for|from|in|into|of|on|or|our|that|the|their|this|to|was|were|which|who|with))$"
)


def in_lines(text: str) -> str:
    """The text of a block with single spaces, and with a newline for each LINE_BREAK that parts two lines.

    A break within a sentence is a space, because old pages wrap their lines with breaks.
    """
    if LINE_BREAK not in text:
        return " ".join(text.split())
    lines = [line for part in text.split(LINE_BREAK) if (line := " ".join(part.split()))]
    lines = unwrapped("\n".join(lines)).split("\n")
    joined = lines[:1]
    for line in lines[1:]:
        within = line[0].islower() and not joined[-1].endswith(SENTENCE_END)
        if within or _GOES_ON.search(joined[-1]):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return "\n".join(joined)
