"""The sentence splitter that a model file holds."""

from newstool import models
from newstool.text.sentences import SentenceTables, Splitter


def load_splitter(name_or_file: str = "sentences") -> Splitter:
    """The splitter of a bundled model's name or a model file.

    Raises ModelError where the file is not a sentence model, SentenceTablesError where its tables are damaged.
    """
    return Splitter(SentenceTables.from_header(models.read(name_or_file, task="sentences").header))
