"""Word files."""

import io
import time
import zipfile
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


def test_a_file_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * (65 << 20))
    (tmp_path / "a.docx").write_bytes(file.getvalue())
    (problem,) = read([tmp_path / "a.docx"])
    assert isinstance(problem, Problem)


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def packed(path: Path, body: str, *, packing: int = zipfile.ZIP_DEFLATED, **parts: str) -> Path:
    """A Word file of this body, with other parts: `styles` becomes word/styles.xml."""
    with zipfile.ZipFile(path, "w", packing) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return path


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/><w:tabs><w:tab/></w:tabs></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def the_article(path: Path) -> Article:
    (article,) = read([path])
    assert isinstance(article, Article), article
    return article


def the_problem(path: Path) -> str:
    (problem,) = read([path])
    assert isinstance(problem, Problem), problem
    return problem.reason


def test_titles_are_told_by_the_name_of_their_style(tmp_path: Path) -> None:
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'
    )
    body = paragraph("Bridge", "berschrift1") + paragraph("It is mended.") + paragraph("Later", "berschrift1")
    article = the_article(packed(tmp_path / "a.docx", body, styles=styles))
    assert (article.title, article.text) == ("Bridge", "It is mended.\n\nLater")


def test_what_the_page_does_not_show_is_left_out(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:t>not this</w:t></w:r></w:del>"
    box = "<w:r><w:pict><w:p><w:r><w:t>nor this</w:t></w:r></w:p></w:pict></w:r>"
    inserted = "<w:ins><w:r><w:t>It met</w:t><w:tab/><w:t>on Monday</w:t><w:br/><w:t>and left.</w:t></w:r></w:ins>"
    page_break = '<w:r><w:br w:type="page"/></w:r>'
    body = paragraph("Bridge", "Title") + f"<w:p>{deleted}{inserted}{box}{page_break}</w:p>"
    assert the_article(packed(tmp_path / "a.docx", body)).text == "It met\ton Monday\nand left."


def test_a_row_is_a_line_with_equal_scores_and_inner_tables(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('7')}</w:tc></w:tr></w:tbl>"
    cells = [paragraph("Elm Creek"), paragraph("21"), paragraph("21"), inner + "<w:p/>"]
    row = "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"
    body = paragraph("Scores", "Title") + f"<w:tbl>{row}{row}</w:tbl>"
    assert the_article(packed(tmp_path / "a.docx", body)).text == "Elm Creek 21 21 7\n\nElm Creek 21 21 7"


def test_the_story_stands_where_the_relations_say(tmp_path: Path) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("_rels/.rels", f'<R><Relationship Type="{kind}" Target="/story/../other/copy.xml"/></R>')
        archive.writestr("other/copy.xml", f'<w:document xmlns:w="{W}">{paragraph("It met.")}</w:document>')
    assert the_article(tmp_path / "a.docx").text == "It met."


@pytest.mark.parametrize(
    "body",
    [
        "<w:p>",
        "&nbsp;",
        "\x01",
        "<w:p " + " ".join(["a='b'"] * 2) + "/>",
    ],
)
def test_broken_xml_is_one_line(tmp_path: Path, body: str) -> None:
    assert the_problem(packed(tmp_path / "a.docx", body)).startswith("not a Word file")


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE a [<!ENTITY a "aaaa">]><a>&a;</a>',
        '<?xml version="1.0" encoding="utf-7"?><a/>',
        '<?xml version="1.0" encoding="nonsense"?><a/>',
        "",
    ],
)
def test_xml_that_word_does_not_write_is_one_line(tmp_path: Path, document: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", document)
    assert the_problem(tmp_path / "a.docx").startswith("not a Word file")


@pytest.mark.parametrize("packing", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_packing_that_word_does_not_use_is_refused(tmp_path: Path, packing: int) -> None:
    assert the_problem(packed(tmp_path / "a.docx", paragraph("It met."), packing=packing)).startswith("not a Word file")


def test_an_archive_that_is_damaged_or_has_a_password_is_one_line(tmp_path: Path) -> None:
    data = packed(tmp_path / "a.docx", paragraph("It met.")).read_bytes()
    start = data.index(b"word/document.xml") + len("word/document.xml")
    damaged = data[:start] + b"\xff\xff\xff" + data[start + 3 :]
    entry = data.rindex(b"PK\1\2")
    locked = data[: entry + 8] + b"\1" + data[entry + 9 :]
    for content in (damaged, locked, data[: len(data) // 2], data[: entry + 6] + b"\xff" + data[entry + 7 :]):
        (tmp_path / "a.docx").write_bytes(content)
        assert the_problem(tmp_path / "a.docx").startswith("not a Word file")


def test_pictures_are_not_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.docx", paragraph("It met."), media=" " * (17 << 20))
    assert the_article(path).text == "It met."


@pytest.mark.parametrize("part", ["styles", "document"])
def test_a_part_longer_than_the_bound_is_refused(tmp_path: Path, part: str) -> None:
    def file(blanks: int) -> Path:
        body, fill = paragraph("It met."), " " * blanks
        if part == "document":
            return packed(tmp_path / "a.docx", body + fill)
        return packed(tmp_path / "a.docx", body, styles=f"<w:styles xmlns:w='{W}'>{fill}</w:styles>")

    assert the_article(file((16 << 20) - 2000)).text == "It met."
    assert the_problem(file(16 << 20)) == "longer than 16 MiB: save its text alone"


@pytest.mark.parametrize(
    "piece",
    [
        "<w:p/>",
        "<w:p><w:pPr><w:pStyle w:val='x'/></w:pPr></w:p>",
        "<w:r>",
        "<w:tbl><w:tr><w:tc>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='99999999'/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        "<w:r><w:t>a</w:t></w:r>",
    ],
)
def test_time_and_memory_grow_with_the_size_alone(tmp_path: Path, piece: str) -> None:
    times = []
    for n in (1 << 18, 1 << 19, 1 << 20):
        path = packed(tmp_path / "a.docx", piece * (n // len(piece)))
        begun = time.process_time()
        list(read([path]))
        times.append(time.process_time() - begun)
    assert times[2] < 8 * times[0] + 0.5, times


@pytest.mark.parametrize(("value", "is_read"), [("", False), (' w:val="1"', False), (' w:val="0"', True)])
def test_hidden_text_is_no_story(tmp_path: Path, value: str, is_read: bool) -> None:
    hidden = f"<w:r><w:rPr><w:vanish{value}/></w:rPr><w:t>Hold until noon.</w:t></w:r>"
    body = f"<w:p><w:r><w:t>The bridge opens. </w:t></w:r>{hidden}<w:r><w:t>Work ends.</w:t></w:r></w:p>"
    text = the_article(packed(tmp_path / "a.docx", paragraph("Bridge") + body + paragraph("More."))).text
    assert ("Hold until noon." in text) is is_read
    assert "The bridge opens." in text
    assert text.endswith("More.")
