"""Files of formats that newstool does not read are named, and texts that look a little like them are read."""

from pathlib import Path

import pytest

from newstool.articles import Article, Problem, read

STORY = "The council voted 5-2 on Monday to repair the bridge. Work starts in May.\n"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.eml", b"Return-Path: <a@x.example>\nFrom: A\nSubject: Rates\n\nThe council met.", "an e-mail"),
        ("a.eml", b"From: a@x.example\nTo: b@x.example\nSubject: Rates\n\nThe council met.", "an e-mail"),
        ("a.txt", b"Received: from mx (Postfix)\n by x\nFrom: A\n\nThe council met.", "an e-mail"),
        ("a.mail", b"From a@x.example Mon Mar  3 10:00:00 2025\nMessage-ID: <1@x>\n\nThe council met.", "an e-mail"),
        ("a.mht", b"From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=x\n\n--x", "MHTML"),
        ("a.rtf", rb"{\rtf1\ansi The council met.\par}", "Rich Text"),
        ("a.txt", rb"{\rtf1\ansi The council met.\par}", "Rich Text"),
        ("a.pdf", b"%PDF-1.7\n\0", "a PDF"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an old Word"),
        ("a.odt", b"PK\3\4" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
        ("a.zip", b"PK\3\4\0\0\0posts.jsonl", "a zip archive"),
        ("a.ics", b"BEGIN:VCALENDAR\nVERSION:2.0\n", "a calendar"),
        ("a.sql", b"-- dump\nSET NAMES utf8;\nINSERT INTO wp_posts VALUES (1);\n", "a dump of a database"),
    ],
)
def test_a_foreign_format_is_named_with_the_next_step(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    (problem,) = read([tmp_path / name])
    assert isinstance(problem, Problem)
    assert problem.lost
    assert words in problem.reason
    assert problem.reason.startswith("not read: it is ")


@pytest.mark.parametrize(
    "text",
    [
        f"From: the mayor\nTo: the people\nSubject: the bridge\n\n{STORY}",
        f"X-Games: a preview\n\n{STORY}",
        f"Received: a letter\n\n{STORY}",
        f"Insert into the record\n\n{STORY}",
        f"{{\\the council}} met\n\n{STORY}",
    ],
)
def test_a_story_that_looks_like_one_is_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    (article,) = read([tmp_path / "a.txt"])
    assert isinstance(article, Article)


def test_a_story_in_a_file_with_the_suffix_of_mail_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(STORY)
    (article,) = read([tmp_path / "a.eml"])
    assert isinstance(article, Article)


def test_in_a_folder_stories_are_named_and_other_files_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_bytes(rb"{\rtf1\ansi The council met.\par}")
    (tmp_path / "b.zip").write_bytes(b"PK\3\4\0\0")
    (tmp_path / "c.txt").write_text(STORY)
    named, article, counted = read([tmp_path])
    assert isinstance(named, Problem)
    assert named.lost
    assert isinstance(article, Article)
    assert counted == Problem(str(tmp_path), "1 of its 3 files skipped: not text", lost=False)
