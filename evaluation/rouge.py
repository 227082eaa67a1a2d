"""ROUGE F1 (Lin 2004) by Google's package rouge-score, so that figures can be compared with those of papers.

Words are stemmed, and ROUGE-Lsum is computed by sentence.
"""

from collections.abc import Sequence
from functools import cache
from unicodedata import name

from newstool.evaluation.result import EvaluationError

MEASURES = ("rouge1", "rouge2", "rougeLsum")
_FEWEST_LATIN = 0.6  # share of a summary's letters that must be Latin


def why_not(summary: str) -> str:
    """Why ROUGE cannot be measured against a summary; "" if it can.

    The package rouge-score counts words of the letters a to z and of digits. Without this check, two equal texts in
    another script would score 0. Latin letters with accents are lost, too, but enough of each word is left.
    """
    letters = [character for character in summary if character.isalpha()]
    latin = sum(name(letter, "").startswith("LATIN") for letter in letters)
    if latin >= _FEWEST_LATIN * len(letters):
        return ""
    return "cannot be measured: ROUGE counts words of the letters a to z alone, and the summary is in another script"


class Rouge:
    """Scores leads. Raises EvaluationError if the package rouge-score is not installed."""

    def __init__(self) -> None:
        try:
            from nltk.stem.porter import PorterStemmer
            from rouge_score import rouge_scorer, tokenize
        except ImportError as error:
            raise EvaluationError(
                f"ROUGE needs the package rouge-score, but {error.name} is not installed: "
                "pip install 'newstool[evaluate]'"
            ) from error

        class Tokenizer:
            """The package's own tokenizer with a cache of stems, which halves the time."""

            stem = staticmethod(cache(PorterStemmer().stem))

            def tokenize(self, text: str) -> list[str]:
                """The stemmed words of a text."""
                words: list[str] = tokenize.tokenize(text, self)
                return words

        self._scorer = rouge_scorer.RougeScorer(MEASURES, tokenizer=Tokenizer())

    def f1(self, summary: Sequence[str], lead: Sequence[str]) -> tuple[float, ...]:
        """F1, 0..1, of each of MEASURES. Lead and summary are lists of sentences; an empty one gives 0."""
        scores = self._scorer.score("\n".join(summary), "\n".join(lead))
        return tuple(scores[name].fmeasure for name in MEASURES)
