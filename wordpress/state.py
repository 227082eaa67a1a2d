"""The state of a sync between two runs, in a folder of its own. Only one run at a time uses the folder."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from newstool.articles.whole_file import write_whole
from newstool.wordpress.errors import WordPressError
from newstool.wordpress.journal import Journal
from newstool.wordpress.lock import lock

# Raise FORMAT if this newstool would misread an older state.
FORMAT = 1


@dataclass(frozen=True, slots=True)
class State:
    """The state of a sync. Posts are given by number.

    Attributes:
        site: the site's address
        since: all changes before this moment are in the mirror; ISO 8601 in UTC, "" before the first run
        pending: the posts to look at
        hidden: the posts that a password protects
        filed: the posts whose categories or tags newstool wrote; they are not written again, so that what an editor
            removed stays removed
        excerpts: digests of the excerpts that newstool wrote, by post; an excerpt that nobody changed since is written
            again when the text changes
    """

    site: str
    since: str = ""
    pending: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()
    filed: tuple[int, ...] = ()
    excerpts: Mapping[int, str] = field(default_factory=dict)


class Folder:
    """The folder of a site's state."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.mirror = path / "posts.jsonl"
        self.index = path / "site.index"
        self.journals = path / "journals"
        self._state = path / "state.json"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Lock the folder for this run. Raises LockedError if another run has locked it."""
        try:
            self.journals.mkdir(parents=True, exist_ok=True)
            file = (self.path / "lock").open("ab")
        except OSError as error:
            raise WordPressError(f"{self.path}: cannot be written: {error.strerror}") from error
        with file:
            lock(file, f"{self.path}: another sync is at work: this one does nothing")
            yield

    def journal(self, site: str) -> Journal:
        """The journal of a run that begins now. It is removed at the end if nothing was written."""
        return Journal(self.journals / f"{datetime.now(UTC):%Y-%m-%dT%H%M%S}.jsonl", site)

    def last_journal(self) -> Path | None:
        """The journal of the last run that wrote something, if there is one. Those of `undo` do not count."""
        return max((path for path in self.journals.glob("*.jsonl") if path.stem.count(".") == 0), default=None)

    def load(self, site: str) -> State:
        """The state, empty before the first run. Raises WordPressError if it is damaged, or belongs to another site."""
        if not self._state.exists():
            return State(site)
        try:
            saved = orjson.loads(self._state.read_bytes())
            if saved.pop("state") != FORMAT:
                raise WordPressError(f"{self._state}: of another newstool: name another folder with --state")
            state = _state_of(saved)
        except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise WordPressError(f"{self._state}: damaged ({error}): remove the folder {self.path}") from error
        if state.site != site:
            raise WordPressError(f"{self.path}: belongs to {state.site}, not to {site}: name another with --state")
        return state

    def save(self, state: State) -> None:
        """Write the state completely, or leave the old file as it is."""
        content = {"state": FORMAT, **asdict(state)}
        write_whole(self._state, orjson.dumps(content, option=orjson.OPT_NON_STR_KEYS | orjson.OPT_INDENT_2))


def _state_of(saved: dict[str, Any]) -> State:
    """The state in the JSON of a file. Raises TypeError or ValueError if a value is of another kind."""
    excerpts = {int(number): digest for number, digest in saved.pop("excerpts").items()}
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in saved.items()}
    state = State(**values, excerpts=excerpts)
    if state.since:
        datetime.fromisoformat(state.since)
    for name, kind, items in (
        ("posts", int, (*state.pending, *state.hidden, *state.filed)),
        ("texts", str, (state.site, state.since, *excerpts.values())),
    ):
        if not all(type(item) is kind for item in items):
            raise TypeError(f"its {name} are not all {kind.__name__}")
    return state
