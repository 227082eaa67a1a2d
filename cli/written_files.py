"""Files and folders that commands write, and what is checked of them before any work is done.

One rule for all commands: nothing that is read is written over, and an output that cannot be written is named at once.
Options that name an output have a type of this module. Parameters that name an input are told by their metavar.
"""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import click

from newstool.articles import NewstoolError
from newstool.articles.inputs import STDIN, is_url
from newstool.articles.printable import printable_line
from newstool.cli import config

# The metavars, without brackets and dots, of parameters that name files or folders to read.
READ = frozenset(
    ("INPUT", "ARCHIVE", "DATA", "DECISIONS", "CHANGES", "JOURNAL", "FILE", "FOLDER", "INDEX", "NAME_OR_FILE")
)
_NAME_OR_FILE = "NAME_OR_FILE"
# Options that make a command write nothing: --check, and the absence of --write where there is such an option.
_CHECK, _WRITE = "check", "write"
_CONFIG = "config"  # the option of `newstool` that names the file of settings


class OutputFile(click.Path):
    """A file that the command writes.

    Attributes:
        appended: the file is not replaced by a new one but written into
        binary: the content is no text, so that no command takes it for an article: a model
    """

    def __init__(self, *, appended: bool = False, binary: bool = False, as_path: bool = True) -> None:
        super().__init__(dir_okay=False, path_type=Path if as_path else None)
        self.appended, self.binary = appended, binary

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Check the name. A name that ends as a folder's does is refused: a file would get another name."""
        if not str(value):
            self.fail("'' is no name of a file.", param, ctx)
        if str(value).endswith(("/", os.sep)):
            self.fail(f"{value!r} is the name of a folder.", param, ctx)
        return super().convert(value, param, ctx)


class OutputFolder(click.types.StringParamType):
    """A folder that the command fills, by path or URL."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Check the name: an empty one is refused."""
        if not str(value):
            self.fail("'' is no name of a folder.", param, ctx)
        return super().convert(value, param, ctx)


class Command(click.Command):
    """A command that checks its outputs before it does anything; see `check`."""

    def invoke(self, ctx: click.Context) -> Any:
        """Check the outputs, then run the command."""
        check(ctx)
        return super().invoke(ctx)


class _Named(NamedTuple):
    """A path that the user named.

    Attributes:
        path: as it was given; "-" for standard input
        option: the option that names it; "" for an argument
        kind: the option's type
        status: of the file behind all links; None where there is none
    """

    path: str
    option: str
    kind: "click.ParamType[Any]"
    status: os.stat_result | None

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, behind all links."""
        return self.status is not None and stat.S_ISDIR(self.status.st_mode)

    @property
    def is_special(self) -> bool:
        """Whether it is a device or a pipe, which can be read and written without harm."""
        return self.status is not None and not self.is_folder and not stat.S_ISREG(self.status.st_mode)

    def is_same(self, other: "_Named") -> bool:
        """Whether both are the same regular file or folder, or will be when they are written."""
        if self.status and other.status:
            return not self.is_special and os.path.samestat(self.status, other.status)
        return self.status is other.status and os.path.realpath(self.path) == os.path.realpath(other.path)


def check(ctx: click.Context) -> None:
    """Check the outputs of a command, without writing anything.

    Raises:
        click.UsageError: an output is an input, lies in a folder that is read, or is named twice
        NewstoolError: an output cannot be written
    """
    outputs, inputs = list(_outputs(ctx)), list(_inputs(ctx))
    for n, output in enumerate(outputs):
        for given in inputs:
            _refuse_input(output, given)
        for other in outputs[:n]:
            if output.is_same(other):
                raise click.UsageError(f"{_shown(output)} is named by {other.option} and by {output.option}")
    for given in inputs:
        if _is_stdout(given):
            raise click.UsageError(f"{_shown(given)} is an input, and stdout goes into it: send stdout to another file")
    for output in outputs:
        _refuse_unwritable(output)


def _outputs(ctx: click.Context) -> Iterator[_Named]:
    """The files and folders that a command is about to write, as its options name them."""
    if ctx.params.get(_CHECK) or not ctx.params.get(_WRITE, True):
        return
    for parameter in ctx.command.params:
        value = ctx.params.get(str(parameter.name))
        if value is not None and isinstance(parameter.type, OutputFile | OutputFolder):
            yield _named(str(value), parameter)


def _inputs(ctx: click.Context) -> Iterator[_Named]:
    """What the command reads: inputs, models, indexes, and the file of settings."""
    for parameter in ctx.find_root().command.params:
        if parameter.name == _CONFIG:
            yield _named(ctx.find_root().params.get(_CONFIG) or config.FILE, parameter)
    for parameter in ctx.command.params:
        kind = metavar_of(parameter)
        if kind not in READ or isinstance(parameter.type, OutputFile | OutputFolder):
            continue
        value = ctx.params.get(str(parameter.name))
        for path in value if isinstance(value, tuple) else () if value is None else (value,):
            named = _named(str(path), parameter)
            # The name of a bundled model is no path, even if a file is called so.
            if kind != _NAME_OR_FILE or (named.status and path != parameter.default):
                yield named


def metavar_of(parameter: click.Parameter) -> str:
    """The last word of a parameter's metavar, without brackets and dots: "INPUT" of "[INPUT]..."; "" if it has none."""
    return (parameter.metavar or "").rpartition(" ")[2].strip("[].")


