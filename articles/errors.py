"""What can go wrong: errors that end a command, and problems with one record that do not."""

from dataclasses import dataclass


class NewstoolError(Exception):
    """The base of every error newstool raises on purpose; its text is one line for the person who ran the command."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A record that was lost, or was read with a doubt; it travels in the stream of articles, in its place.

    `source` is the file, with the line where one is known ("posts.jsonl:12"). `lost` says whether the record is
    missing from the stream (True) or follows it, read as `reason` says (False).
    """

    source: str
    reason: str
    lost: bool = True

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"
