"""Rebuilds classifier/common_words.py: words that running text writes small, and that are no names.

    NEWSTOOL_DATA=... python training_data/make_common_words.py

A headline in title case writes every word with a capital, so only the words can tell it from a name. Counted are the
words inside sentences of the texts that bundled models learn from. Words of names.json, which lists names and phrases
of headlines, are added. Names are those of the census of 1990.
"""

import json
import re
import textwrap
from collections import Counter

from clean import CENSUS, HERE, every_text

MODULE = HERE.parent / "classifier" / "common_words.py"
# With 3,000 words of running text and those of names.json, 43 of 1,313 short headlines of our own that are no names are
# taken for one in title case, and 9 of 9,666 as they are written. Without any, 581 and 81 were.
MOST = 3000
FEWEST_LETTERS = 3
_INSIDE_A_SENTENCE = re.compile(r"(?<=[a-z,;] )[A-Za-z][a-z]+\b")
_HEAD = '''"""Common English words that are no names. Made by training_data/make_common_words.py from clean sources."""

_LISTED = """
'''
_TAIL = '''
"""
COMMON_WORDS = frozenset(_LISTED.split())
'''


def common_words() -> list[str]:
    """The words, sorted."""
    small, capital = Counter[str](), Counter[str]()
    for article in every_text():
        for word in _INSIDE_A_SENTENCE.findall(article.text):
            (small if word[0].islower() else capital)[word.lower()] += 1
    census = json.loads((HERE / CENSUS).read_text(encoding="utf-8"))
    names = {name.lower() for name in census["first"] + census["last"]}
    found = [word for word, n in small.most_common() if n > 2 * capital[word] and len(word) >= FEWEST_LETTERS]
    found = [word for word in found if word not in names][:MOST]
    return sorted({*found, *(words_of_headlines() - names)})


def words_of_headlines() -> set[str]:
    """The words of names.json that it writes small ("standings"), and the last words of its teams ("celtics")."""
    kinds = json.loads((HERE / "names.json").read_text(encoding="utf-8"))
    phrases = [phrase for of_label in kinds.values() for some in of_label.values() for phrase in some]
    small = {word for phrase in phrases for word in re.findall(r"\b[a-z]+\b", phrase)}
    teams = {team.rpartition(" ")[2].lower() for team in kinds["Sports"]["teams"]}
    return {word for word in small | teams if len(word) >= FEWEST_LETTERS and word.isascii() and word.isalpha()}


def main() -> None:
    """Write the module."""
    lines = textwrap.wrap(" ".join(common_words()), width=119, break_on_hyphens=False)
    MODULE.write_text(_HEAD + "\n".join(lines) + _TAIL, encoding="utf-8")


if __name__ == "__main__":
    main()
