"""The command `newstool`: its commands by name, its help page, and how errors are shown."""

import contextlib
import errno
import importlib
import os
import sys
from typing import Any

import click

from newstool.articles import NewstoolError
from newstool.articles.printable import printable_line
from newstool.cli import config, process
from newstool.cli.command_group import CommandGroup
from newstool.cli.exit_status import NOT_DONE

HELP = """Clean, tag, summarize and relate news articles, offline, from the command line.

\b
  newstool summarize story.txt        a lead of up to 50 words
  newstool classify posts.jsonl       News or Sports, and how sure
  newstool clean story.txt            the story without the page's furniture
  newstool describe archive/ --output described
                                      all of it in one pass, for an archive
  newstool related posts.jsonl        the Related Posts block of each article
  newstool review posts.jsonl --output review.html
                                      a page on which an editor decides
  newstool train classifier posts.jsonl --output ours.safetensors
                                      your own categories, from your archive

INPUT is files, folders or a pipe: plain text, web pages, WordPress exports,
feeds, Markdown posts, or JSON Lines and tables with a title and a text, packed
with gzip or not. Output comes in the same order, as text for people or, with
--format jsonl or csv, for programs. A record that cannot be read is named on
stderr, and the run goes on.

\b
Exit status
  0  all done
  1  not done: one line on stderr says why
  2  wrong usage
  3  done, but some records could not be read: stderr names each
  4  evaluate: a gate failed: measured, and not good enough
  5  evaluate: a gate could not compare (other data, other labels, no
     baseline); this is not a pass
  130, 143  stopped by Ctrl-C, by SIGTERM
"""

# Each is a module of cli/commands/, imported when the command is called, so that --version and --help stay instant.
COMMANDS = (
    "summarize",
    "classify",
    "clean",
    "describe",
    "related",
    "audit",
    "review",
    "train",
    "evaluate",
    "model",
    "wordpress",
)

# Writing to stdout can fail in these ways. Only a closed pipe is no failure: `| head -1` has what it wanted.
_OUTPUT_ERRORS = frozenset((errno.EPIPE, errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT, errno.EBADF))
_NO_MEMORY = "not enough memory: split the input, or work in fewer processes with --jobs"


class Newstool(CommandGroup):
    """Shows a NewstoolError as one line on stderr. Any other exception is a bug and keeps its traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by its name; None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(f"newstool.cli.commands.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, and take its settings from the config file."""
        name, command, rest = super().resolve_command(ctx, args)
        if name and command and (loaded := config.load(ctx.params.get("config"), COMMANDS)):
            path, tables = loaded
            ctx.default_map = {name: config.defaults(path, command, tables.get(name, {}), rest)}
            ctx.meta[config.FILE] = path
        return name, command, rest

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line. Where the help page or an error cannot be written, that is one line, too."""
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            with contextlib.suppress(OSError):  # stderr cannot be written, either
                try:
                    _system_failed(error)
                except click.ClickException as failure:
                    failure.show()
            sys.exit(NOT_DONE)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an error that has a message for the user becomes one line."""
        process.starting()
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except NewstoolError as error:
            raise click.ClickException(printable_line(str(error))) from error
        except click.BadParameter as error:
            raise config.named(error) from error
        except MemoryError as error:
            raise click.ClickException(_NO_MEMORY) from error
        except OSError as error:
            _system_failed(error)
            return None
        finally:
            process.ending()
        return result


def _system_failed(error: OSError) -> None:
    """Turn an error of the system into one line. Where only the reader of stdout is gone, there is nothing to say."""
    if error.filename is not None or error.errno not in _OUTPUT_ERRORS:
        raise click.ClickException(_line_of(error)) from error
    os.dup2(
        os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
    )  # so that the rest of the buffer is dropped in silence
    if error.errno != errno.EPIPE:
        raise click.ClickException(f"the output could not be written: {error.strerror}") from error


def _line_of(error: OSError) -> str:
    """What the system says, about which file."""
    if isinstance(error, FileNotFoundError) and error.filename is None:
        return "the current folder does not exist any more: change to one that does"
    reason = error.strerror or str(error)
    return printable_line(reason if error.filename is None else f"{error.filename}: {reason}")


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Print the version and exit; the callback of --version."""
    if wanted and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"newstool {version('newstool')}")
        ctx.exit()


@click.group(
    cls=Newstool,
    help=HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100, "terminal_width": None},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the version and exit.",
)
@click.option(
    "--config",
    metavar="FILE",
    envvar=config.VARIABLE,
    help=f"Read the options of commands from FILE.  [default: {config.FILE} of this folder, if there is one]",
)
def main(config: str | None) -> None:
    """Clean, tag and summarize news articles."""
