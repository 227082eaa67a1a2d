"""Loads a sentence splitter from a model file."""

from functools import cache

from newstool import models
from newstool.models.bundled import SENTENCES
from newstool.text.sentence_tables import SentenceTables
from newstool.text.sentences import Splitter

TASK = "sentences"  # in the header of the model file


def load_splitter(name_or_file: str = SENTENCES) -> Splitter:
    """Load the splitter of a bundled model, by its name, or of a model file.

    Raises ModelError if the file is not a sentence model, SentenceTablesError if its tables are damaged.
    """
    return Splitter(SentenceTables.from_header(models.read_small(name_or_file, TASK).header))


@cache
def bundled_splitter() -> Splitter:
    """The splitter with the bundled tables, loaded once in a process."""
    return load_splitter()
