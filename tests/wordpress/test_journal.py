"""The journal as a file: what is in it after a run that was killed, and what it is never written over."""

import json
from pathlib import Path

import pytest

from newstool.wordpress.errors import JournalError, LockedError
from newstool.wordpress.journal import Journal, LastWrites
from newstool.wordpress.journal_entries import Creation, Write, writes

SITE = "https://example.org"
WRITE = Write(7, "Bridge", {"excerpt": ""}, {"excerpt": "A lead."})


def test_a_write_is_on_the_disk_before_anything_else_happens(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    with Journal(path, SITE) as journal:
        journal.intend(WRITE)
        last = json.loads(path.read_text().splitlines()[-1])
    assert (last["post"], last["before"], last["after"]) == (7, {"excerpt": ""}, {"excerpt": "A lead."})


def test_it_goes_on_behind_the_last_whole_line(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    with Journal(path, SITE) as journal:
        journal.intend(WRITE)
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"done":7,"sto')
    with Journal(path, SITE) as journal:
        assert [write.post for write in journal.known.open_writes()] == [7]
        journal.done(7, {"excerpt": "A lead."}, "2025-01-01T00:00:00Z")
    assert path.read_bytes().startswith(whole)
    (found,), _ = writes(path, SITE)
    assert found.modified == "2025-01-01T00:00:00Z"


@pytest.mark.parametrize("content", [b"My only copy", b'{"id": "1", "text": "posts"}\n', b"\n", b'{"j'[:2] + b"x"])
def test_another_file_is_never_written_over(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes(content)
    with pytest.raises(JournalError):
        Journal(path, SITE)
    assert path.read_bytes() == content


def test_half_of_the_first_line_is_no_journal_yet(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    path.write_bytes(b'{"journal":1,"si')
    with Journal(path, SITE) as journal:
        journal.intend(WRITE)
    assert len(writes(path, SITE)[0]) == 1


def test_a_run_that_writes_nothing_leaves_no_journal(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    with Journal(path, SITE):
        assert path.exists()
    assert not path.exists()


def test_two_runs_at_once(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    with Journal(path, SITE), pytest.raises(LockedError, match="another run"):
        Journal(path, SITE)


def test_another_site_and_another_format(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    with Journal(path, SITE) as journal:
        journal.intend(WRITE)
    with pytest.raises(JournalError, match=r"is the journal of https://example\.org, not of https://other\.org"):
        writes(path, "https://other.org")
    path.write_text(path.read_text().replace('"journal":1', '"journal":9'))
    with pytest.raises(JournalError, match="format 9, this newstool reads 1"):
        writes(path, SITE)


def test_no_journal_and_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="cannot be read"):
        writes(tmp_path / "none", SITE)
    (tmp_path / "empty").touch()
    with pytest.raises(JournalError, match="is empty"):
        writes(tmp_path / "empty", SITE)


HEAD = f'{{"journal":1,"site":"{SITE}"}}'
BEGUN = '{"post":5,"title":"A","before":{},"after":{}}'


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"done":7,"stored":{},"modified":"T"}', "no line above begins the write of post 7"),
        ('{"done":5,"modified":"T"}', "it has no 'stored'"),
        ('{"done":5,"stored":{},"modified":3}', "its modified is a number"),
        ('{"done":[5],"stored":{},"modified":"T"}', "its done is a list"),
        ('{"post":6,"title":"A","before":{}}', "it has no 'after'"),
        ('{"post":"6","title":"A","before":{},"after":{}}', "its post is a string"),
        ('{"post":6,"title":"A","before":[],"after":{}}', "its before is a list"),
        ('{"created":"tags","id":3}', "it has no 'name'"),
        ('{"created":"tags","name":"A"}', "it has no 'id'"),
        ('{"create":"posts","name":"A"}', "'posts' is no kind of term"),
        ('{"create":["tags"],"name":"A"}', "is no kind of term"),
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "j.jsonl"
    path.write_text(f"{HEAD}\n{BEGUN}\n{line}\n")
    for read in (writes, LastWrites):
        with pytest.raises(JournalError) as error:
            read(path, SITE)
        assert str(error.value).startswith(f"{path}:3: damaged (")
        assert message in str(error.value)


def test_a_first_line_without_a_site(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    path.write_text('{"journal":1}\n')
    with pytest.raises(JournalError, match="is the journal of None, not of"):
        writes(path, SITE)


def test_terms_that_were_made_and_those_that_may_not_have_been(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    with Journal(path, SITE) as journal:
        journal.intend_creation("categories", "Volleyball")
        journal.intend_creation("tags", "Chess")
        journal.created("tags", 8, "Chess")
    assert writes(path, SITE)[1] == [Creation("categories", "Volleyball", 0), Creation("tags", "Chess", 8)]
