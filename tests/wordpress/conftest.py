"""A real WordPress for the tests, started by start.sh, emptied before each of them."""

import base64
import json
import os
import subprocess
import urllib.request
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
WHY_SKIPPED = 'no WordPress: start one with `eval "$(tests/wordpress/start.sh)"`'
# What WordPress itself changes with every write, or notes about a login.
MODIFIED = ("post_modified", "post_modified_gmt")
# A proxy from the environment has no business between a test and its loopback site.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True)
class Live:
    """The site that start.sh started: asked and changed without newstool's own code."""

    url: str
    folder: Path
    user: str
    password: str

    @classmethod
    def of_environment(cls) -> "Live":
        if "NEWSTOOL_WP_URL" not in os.environ:
            pytest.skip(WHY_SKIPPED)
        names = ("URL", "DIR", "USER", "APP_PASSWORD")
        url, folder, user, password = (os.environ[f"NEWSTOOL_WP_{name}"] for name in names)
        return cls(url, Path(folder), user, password)

    def api(self, method: str, route: str, body: dict[str, Any] | None = None) -> Any:
        """What the REST API answers to the administrator."""
        token = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        request = urllib.request.Request(
            f"{self.url}/wp-json/{route}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Basic {token}", "Content-Type": "application/json"},
        )
        with OPENER.open(request, timeout=60) as response:
            return json.load(response)

    def page(self, url: str) -> str:
        """What a reader gets, who is not logged in."""
        with OPENER.open(url, timeout=60) as response:
            text: str = response.read().decode()
            return text

    def sql(self, query: str) -> list[list[str]]:
        """The rows of a query, as the server prints them."""
        command = ["mariadb", "--no-defaults", f"--socket={self.folder / 'mysql.sock'}", "-N", "-B", "wordpress"]
        result = subprocess.run([*command, "-e", query], capture_output=True, text=True, check=True)
        return [line.split("\t") for line in result.stdout.splitlines()]

    def rows(self, *, without: tuple[str, ...] = (), revisions: bool = True) -> dict[str, list[list[str]]]:
        """Every row of the database, by table, but for the columns named; `revisions`: with WordPress's own history.

        Without what WordPress keeps for itself: when a password was last used, and which categories have children.
        """
        own = {
            "wp_posts": " WHERE post_type <> 'revision'" if not revisions else "",
            "wp_options": " WHERE option_name NOT IN ('category_children', 'cron')",
            "wp_usermeta": " WHERE meta_key <> '_application_passwords'",
        }
        columns: dict[str, list[str]] = {}
        query = "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'wordpress'"
        for table, column in self.sql(f"{query} ORDER BY table_name, ordinal_position"):
            if column not in without:
                columns.setdefault(table, []).append(column)
        found = {}
        for table, names in columns.items():
            shown = ", ".join(f"`{name}`" for name in names)
            found[table] = self.sql(f"SELECT {shown} FROM {table}{own.get(table, '')} ORDER BY 1, 2")
        return found

    def seed(self, *posts: dict[str, Any]) -> list[int]:
        """Publish posts as they are typed; their numbers."""
        lines = "".join(json.dumps(post) + "\n" for post in posts)
        result = self.php("seed.php", stdin=lines)
        return [int(number) for number in result.split()]

    def php(self, script: str, *arguments: str, stdin: str = "") -> str:
        """What a script of this folder prints, with WordPress loaded."""
        command = ["php", "-d", "display_errors=stderr", str(HERE / script), *arguments]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, check=True).stdout

    def empty(self) -> None:
        """Leave no post, no other user, and the three categories of a new site."""
        kept = "SELECT term_id FROM wp_term_taxonomy WHERE taxonomy NOT IN ('category', 'post_tag') OR term_id <= 3"
        self.sql(
            "DELETE FROM wp_posts WHERE post_type IN ('post', 'revision'); DELETE FROM wp_term_relationships;"
            "DELETE FROM wp_postmeta WHERE post_id NOT IN (SELECT ID FROM wp_posts);"
            f"CREATE TEMPORARY TABLE kept AS {kept}; DELETE FROM wp_terms WHERE term_id NOT IN (SELECT * FROM kept);"
            "DELETE FROM wp_term_taxonomy WHERE term_id NOT IN (SELECT * FROM kept);"
            "UPDATE wp_term_taxonomy SET count = 0;"
            "DELETE FROM wp_users WHERE ID > 1; DELETE FROM wp_usermeta WHERE user_id > 1;"
        )

    def add_user(self, name: str, role: str) -> str:
        """Make a user; his application password."""
        user = {"username": name, "email": f"{name}@example.org", "password": os.urandom(12).hex(), "roles": [role]}
        number = self.api("POST", "wp/v2/users", user)["id"]
        made: str = self.api("POST", f"wp/v2/users/{number}/application-passwords", {"name": "test"})["password"]
        return made

    def as_user(self, name: str, role: str) -> "Live":
        """The site as a new user meets it."""
        return replace(self, user=name, password=self.add_user(name, role))

    def id(self) -> int:
        """The user's number."""
        number: int = self.api("GET", "wp/v2/users/me")["id"]
        return number


@pytest.fixture
def live(monkeypatch: pytest.MonkeyPatch) -> Live:
    """The site, empty."""
    site = Live.of_environment()
    site.empty()
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    return site


def blocks(*paragraphs: str) -> str:
    """Paragraphs as the block editor stores them."""
    return "\n\n".join(f"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->" for text in paragraphs)
