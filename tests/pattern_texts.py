"""Texts that a regular expression may match, made from its parse tree: plain ones, as a page prints them."""

import random
import re
from collections.abc import Iterator, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_LETTERS = "aeiklmnorst"
_ANYTHING = f"{_LETTERS}{_LETTERS.upper()}12 "
_OF_CATEGORY = {
    op.CATEGORY_DIGIT: "123456789",
    op.CATEGORY_WORD: _LETTERS,
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_NOT_DIGIT: _LETTERS,
    op.CATEGORY_NOT_WORD: " ",
    op.CATEGORY_NOT_SPACE: _LETTERS,
}
# More turns of a repetition, and more characters of a range, show nothing new.
_MOST_TURNS, _MOST_OF_RANGE = 6, 60
_RARELY = 0.05  # of the characters of a class that has letters or figures, other marks


def variants(pattern: str, tries: int, seed: int) -> Iterator[str]:
    """Yield texts by the pattern, each as it stands there, with a capital, and in capitals.

    A look-ahead is passed over, so a text may miss the pattern: the caller asks it.
    """
    tree, chance = parser.parse(pattern), random.Random(seed)
    for _ in range(tries):
        text = _Writer(chance).sequence(tree)
        yield from dict.fromkeys((text, text[:1].upper() + text[1:], text.upper()))


class _Writer:
    """Writes one text along the parse tree."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._groups = dict[int, str]()

    def sequence(self, items: Sequence[tuple[Any, Any]]) -> str:
        return "".join(self._one(kind, value) for kind, value in items)

    def _one(self, kind: Any, value: Any) -> str:
        if kind is op.LITERAL:
            return chr(value)
        if kind in (op.NOT_LITERAL, op.ANY):
            return self._chance.choice(_LETTERS)
        if kind is op.IN:
            return self._of_class(value)
        if kind is op.BRANCH:
            return self.sequence(self._chance.choice(value[1]))
        if kind is op.SUBPATTERN:
            text = self.sequence(value[3])
            self._groups[value[0]] = text
            return text
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            fewest, most, item = value
            turns = self._chance.choice((fewest, self._chance.randint(fewest, min(most, fewest + _MOST_TURNS))))
            return "".join(self.sequence(item) for _ in range(turns))
        if kind is op.ATOMIC_GROUP:
            return self.sequence(value)
        if kind is op.GROUPREF:
            return self._groups[value]
        if kind is op.GROUPREF_EXISTS:
            return self.sequence(value[1] if value[0] in self._groups else value[2] or ())
        assert kind in (op.ASSERT, op.ASSERT_NOT, op.AT)
        return ""

    def _of_class(self, items: Sequence[tuple[Any, Any]]) -> str:
        """A character of a class; letters and figures of English where it has any."""
        listed = list[str]()
        for kind, value in items:
            if kind is op.LITERAL:
                listed.append(chr(value))
            elif kind is op.RANGE and value[1] - value[0] <= _MOST_OF_RANGE:
                listed += map(chr, range(value[0], value[1] + 1))
            elif kind is op.CATEGORY:
                listed += _OF_CATEGORY[value]
        if (op.NEGATE, None) in items:
            return self._chance.choice([letter for letter in _ANYTHING if letter not in listed])
        usual = [letter for letter in listed if re.fullmatch("[A-Za-z1-9]", letter)]
        return self._chance.choice(usual if usual and self._chance.random() > _RARELY else listed)
