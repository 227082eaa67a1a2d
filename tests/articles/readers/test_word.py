"""Word files."""

import io
import sys
from pathlib import Path

import docx
import pytest

from newstool.articles import Article, Problem, read

STORY = ["The council voted 5-2 on Monday to repair the bridge.", "Work starts in May."]


def saved(path: Path, *, heading: bool) -> Path:
    document = docx.Document()
    if heading:
        document.add_heading("Bridge to be repaired", level=1)
    else:
        document.add_paragraph("Bridge to be repaired")
    for paragraph in STORY:
        document.add_paragraph(paragraph)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Elm Creek", "21"
    document.save(str(path))
    return path


@pytest.mark.parametrize("heading", [True, False])
def test_paragraphs_and_tables_are_read(tmp_path: Path, heading: bool) -> None:
    (article,) = read([saved(tmp_path / "a.docx", heading=heading)])
    assert isinstance(article, Article)
    assert article.title == "Bridge to be repaired"
    assert article.text.split("\n") == [*STORY, "Elm Creek 21"] or article.text.split("\n\n") == [
        *STORY,
        "Elm Creek 21",
    ]


def test_it_is_recognised_by_its_content(tmp_path: Path) -> None:
    (article,) = read([saved(tmp_path / "story", heading=True)])
    assert isinstance(article, Article)


@pytest.mark.parametrize("data", [b"PK\3\4" + bytes(range(256)), b"no zip"])
def test_a_damaged_file_is_one_line(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    (problem,) = read([tmp_path / "a.docx"])
    assert isinstance(problem, Problem)
    assert problem.reason.startswith("not a Word file")


def test_without_the_library_the_command_that_installs_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(tmp_path / "a.docx", heading=True)
    monkeypatch.setitem(sys.modules, "docx", None)
    (problem,) = read([tmp_path / "a.docx"])
    assert isinstance(problem, Problem)
    assert problem.reason.endswith('not installed: pip install "newstool[docx]"')


def test_a_file_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * (65 << 20))
    (tmp_path / "a.docx").write_bytes(file.getvalue())
    (problem,) = read([tmp_path / "a.docx"])
    assert isinstance(problem, Problem)
