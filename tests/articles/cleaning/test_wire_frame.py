"""What a wire puts around a story: slug and header lines above it, the time it was sent below."""

import pytest

from newstool.articles import Article, Dateline, clean

STORY = "The council voted 5-2 on Tuesday to close the old quarry road, which floods every spring."
MORE = "Residents had asked for a bridge instead, and the mayor agreed with them."


def test_a_whole_wire_copy_is_its_story() -> None:
    cleaned = clean(
        Article(
            "BC-OH--Quarry Road,1st Ld-Writethru,0123\n^Council closes quarry road<\n^Eds: ADDS quotes<\n"
            f"^By DANA OKORO=\n^Associated Press Writer=\nELM CREEK, Ohio (AP) _ {STORY}\n{MORE}\n"
            "AP-NY-03-02-04 1234EST<"
        )
    )
    assert cleaned.text == f"{STORY}\n\n{MORE}"
    assert cleaned.byline == "DANA OKORO"
    assert cleaned.dateline == Dateline("ELM CREEK, Ohio", "AP")
    assert [piece.rule for piece in cleaned.removed] == ["sent", *["slug"] * 5, "dateline"]


@pytest.mark.parametrize(
    "slug",
    [
        *(
            "BC-US--Bridge Closing",
            "AM-OH--Quarry Road",
            "AP-OH--Quarry Road",
            "BC-BKC--T25-Duke-Virginia, 1st Ld,0345",
        ),
        *(
            "^BC-OH--Quarry Road,0123<",
            "a0123\nBC-OH--Quarry Road,0123",
            "^QUARRY-ROAD:EL_ The council closes the road<",
        ),
    ],
)
def test_a_slug_comes_off(slug: str) -> None:
    assert clean(Article(f"{slug}\n{STORY}\n{MORE}")).text == f"{STORY}\n\n{MORE}"


@pytest.mark.parametrize("sent", ["AP-WF-03-02-04 1234GMT", "APTV-03-02-04 1234EST", "AMX-2024-03-02T12:34:00-05:00"])
def test_the_time_it_was_sent_comes_off(sent: str) -> None:
    assert clean(Article(f"{STORY}\n{MORE}\n{sent}")).text == f"{STORY}\n\n{MORE}"


@pytest.mark.parametrize("headline", ["BC-US trade talks resume", "AP-style rules change", "PM-elect names a cabinet"])
def test_a_headline_that_begins_like_a_slug_stays(headline: str) -> None:
    article = Article(f"{headline}\n\n{STORY}\n\n{MORE}")
    assert clean(article) == article
