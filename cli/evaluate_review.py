"""`newstool evaluate review`: how often an editor agreed. A command of the group in commands/evaluate.py."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from newstool.articles.latest import DECISION, is_decided
from newstool.cli import input_options
from newstool.cli.gating import Gating, conclude, gates, measurable
from newstool.cli.written_files import Command

if TYPE_CHECKING:
    from newstool.articles import Article, ReadOptions
    from newstool.evaluation.decisions import Decision

_KEYS = (DECISION, "suggested", "filed", "lead", "kinds", "drawn")  # of decisions.jsonl, beside the article's


@click.command(cls=Command, short_help="Count how often an editor agreed.")
@click.argument("inputs", nargs=-1, required=True, metavar="DECISIONS...")
@gates
@input_options.labels
@input_options.reading
def review(inputs: tuple[str, ...], label_map: Mapping[str, str], reading: "ReadOptions", **gating: Any) -> None:
    """Count how often the editor agreed with newstool, from the decisions.jsonl of `newstool review`.

    \b
    suggested  the editor gave the story the label that newstool suggested
    filed      the editor gave it the label that it was filed under
    lead       the editor left the lead as it was

    Each share has a 95 % interval. It holds for the whole archive if the stories were drawn at random, with
    `newstool review --sample`; else a note says so.

    \b
    newstool evaluate review decisions.jsonl --fail-under agreed=0.9
    """
    from newstool.articles import Latest
    from newstool.cli.source import articles
    from newstool.evaluation.decisions import measure
    from newstool.evaluation.rows import Rows

    settings = Gating(**gating)
    settings.check()
    rows, mapping = Rows(DECISION), replace(reading, labels=label_map)
    with articles(inputs, reading, label_map, _KEYS, measurable(rows)) as stream:
        result = measure(_decision(article, mapping) for article in Latest().merged(stream))
        conclude(result.of({}, rows.data), rows, settings)


def _decision(article: "Article", mapping: "ReadOptions") -> "Decision":
    """The decision that a record of decisions.jsonl holds."""
    from newstool.evaluation.decisions import Decision
    from newstool.evaluation.result import RowName

    fields = article.fields
    kinds = getattr(fields.get("kinds"), "value", ())

    def mapped(key: str) -> str | None:
        """The label that the record has under a key, as --map reads it."""
        return mapping.label(fields[key]) if fields.get(key) else None

    return Decision(
        name=RowName(article.id, article.title),
        label=article.label if is_decided(article) else None,
        suggested=mapped("suggested"),
        filed=mapped("filed"),
        has_lead=bool(fields.get("lead")),
        lead_edited=bool(article.summary),
        kinds=tuple(str(kind) for kind in kinds) if isinstance(kinds, list) else (),
        drawn=fields.get("drawn", ""),
    )
