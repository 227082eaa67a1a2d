"""newstool.toml: what a site's owner writes down once instead of on every command line.

A table is a command, `[summarize]`, or a command of a group, `[wordpress.sync]`; its keys are the command's options
without their dashes. Keys of `[wordpress]` itself count for all commands of the group that have such an option. The
options on the command line win.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from newstool.articles import NewstoolError

FILE = "newstool.toml"
VARIABLE = "NEWSTOOL_CONFIG"
# Options of which one excludes the others: one on the line takes all of the file's away.
_EXCLUSIVE = (frozenset(("words", "chars", "sentences")), frozenset(("add-category", "replace-category")))


class ConfigError(NewstoolError):
    """A file that cannot be read, or that says something no command understands."""


def load(named: str | None, commands: Sequence[str]) -> tuple[Path, Mapping[str, Any]] | None:
    """The file that was named, else the one of the current folder, if there is one. Raises ConfigError."""
    path = Path(named) if named else Path(FILE)
    if not named and not path.is_file():
        return None
    import tomllib

    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
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
    above: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """click's `default_map` of a command, from its table; `line`: what stands on the command line behind its name.

    above: what counts for all commands of its group, as far as they have such options. Raises ConfigError.
    """
    if isinstance(command, click.Group):
        return _of_group(path, command, table, line)
    settings = {name: value for name, value in (above or {}).items() if _option(command, name)} | dict(table)
    for group in _EXCLUSIVE:
        if any(word.partition("=")[0] in {f"--{name}" for name in group} for word in line):
            settings = {name: value for name, value in settings.items() if name not in group}
    found: dict[str, Any] = {}
    for name, value in settings.items():
        option = _option(command, name)
        if option is None:
            known = ", ".join(
                sorted(o.removeprefix("--") for p in command.params for o in p.opts if o.startswith("--"))
            )
            raise ConfigError(f"{path}: {command.name} has no option {name!r}: it has {known}")
        if not (option.is_flag and value is False):
            found[str(option.name)] = _value(path, option, name, value)
    return found


def _of_group(path: Path, group: click.Group, table: Mapping[str, Any], line: Sequence[str]) -> dict[str, Any]:
    context = click.Context(group)
    names = group.list_commands(context)
    shared = {name: value for name, value in table.items() if not isinstance(value, dict)}
    if unknown := [name for name in table if name not in shared and name not in names]:
        raise ConfigError(f"{path}: {group.name} has no command {unknown[0]!r}: it has {', '.join(names)}")
    asked = next((word for word in line if word in names), None)
    command = group.get_command(context, asked) if asked else None
    if asked is None or command is None:
        return {}
    return {asked: defaults(path, command, table.get(asked, {}), line, shared)}


def _option(command: click.Command, name: str) -> click.Option | None:
    found = (p for p in command.params if isinstance(p, click.Option) and f"--{name}" in p.opts)
    return next(found, None)


def _value(path: Path, option: click.Option, name: str, value: Any) -> Any:
    """A value as click would get it from a line: files from the folder of the configuration, A=B from a table."""
    if option.is_flag and not option.is_bool_flag and value is True:
        return option.flag_value
    if isinstance(value, dict):
        return [f"{key}={item}" for key, item in value.items()]
    if isinstance(value, list):
        return [_file(path, option, item) for item in value]
    if option.is_flag is not isinstance(value, bool):
        raise ConfigError(f"{path}: {name} is {value!r}: write {'true or false' if option.is_flag else 'its value'}")
    return [_file(path, option, value)] if option.multiple else _file(path, option, value)


def _file(path: Path, option: click.Option, value: Any) -> Any:
    """A file's name from the folder of the configuration, so that it means the same wherever newstool is started."""
    if isinstance(option.type, click.Path):
        return str(path.parent / str(value))
    if "FILE" in (option.metavar or "") and (path.parent / str(value)).is_file():
        return str(path.parent / str(value))
    return str(value) if hasattr(value, "isoformat") else value
