"""Training and the audit refuse the same archives: those of too few stories, or whose labels share all stories."""

from collections.abc import Callable

import pytest

from newstool.articles import Article
from newstool.classifier.training.audit import audit
from newstool.classifier.training.labels import TrainingError
from newstool.classifier.training.pipeline import TrainingOptions
from newstool.classifier.training.train import train

STORY = "The council voted 4-3 on Tuesday to raise sewer rates by 14 percent from January, the first rise in nine years"
ANIMALS = (
    "adder",
    "badger",
    "cougar",
    "donkey",
    "eagle",
    "falcon",
    "gopher",
    "heron",
    "iguana",
    "jackal",
    "kestrel",
    "lynx",
)


def filed_twice() -> list[Article]:
    """12 stories, each filed once as News and once more as Sports."""
    texts = [f"{animal} seen near {animal} creek by {animal} walkers" for animal in ANIMALS]
    return [Article(text=text, label=label) for text in texts for label in ("News", "Sports")]


def one_story(several: bool) -> list[Article]:
    """24 versions of one story, which differ in the marks at their end."""
    return [
        Article(text=f"{STORY}{'.' * i}", label="AB"[i % 2], other_labels=("BA"[i % 2],) if several else ())
        for i in range(1, 25)
    ]


@pytest.mark.parametrize("learn", [train, audit])
def test_a_label_of_copies_alone_is_named(learn: Callable[..., object]) -> None:
    with pytest.raises(TrainingError, match="each article of the label 'Sports' is a version of an article with anoth"):
        learn(filed_twice(), TrainingOptions(words=None))


@pytest.mark.parametrize("learn", [train, audit])
@pytest.mark.parametrize("several", [False, True])
def test_versions_of_one_story_are_too_few(learn: Callable[..., object], several: bool) -> None:
    with pytest.raises(TrainingError, match=r"versions of . stor.*, and 5 are needed"):
        learn(one_story(several), TrainingOptions(words=None, several=several))
