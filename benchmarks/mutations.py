"""Mutations of a document, drawn from a seeded generator: what a fuzzer does to an input.

Bits, bytes and ranges of the document are changed, and tokens of its format are put in, now and then many times over,
which finds work that grows faster than the input.
"""

from collections.abc import Callable, Sequence
from random import Random

MOST_CHANGES = 6  # in one mutation: more leave nothing of the format
LONGEST_RANGE = 64  # bytes that are removed, repeated or moved
LONGEST_REPEATED = 1 << 16  # bytes that one repetition adds: enough to show quadratic work as a second
REPEATED_ONCE_IN = 100  # changes: repetitions are slow to read
LONGEST = 1 << 18  # bytes of a mutated document
NUMBERS = (b"-1", b"0", b"1e999", b"99999999999999999999", b"NaN", b"0001-01-01", b"9999-12-31T23:59:60Z")
ENCODINGS = ("utf-16", "utf-32", "utf-7", "shift_jis", "cp037")

Change = Callable[[bytearray, Random, Sequence[bytes]], bytearray]


def mutated(document: bytes, tokens: Sequence[bytes], chance: Random) -> bytes:
    """The document after 1 to MOST_CHANGES changes. tokens: pieces of its format, and other documents."""
    data = bytearray(document)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        change = chance.choice(CHANGES) if chance.randrange(REPEATED_ONCE_IN) else _repeat_often
        data = change(data or bytearray(b" "), chance, tokens)
    return bytes(data[:LONGEST])


def _flip_bit(data: bytearray, chance: Random, tokens: Sequence[bytes]) -> bytearray:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return data


def _set_byte(data: bytearray, chance: Random, tokens: Sequence[bytes]) -> bytearray:
    data[chance.randrange(len(data))] = chance.randrange(256)
    return data


def _insert_token(data: bytearray, chance: Random, tokens: Sequence[bytes]) -> bytearray:
    at = chance.randrange(len(data) + 1)
    data[at:at] = chance.choice(tokens)
    return data


def _replace_by_token(data: bytearray, chance: Random, tokens: Sequence[bytes]) -> bytearray:
    start, end = _range(data, chance)
    data[start:end] = chance.choice(tokens)
    return data


def _insert_number(data: bytearray, chance: Random, tokens: Sequence[bytes]) -> bytearray:
    start, end = _range(data, chance)
    data[start:end] = chance.choice(NUMBERS)
    return data


def _remove(data: bytearray, chance: Random, tokens: Sequence[bytes]) -> bytearray:
    start, end = _range(data, chance)
    del data[start:end]
    return data


def _repeat(data: bytearray, chance: Random, tokens: Sequence[bytes]) -> bytearray:
    start, end = _range(data, chance)
    data[end:end] = data[start:end] * chance.randint(1, 4)
    return data


def _move(data: bytearray, chance: Random, tokens: Sequence[bytes]) -> bytearray:
    start, end = _range(data, chance)
    piece = data[start:end]
    del data[start:end]
    at = chance.randrange(len(data) + 1)
    data[at:at] = piece
    return data


def _cut_off(data: bytearray, chance: Random, tokens: Sequence[bytes]) -> bytearray:
    return data[: chance.randrange(len(data) + 1)]


def _encode_again(data: bytearray, chance: Random, tokens: Sequence[bytes]) -> bytearray:
    """Now and then the document in another encoding; else its last part out of another one."""
    at = 0 if chance.randrange(2) else chance.randrange(len(data))
    return data[:at] + data[at:].decode("latin-1").encode(chance.choice(ENCODINGS), "replace")


def _repeat_often(data: bytearray, chance: Random, tokens: Sequence[bytes]) -> bytearray:
    token = chance.choice(tokens) + chance.choice(tokens) * chance.randrange(2)
    at = chance.randrange(len(data) + 1)
    data[at:at] = token * (chance.randint(1, LONGEST_REPEATED) // max(1, len(token)))
    return data


def _range(data: bytearray, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.randint(1, LONGEST_RANGE))


CHANGES: tuple[Change, ...] = (
    _flip_bit,
    _set_byte,
    _insert_token,
    _insert_token,
    _replace_by_token,
    _insert_number,
    _remove,
    _repeat,
    _move,
    _cut_off,
    _encode_again,
)
