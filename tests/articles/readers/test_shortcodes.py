"""WordPress shortcodes."""

import pytest

from newstool.articles.readers.shortcodes import without_shortcodes


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('[caption id="a" width="3"]<img src="a.jpg"> The mayor[/caption]Rates rise.', "Rates rise."),
        ("Rates [gallery ids='1,2'] rise [video src=a] twice.", "Rates  rise  twice."),
        ("[video src=a]b[/video]Rates rise.", "Rates rise."),
        ("[dropcap]R[/dropcap]ates rise.", "Rates rise."),
        ("[et_pb_text]Rates rise.[/et_pb_text]", "Rates rise."),
        ('[contact-form-7 id="4" title="Tips"]Rates rise.', "Rates rise."),
        ("[caption]Rates rise, and it has no end", "Rates rise, and it has no end"),
    ],
)
def test_shortcodes(text: str, left: str) -> None:
    assert without_shortcodes(text) == left


@pytest.mark.parametrize(
    "text", ["[sic]", "“[The mayor] said so.”", "[Updated at 5 p.m.]", "[1]", "[well-known]", "an open [bracket", "[]"]
)
def test_what_people_put_in_brackets_stays(text: str) -> None:
    assert without_shortcodes(text) == text


@pytest.mark.parametrize("code", ["[wpvideo abcDEF]", "[soundcloud url=https://s.example/1]", "[instagram x]"])
def test_players_of_which_only_the_name_is_known(code: str) -> None:
    assert without_shortcodes(f"It voted. {code}").strip() == "It voted."
