"""JSON Lines."""

import io
import json
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstool.articles.article import Article
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.json_lines import _plain_record, read

GOOD = b'{"text": "Rain is on its way."}\n'


def read_bytes(data: bytes, options: ReadOptions = ReadOptions()) -> list[Article | Problem]:  # noqa: B008
    stream: io.BufferedReader = io.BufferedReader(cast(io.RawIOBase, io.BytesIO(data)))
    return list(read(Opened("posts.jsonl", ".jsonl", stream), options))


def good(line: int) -> Article:
    return Article(text="Rain is on its way.", id=f"posts.jsonl:{line}", source=f"posts.jsonl:{line}")


def test_a_record_fills_the_article() -> None:
    record = {
        "id": 7,
        "title": "Rain",
        "text": "Rain is on its way.",
        "label": "Weather",
        "summary": "Rain.\nWind.",
        "url": "https://example.org/rain",
        "published": "2025-03-01",
        "author": "not kept",
    }
    assert read_bytes(json.dumps(record).encode()) == [
        Article(
            text="Rain is on its way.",
            id="7",
            title="Rain",
            label="Weather",
            summary="Rain.\nWind.",
            url="https://example.org/rain",
            published="2025-03-01",
            source="posts.jsonl:1",
        )
    ]


def test_lines_are_counted_with_the_blank_and_the_bad_ones() -> None:
    assert read_bytes(GOOD + b"\n  \r\n" + b"oops\n" + GOOD) == [
        good(1),
        Problem("posts.jsonl:4", "not valid JSON (Expecting value at column 1)"),
        good(5),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "a" "b": 1}', "not valid JSON (Expecting ',' delimiter at column 14)"),
        ('{"text": "Rain is on', "not valid JSON (Unterminated string starting at column 10)"),
        ('{"a": ' + "[" * 200_000, "not valid JSON (nested too deeply)"),
        ('"Rain"', "not a JSON object but a string"),
        ("null", "not a JSON object but null"),
        ("3", "not a JSON object but a number"),
    ],
)
def test_bad_lines_are_problems_and_the_next_lines_are_read(line: str, reason: str) -> None:
    assert read_bytes(line.encode() + b"\n" + GOOD) == [Problem("posts.jsonl:1", reason), good(2)]


def test_a_number_of_too_many_digits_is_a_problem() -> None:
    problem, article = read_bytes(b'{"text": "a", "id": ' + b"9" * 5000 + b"}\n" + GOOD)
    assert isinstance(problem, Problem)
    assert problem.reason.startswith("not valid JSON (a number with too many digits")
    assert article == good(2)


def test_nan_and_infinity_are_read() -> None:
    (article,) = read_bytes(b'{"text": "Rain.", "score": NaN, "id": -Infinity}')
    assert article == Article(text="Rain.", id="-inf", source="posts.jsonl:1")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        *(
            ("-0", "0"),
            ("18446744073709551615", "18446744073709551615"),
            ("18446744073709551616", "18446744073709551616"),
        ),
        *(("-9223372036854775809", "-9223372036854775809"), ("1e400", "inf"), ("1e30", "1e+30"), ("0.1", "0.1")),
    ],
)
def test_numbers_are_kept_as_python_reads_them(written: str, kept: str) -> None:
    (article,) = read_bytes(f'{{"text": "Rain.", "id": {written}}}'.encode())
    assert article == Article(text="Rain.", id=kept, source="posts.jsonl:1")


def test_the_last_of_two_equal_keys_counts() -> None:
    (article,) = read_bytes(b'{"text": "Wind.", "id": 1, "text": "Rain."}')
    assert article == Article(text="Rain.", id="1", source="posts.jsonl:1")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.integers(-(2**70), 2**70) | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)


