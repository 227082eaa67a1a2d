"""ROUGE F1 by Google's rouge-score, so that figures are those of papers (Lin 2004): stemmed, and Lsum by sentence."""

from collections.abc import Sequence
from functools import cache

from newstool.evaluation.result import EvaluationError

MEASURES = ("rouge1", "rouge2", "rougeLsum")


class Rouge:
    """Scores leads; raises EvaluationError where the package is missing."""

    def __init__(self) -> None:
        try:
            from nltk.stem.porter import PorterStemmer
            from rouge_score import rouge_scorer, tokenize
        except ImportError as error:
            raise EvaluationError(
                f"ROUGE is measured by the package rouge-score, and {error.name} is not installed: "
                "pip install 'newstool[evaluate]'"
            ) from error

        class Tokenizer:
            """The package's own tokenizer, but that no word is stemmed twice: half of the time."""

            stem = staticmethod(cache(PorterStemmer().stem))

            def tokenize(self, text: str) -> list[str]:
                words: list[str] = tokenize.tokenize(text, self)
                return words

        self._scorer = rouge_scorer.RougeScorer(MEASURES, tokenizer=Tokenizer())

    def f1(self, summary: Sequence[str], lead: Sequence[str]) -> tuple[float, ...]:
        """Each of MEASURES, 0..1, of a lead against a summary, both as sentences; 0 where either is empty."""
        scores = self._scorer.score("\n".join(summary), "\n".join(lead))
        return tuple(scores[name].fmeasure for name in MEASURES)
