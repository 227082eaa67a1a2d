"""Tags: training with scikit-learn, answers in NumPy."""

from newstool.classifier.tagger import Explanation, Reason, Tag, Tagger

__all__ = ["Explanation", "Reason", "Tag", "Tagger"]
