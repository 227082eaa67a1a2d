"""What a site's upkeep is told of its posts."""

from pathlib import Path

from newstool.articles import Article
from newstool.related import Choice
from newstool.site.describe import Describer
from newstool.site.upkeep import Upkeep

GAME = Article(
    "The Elm Creek volleyball team beat Harlow in three sets on Friday night. Senior Ana Ruiz had 14 kills and nine "
    "blocks, and the Eagles won the final set 25-18.",
    id="1",
    title="Eagles beat Harlow",
)
BRIDGE = Article(
    "The city council voted on Monday to repair the Mill Street bridge, which has been closed since May. The work "
    "will cost two million dollars, and the state pays half.",
    id="2",
    title="Council votes to repair Mill Street bridge",
)
CRACKS = Article(
    "Engineers found cracks in the Mill Street bridge last spring, and the city closed it in May. The council has "
    "argued since about who pays for the repair of the bridge.",
    id="3",
    title="Cracks closed Mill Street bridge",
)
NOTHING = Article("xqz wvk jjq zzxw qpl vvxk", id="4")


def upkeep(folder: Path, min_precision: float) -> Upkeep:
    return Upkeep(Describer(), min_precision, Choice(top=3), folder / "site.index")


def test_label_lead_and_related_posts(tmp_path: Path) -> None:
    archive = [GAME, BRIDGE, CRACKS]
    game, bridge = upkeep(tmp_path, 0.9).results([GAME, BRIDGE], lambda: archive)
    assert (game.labels, bridge.labels) == (("Sports",), ("News",))
    assert game.lead.startswith("The Elm Creek volleyball team beat Harlow")
    assert game.related == ()
    assert [number for number, _ in bridge.related] == ["3"]
    assert bridge.related[0][1].startswith("Engineers found cracks")


def test_a_label_that_the_model_does_not_promise_is_none(tmp_path: Path) -> None:
    (known,) = upkeep(tmp_path, 0.9).results([NOTHING], None)
    assert known.labels == ()


def test_without_an_archive_there_is_no_index(tmp_path: Path) -> None:
    (known,) = upkeep(tmp_path, 0.9).results([BRIDGE], None)
    assert known.related == ()
    assert not (tmp_path / "site.index").exists()
