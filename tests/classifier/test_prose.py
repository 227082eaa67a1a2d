"""Program code is no prose, whatever its words."""

import pytest

from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.classifier.prose import is_code
from newstool.classifier.tags import UNREADABLE

CODE = [
    "def total(orders):\n    return sum(order['price'] for order in orders if order['paid'] == True)",
    'SELECT name, COUNT(*) AS n_orders FROM orders WHERE paid_at >= "2024-01-01" GROUP BY name;',
    '<div class="card"><img src="/logo.png"><p class="lead">Welcome back</p></div>',
    '{"name": "site", "version": "1.2.0", "scripts": {"start": "node index.js"}}',
    '#!/bin/sh\nset -eu\nfor file in *.txt; do\n  mv "$file" "${file%.txt}_old.txt"\ndone',
]
PROSE = [
    "Bobcats 61, Rams 44: Lee 20 (4-9), Ortiz 11 [captain], Day 3; fouls: 12.",
    "The board voted 5-2 (Ames and Boyd opposed) to pay $1.2 million for the bridge / culvert at Route 9.",
    "Smith c Jones b Khan 41 (67b, 5x4); Extras (b 4, lb 2) 6; Total (6 wkts; 50 overs) 241",
    "PM | Headlines: rates up; jobs down",
    "",
]


@pytest.mark.parametrize("text", CODE)
def test_code_is_code(text: str) -> None:
    assert is_code(Article(text))


@pytest.mark.parametrize("text", PROSE)
def test_scores_lists_and_sums_of_money_are_prose(text: str) -> None:
    assert not is_code(Article(text))


def test_code_is_unsure_at_any_precision_and_says_why() -> None:
    for tag in Tagger.load().tag(map(Article, CODE)):
        assert tag.label is None
        assert tag.out_of_domain
        assert tag.precision == 0
        assert tag.why == UNREADABLE


def test_other_languages_are_unsure() -> None:
    texts = [
        "Der Bürgermeister stellte am Dienstag den Haushalt vor, und die Opposition kritisierte ihn scharf.",
        "El equipo local perdió por dos goles a cero en su estadio y se aleja de los primeros puestos.",
        "Le gouvernement annonce une réforme des retraites pour le printemps.",
        "Burmistrz przedstawił budżet na przyszły rok.",
    ]
    assert [tag.why for tag in Tagger.load().tag(map(Article, texts))] == [UNREADABLE] * 4


def test_a_name_of_unknown_words_is_answered() -> None:
    (tag,) = Tagger.load().tag([Article("", title="Wladyslawa Q. Brzeczyszczykiewicz")])
    assert (tag.label, tag.precision) == ("News", 0)
