"""Tags for articles. Training uses scikit-learn and lies in `training/`; everything else answers with NumPy alone."""

from newstool.classifier.tagger import Explanation, Reason, Tag, Tagger

__all__ = ["Explanation", "Reason", "Tag", "Tagger"]
