"""Records of a decisions.jsonl that cannot be measured because an editor left them open: no loss, and no error."""

from collections.abc import Callable

from newstool.articles import Article
from newstool.articles.amounts import amount
from newstool.articles.latest import DECISION
from newstool.cli.messages import say
from newstool.cli.source import Stream


def without_skipped(truth: str, through: Callable[[Stream], Stream]) -> Callable[[Stream], Stream]:
    """The filter `through`, which gets no record of an editor without this truth: "label" or "summary".

    How many records that were is said at the end. The records must have been read with the key DECISION.
    """

    def left(stream: Stream) -> Stream:
        """Pass on all others."""
        skipped = 0
        for item in stream:
            if isinstance(item, Article) and item.fields.get(DECISION) and not getattr(item, truth):
                skipped += 1
            else:
                yield item
        if skipped:
            say(f"Note: {amount(skipped, 'decision')} of an editor without a {truth}: not measured")

    return lambda stream: through(left(stream))
