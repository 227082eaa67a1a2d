"""`newstool model`: which models there are, and what is in one."""

from pathlib import Path

import click

from newstool.cli.command_group import CommandGroup
from newstool.cli.messages import show
from newstool.cli.output import write_lines


@click.group(cls=CommandGroup, short_help="Show the bundled models, and what a model file holds.")
def model() -> None:
    """List the bundled models, and show what a model file holds."""


@model.command(name="list", short_help="List the bundled models.")
def list_models() -> None:
    """List the bundled models with name, task, size and purpose."""
    from newstool import models

    for name in models.bundled_models():
        path = models.locate(name)
        task = models.read(name, arrays=()).task
        size = f"{path.stat().st_size / 1e3:,.0f} kB"
        show(f"{name:12} {task:12} {size:>8}  {_purpose(path.with_suffix('.md'))}".rstrip())


@model.command(name="show", short_help="Show a model's card and header.")
@click.argument("name_or_file", metavar="NAME_OR_FILE")
def show_model(name_or_file: str) -> None:
    """Show what a model learned from, with licences, and its header; and the card of a bundled model."""
    import json

    from newstool import models
    from newstool.models.licences import sources_of

    file = models.read(name_or_file, arrays=())
    card = models.locate(name_or_file).with_suffix(".md")
    if card.is_file():
        write_lines([card.read_text(encoding="utf-8") + "\n"], "text")
    for source in sources_of(file.header):
        licence = source.get("licence", "not stated")
        line = f"source: {source['name']}, {source['rows']} rows, digest {source['sha256']}, licence: {licence}"
        write_lines([line + "\n"], "text")
    write_lines([json.dumps(file.header, indent=2, ensure_ascii=False, sort_keys=True) + "\n"], "jsonl")


def _purpose(card: Path) -> str:
    """Return the first line below a card's title, "" where there is no card."""
    if not card.is_file():
        return ""
    return next((line for line in card.read_text(encoding="utf-8").splitlines()[1:] if line), "")
