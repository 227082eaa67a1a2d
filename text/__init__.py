"""Text in, arrays out: sentences (spans in a text) and terms (hashed words and word pairs).

The public function is `split_sentences`. The rooms above use the modules of this folder.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newstool.text.sentences import Splitter

__all__ = ["split_sentences"]


def split_sentences(text: str, splitter: "Splitter | None" = None) -> list[str]:
    """Split a text into sentences. English only.

    A line break always ends a sentence. The sentences come in text order, stripped of white space, none empty. The
    items of a list in one line are sentences, and keep their numbers: "1. Fix the roof 2. Hire teachers". A number at
    the beginning of any other line ("1. Fix the roof.") is a sentence of its own.

    splitter: the tables to use instead of the bundled ones, see `newstool.text.sentence_model.load_splitter`.
    """
    # Every command imports this package, but few commands split sentences: import the splitter only when it is used.
    from newstool.text.sentence_model import bundled_splitter

    return (splitter or bundled_splitter()).split(text)
