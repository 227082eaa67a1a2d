"""`newstool wordpress`: a live site, read, written to and undone."""

from datetime import datetime
from pathlib import Path

import click

from newstool.cli.wordpress_options import Target, on_site

_SINCE = click.DateTime(("%Y-%m-%d", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%SZ"))
_STATES = {"ok": "green", "note": "yellow", "fail": "red"}
_NOT_DONE = 1


@click.group(short_help="Read a live WordPress site, write tags and leads to it, and take them back.")
def wordpress() -> None:
    """Read a live WordPress site, write tags and leads to it, and take them back.

    Name and application password come from the environment (NEWSTOOL_WP_USER, NEWSTOOL_WP_APP_PASSWORD), from
    ~/.netrc or from a keyring, never from the command line.
    """


@wordpress.command(short_help="Say whether a site can be reached, and what the login may do there.")
@on_site()
def check(target: Target) -> None:
    """Say whether a site can be reached, and what the login may do there; each failure with the next step."""
    from newstool.wordpress.checking import check as findings

    failed = False
    with target.client() as client:
        for finding in findings(client):
            failed = failed or finding.state == "fail"
            state = click.style(f"{finding.state:4}", fg=_STATES[finding.state])
            click.echo(f"{state}  {finding.what:10}  {finding.detail}")
    if failed:
        raise click.exceptions.Exit(_NOT_DONE)


@wordpress.command(short_help="Write a site's posts as JSON Lines.")
@on_site()
@click.option("--since", type=_SINCE, metavar="TIME", help="Only posts changed at or after this time, in UTC.")
@click.option("--markup", is_flag=True, help="Add title, text and excerpt as they were typed, as `raw`.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write to FILE.")
@click.option("--resume", is_flag=True, help="Go on where an interrupted run that wrote FILE has ended.")
def pull(target: Target, since: datetime | None, markup: bool, output: Path | None, resume: bool) -> None:
    """Write a site's published posts as JSON Lines, a post a line, in the order of their numbers.

    \b
    newstool wordpress pull https://example.org > posts.jsonl
    newstool wordpress pull https://example.org --since 2025-03-01 | newstool classify
    newstool wordpress pull https://example.org --output posts.jsonl --resume

    Texts are plain, as those of an export are. `summary` is the excerpt that somebody wrote; `labels` are all
    categories. Posts that a password protects are left out. Without a login that may edit all posts, texts are
    what readers see, and there are no excerpts.
    """
    from datetime import timezone

    import orjson

    from newstool.cli.progress import progress
    from newstool.cli.wordpress_output import opened, say, whole_lines, write_lines
    from newstool.wordpress.fields import TermsOf
    from newstool.wordpress.posts import START, Place, every
    from newstool.wordpress.records import records
    from newstool.wordpress.site import connect

    if resume and not output:
        raise click.UsageError("--resume goes on with the FILE of --output: name it")
    place = START
    if resume and output and output.exists():
        count, last = whole_lines(output)
        place = Place(int(orjson.loads(last)["id"]), count) if count else START
    with target.client() as client, progress() as show, opened(output, append=resume) as stream:
        site = connect(client)
        if site.context == "view":
            say("Note: no login that may edit all posts: texts are as readers see them, without excerpts")
        posts = every(site, since.replace(tzinfo=timezone.utc) if since else None, place)
        write_lines(records(posts, TermsOf.site(client), markup=markup), stream, show)
