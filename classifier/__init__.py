"""Tags for articles. Training uses scikit-learn and lies in `training/`; everything else answers with NumPy alone."""

from newstool.classifier.explain import Explanation, Reason
from newstool.classifier.tagger import Tagger
from newstool.classifier.tags import LabelTag, Tag

__all__ = ["Explanation", "LabelTag", "Reason", "Tag", "Tagger"]
