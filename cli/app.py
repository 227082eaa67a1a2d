"""The command `newstool`: its commands by name, its help page, and what happens to errors."""

import errno
import gc
import importlib
import os
import sys

import click

from newstool.articles import NewstoolError

HELP = """Clean, tag, summarize and relate news articles: offline, from the command line.

\b
  newstool summarize story.txt        a lead of whole sentences, up to 50 words
  newstool classify posts.jsonl       News or Sports, and how sure
  newstool clean story.txt            the story, without what the page added
  newstool related posts.jsonl        the Related Posts block of each article
  newstool train classifier posts.jsonl --output ours.safetensors
                                      your own categories, from your archive

Input is files, folders, or what is piped in: plain text, web pages, WordPress
exports, feeds, Markdown posts, or JSON Lines and tables with title and text,
packed with gzip or not. Output is in the same order, as text for people or,
with --format jsonl or csv, for programs. A record that cannot be read is named
on stderr, and the rest goes on.

\b
Exit status
  0  all done
  1  not done: one line says why
  2  wrong usage
  3  done, but some records could not be read: each was named on stderr
  4  evaluate: a gate failed: measured, and worse
  5  evaluate: a gate could not compare (other data, other labels, no
     baseline), which is not a pass
"""

# By module of cli/commands/; a command's module is imported when it is asked for, so that --version costs nothing.
COMMANDS = ("summarize", "classify", "clean", "related", "audit", "train", "evaluate", "model")


class Newstool(click.Group):
    """Shows a NewstoolError as one line on stderr; any other exception is a bug and keeps its traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(f"newstool.cli.commands.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; errors that have a message for the user become one line."""
        # Until the first article is read, what is loaded stays, and looking through it for garbage is in vain: 4 % of
        # the time of a page. `as_read` switches it on.
        gc.disable()
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except NewstoolError as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            _output_failed(error)
            return None
        finally:
            gc.enable()
        return result


def _output_failed(error: OSError) -> None:
    """stdout cannot be written: a closed pipe is no failure (`| head -1` has what it wanted), a full disk is."""
    if error.filename is not None or error.errno not in (
        errno.EPIPE,
        errno.ENOSPC,
        errno.EIO,
        errno.EFBIG,
        errno.EDQUOT,
    ):
        raise error
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still buffered has nowhere to go
    if error.errno != errno.EPIPE:
        raise click.ClickException(f"the output could not be written: {error.strerror}") from error


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
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
def main() -> None:
    """Clean, tag and summarize news articles."""
