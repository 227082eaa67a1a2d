"""newstool.toml: the options that a site's owner writes down once instead of on every command line.

A table belongs to a command, `[summarize]`, or to a command of a group, `[wordpress.sync]`. Its keys are the command's
options without their dashes. Keys of `[wordpress]` itself count for all commands of the group that have such an option.
An option on the command line counts more than the file.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from newstool.articles import NewstoolError
from newstool.articles.printable import printable_line
from newstool.articles.small_file import read_small

FILE = "newstool.toml"
VARIABLE = "NEWSTOOL_CONFIG"
_LONGEST = 1 << 16  # bytes: TOML takes quadratic time, and a file that names every option has 4 KiB
# Options that exclude each other: if one stands on the command line, none of its group is taken from the file.
_EXCLUSIVE = (frozenset(("words", "chars", "sentences")), frozenset(("add-category", "replace-category")))


class ConfigError(NewstoolError):
    """The config file cannot be read, or has a table or key that no command has."""


def load(file: str | None, commands: Sequence[str]) -> tuple[Path, Mapping[str, Any]] | None:
    """The path and the tables of `file`, else of newstool.toml in the current folder; None if there is no file.

    Raises ConfigError if the file cannot be read, or has a table for no command.
    """
    path = Path(file) if file else Path(FILE)
    if not file and not path.is_file():
        return None
    import tomllib

    try:
        tables = tomllib.loads(read_small(path, _LONGEST).decode())
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    except RecursionError as error:
        raise ConfigError(f"{path}: not valid TOML: nested too deeply") from error
    for name, table in tables.items():
        if name not in commands or not isinstance(table, dict):
            what = f"[{name}]" if isinstance(table, dict) else f"the key {name!r} outside of a table"
            raise ConfigError(f"{path}: {what} is for no command: the commands are {', '.join(commands)}")
    return path, tables


def defaults(
    path: Path,
    command: click.Command,
    table: Mapping[str, Any],
    line: Sequence[str],
    shared: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return click's `default_map` for a command, from its table in the config file.

    line: the arguments after the command's name. shared: settings for all commands of the command's group; those that
    the command has no option for are ignored. Raises ConfigError.
    """
    if isinstance(command, click.Group):
        return _group_defaults(path, command, table, line)
    settings = {name: value for name, value in (shared or {}).items() if _option(command, name)} | dict(table)
    for group in _EXCLUSIVE:
        if any(word.partition("=")[0] in {f"--{name}" for name in group} for word in line):
            settings = {name: value for name, value in settings.items() if name not in group}
    option_values: dict[str, Any] = {}
    for name, value in settings.items():
        option = _option(command, name)
        if option is None:
            options = sorted(o.removeprefix("--") for p in command.params for o in p.opts if o.startswith("--"))
            raise ConfigError(f"{path}: {command.name} has no option {name!r}: it has {', '.join(options)}")
        if not (option.is_flag and value is False):
            option_values[str(option.name)] = _value(path, option, name, value)
    return option_values


def named(error: click.BadParameter) -> click.BadParameter:
    """The error about a value, with the name of the config file if the value stands there."""
    context, name = error.ctx, error.param.name if error.param else None
    if context is None or name is None or context.get_parameter_source(name) is not ParameterSource.DEFAULT_MAP:
        return error
    where = printable_line(str(context.meta[FILE]))
    return click.BadParameter(f"{error.message} It stands in {where}.", context, error.param, error.param_hint)


def _group_defaults(path: Path, group: click.Group, table: Mapping[str, Any], line: Sequence[str]) -> dict[str, Any]:
    """The `default_map` for a group: that of the command that stands on the line. Raises ConfigError."""
    context = click.Context(group)
    names = group.list_commands(context)
    shared = {name: value for name, value in table.items() if not isinstance(value, dict)}
    if unknown := [name for name in table if name not in shared and name not in names]:
        raise ConfigError(f"{path}: {group.name} has no command {unknown[0]!r}: it has {', '.join(names)}")
    command_name = next((word for word in line if word in names), None)
    command = group.get_command(context, command_name) if command_name else None
    if command_name is None or command is None:
        return {}
    return {command_name: defaults(path, command, table.get(command_name, {}), line, shared)}


def _option(command: click.Command, name: str) -> click.Option | None:
    """The option of a command by its long name without dashes, None if the command has no such option."""
    options = (p for p in command.params if isinstance(p, click.Option) and f"--{name}" in p.opts)
    return next(options, None)


def _value(path: Path, option: click.Option, name: str, value: Any) -> Any:
    """A value of the file as click expects it: a table becomes A=B, a path is relative to the file's folder."""
    if option.is_flag and not option.is_bool_flag and value is True:
        return option.flag_value
    if isinstance(value, dict):
        return [f"{key}={item}" for key, item in value.items()]
    if isinstance(value, list) and option.multiple:
        return [_file(path, option, item) for item in value]
    if isinstance(value, list):
        raise ConfigError(f"{path}: {name} is a list: it takes one value")
    if option.is_flag is not isinstance(value, bool):
        raise ConfigError(f"{path}: {name} is {value!r}: write {'true or false' if option.is_flag else 'its value'}")
    return [_file(path, option, value)] if option.multiple else _file(path, option, value)


def _file(path: Path, option: click.Option, value: Any) -> Any:
    """A value as text. A path is taken from the config file's folder, so that the current folder does not matter."""
    if isinstance(option.type, click.Path):
        return str(path.parent / str(value))
    if "FILE" in (option.metavar or "") and (path.parent / str(value)).is_file():
        return str(path.parent / str(value))
    return str(value) if hasattr(value, "isoformat") else value
