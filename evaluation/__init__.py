"""Scores, gates and reports: truth and prediction in, what a pipeline and a person need to decide out."""

from newstool.evaluation.gates import Gate, Verdict
from newstool.evaluation.result import Evaluation, EvaluationError

__all__ = ["Evaluation", "EvaluationError", "Gate", "Verdict"]
