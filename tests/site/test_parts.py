"""How inputs are cut into parts, and that parts give what the whole gives."""

import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newstool.articles import Article, Problem, ReadOptions, read
from newstool.articles.readers import export_pieces
from newstool.site.part_reading import read_part, survey
from newstool.site.parts import Part, PartsError, cut

AS_IS = ReadOptions()


def record(n: int, words: int = 20) -> str:
    return json.dumps({"id": str(n), "title": f"Story {n}", "text": f"Sentence number {n} stands here. " * words})


def in_parts(inputs: list[str], size: int) -> list[Article | Problem]:
    """What all parts give, one after the other."""
    items: list[Article | Problem] = []
    line = 1
    for part in cut(inputs, AS_IS, size):
        line = 1 if not part.start else line
        items += read_part(part, line, AS_IS)
        line += survey(part).lines
    return items


def test_a_file_of_lines_is_cut_into_ranges(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text("".join(record(n) + "\n" for n in range(20)))
    parts = cut([str(path)], AS_IS, 4000)
    size = path.stat().st_size
    assert [(part.start, part.end) for part in parts] == [
        (start, min(start + 4000, size)) for start in range(0, size, 4000)
    ]
    assert [part.number for part in parts] == [0, 1, 2, 3]
    assert sum(survey(part).lines for part in parts) == 20
    assert sum(survey(part).size for part in parts) == size


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([record(1), record(2, 400), "", "{broken", "[1]", "{", '{"text": "é"}']), min_size=1),
    st.integers(10, 3000),
    st.booleans(),
)
def test_ranges_give_the_articles_and_problems_of_the_whole(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], size: int, ends: bool
) -> None:
    path = tmp_path_factory.mktemp("ranges") / "posts.jsonl"
    path.write_text("\n".join([record(0), *lines]) + ("\n" if ends else ""), encoding="utf-8")
    whole = list(read([path], AS_IS))
    parts = [item for item in in_parts([str(path)], size) if not is_note_on_nothing(item, path)]
    assert parts == whole


def is_note_on_nothing(item: Article | Problem, path: Path) -> bool:
    """A range of blank lines says that it has no articles. It is a note, and no record is lost."""
    return item == Problem(str(path), "has no articles", lost=False)


def row(n: int, text: str = "") -> str:
    said = text or f'Sentence ""{n}"" stands here. ' * 9
    return f'{n},"Story {n}","{said}"\n'


ODD_ROWS = [
    row(1, "One line.\n\nAnother, with quotes.\r\nThird."),
    row(2, "A very long story. " * 300),
    "\n",
    '3,Story,"a quotation mark that is not closed\n',
    "4,too,many,cells,here\n",
    '5,"5"" pipe, 2"" valve",Text é.\n',
    '6,a " within,Text.\n',
    "7,Story,caf\udce9 in another charset\n",
    row(8, "<p>Markup</p>\n<item>"),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(ODD_ROWS), min_size=1, max_size=30), st.integers(10, 3000), st.booleans())
@example(ODD_ROWS[3:5], 10, False)
def test_pieces_of_a_table_give_the_articles_and_problems_of_the_whole(
    tmp_path_factory: pytest.TempPathFactory, odd: list[str], size: int, marked: bool
) -> None:
    path = tmp_path_factory.mktemp("table") / "posts.csv"
    text = "\ufeff" * marked + "id,title,text\n" + "".join(row(n) + one for n, one in enumerate(odd, 100))
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert lost_or_read(in_parts([str(path)], size)) == lost_or_read(read([path], AS_IS))


def lost_or_read(items: Iterable[Article | Problem]) -> list[Article | Problem]:
    """Without notes, which a piece may make again."""
    return [item for item in items if isinstance(item, Article) or item.lost]


