"""Word files as people hand in copy: minutes of a club, a match report with changes, a press release."""

from pathlib import Path

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from newstool.articles import Article, clean, read

STORY = ["Elm Creek beat Halverton 3-1 on Saturday.", "Dana Okoro scored twice before half-time."]


def the_story(path: Path) -> Article:
    (article,) = read([path])
    assert isinstance(article, Article)
    return clean(article)


def test_minutes_of_a_club_with_a_letterhead_and_a_table(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Elm Creek Garden Club, PO Box 9"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_heading("Minutes of the March meeting", level=1)
    document.add_paragraph("The meeting was opened by Lee Dorp at 7 p.m.")
    document.add_paragraph("Spring sale", style="Heading 2")
    document.add_paragraph("Plants are to be brought by Friday.", style="List Bullet")
    table = document.add_table(2, 2)
    for row, cells in enumerate([("Member", "Hours"), ("A. B. Iyer", "12")]):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    document.add_paragraph("The meeting closed at 9 p.m.")
    document.save(str(tmp_path / "a.docx"))
    article = the_story(tmp_path / "a.docx")
    assert article.title == "Minutes of the March meeting"
    assert article.text.split("\n\n") == [
        "The meeting was opened by Lee Dorp at 7 p.m.",
        "Spring sale",
        "Plants are to be brought by Friday.",
        "Member Hours",
        "A. B. Iyer 12",
        "The meeting closed at 9 p.m.",
    ]


def test_a_match_report_with_tracked_changes_a_comment_and_a_link(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Elm Creek win the county final")
    document.add_paragraph()
    document.add_paragraph("By Lee Dorp")
    paragraph = document.add_paragraph("Elm Creek beat Halverton ")._p
    change = nsdecls("w") + ' w:id="1" w:author="desk"'
    paragraph.append(parse_xml(f"<w:del {change}><w:r><w:delText>2-1</w:delText></w:r></w:del>"))
    paragraph.append(parse_xml(f"<w:ins {change}><w:r><w:t>3-1</w:t></w:r></w:ins>"))
    link = OxmlElement("w:hyperlink")
    link.append(parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve"> on Saturday</w:t></w:r>'))
    paragraph.append(link)
    paragraph.append(parse_xml(f'<w:r {nsdecls("w")}><w:commentReference w:id="0"/><w:t>.</w:t></w:r>'))
    document.add_paragraph(STORY[1])
    document.save(str(tmp_path / "a.docx"))
    article = the_story(tmp_path / "a.docx")
    assert (article.title, article.byline) == ("Elm Creek win the county final", "Lee Dorp")
    assert article.text.split("\n\n") == STORY


def test_a_press_release_with_its_letterhead_in_a_table(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("FOR IMMEDIATE RELEASE")
    document.add_paragraph("Contact: Dana Okoro, 555-0144, dokoro@elm.example")
    title = document.add_paragraph("Elm County opens a second bridge")
    title.runs[0].bold = True
    document.add_paragraph("ELM CREEK, Ore. – March 4, 2025 – The county opened the second bridge on Monday.")
    document.add_paragraph("It cost $9 million, most of it from the state, and was to open in 2024.")
    document.add_paragraph("###")
    document.save(str(tmp_path / "a.docx"))
    assert title._p.find(qn("w:r")) is not None
    article = the_story(tmp_path / "a.docx")
    assert article.text.endswith("and was to open in 2024.")
    assert "Contact" not in article.text
    assert "RELEASE" not in article.text + article.title
    assert "The county opened the second bridge on Monday." in article.text
