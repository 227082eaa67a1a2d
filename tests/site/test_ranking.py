"""What `evaluate related` counts as shown is what `newstool related` shows."""

import random

from newstool.articles import Article
from newstool.related import Choice, Description
from newstool.site.ranking import Ranking

_EVENTS, _REPORTS = 60, 8


def reports() -> list[Article]:
    """Articles of made-up words: those of one event share some words, a few or most of them."""
    chance = random.Random(1)

    def word() -> str:
        return "".join(chance.choice("abcdefghijklmnop") for _ in range(7))

    others = [word() for _ in range(6000)]
    found = []
    for event in range(_EVENTS):
        own = chance.sample(others, 80)
        for report in range(_REPORTS):
            shared = chance.uniform(0.1, 0.9)
            words = chance.sample(own, int(80 * shared)) + chance.sample(others, int(120 * (1 - shared)))
            chance.shuffle(words)
            found.append(
                Article(
                    " ".join(words) + ".",
                    f"{event}-{report}",
                    " ".join(chance.sample(own, 2) + chance.sample(others, 4)),
                    published=f"{chance.choice((2020, 2023, 2026, 2026))}-06-{chance.randrange(1, 28):02}",
                    fields={"event": str(event)},
                )
            )
    return found


def test_the_posts_that_count_as_shown_are_those_that_are_shown() -> None:
    ranking = Ranking.of(reports())
    rows = list(ranking.rows(()))
    asked = ((article, Description(None, "")) for article in ranking.articles)
    blocks = [[near.post.id for near in found.related] for found in ranking.index.related_to(asked, Choice())]
    assert [row.name.id for row in rows] == [article.id for article in ranking.articles]
    assert [list(row.shown) for row in rows] == blocks
    assert sum(map(len, blocks)) > 50
    # The first ranked posts would not do: a post below the floor may stand among them.
    assert any(list(row.ranked[: len(row.shown)]) != block for row, block in zip(rows, blocks, strict=True))
