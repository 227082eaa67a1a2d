"""What a sync's state keeps of a run that breaks off."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from newstool.wordpress import fields, syncing
from newstool.wordpress.changes import Rules
from newstool.wordpress.errors import UnreachableError
from newstool.wordpress.planning import Change, Left, Planned
from newstool.wordpress.state import Folder, State
from newstool.wordpress.syncing import Sync
from newstool.wordpress.writing import Written

SITE = "https://example.org"
NEWS = {"id": 5, "name": "News"}
WRITTEN = Written(
    Planned(1, "A", f"{SITE}/a", "T1", (Change("excerpt", "", "A lead."), Change("categories", [], [NEWS]))), "T2"
)
CONFLICT = Left(2, "B", "was changed on the site since it was read")


@pytest.fixture
def sync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sync:
    """A sync whose planner and writer are replaced: only what becomes of the state is tested here."""
    monkeypatch.setattr(syncing, "TermsOf", SimpleNamespace(site=lambda _: None))
    monkeypatch.setattr(syncing, "Planner", lambda *_: SimpleNamespace(plan=lambda _: ()))
    monkeypatch.setattr(syncing, "Writer", lambda *_: None)
    folder = Folder(tmp_path / "state")
    folder.journals.mkdir(parents=True)
    site = cast(Any, SimpleNamespace(client=None))
    return Sync(site, folder, cast(Any, None), Rules({"excerpt": "lead", "categories": "label"}))


def outcomes(sync: Sync) -> list[Any]:
    state = State(SITE, pending=(1, 2, 3))
    return list(sync.outcomes(state, cast(Any, SimpleNamespace(known=None)), lambda _: None))


@pytest.mark.parametrize("error", [UnreachableError("no answer"), KeyboardInterrupt()])
def test_a_run_that_breaks_off_remembers_what_it_has_written(
    sync: Sync, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def two_posts(*_: object) -> Iterator[Written | Left]:
        yield WRITTEN
        yield CONFLICT
        raise error

    monkeypatch.setattr(syncing, "carried_out", two_posts)
    with pytest.raises(type(error)):
        outcomes(sync)
    saved = sync.folder.load(SITE)
    assert (saved.pending, saved.filed) == ((2, 3), (1,))
    assert saved.excerpts == {1: fields.digest("A lead.")}


def test_after_a_whole_run_only_conflicts_are_pending(sync: Sync, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syncing, "carried_out", lambda *_: iter((WRITTEN, CONFLICT)))
    assert outcomes(sync) == [WRITTEN, CONFLICT]
    saved = sync.folder.load(SITE)
    assert (saved.pending, saved.filed) == ((2,), (1,))
