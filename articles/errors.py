"""Errors, and problems of single records.

    NewstoolError              raised on purpose; ends a command with one line
      NotTextError             decoding.py: a file is binary data; `read` turns it into a Problem
      ArchiveError             site: a folder of records that is another's, damaged, or cannot be written
      BudgetError              summarizer: a budget that is not one positive number
      ClusterError             site: no Dask cluster answers, or its workers have another newstool
      ConfigError              cli: newstool.toml cannot be read, or names an option that does not exist
      EvaluationError          evaluation: figures that cannot be measured, a result file that cannot be written
        NoTruthError           evaluation: no record has the field that rows are measured against
      ForeignFormatError       articles: a file of a format that newstool does not read, such as e-mail or RTF
      LimitError               evaluation: a gate on a figure that does not exist
      NotComparableError       evaluation: a baseline of other data, labels or another task
      ModelError               models: a model file that is missing, damaged, too new, or for another task
      PartsError               site: an input that cannot be cut into parts
      RelatedError             related: an index that is missing, damaged, or cannot be written
        StaleIndexError        related: a whole index that was made with other settings
      ReviewError              review: nothing to review, or a page that cannot be written
      SentenceTablesError      text: a sentence model without its tables
      StorageError             site: a URL without the package that reads it
      TrainingError            classifier and summarizer: data that cannot be trained on
      VectorizerError          classifier: a vocabulary that is empty, or two terms that share a hash
      WorkerError              site: one of several processes was killed
      WordsError               classifier: articles that are too few to learn word vectors from
      WordPressError           wordpress: a live site; wordpress/errors.py has the tree below it
    Problem                    no exception: a record that was lost or read with a doubt, in its place in the stream

Any other exception is a bug and keeps its traceback.
"""

from dataclasses import dataclass

from newstool.articles.printable import printable_line


class NewstoolError(Exception):
    """The base of every error that newstool raises on purpose. Its text is one line for the user."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A record that could not be read, or was read with a doubt. It stands in the stream in the record's place.

    Attributes:
        source: The file, with the line where it is known: "posts.jsonl:12".
        reason: What is wrong, and what to do.
        lost: True if the record is missing from the stream; False for a note on what was read or left out on purpose.
        trace: The traceback, where newstool itself failed; "" for every other problem.
        records: The number of records that it stands for.
    """

    source: str
    reason: str
    lost: bool = True
    trace: str = ""
    records: int = 1

    def __str__(self) -> str:
        """One line, safe on a terminal."""
        return printable_line(f"{self.source}: {self.reason}")
