"""The corpora, and training_data/ on the path for its scripts. Benchmarks import this module before those."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "training_data"))

from data_folder import folder, records, rows, text_of

__all__ = ["folder", "records", "rows", "text_of"]
