"""Writes docs/cli.md from the commands' --help: `python docs/make_cli.py`. A test fails where the page is stale."""

from pathlib import Path

import click
from click.testing import CliRunner

from newstool.cli import main

PAGE = Path(__file__).with_name("cli.md")
HEAD = """# The commands

Made from `newstool COMMAND --help` by `python docs/make_cli.py`: edit the help texts, not this page.
"""


def commands(command: click.Command, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The command's path and those of all below it, in the order in which --help lists them."""
    paths = [path]
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                paths += commands(below, (*path, name))
    return paths


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for path in commands(main):
        # A terminal of 80 columns, whatever the one in which this runs has.
        result = CliRunner().invoke(main, [*path, "--help"], prog_name="newstool", terminal_width=80)
        parts.append(f"## {' '.join(('newstool', *path))}\n\n```text\n{result.output.strip()}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
