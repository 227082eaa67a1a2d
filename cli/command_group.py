"""A group of commands: `newstool` itself, and `newstool train`, `evaluate`, `model` and `wordpress`."""

import click


class CommandGroup(click.Group):
    """A group of commands. For an unknown name, the usage error suggests a similar one, or lists all."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first argument names."""
        names = self.list_commands(ctx)
        if args and args[0] not in names and not args[0].startswith("-"):
            from difflib import get_close_matches  # most names are right

            close = get_close_matches(args[0], names, n=1)
            meant = f"did you mean {close[0]!r}?" if close else f"the commands are {', '.join(names)}"
            raise click.UsageError(f"no command is called {args[0]!r}: {meant}", ctx)
        return super().resolve_command(ctx, args)
