"""Interviews: who speaks in a line, and which questions and answers tell something of the story."""

import re

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.sentences.notes import is_note

_Q_OR_A = lazy(r"(Q|A|Question|Answer)(:|\.(?= [“\"A-Z]))\s+")
_QUESTION, _ANSWER = ("Q", "Question"), ("A", "Answer")
# "Ann Holt: What do you do?", "18F: ...": who speaks in an interview. Only a label of several lines is one.
_NAMED_SPEAKER = lazy(r"([A-Z0-9][\w.’'&-]*(?: [A-Z0-9][\w.’'&-]*){0,3}): (?=[“\"A-Z])")
_FEWEST_LINES = 2  # of a speaker
_LABEL_END = 60  # characters in which the label of a speaker ends
_FEWEST_WORDS = 5  # a speaker who says less tells nothing


def speakers(lines: list[str]) -> frozenset[str]:
    """The labels of the speakers of an interview: full names, or labels of several lines. One of them asks."""
    labelled = [
        (label[1], line) for line in lines if ": " in line[:_LABEL_END] and (label := _NAMED_SPEAKER.match(line))
    ]
    labels = [label for label, _ in labelled]
    found = frozenset(label for label in labels if " " in label or labels.count(label) >= _FEWEST_LINES)
    asks = any(label in found and "?" in line for label, line in labelled)
    return found if asks and sum(label in found for label in labels) >= _FEWEST_LINES else frozenset()


class Interview:
    """Tells what a line of an interview says. It knows whether the question that opens the story has an answer yet."""

    def __init__(self, speakers: frozenset[str]) -> None:
        self._speakers = speakers
        self._questions = False  # a question was read: "A." behind it is no initial of a name
        self._asked = False  # the question that opens the story has no answer yet

    def label(self, line: str) -> re.Match[str] | None:
        """The label of who speaks, if a line opens with one; its first group is the label without its mark.

        "Q. Lee Bell was hurt" opens with an initial: a question asks, and an answer stands below one.
        """
        if self._speakers and (named := _NAMED_SPEAKER.match(line)) and named[1] in self._speakers:
            return named
        label = _Q_OR_A.match(line) if line.startswith(("Q", "A")) else None
        if label is None:
            return None
        if label[1] in _QUESTION and "?" in line:
            self._questions = True
            return label
        return label if label[2] == ":" or (label[1] in _ANSWER and self._questions) else None

    def opens_with(self, label: re.Match[str], *, begun: bool) -> bool:
        """Whether a line with this label is the first question, where nothing stands before it, or the answer to it.

        The story goes on from there. Both keep their labels: without them two voices are read as one.

        begun: a sentence of the story stands above the line
        """
        if label[1] in _QUESTION and not begun:
            self._asked = True
            return True
        if self._asked and label[1] in _ANSWER:
            self._asked = False
            return True
        return False

    def told(self, line: str, label: re.Match[str]) -> str:
        """What a speaker tells; "" for a question, which heads the answer below it, and for a word or two.

        A name in capitals is the mark of a transcript and comes off, other labels stay.
        """
        said = line[label.end() :].strip()
        asks = label[1] in _QUESTION or (bool(self._speakers) and said.endswith("?"))
        if asks or len(said.split()) < _FEWEST_WORDS or is_note(said):
            return ""
        return said if label[1].isupper() and label[1] not in _ANSWER else line
