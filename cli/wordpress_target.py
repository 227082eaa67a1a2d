"""The site that a command of `newstool wordpress` is for: its arguments and options, and how it is reached."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newstool.articles import NewstoolError
from newstool.articles.inputs import STDIN, printable
from newstool.cli import ranges
from newstool.cli.options import with_all

if TYPE_CHECKING:
    from newstool.wordpress.client import Client
    from newstool.wordpress.site import Site


_TRIES_OF_THE_IMPATIENT = 2  # the second is sent after half a second


@dataclass(frozen=True, slots=True)
class Target:
    """The site that a command is for.

    Attributes:
        name: the site's address as the user gave it
        delay: seconds between two requests
        files: what the command reads beside the site
    """

    name: str
    delay: float
    files: tuple[str, ...] = ()

    @contextmanager
    def client(self, *, is_patient: bool = True) -> Iterator["Client"]:
        """Give a client with the login that the environment, a netrc file or a keyring has for the site.

        is_patient: whether a request that fails is sent again for half a minute, as a run from cron needs, or only once
        more, because a person waits.
        """
        import os

        from newstool.wordpress import credentials

        try:
            from newstool.wordpress.client import Client
            from newstool.wordpress.transport import Pace
        except ModuleNotFoundError as error:
            raise NewstoolError(
                f"a live site needs the package {error.name}: it comes with `pip install 'newstool[wordpress]'`"
            ) from error
        from newstool.wordpress.address import Address

        address = Address.of(self.name)
        pace = Pace(self.delay) if is_patient else Pace(self.delay, _TRIES_OF_THE_IMPATIENT)
        with Client(address, credentials.find(address.host, os.environ), pace) as client:
            yield client

    @contextmanager
    def logged_in(self) -> Iterator["Site"]:
        """Give the site after a login. Raises LoginError if there is no login, NewstoolError if a file is missing."""
        from newstool.wordpress.credentials import HOW_TO_SET
        from newstool.wordpress.errors import LoginError
        from newstool.wordpress.site import connect

        for file in self.files:
            _refuse_missing(file)
        with self.client() as client:
            if not client.has_login:
                raise LoginError(f"{client.address}: nothing is written without a login: {HOW_TO_SET}")
            yield connect(client)


_OPTIONS = (
    click.option("--site", metavar="URL", help="The site, if it is not given as an argument."),
    click.option(
        "--delay",
        type=ranges.SECONDS,
        default=0.0,
        show_default=True,
        metavar="SECONDS",
        help="Wait so long between two requests.",
    ),
)


def on_site(**files: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add the arguments `[SITE] FILE...` and the options of a site.

    files: the parameter of the command and the name in its help, for each FILE. The command gets the site as `target`,
    a Target. SITE may be left out if --site or newstool.toml names it.
    """

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        """Add the arguments and the options."""

        @wraps(command)
        def with_target(*, arguments: tuple[str, ...], site: str | None, delay: float, **kwargs: Any) -> Any:
            """Tell the site from the files, and call the command with both."""
            named = dict(zip(reversed(files), reversed(arguments), strict=False))
            first = arguments[: -len(files)] if files else arguments
            if len(named) < len(files) or len(first) > 1:
                raise click.UsageError(f"give {' and '.join(('SITE', *files.values()))}, in this order")
            if not (first or site):
                raise click.UsageError('which site? Name it, or write `site = "https://..."` into newstool.toml')
            target = Target(first[0] if first else str(site), delay, tuple(named.values()))
            return command(target=target, **named, **kwargs)

        metavar = " ".join(("[SITE]", *files.values()))
        return with_all((click.argument("arguments", nargs=-1, metavar=metavar), *_OPTIONS), with_target)

    return decorate


def _refuse_missing(name: str) -> None:
    """Raise NewstoolError if a file to read does not exist."""
    if name != STDIN and not Path(name).exists():
        raise NewstoolError(f"{printable(name)}: no such file")
