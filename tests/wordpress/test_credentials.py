"""Where a login comes from, and that nothing shows its password."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newstool.wordpress.credentials import Credentials, find
from newstool.wordpress.errors import LoginError


def netrc(folder: Path, text: str, mode: int = 0o600) -> dict[str, str]:
    path = folder / "netrc"
    path.write_text(text)
    path.chmod(mode)
    return {"NETRC": str(path)}


def test_the_environment_comes_first(tmp_path: Path) -> None:
    environment = netrc(tmp_path, "machine example.org login ann password one\n")
    environment |= {"NEWSTOOL_WP_USER": "bob", "NEWSTOOL_WP_APP_PASSWORD": "ab cd"}
    assert find("example.org", environment) == Credentials("bob", "ab cd")


def test_a_netrc_file_by_host(tmp_path: Path) -> None:
    environment = netrc(
        tmp_path, 'machine example.org login ann password "ab cd"\nmachine other.org login x password y\n'
    )
    assert find("example.org", environment) == Credentials("ann", "ab cd")
    assert find("third.org", environment) is None


def test_a_netrc_file_has_no_password_of_another_user(tmp_path: Path) -> None:
    environment = netrc(tmp_path, "machine example.org login ann password one\n") | {"NEWSTOOL_WP_USER": "bob"}
    assert find("example.org", environment) is None


def test_a_netrc_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LoginError, match="chmod 600"):
        find("example.org", netrc(tmp_path, "machine example.org login ann password one\n", 0o644))


def test_a_damaged_netrc_file_is_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(LoginError) as error:
        find("example.org", netrc(tmp_path, "machine example.org login ann passwort secret\n"))
    assert "secret" not in str(error.value)
    assert "passwort" not in str(error.value)


def test_half_a_login_is_named(tmp_path: Path) -> None:
    with pytest.raises(LoginError, match="set both"):
        find("example.org", {"NEWSTOOL_WP_APP_PASSWORD": "x", "NETRC": str(tmp_path / "none")})


def test_no_login(tmp_path: Path) -> None:
    assert find("example.org", {"NETRC": str(tmp_path / "none")}) is None


def test_repr_has_no_password() -> None:
    assert "secret" not in repr(Credentials("ann", "secret"))


KEYRING = """
def get_credential(service, user):
    return Entry(service, user or "ann")

class Entry:
    def __init__(self, service, username):
        self.username, self.password = username, f"{service} of {username}"
"""


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package `keyring` that has a login for every host."""
    loaded = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] == "keyring"}
    (tmp_path / "keyring").mkdir()
    (tmp_path / "keyring/__init__.py").write_text(KEYRING)
    (tmp_path / "keyring/errors.py").write_text("class KeyringError(Exception):\n    pass\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    for name in ("keyring", "keyring.errors"):
        sys.modules.pop(name, None)
    sys.modules.update(loaded)


@pytest.mark.usefixtures("keyring")
def test_a_keyring_by_host_and_user(tmp_path: Path) -> None:
    nowhere = {"NETRC": str(tmp_path / "none")}
    assert find("example.org", nowhere) == Credentials("ann", "newstool example.org of ann")
    bob = nowhere | {"NEWSTOOL_WP_USER": "bob"}
    assert find("example.org", bob) == Credentials("bob", "newstool example.org of bob")
