"""The cues of phrases: every text that a pattern matches shows one, so that no branch of a pattern is dead."""

import importlib
import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newstool.articles.phrases import Phrase, Phrases

FOLDER = Path(__file__).parents[3] / "summarizer" / "sentences"
ALPHABET = string.ascii_letters + string.digits + " .,;:!?'’“”\"-–—()/@[]£$&"
EXAMPLES = 20  # texts for each pattern: with more the test takes minutes


def phrases() -> list[tuple[str, Phrase]]:
    found = []
    for path in sorted(FOLDER.glob("*.py")):
        module = importlib.import_module(f"newstool.summarizer.sentences.{path.stem}")
        for name, value in vars(module).items():
            if isinstance(value, Phrases) and value in vars(module).values():
                found += [(f"{path.stem}.{name}-{phrase.starts + phrase.parts}", phrase) for phrase in value.phrases]
    return found


@pytest.mark.parametrize("phrase", [phrase for _, phrase in phrases()], ids=[name for name, _ in phrases()])
def test_each_branch_of_a_pattern_has_a_cue(phrase: Phrase) -> None:
    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(phrase.pattern.pattern, alphabet=ALPHABET))
    def shows_a_cue(text: str) -> None:
        found = phrase.pattern.search(text)
        if found:
            assert phrase.may_match(text[found.start() :].lower())

    shows_a_cue()
