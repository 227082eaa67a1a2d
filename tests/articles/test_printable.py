"""Nothing that a record holds can steer a terminal or forge a line of a log."""

import json

import pytest

from newstool.articles import Problem
from newstool.articles.printable import printable_json, printable_line, printable_text

C0 = [chr(code) for code in range(0x20) if chr(code) not in "\t\n"]
DEL_AND_C1 = [chr(code) for code in range(0x7F, 0xA0)]
BIDIRECTIONAL = [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]
UNSAFE = [*C0, *DEL_AND_C1, *BIDIRECTIONAL]


@pytest.mark.parametrize("character", UNSAFE)
def test_what_is_not_safe_is_replaced(character: str) -> None:
    assert printable_line(f"a{character}b") == "a\ufffdb"
    assert printable_text(f"a{character}b\n") == "a\ufffdb\n"


@pytest.mark.parametrize("character", UNSAFE)
def test_json_escapes_what_is_not_safe_and_says_the_same(character: str) -> None:
    value = {f"key{character}": f"a{character}b"}
    line = printable_json(json.dumps(value, ensure_ascii=False))
    assert not [c for c in line if c in UNSAFE]
    assert json.loads(line) == value


@pytest.mark.parametrize("text", ["plain", "“Müller” — 東京 😀", "שלום", "a\u00a0b", "LRM \u200e stays"])
def test_other_text_stays(text: str) -> None:
    assert printable_line(text) == printable_text(text) == printable_json(text) == text


def test_a_text_keeps_its_lines_and_a_line_is_one_line() -> None:
    assert printable_text("a\tb\nc") == "a\tb\nc"
    assert printable_line("a\tb\nc\u2028d\u2029e") == "a\ufffdb\ufffdc\ufffdd\ufffde"
    assert len(printable_line("".join(map(chr, range(0xD800)))).splitlines()) == 1


def test_a_problem_is_one_line() -> None:
    assert str(Problem("a\n.jsonl:1", "has y\nError: b")) == "a\ufffd.jsonl:1: has y\ufffdError: b"