def _named(path: str, parameter: click.Parameter) -> _Named:
    """A path that an option or argument names, with what the system knows of it."""
    status = None
    with suppress(OSError, ValueError):  # the reader or `_refuse_unwritable` gives the reason
        status = os.fstat(0) if path == STDIN else os.stat(path)  # noqa: PTH116  "" is a path that a user can give
    option = parameter.opts[0] if isinstance(parameter, click.Option) else ""
    return _Named(path, option, parameter.type, status)


def _refuse_input(output: _Named, given: _Named) -> None:
    """Raise a usage error where writing the output would write over the input, or into it."""
    what = "folder" if isinstance(output.kind, OutputFolder) else "file"
    if output.is_same(given):
        read = f"what {given.option} reads" if given.option else "an input"
        raise click.UsageError(f"{_shown(output)} is {read}: name another {what} with {output.option}")
    if given.is_folder and _is_read_in(output, given.path):
        raise click.UsageError(
            f"{_shown(output)} lies in {_shown(given)}, where it is read as input: name a {what} outside of it with "
            f"{output.option}"
        )


def _is_read_in(output: _Named, folder: str) -> bool:
    """Whether a run that reads a folder finds the output there, now or after this run."""
    if isinstance(output.kind, OutputFile) and output.kind.binary and not _is_text(output):
        return False
    target, top = Path(os.path.realpath(output.path)), Path(os.path.realpath(folder))
    if target.is_relative_to(top):
        return not any(name.startswith(".") for name in target.relative_to(top).parts)
    return _is_linked_in(output, folder)


def _is_linked_in(output: _Named, folder: str) -> bool:
    """Whether a file or folder of the folder is a link to an output that stands elsewhere."""
    from newstool.articles.inputs import files_in

    if output.status is None or output.is_special or output.is_folder:
        return False
    for found in files_in(folder):
        with suppress(OSError):
            if isinstance(found, str) and os.path.samestat(output.status, os.stat(found)):  # noqa: PTH116  many files
                return True
    return False


def _is_text(output: _Named) -> bool:
    """Whether the file exists and newstool reads it."""
    from newstool.articles.decoding import NotTextError
    from newstool.articles.inputs import opened
    from newstool.articles.read import format_of
    from newstool.articles.read_options import ReadOptions

    if output.status is None or not stat.S_ISREG(output.status.st_mode) or not output.status.st_size:
        return False
    try:
        with opened(output.path) as file:
            format_of(file, ReadOptions())
    except (OSError, NotTextError):
        return False
    except NewstoolError:  # a known format that newstool does not read
        return True
    return True


def _is_stdout(given: _Named) -> bool:
    """Whether stdout is the same regular file: `newstool clean posts.jsonl >> posts.jsonl` would never end."""
    if given.status is None or given.is_special or sys.stdout is None:
        return False
    with suppress(OSError):
        return os.path.samestat(given.status, os.fstat(1))
    return False


def _refuse_unwritable(output: _Named) -> None:
    """Raise NewstoolError where the output cannot be written."""
    from newstool.articles.whole_file import check_folder_writable, check_writable

    try:
        if isinstance(output.kind, OutputFile):
            check_writable(Path(output.path), appended=output.kind.appended)
        elif not is_url(output.path):
            check_folder_writable(Path(output.path))
    except OSError as error:
        if error.filename is None:  # not the output: the current folder is gone
            raise
        raise NewstoolError(f"{_shown(output)}: cannot be written: {error.strerror or error}") from error


def _shown(named: _Named) -> str:
    return "stdin" if named.path == STDIN else printable_line(named.path)
