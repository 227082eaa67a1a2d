"""Errors and problems.

    NewstoolError        the base of all errors that newstool raises on purpose; it ends a command
      NotTextError       (decoding.py) a file is binary data; `read` turns it into a Problem
    Problem              a note on one record or file; it travels in the stream of articles and ends no command

Other rooms derive their own errors from NewstoolError.
"""

from dataclasses import dataclass


class NewstoolError(Exception):
    """The base of every error that newstool raises on purpose. Its text is one line for the user."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A record that could not be read, or was read with a doubt. It stands in the stream in the record's place.

    Attributes:
        source: The file, with the line where it is known: "posts.jsonl:12".
        reason: What is wrong, and what to do.
        lost: True if the record is missing from the stream; False for a note on what was read or left out on purpose.
    """

    source: str
    reason: str
    lost: bool = True

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"
