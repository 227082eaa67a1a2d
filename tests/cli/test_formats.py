"""Every format goes into every command, and the options that only some formats know."""

import io
from pathlib import Path

import docx
import pytest

from fixtures import Rows, Run
from newstool.articles.formats import FORMATS
from newstool.cli.input_options import FORMATS_READ
from newstool.cli.options import DEFAULT_WORDS
from newstool.summarizer import DEFAULT_BUDGET

TEXT = "The city council voted 4-3 to raise sewer rates in July. Water will cost more too, the mayor said on Monday."
WXR = f"""<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<item><title>Rates</title><content:encoded>{TEXT}</content:encoded><wp:post_id>1</wp:post_id>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><category domain="category" nicename="a">News</category>
<category domain="post_tag" nicename="b">water</category></item>
<item><content:encoded>{TEXT}</content:encoded><wp:post_id>2</wp:post_id><wp:post_type>post</wp:post_type>
<wp:status>draft</wp:status></item>
<item><content:encoded>{TEXT}</content:encoded><wp:post_id>3</wp:post_id><wp:post_type>page</wp:post_type></item>
</channel></rss>"""
FILES = {
    "text": TEXT,
    "jsonl": f'{{"text": "{TEXT}"}}',
    "csv": f'title,text\nRates,"{TEXT}"\n',
    "html": f"<html><head><title>Rates</title></head><body><article>{f'<p>{TEXT}</p>' * 3}</article></body></html>",
    "markdown": f"---\ntitle: Rates\n---\n{TEXT}\n",
    "feed": f"<rss><channel><item><title>Rates</title><description>{TEXT}</description></item></channel></rss>",
    "wordpress": WXR,
    "nitf": f"<nitf><body><body.head><hedline><hl1>Rates</hl1></hedline></body.head>"
    f"<body.content><p>{TEXT}</p></body.content></body></nitf>",
    "newsml": f"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='a'><contentMeta><headline>Rates</headline>"
    f"</contentMeta><contentSet><inlineData>{TEXT}</inlineData></contentSet></newsItem>",
}


def word() -> bytes:
    document = docx.Document()
    document.add_heading("Rates", level=1)
    document.add_paragraph(TEXT)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_the_formats_of_the_option_are_those_of_the_readers() -> None:
    assert sorted(FORMATS_READ) == sorted(FORMATS) == sorted([*FILES, "docx"])


@pytest.mark.parametrize("command", ["classify", "summarize", "clean", "related"])
@pytest.mark.parametrize("name", [*FILES, "docx"])
def test_every_format_goes_into_every_command(run: Run, rows: Rows, tmp_path: Path, command: str, name: str) -> None:
    (tmp_path / "input").write_bytes(FILES[name].encode() if name in FILES else word())
    for option in ([], ["--from", name]):
        result = run(command, "--format", "jsonl", *option, tmp_path / "input")
        assert result.exit_code == 0
        assert len(rows(result)) == 1


def test_what_is_read_of_an_export(run: Run, rows: Rows, tmp_path: Path) -> None:
    (tmp_path / "export.xml").write_text(WXR)
    result = run("clean", "--format", "jsonl", tmp_path / "export.xml")
    assert [row["id"] for row in rows(result)] == ["1"]
    assert result.stderr.endswith("export.xml: left out: 1 post (draft), 1 page (see --post-type and --drafts)\n")
    options = ("--drafts", "--post-type", "post", "--post-type", "page")
    assert [row["id"] for row in rows(run("clean", "--format", "jsonl", *options, tmp_path / "export.xml"))] == [
        "1",
        "2",
        "3",
    ]


@pytest.mark.parametrize(("option", "label"), [([], "News"), (["--label-from", "tag"], "water")])
def test_label_from(run: Run, tmp_path: Path, option: list[str], label: str) -> None:
    (tmp_path / "export.xml").write_text(WXR)
    result = run("train", "classifier", tmp_path / "export.xml", "--output", tmp_path / "m", *option)
    assert result.exit_code == 1
    assert label in result.stderr


def test_records_that_are_bad_are_named_and_exit_with_3(run: Run, rows: Rows, tmp_path: Path) -> None:
    (tmp_path / "posts.csv").write_text(f'title,text\nOne,"{TEXT}"\n,\nTwo,a,b\nThree,"{TEXT}"\n')
    (tmp_path / "posts.xml").write_text(WXR.replace("<item><title>", "<item><b></item><item><title>", 1))
    result = run("clean", "--format", "jsonl", tmp_path)
    assert result.exit_code == 3
    assert [row["source"][len(str(tmp_path)) :] for row in rows(result)] == [
        "/posts.csv:2",
        "/posts.csv:5",
        "/posts.xml:2",
    ]
    assert "posts.csv:4: has 3 cells" in result.stderr
    assert "posts.xml:2: broken XML in line 2 (mismatched tag)" in result.stderr
    assert "2 of 5 could not be read; the others are done." in result.stderr


def test_the_default_of_the_help_is_that_of_the_summarizer() -> None:
    assert DEFAULT_BUDGET.words == DEFAULT_WORDS