@given(st.dictionaries(st.text(), JSON | st.text(st.characters())), st.booleans())
def test_the_fast_parser_agrees_with_json_or_declines(record: dict[str, object], ascii_only: bool) -> None:
    line = json.dumps(record, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    fast = _plain_record(line)
    assert fast is None or all(
        repr(fast[key]) == repr(value) for key, value in json.loads(line).items() if not _nested(value)
    )


def _nested(value: object) -> bool:
    return isinstance(value, list | dict)  # of these a reader only says that they are no strings


def test_a_line_over_the_limit_is_a_problem_and_the_next_is_read() -> None:
    long = b'{"text": "' + b"x" * (3 * LONGEST_RECORD) + b'"}\n'
    assert read_bytes(GOOD + long + GOOD) == [
        good(1),
        Problem("posts.jsonl:2", "longer than 16 MiB: is this JSON Lines, one object on each line?"),
        good(3),
    ]


DOCUMENTS = [
    '[{"text": "Rain."}, {"text": "Wind."}]',
    '[\n  {"text": "Rain."},\n  {"text": "Wind."}\n]\n',
    '{\n"posts": [{"text": "Rain."},\n{"text": "Wind."}]}',
    '[{"text": "Rain."}]\n[{"text": "Wind."}]\n',
    '[{"text": "Rain."}][{"text": "Wind."}]',
    '\ufeff\n[[{"text": "Rain."}], [{"text": "Wind."}]]',
    '{\n"text": "Rain."\n}\n{\n"text": "Wind."\n}\n',
]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_documents_of_many_lines_and_arrays_are_read(document: str) -> None:
    assert [item.text for item in read_bytes(document.encode()) if isinstance(item, Article)] == ["Rain.", "Wind."]


def test_a_list_on_a_line_among_objects_is_read() -> None:
    assert read_bytes(GOOD + b'[{"text": "a"}]\n') == [
        good(1),
        Article(text="a", id="posts.jsonl:2#1", source="posts.jsonl:2#1"),
    ]


def test_a_long_document_is_read_in_pieces() -> None:
    text = "The council met. " * 200
    document = json.dumps([{"text": text, "id": number} for number in range(500)], indent=1)
    assert [item.id for item in read_bytes(document.encode()) if isinstance(item, Article)] == [
        str(number) for number in range(500)
    ]


def test_a_broken_document_gives_what_comes_before() -> None:
    first, problem = read_bytes(b'[\n{"text": "Rain."},\n{"text": "Wind."\n')
    assert isinstance(first, Article)
    assert problem == Problem("posts.jsonl:3", "not valid JSON (Expecting ',' delimiter in line 4)")


def test_a_lone_bracket_among_records_is_only_a_bad_line() -> None:
    first, problem, last = read_bytes(GOOD + b"{\n" + GOOD)
    assert (first, last) == (good(1), good(3))
    assert isinstance(problem, Problem)
    assert problem.source == "posts.jsonl:2"


def test_a_file_of_blank_lines_has_no_articles() -> None:
    assert read_bytes(b"\n\n") == [Problem("posts.jsonl", "has no articles")]


def test_a_file_of_bad_lines_is_not_called_empty() -> None:
    assert len(read_bytes(b"oops\n")) == 1


def test_only_the_line_that_is_not_utf_8_is_read_as_windows_1252() -> None:
    first, note, second = read_bytes('{"text": "Müller"}\n'.encode() + b'{"text": "M\xfcller"}\n')
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.text == second.text == "Müller"
    assert note == Problem("posts.jsonl:2", "not UTF-8 (byte 0xFC at offset 11): read as Windows-1252", lost=False)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(encoding: str) -> None:
    assert read_bytes((GOOD + GOOD).decode().encode(encoding)) == [good(1), good(2)]


def test_a_byte_order_mark_between_two_joined_files_is_ignored() -> None:
    assert read_bytes(GOOD + b"\xef\xbb\xbf" + GOOD) == [good(1), good(2)]


def test_half_a_surrogate_pair_is_replaced_with_a_note() -> None:
    note, article = read_bytes(rb'{"text": "Fire \ud83d in the mill \ud83d\udd25"}')
    assert note == Problem(
        "posts.jsonl:1", "has half a surrogate pair (\\ud800 to \\udfff): read as U+FFFD", lost=False
    )
    assert isinstance(article, Article)
    assert article.text == "Fire \ufffd in the mill \U0001f525"


def test_surrogates_in_keys_do_not_reach_a_message() -> None:
    (*_, problem) = read_bytes(rb'{"\ud800": 1}')
    assert problem == Problem(
        "posts.jsonl:1", "has no text (its keys are \ufffd): name the one that holds it with --field text=KEY"
    )


def test_control_characters_and_line_breaks_are_tidied_whether_escaped_or_not() -> None:
    (escaped,) = read_bytes(rb'{"text": "a\r\nb\u0000c\u2028d\u0092s"}')
    (raw,) = read_bytes('{"text": "a\\nb\x00c\u2028d\x92s"}'.encode())
    assert isinstance(escaped, Article)
    assert isinstance(raw, Article)
    assert escaped.text == raw.text == "a\nb c\nd’s"


def test_a_raw_tab_in_a_string_is_no_reason_to_lose_the_record() -> None:
    (article,) = read_bytes(b'{"text": "Elm Creek\t21"}')
    assert isinstance(article, Article)
    assert article.text == "Elm Creek 21"


def test_fields_and_labels_are_mapped() -> None:
    options = ReadOptions(fields={"text": "body"}, labels={"sport": "Sports"})
    (article,) = read_bytes(b'{"body": "Elm Creek won.", "label": "sport"}', options)
    assert article == Article(text="Elm Creek won.", label="Sports", id="posts.jsonl:1", source="posts.jsonl:1")
