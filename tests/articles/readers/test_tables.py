"""CSV and its relatives."""

import csv
import io
import time

import pytest

from newstool.articles import Article, Problem, ReadOptions
from newstool.articles.inputs import Opened
from newstool.articles.readers.tables import read


def of(data: str | bytes, **fields: str) -> list[Article | Problem]:
    data = data.encode() if isinstance(data, str) else data
    return list(read(Opened("posts.csv", ".csv", io.BufferedReader(io.BytesIO(data))), ReadOptions(fields=fields)))


def article(line: int, text: str = "Rain.", title: str = "", **rest: str) -> Article:
    source = f"posts.csv:{line}"
    return Article(**{"text": text, "title": title, "id": source, "source": source, **rest})  # type: ignore[arg-type]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_separators_line_ends_and_marks(separator: str, end: str, mark: str) -> None:
    rows = [["Title", "text", "Date"], ["One", '"a, b; ""c""\nd"', "2025"], [], ["Two", "e"]]
    data = mark + "".join(separator.join(row) + end for row in rows)
    assert of(data) == [
        article(2, 'a, b; "c"\nd', "One", published="2025"),
        article(5, "e", "Two"),
    ]


def test_utf_16_as_spreadsheets_write_it() -> None:
    assert of("title\ttext\r\nŁódź\tRain.\r\n".encode("utf-16")) == [article(2, title="Łódź")]


def test_a_line_that_names_the_separator() -> None:
    assert of("sep=;\r\ntitle;text\r\na,b;Rain.\r\n") == [article(3, title="a,b")]


def test_one_column() -> None:
    assert of('text\n"Rain, and wind."\n') == [article(2, "Rain, and wind.")]


def test_windows_1252_is_noted_once() -> None:
    data = "text\nCaf\xe9 \x96\nna\xefve\n".encode("latin-1")
    note = Problem("posts.csv:2", "not UTF-8: such bytes are read as Windows-1252, here and below", lost=False)
    assert of(data) == [note, article(2, "Café –"), article(3, "naïve")]


def test_a_long_cell_and_nul_characters() -> None:
    (found,) = of("text\n" + "Rain\0 " * 100_000)
    assert isinstance(found, Article)
    assert len(found.text) == 600_000
    assert "\0" not in found.text


def test_fields() -> None:
    assert of("Body,text,Headline\nRain.,x,One\n", text="Body", title="Headline") == [article(2, title="One")]


def test_a_header_without_the_text_is_one_problem() -> None:
    reason = "has no text (its keys are title, Body): name the one that holds it with --field text=KEY"
    assert of("title,Body\n" + "a,b\n" * 9) == [Problem("posts.csv:1", reason)]


def test_bad_rows_are_problems_and_the_others_are_read() -> None:
    data = "title,text\nOne,Rain.\nTwo,Rain, and wind\nThree,\n,,\nFour,Rain.,,\n"
    assert of(data) == [
        article(2, title="One"),
        Problem("posts.csv:3", "has 3 cells where the header names 2: is text in it that needs quotes?"),
        article(4, "", "Three"),
        article(6, title="Four"),
    ]


def test_a_quotation_mark_that_is_never_closed_costs_one_row() -> None:
    problem = Problem("posts.csv:3", "a quotation mark in it is not closed: the row is lost")
    assert of('title,text\nOne,Rain.\nTwo,"Rain.\nThree,Rain.\nFour,"Rain."\n') == [
        article(2, title="One"),
        problem,
        article(4, title="Three"),
        article(5, title="Four"),
    ]


def test_a_lone_quotation_mark_within_a_line_is_read_as_it_stands() -> None:
    assert of('title,text\nOne,"The "old" mill"\nTwo,Rain.\n') == [
        article(2, 'The old" mill"', "One"),
        article(3, title="Two"),
    ]


def test_a_file_full_of_unclosed_quotation_marks_takes_linear_time() -> None:
    start = time.process_time()
    *_, last = of("a,text\n" + 'x","\n' * 100_000)
    assert isinstance(last, Problem)
    assert "the row is lost, and with it the " in last.reason
    assert time.process_time() - start < 5


@pytest.mark.parametrize("data", ["text\n", "\n\n", "text"])
def test_no_rows(data: str) -> None:
    assert of(data) == [Problem("posts.csv", "has no articles")]


def test_the_limit_of_the_csv_module_is_left_as_it_was() -> None:
    before = csv.field_size_limit()
    rows = read(Opened("posts.csv", ".csv", io.BufferedReader(io.BytesIO(b"text\nRain.\nSnow.\n"))), ReadOptions())
    next(rows)
    assert csv.field_size_limit() == before


def test_spaces_before_quotation_marks() -> None:
    assert of('title, text\n"Rates, fees", "Rain, and\nwind."\n') == [article(2, "Rain, and\nwind.", "Rates, fees")]


def test_html_in_cells() -> None:
    assert of('title,text\nA &amp; B,"<p>It rained.</p><p>It&#8217;s over.</p>"\n') == [
        article(2, "It rained.\nIt’s over.", "A & B")
    ]


def test_the_export_of_a_plugin_leaves_out_what_is_not_published() -> None:
    found, note = of("ID,post_title,post_content,post_status,post_password\n1,A,Rain.,publish,\n2,B,Snow.,publish,0\n")
    assert found == article(2, "Rain.", "A", id="1")
    assert note == Problem("posts.csv", "left out: 1 post (password) (see --post-type and --drafts)", lost=False)


def test_a_table_of_titles() -> None:
    assert of("title,label\nRates rise,News\n") == [article(2, "", "Rates rise", label="News")]
