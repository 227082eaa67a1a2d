"""Finds name and application password in the environment, a netrc file or a keyring. No message shows the password."""

import importlib.util
import netrc
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newstool.wordpress.errors import LoginError

USER, PASSWORD = "NEWSTOOL_WP_USER", "NEWSTOOL_WP_APP_PASSWORD"
# The service under which a keyring holds a site's login: "newstool example.org".
_SERVICE = "newstool {host}"
HOW_TO_SET = (
    f"set {USER} and {PASSWORD}, or write `machine HOST login NAME password PASSWORD` into ~/.netrc "
    "(an application password is made in WordPress under Users > Profile)"
)


@dataclass(frozen=True, slots=True)
class Credentials:
    """A login. The password is left out of `repr`, so that no traceback or log has it."""

    user: str
    password: str = field(repr=False)


def find(host: str, environment: Mapping[str, str]) -> Credentials | None:
    """The login for a host; None if there is none. Raises LoginError if it is incomplete or cannot be read."""
    user, password = environment.get(USER, ""), environment.get(PASSWORD, "")
    if password and not user:
        raise LoginError(f"{PASSWORD} is set, {USER} is not: set both")
    if password:
        return Credentials(user, password)
    return _from_netrc(host, user, environment) or _from_keyring(host, user)


def _from_netrc(host: str, user: str, environment: Mapping[str, str]) -> Credentials | None:
    """The credentials for a host in the user's netrc file; None if it has none. Raises LoginError."""
    path = Path(environment.get("NETRC") or Path.home() / ".netrc")
    if not path.is_file():
        return None
    if path.stat().st_mode & 0o077:
        raise LoginError(f"{path} can be read by others: take that away with `chmod 600 {path}`")
    try:
        entry = netrc.netrc(str(path)).hosts.get(host)
    except (netrc.NetrcParseError, UnicodeDecodeError, OSError) as error:
        # The parser's own message may repeat a line of the file.
        line = getattr(error, "lineno", None)
        raise LoginError(f"{path} cannot be read as a netrc file{f', line {line}' if line else ''}") from None
    if not entry or not entry[2] or (user and entry[0] != user):
        return None
    return Credentials(entry[0], entry[2])


def _from_keyring(host: str, user: str) -> Credentials | None:
    """The login in the system's keyring; None without the package `keyring`, or if the keyring has none."""
    if importlib.util.find_spec("keyring") is None:
        return None
    import keyring
    from keyring.errors import KeyringError

    try:
        entry = keyring.get_credential(_SERVICE.format(host=host), user or None)
    except KeyringError:
        return None
    return Credentials(entry.username, entry.password) if entry and entry.username else None
