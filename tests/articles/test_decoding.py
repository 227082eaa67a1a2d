"""Decoding bytes: Unicode, declared charsets, Windows-1252."""

import io
from typing import cast

import pytest

from newstool.articles.decoding import as_utf8, declared, decode, preview, tidied, without_surrogates

TEXT = "Café “Müller” – 5 €"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_or_without_its_mark_is_read_without_a_note(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == decode(TEXT.encode())
    assert decode(TEXT.encode(encoding)).text == TEXT
    assert decode(TEXT.encode(encoding)).note is None


def test_big_endian_utf_16_is_read_by_its_mark() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT


def test_windows_1252_is_read_as_such_and_the_note_says_where_it_shows() -> None:
    decoded = decode(b"The caf\xe9 \x93on Main\x94 \x96 closed")
    assert decoded.text == "The café “on Main” – closed"
    assert decoded.note == "not UTF-8 (byte 0xE9 at offset 7): read as Windows-1252"


def test_every_byte_gives_a_character() -> None:
    decoded = decode(bytes(range(0x80, 0x100)))
    assert len(decoded.text) == 0x80
    assert decoded.text.count("\ufffd") == 5  # Windows-1252 leaves five bytes open


def test_one_stray_byte_does_not_turn_good_utf_8_into_mojibake() -> None:
    decoded = decode("“Señor Muñoz” – ".encode() + b"caf\xe9")
    assert decoded.text == "“Señor Muñoz” – café"
    assert decoded.note == "not UTF-8 in places (1, the first: byte 0xE9 at offset 27): those read as Windows-1252"


def test_offsets_count_the_byte_order_mark() -> None:
    assert decode(b"\xef\xbb\xbfcaf\xe9").note == "not UTF-8 (byte 0xE9 at offset 6): read as Windows-1252"


def test_half_a_utf_16_character_at_the_end_is_noted() -> None:
    decoded = decode("Fire".encode("utf-16") + b"!")
    assert decoded.text == "Fire\ufffd"
    assert decoded.note is not None
    assert "offset 10" in decoded.note


def test_utf_16_becomes_a_stream_of_utf_8_lines() -> None:
    lines = "één\n\U0001f525 twee\n" * 9000  # several buffers, and surrogate pairs across their edges
    stream = as_utf8(io.BufferedReader(io.BytesIO(lines.encode("utf-16"))))
    assert stream.readline() == "één\n".encode()
    assert stream.read().decode() == lines[len("één\n") :]


def test_other_streams_are_not_touched() -> None:
    stream: io.BufferedReader = io.BufferedReader(cast(io.RawIOBase, io.BytesIO(b"{}\n")))
    assert as_utf8(stream) is stream


def test_preview_is_not_confused_by_a_cut_or_a_mark() -> None:
    assert preview('{"a"'.encode("utf-16")) == '{"a"'
    assert preview("\ufeff<html>".encode()) == "<html>"
    assert preview("é".encode()[:1] + b"<") == "Ã<"


def test_tidied_converts_all_line_breaks_and_removes_control_characters() -> None:
    assert tidied("a\r\nb\rc\u2028d\u2029e\nf") == "a\nb\nc\nd\ne\nf"
    assert tidied("\ufeffa\x0cb\x00c\x1b[1md\x7fe\tf\u00a0g") == "a b c [1md e\tf\u00a0g"


def test_tidied_removes_invisible_characters_inside_words() -> None:
    assert tidied("a lea\u00adgue\u2060 of\u200b nine\ufeff") == "a league of nine"


def test_tidied_reads_c1_controls_as_the_windows_characters_they_were() -> None:
    assert tidied("the mayor\x92s office \x96 closed") == "the mayor’s office – closed"


def test_half_surrogates_are_replaced_and_pairs_are_not() -> None:
    assert without_surrogates("a\ud800b \U0001f525") == "a\ufffdb \U0001f525"


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<?xml version="1.0" encoding="ISO-8859-1"?>', "cp1252"),
        (b"<?xml version='1.0' encoding='windows-1251' ?>", "cp1251"),
        (b'<html><head><meta charset="Shift_JIS">', "cp932"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "gb18030"),
        (b'<?xml version="1.0" encoding="utf-8"?>', None),
        (b"<meta charset=bogus>", None),
        (b"<meta charset=utf-7>", None),  # hides markup
        (b"<meta charset=punycode>", None),  # takes quadratic time
        (b"<meta charset=rot13>", None),
        (b"<p>charset=cp1251", None),
    ],
)
def test_declared_charsets(head: bytes, charset: str | None) -> None:
    assert declared(head) == charset


def test_a_declared_charset_counts_where_the_text_is_not_utf_8() -> None:
    assert decode("Привет".encode("cp1251"), "cp1251") == decode("Привет".encode())
    assert decode("Привет".encode(), "cp1251").text == "Привет"
    decoded = decode("Привет ".encode("cp1251") + b"\x98", "cp1251")
    assert decoded.text == "Привет ˜"
    assert decoded.note == "not cp1251, which it declares (byte 0x98 at offset 7): read as Windows-1252 there"
