"""What a run leaves on a real site when the network, the site or the machine fails it, or an editor is at work."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fixtures import Jsonl, Rows, Run
from wordpress_site import Live, Proxies

POSTS = 12
# Deaths of one run. The whole test of 50 takes minutes: NEWSTOOL_KILLS=50.
KILLS = int(os.environ.get("NEWSTOOL_KILLS", "8"))
FAULTS = ("cut", "deaf", "half", "500", "503", "429", "html", "slow")
# Times, and what counts up with every row that there ever was.
CHANGING = ("post_modified", "post_modified_gmt", "post_date", "post_date_gmt", "ID", "guid", "post_name")


@pytest.fixture
def seeded(live: Live, jsonl: Jsonl) -> Path:
    """Posts, and a file of changes for them: excerpts, categories, of which one is new, and tags."""
    ids = live.seed(*({"title": f"Post {n}", "content": f"<p>Text {n}.</p>", "tags": ["old"]} for n in range(POSTS)))
    labels = ("News", "Sports", "Arts & Culture")
    return jsonl(
        *({"id": str(n), "lead": f"Lead & {n}.", "label": labels[n % 3], "labels": ["old", "new"]} for n in ids)
    )


def asked(url: str, path: Path) -> list[str]:
    sets = [part for name in ("excerpt=lead", "category=label", "tags=labels") for part in ("--set", name)]
    return ["wordpress", "apply", url, str(path), *sets, "--replace-category", "--create", "--write"]


def left(live: Live) -> dict[str, list[list[str]]]:
    """What a run leaves in the database, revisions included, but for times."""
    rows = live.rows(without=CHANGING)
    return {table: sorted(found) for table, found in rows.items()}


def undisturbed(live: Live, run: Run, path: Path) -> dict[str, list[list[str]]]:
    """What a run leaves that nothing happens to; the site is afterwards as before."""
    live.keep()
    live.go_back()
    assert run(*asked(live.url, path)).exit_code == 0
    path.with_name("posts.journal.jsonl").unlink()
    found = left(live)
    live.go_back()
    return found


def check_journal(path: Path) -> None:
    """Every line is whole, every write has its end, and each post was written once."""
    entries = [json.loads(line) for line in path.with_name("posts.journal.jsonl").read_text().splitlines()]
    done = [entry["done"] for entry in entries if "done" in entry]
    assert len(done) == len(set(done)) == POSTS
    assert {entry["post"] for entry in entries if "post" in entry} == set(done)


@pytest.mark.parametrize("seed", range(2))
def test_requests_that_fail_at_random(
    live: Live, run: Run, proxy: Proxies, seeded: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    expected = undisturbed(live, run, seeded)
    monkeypatch.setattr("newstool.wordpress.transport.sleep", lambda _: None)
    chance = random.Random(seed)
    before = proxy(lambda *_: chance.choice(FAULTS) if chance.random() < 0.3 else None)
    result = run(*asked(before.url, seeded))
    assert result.exit_code == 0, result.stderr
    assert len(before.faults) > 3
    assert left(live) == expected
    check_journal(seeded)


def test_each_fault_of_a_write(
    live: Live, run: Run, proxy: Proxies, seeded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = undisturbed(live, run, seeded)
    monkeypatch.setattr("newstool.wordpress.transport.sleep", lambda _: None)
    kinds = iter(kind for fault in FAULTS for kind in (fault, None))
    before = proxy(lambda method, path: next(kinds, None) if method == "POST" and "/posts/" in path else None)
    assert run(*asked(before.url, seeded)).exit_code == 0
    assert before.faults == list(FAULTS)
    assert left(live) == expected
    check_journal(seeded)


def test_a_run_that_is_killed_again_and_again(live: Live, run: Run, seeded: Path) -> None:
    expected = undisturbed(live, run, seeded)
    chance = random.Random(0)
    command = [sys.executable, "-m", "newstool", *asked(live.url, seeded)]
    journal = seeded.with_name("posts.journal.jsonl")
    kills = 0
    while kills < KILLS:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        wait_for_start(process, journal)
        time.sleep(chance.uniform(0, 0.7))
        process.send_signal(signal.SIGKILL)
        kills += process.wait() == -signal.SIGKILL
        process.communicate()
        if process.returncode == 0:  # it came to its end: the next deaths are those of a new run
            assert left(live) == expected
            check_journal(seeded)
            live.go_back()
            journal.unlink()
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stderr
    assert left(live) == expected
    check_journal(seeded)


def wait_for_start(process: subprocess.Popen[bytes], journal: Path) -> None:
    """Until the run opens its journal, or it has one from before and had the time to come so far."""
    end = time.monotonic() + (0.5 if journal.exists() else 30)
    while time.monotonic() < end and process.poll() is None and not (journal.exists() and end - time.monotonic() > 1):
        time.sleep(0.01)


def test_undo_that_is_killed_and_goes_on(live: Live, run: Run, seeded: Path) -> None:
    before = live.rows(without=("post_modified", "post_modified_gmt"), revisions=False)
    assert run(*asked(live.url, seeded)).exit_code == 0
    journal = seeded.with_name("posts.journal.jsonl")
    command = [sys.executable, "-m", "newstool", "wordpress", "undo", live.url, str(journal), "--write"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for_start(process, journal.with_name("posts.journal.undo.jsonl"))
    time.sleep(0.5)
    process.kill()
    process.wait()
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    assert live.rows(without=("post_modified", "post_modified_gmt"), revisions=False) == before


@pytest.mark.parametrize("field", ["content", "excerpt", "title"])
def test_an_editor_who_saves_between_plan_and_write(
    live: Live, run: Run, proxy: Proxies, jsonl: Jsonl, field: str
) -> None:
    ids = live.seed(*({"title": f"Post {n}", "content": "<p>Text.</p>"} for n in range(3)))
    live.sql("UPDATE wp_posts SET post_modified_gmt = post_modified_gmt - INTERVAL 1 DAY")
    path = jsonl(*({"id": str(number), "lead": "A lead."} for number in ids))

    def editor(method: str, path: str) -> None:
        if method == "GET" and f"/posts/{ids[1]}?" in path:
            live.api("POST", f"wp/v2/posts/{ids[1]}", {field: "The editor's."})

    result = run("wordpress", "apply", proxy(editor).url, path, "--set", "excerpt=lead", "--write")
    assert result.exit_code == 3
    assert f"post {ids[1]} (Post 1): was changed on the site since it was read" in result.stderr.replace(
        "The editor's.", "Post 1"
    )
    posts = live.api("GET", "wp/v2/posts?context=edit&orderby=id&order=asc")
    assert [post["excerpt"]["raw"] for post in posts][::2] == ["A lead.", "A lead."]
    assert posts[1][field]["raw"] == "The editor's."
    assert posts[1]["excerpt"]["raw"] == ("The editor's." if field == "excerpt" else "")


def test_a_site_that_is_down_for_good(
    live: Live, run: Run, proxy: Proxies, seeded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newstool.wordpress.transport.sleep", lambda _: None)
    turn = iter(range(1_000_000))
    before = proxy(lambda *_: "503" if next(turn) > 20 else None)
    result = run(*asked(before.url, seeded))
    assert result.exit_code == 1
    assert "answers 503, 7 times: try again later" in result.stderr


def test_a_login_that_expires_in_the_middle(live: Live, run: Run, proxy: Proxies, seeded: Path) -> None:
    def expire(method: str, path: str) -> None:
        if method == "POST" and "/posts/" in path:
            live.sql("DELETE FROM wp_usermeta WHERE user_id > 1 AND meta_key = '_application_passwords'")

    editor = live.as_user("ed", "editor")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSTOOL_WP_USER", "ed")
        patch.setenv("NEWSTOOL_WP_APP_PASSWORD", editor.password)
        result = run(*asked(proxy(expire).url, seeded))
    assert result.exit_code == 1
    assert "the login is not accepted" in result.stderr
    assert editor.password not in result.output


def test_a_site_that_asks_for_patience_gets_it(
    live: Live, run: Run, rows: Rows, proxy: Proxies, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr("newstool.wordpress.transport.sleep", waits.append)
    live.seed({"title": "A", "content": "x"})
    turn = iter(range(1_000_000))
    before = proxy(lambda *_: "429" if next(turn) == 3 else None)
    assert len(rows(run("wordpress", "pull", before.url))) == 1
    assert waits == [0.0]


def test_a_delay_between_requests(live: Live, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    live.seed({"title": "A", "content": "x"})
    start = time.monotonic()
    assert run("wordpress", "pull", live.url, "--delay", "0.3").exit_code == 0
    assert time.monotonic() - start > 2 * 0.3


def test_a_sync_that_is_killed_again_and_again(live: Live, run: Run, tmp_path: Path) -> None:
    live.seed(*({"title": f"Post {n}", "content": f"<p>The council voted on bridge {n}.</p>"} for n in range(POSTS)))
    asked = ["wordpress", "sync", live.url, "--set", "excerpt=lead", "--set", "category=label", "--min-precision", "0"]
    live.keep()
    live.go_back()
    assert run(*asked, "--state", tmp_path / "undisturbed", "--write").exit_code == 0
    expected = left(live)
    live.go_back()
    chance = random.Random(0)
    command = [sys.executable, "-m", "newstool", *asked, "--state", str(tmp_path / "state"), "--write"]
    locked = tmp_path / "state" / "lock"
    for _ in range(min(KILLS, 6)):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for_start(process, locked)
        time.sleep(chance.uniform(0, 1.2))
        process.kill()
        process.wait()
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (finished.returncode, finished.stdout + finished.stderr) == (0, "")
    assert left(live) == expected
    kept, of_one_run = (json.loads((tmp_path / name / "state.json").read_text()) for name in ("state", "undisturbed"))
    assert kept["pending"] == []
    assert kept["excerpts"] == of_one_run["excerpts"]  # a dead run's excerpts are newstool's, too
