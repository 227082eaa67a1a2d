"""The rule of licences: what the bundled models learned from may be used by a business."""

from pathlib import Path

import pytest

from newstool import models
from newstool.models.licences import FREE, not_free, sources_of

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", models.bundled_models())
def test_every_source_of_a_bundled_model_has_a_free_licence(name: str) -> None:
    assert not_free(models.read(name, arrays=()).header) == []


@pytest.mark.parametrize("name", models.bundled_models())
def test_the_card_names_every_source_with_its_licence_and_digest(name: str) -> None:
    card = (ROOT / "models" / f"{name}.md").read_text(encoding="utf-8")
    for source in sources_of(models.read(name, arrays=()).header):
        assert f"| {source['name']} | {source['rows']} | `{source['sha256']}` | {source['licence']} |" in card


@pytest.mark.parametrize("name", models.bundled_models())
def test_no_card_speaks_of_terms_that_exclude_a_business(name: str) -> None:
    card = (ROOT / "models" / f"{name}.md").read_text(encoding="utf-8").lower()
    assert "non-commercial" not in card
    assert "for research" not in card


@pytest.mark.parametrize(
    "header",
    [
        {},
        {"sources": []},
        {"sources": [{"name": "ag_news", "licence": "research"}]},
        {"sources": [{"name": "a", "licence": "MIT"}, {"name": "b"}]},
        {"training": {"sources": [{"name": "c", "licence": "CC-BY-NC-4.0"}]}},
    ],
)
def test_a_source_without_a_free_licence_breaks_the_rule(header: dict[str, object]) -> None:
    assert not_free(header)


def test_the_attributions_that_licences_ask_for_stand_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    used = {
        str(source["licence"])
        for name in models.bundled_models()
        for source in sources_of(models.read(name, arrays=()).header)
    }
    assert used <= FREE
    for licence in used:
        assert licence in notice
        if licence.startswith("CC"):
            assert (ROOT / "LICENSES" / f"{licence}.txt").is_file()
