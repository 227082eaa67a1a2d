"""The report as one HTML file: pictures with their texts, tables, the worst rows, and every figure of the JSON.

The file loads nothing and runs nothing. Equal figures give equal bytes.
"""

import base64
import hashlib
import html
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from newstool.evaluation.gates import Gate
from newstool.evaluation.pictures.drawing import Picture
from newstool.evaluation.report import findings, heading, headline, tables
from newstool.evaluation.result import Evaluation, Finding, numbers
from newstool.evaluation.task_reports import Table

_LONGEST_CELL = 600  # characters
_MOST_FIGURES = 5000  # rows of the table of all figures: more would make the file larger than 1 MB


@dataclass(frozen=True, slots=True)
class Section:
    """A table with a heading, such as the worst rows. words: whether its cells are sentences rather than figures."""

    title: str
    table: Table
    words: bool = True


def page(
    evaluation: Evaluation, gates: Sequence[Gate], pictures: Iterable[Picture], sections: Iterable[Section] = ()
) -> str:
    """The whole report."""
    style = (files("newstool.evaluation.pictures") / "page.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    title = f"newstool evaluate {evaluation.figures['task']}"
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
        f"style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="color-scheme" content="light dark"><title>{title}</title><style>{style}</style></head><body>',
        f"<header><h1>{title}</h1>",
        *_head(evaluation, gates),
        "</header><main>",
        *map(_figure, pictures),
        *(_table(table) for table in tables(evaluation.figures)),
        *(_section(section.title, _table(section.table, section.title, words=section.words)) for section in sections),
        *(_section(heading(finding), _rows(finding)) for finding in findings(evaluation, gates)),
        _all_figures(evaluation.figures),
        "</main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _head(evaluation: Evaluation, gates: Sequence[Gate]) -> Iterator[str]:
    """The main figures, the verdicts of the gates, the notes, and what was measured on what."""
    yield f'<p class="main">{_escaped(headline(evaluation.figures))}</p>'
    if gates:
        lines = (f"<li><strong>{gate.verdict.value}</strong> {_escaped(gate.message)}</li>" for gate in gates)
        yield f"<ul>{''.join(lines)}</ul>"
    yield from (f"<p>{_escaped(note)}</p>" for note in evaluation.notes)
    model, data = (evaluation.figures.get(key) or {} for key in ("model", "data"))
    if data:
        measured = f"Model {model['file']} ({model['sha256']}), data" if model else "Data"
        yield f"<p>{_escaped(measured)} {_escaped(str(data.get('sha256')))}.</p>"


def _figure(picture: Picture) -> str:
    """A picture with its heading and its text. As an image it can load nothing and run nothing."""
    data = base64.b64encode(picture.svg.encode()).decode()
    text = _escaped(picture.text)
    return (
        f'<section><h2>{_escaped(picture.title)}</h2><figure><img alt="{text}" '
        f'src="data:image/svg+xml;base64,{data}"><figcaption>{text}</figcaption></figure></section>'
    )


def _section(title: str, content: str) -> str:
    return f"<section><h2>{_escaped(title)}</h2>{content}</section>"


def _table(table: Table, label: str = "", *, words: bool = False) -> str:
    """A table that scrolls by itself where the window is narrow; one of words has a cell a line there."""
    name = _escaped(label or f"by {table.columns[0]}")
    head = "".join(f'<th scope="col">{_escaped(column)}</th>' for column in table.columns)
    body = "".join(f"<tr>{''.join(_cells(row, table.columns))}</tr>" for row in table.rows)
    return (
        f'<div class="{"words" if words else "wide"}" role="region" tabindex="0" aria-label="{name}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(row: Sequence[str], columns: Sequence[str]) -> Iterator[str]:
    """The cells of a row. Each text is apart, so that its direction of writing stays its own."""
    yield f'<th scope="row"><bdi>{_cell(row[0])}</bdi></th>'
    for cell, column in zip(row[1:], columns[1:], strict=True):
        yield f'<td data-column="{_escaped(column)}"><bdi>{_cell(cell)}</bdi></td>'


def _rows(finding: Finding) -> str:
    """The rows of a finding as a list."""
    lines = "".join(f"<li><bdi>{_cell(row.id)}</bdi> <bdi>{_cell(row.title)}</bdi></li>" for row in finding.rows)
    return f"<ul>{lines}</ul>"


def _all_figures(figures: Mapping[str, Any]) -> str:
    """Every figure under its path, with the digits of the JSON. Empty cells of the confusion matrix are left out."""
    every = [
        (path, json.dumps(value)) for path, value in numbers(figures) if value != 0 or not path.startswith("confusion.")
    ]
    rest = f"<p>{len(every) - _MOST_FIGURES} more stand in the JSON.</p>" if len(every) > _MOST_FIGURES else ""
    table = _table(Table(("figure", "value"), every[:_MOST_FIGURES]), label="every figure")
    return f"<section><details><summary>Every figure, as in the JSON</summary>{table}{rest}</details></section>"


def _cell(text: str) -> str:
    cut = text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"
    return _escaped(cut)


def _escaped(text: str) -> str:
    return html.escape(" ".join(text.split()))
