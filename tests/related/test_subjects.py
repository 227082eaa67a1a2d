"""Subjects: in an archive of a few posts, a post that stands out by its subject is shown."""

import numpy as np

from newstool.articles import Article
from newstool.related import Choice, Description, Index
from newstool.related.background import load
from newstool.related.subjects import FEW, directions, standing_out
from newstool.related.weights import weigh

DRAWDOWN = Article(
    "Troops have begun to leave two bases in the north, the Defense Ministry said, as the army winds down a mission "
    "that began with the war. Soldiers will hand over the last airfield to local forces by spring, officials said.",
    id="drawdown",
    title="Army starts to leave northern bases",
)
POSTS = (
    Article(
        "The Pentagon asked generals and admirals to gather at a base in Virginia next week, officials said.",
        id="generals",
        title="Commanders called home for a meeting with the defense secretary",
    ),
    Article("The guard scored 31 points and the center had 12 rebounds in the opener.", id="opener", title="Home win"),
    Article("The quarterback threw two touchdown passes before the half.", id="passes", title="Late rally falls short"),
    Article("Beat the butter with the sugar, add the eggs, and bake it for an hour.", id="cake", title="A plain cake"),
)


def shown(posts: tuple[Article, ...]) -> list[str]:
    """What the block under the story of the drawdown shows."""
    nothing = Description(None, "")
    index, _ = Index.empty({}).update(posts, lambda articles: ((article, nothing) for article in articles))
    (found,) = index.related_to([(DRAWDOWN, nothing)], Choice())
    return [near.post.id for near in found.related]


def test_a_post_of_the_same_subject_stands_out_among_a_few() -> None:
    assert shown(POSTS) == ["generals"]


def test_no_post_stands_out_in_a_larger_archive() -> None:
    more = tuple(
        Article(f"The {name} opened a shop on Main Street.", id=name, title=name)
        for name in ("baker", "tailor", "butcher")
    )
    assert len(POSTS + more) > FEW
    assert shown(POSTS + more) == []


def test_directions_have_the_length_1_or_0() -> None:
    weighed = weigh([DRAWDOWN, Article("Qwxz vbnq.", title="")], load())
    lengths = np.linalg.norm(directions(weighed.hashes, weighed.weights, load()), axis=1)
    assert np.allclose(lengths, [1, 0], atol=1e-6)


def test_standing_out() -> None:
    posts = np.array([[1, 0], [0.8, 0.6], [0.6, 0.8], [0, 1]], np.float32)  # cosines of 1, 0.8, 0.6 and 0
    article = np.array([1, 0], np.float32)
    assert standing_out(article, posts).tolist() == [1, 0, 0, 0]  # 0.8 is not ahead of the median, 0.7, by 0.25
    assert standing_out(article, posts[[1, 3, 3]]).tolist() == np.array([0.8, 0, 0], np.float32).tolist()