def test_a_table_is_cut_where_rows_begin(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    rows = [row(n, f"Line one of {n}.\nLine two, " + "long " * 100) for n in range(20)]
    path.write_text("id,title,text\n" + "".join(rows))
    parts = cut([str(path)], AS_IS, 2000)
    assert [(part.form, part.line) for part in parts] == [("csv", line) for line in (2, 10, 18, 26, 34)]
    assert [part.start for part in parts] == [14 + sum(map(len, rows[:n])) for n in (0, 4, 8, 12, 16)]
    assert parts[-1].end == path.stat().st_size


@pytest.mark.parametrize("separator", [";", "\t"])
def test_pieces_of_a_table_have_its_separator_and_its_names(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "posts.csv"
    lines = [["id", "Body"], *([f"{n}", f"A, {n}, or more. " * 9] for n in range(30))]
    path.write_text("".join(separator.join(line) + "\n" for line in lines))
    options = ReadOptions(fields={"text": "Body"})
    parts = cut([str(path)], options, 1000)
    assert len(parts) > 2
    items = [item for part in parts for item in read_part(part, 1, options)]
    assert items == list(read([path], options))


def test_another_header_changes_the_digest_of_every_piece(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    rows = "".join(row(n) for n in range(20))
    path.write_text("id,title,text\n" + rows)
    before = [survey(part).digest for part in cut([str(path)], AS_IS, 2000)]
    path.write_text("id,label,text\n" + rows)
    assert not set(before) & {survey(part).digest for part in cut([str(path)], AS_IS, 2000)}


EXPORT = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- An <item> in a comment. -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>A site</title>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Okafor</wp:author_display_name></wp:author>
{items}
</channel>
</rss>
"""


def item(n: int, body: str = "", kind: str = "post") -> str:
    body = body or f"<p>Sentence {n} stands here.</p>" * 9
    return f"""<item>
<title>Story {n}</title><dc:creator>ann</dc:creator><wp:post_id>{n}</wp:post_id><wp:status>publish</wp:status>
<wp:post_type>{kind}</wp:post_type><content:encoded><![CDATA[{body}]]></content:encoded>
</item>
"""


ODD_ITEMS = [
    item(1, "<p>How to write an <item> of a feed: <item><title>x</title></item></p>"),
    item(2, "<p>A long story.</p>\n" * 200),
    item(3, kind="attachment"),
    item(4, "<p>Caf\udce9 in another charset</p>"),
    item(5).replace("<title>", "<title>a & b < c"),
    "<!-- a comment with an <item> -->\n",
    item(6).replace("</wp:status>", ""),
    "\n\n",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(ODD_ITEMS), min_size=1, max_size=20), st.integers(10, 3000))
def test_pieces_of_an_export_give_the_articles_and_problems_of_the_whole(
    tmp_path_factory: pytest.TempPathFactory, odd: list[str], size: int
) -> None:
    path = tmp_path_factory.mktemp("export") / "export.xml"
    items = "".join(item(n) + one for n, one in enumerate(odd, 100))
    path.write_bytes(EXPORT.format(items=items).encode("utf-8", "surrogateescape"))
    assert lost_or_read(in_parts([str(path)], size)) == lost_or_read(read([path], AS_IS))


def test_an_export_is_cut_where_items_begin(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_text(EXPORT.format(items="".join(map(item, range(20)))))
    parts = cut([str(path)], AS_IS, 2000)
    assert len(parts) == 4
    content = path.read_bytes()
    for part in parts:
        assert part.start is not None
        assert content[part.start : part.start + 6] == b"<item>"
        assert part.line == content.count(b"\n", 0, part.start) + 1
        assert part.head == parts[0].start
    articles = [found for found in in_parts([str(path)], 2000) if isinstance(found, Article)]
    assert [article.id for article in articles] == [f"{n}" for n in range(20)]
    assert {article.byline for article in articles} == {"Ann Okafor"}


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("</item>", "</item><wp:author></wp:author>", 2),
        lambda text: text.replace("</rss>", "</rss>" + text),
        lambda text: text.replace("</channel>", ""),
        lambda text: text.replace("</item>", "", 1),
        lambda text: text.replace("]]>", ""),
        lambda text: text.replace("UTF-8", "ISO-8859-1"),
        lambda text: text + "<!-- exported in " + "a long time -->",
    ],
    ids=[
        "an author behind an item",
        "two exports",
        "no end",
        "no end of an item",
        "no end of CDATA",
        "another charset",
        "more behind it",
    ],
)
def test_an_odd_export_is_not_cut(tmp_path: Path, change: Callable[[str], str]) -> None:
    path = tmp_path / "export.xml"
    path.write_text(change(EXPORT.format(items="".join(map(item, range(20))))))
    assert cut([str(path)], AS_IS, 2000) == [Part(0, (str(path),))]


@pytest.mark.parametrize("chunk", [1, 7, 100, 1000])
def test_an_export_is_cut_alike_however_it_is_read(tmp_path: Path, chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "export.xml"
    path.write_text(EXPORT.format(items="".join([*map(item, range(20)), *ODD_ITEMS[:3]])))
    parts = cut([str(path)], AS_IS, 2000)
    monkeypatch.setattr(export_pieces, "_CHUNK", chunk)
    assert cut([str(path)], AS_IS, 2000) == parts


@pytest.mark.parametrize("name", ["posts.json", "posts.jsonl"])
def test_a_document_is_not_cut(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("[\n" + ",\n".join(record(n) for n in range(20)) + "\n]")
    assert cut([str(path)], AS_IS, 4000) == [Part(0, (str(path),))]


def test_what_is_packed_or_wide_is_not_cut(tmp_path: Path) -> None:
    lines = "".join(record(n) + "\n" for n in range(20))
    packed, wide = tmp_path / "a.jsonl.gz", tmp_path / "b.jsonl"
    packed.write_bytes(gzip.compress(lines.encode(), 0))
    wide.write_text(lines, encoding="utf-16")
    inputs = [str(packed), str(wide)]
    assert cut(inputs, AS_IS, 4000) == [Part(0, (str(packed),)), Part(1, (str(wide),))]
    assert in_parts(inputs, 4000) == list(read([packed, wide], AS_IS))


def test_small_files_of_a_folder_are_gathered(tmp_path: Path) -> None:
    for n in range(7):
        (tmp_path / f"{n}.txt").write_text(f"Story {n}\n\n" + f"A sentence of story {n}. " * 40)
    (tmp_path / "3.jpg").write_bytes(b"\xff\xd8\xff\x00\x01")
    parts = cut([str(tmp_path)], AS_IS, 2000)
    assert [len(part.files) for part in parts] == [2, 3, 2, 1]
    articles = [item for item in in_parts([str(tmp_path)], 2000) if isinstance(item, Article)]
    assert articles == [item for item in read([tmp_path], AS_IS) if isinstance(item, Article)]


def test_the_digest_tells_a_changed_byte_and_a_changed_name(tmp_path: Path) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    digests = set()
    for file, text in ((path, "One story."), (path, "One storx."), (other, "One story.")):
        file.write_text(text)
        digests.add(survey(Part(0, (str(file),))).digest)
    assert len(digests) == 3


def test_standard_input_has_no_parts() -> None:
    with pytest.raises(PartsError, match="save it to a file"):
        cut(["-"], AS_IS, 4000)


def test_a_file_that_is_not_there_is_a_problem_of_its_part(tmp_path: Path) -> None:
    path = tmp_path / "missing.jsonl"
    assert in_parts([str(path)], 4000) == [Problem(str(path), "no such file or folder")]
