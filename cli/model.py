"""`newstool model`: which models there are, and what is in one."""

import click


@click.group(short_help="Show the bundled models, and what a model file holds.")
def model() -> None:
    """The models that came with newstool, and what a model file holds."""


@model.command(name="list", short_help="List the bundled models.")
def list_models() -> None:
    """List the bundled models: name, task, size, and what it is for."""
    from newstool import models

    for name in models.bundled():
        header = models.read(name, arrays=()).header
        size = models.locate(name).stat().st_size
        click.echo(f"{name:12} {header['task']:10} {size / 1e6:5.1f} MB  {header.get('description', '')}".rstrip())


@model.command(short_help="Show a model's card and header.")
@click.argument("name_or_file", metavar="NAME_OR_FILE")
def show(name_or_file: str) -> None:
    """Show what a model is: task, labels, training sources, held-out scores; for a bundled one also its card."""
    import json

    from newstool import models

    file = models.read(name_or_file, arrays=())
    path = models.locate(name_or_file)
    card = path.with_suffix(".md")
    if card.is_file():
        click.echo(card.read_text(encoding="utf-8"))
    click.echo(json.dumps(file.header, indent=2, ensure_ascii=False, sort_keys=True))
