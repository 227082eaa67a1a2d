"""What stands before the matter of a story: small talk, where a log comes from, how a meeting was opened."""

from newstool.summarizer.sentences.formalities import is_formality
from newstool.summarizer.sentences.greetings import is_small_talk
from newstool.summarizer.sentences.notices import is_notice


def is_preamble(sentence: str) -> bool:
    """Whether a sentence at the top of a text tells nothing of its story."""
    return is_small_talk(sentence) or is_notice(sentence) or is_formality(sentence)
