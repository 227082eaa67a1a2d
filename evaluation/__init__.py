"""Scores, gates and reports. Pipelines and editors decide with them whether a model is good enough."""

from newstool.evaluation.gates import Gate, Verdict
from newstool.evaluation.result import Evaluation, EvaluationError

__all__ = ["Evaluation", "EvaluationError", "Gate", "Verdict"]
