"""`newstool wordpress`: a live site, read, written to and undone."""

from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstool.articles.amounts import amount
from newstool.articles.printable import printable_line
from newstool.cli import ranges
from newstool.cli.command_group import CommandGroup
from newstool.cli.exit_status import NOT_DONE
from newstool.cli.messages import say
from newstool.cli.wordpress_options import Writing, ruled, upkept, writing
from newstool.cli.wordpress_target import Target, on_site
from newstool.cli.written_files import Command, OutputFile

if TYPE_CHECKING:
    from newstool.site.upkeep import Upkeep
    from newstool.wordpress.changes import Rules

_STATES = {"ok": "green", "note": "yellow", "fail": "red"}


@click.group(cls=CommandGroup, short_help="Read a live WordPress site, write tags and leads to it, and take them back.")
def wordpress() -> None:
    """Read a live WordPress site, write tags and leads to it, and take them back.

    Name and application password come from the environment (NEWSTOOL_WP_USER, NEWSTOOL_WP_APP_PASSWORD), from
    ~/.netrc or from a keyring, never from the command line.
    """


@wordpress.command(cls=Command, short_help="Say whether a site can be reached, and what the login may do there.")
@on_site()
def check(target: Target) -> None:
    """Say whether a site can be reached, and what the login may do there; each failure with the next step."""
    from newstool.wordpress.checking import check as findings

    failed = False
    with target.client(is_patient=False) as client:
        for finding in findings(client):
            failed = failed or finding.state == "fail"
            state = click.style(f"{finding.state:4}", fg=_STATES[finding.state])
            click.echo(f"{state}  {finding.what:10}  {printable_line(finding.detail)}")
    if failed:
        raise click.exceptions.Exit(NOT_DONE)


@wordpress.command(cls=Command, short_help="Write a site's posts as JSON Lines.")
@on_site()
@click.option("--since", type=ranges.Moment(), metavar="TIME", help="Only posts changed at or after this time, in UTC.")
@click.option("--markup", is_flag=True, help="Add title, text and excerpt as they were typed, as `raw`.")
@click.option("--output", type=OutputFile(appended=True), metavar="FILE", help="Write to FILE.")
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
    from newstool.cli.progress import progress
    from newstool.cli.wordpress_output import Pulled, opened, write_lines
    from newstool.wordpress.fields import TermsOf
    from newstool.wordpress.posts import START, Place, every
    from newstool.wordpress.records import records
    from newstool.wordpress.site import connect

    if resume and not output:
        raise click.UsageError("--resume goes on with the FILE of --output: name it")
    before = Pulled.of(output) if resume and output and output.exists() else None
    place = Place(before.last, before.posts) if before and before.posts else START
    with target.client() as client, progress() as show:
        site = connect(client)
        if site.context == "view":
            say("Note: no login that may edit all posts: texts are as readers see them, without excerpts")
        posts = every(site, since.replace(tzinfo=UTC) if since else None, place)
        with opened(
            output, before.size if before else 0
        ) as stream:  # not before the site has answered: it empties the file
            write_lines(records(posts, TermsOf.site(client), markup=markup), stream, show)


@wordpress.command(cls=Command, short_help="Write tags, leads and related posts to a site.")
@on_site(changes="CHANGES")
@ruled
@click.option(
    "--pulled", metavar="FILE", help="The file that `pull` wrote. It says when posts were changed, if CHANGES do not."
)
@writing
def apply(target: Target, changes: str, rules: "Rules", pulled: str | None, writing: Writing) -> None:
    """Write tags, leads and related posts to a site: shows what it would do, and does it with --write.

    \b
    newstool wordpress pull https://example.org > posts.jsonl
    newstool summarize posts.jsonl --keep modified --format jsonl > leads.jsonl
    newstool wordpress apply https://example.org leads.jsonl --set excerpt=lead
    newstool wordpress apply https://example.org leads.jsonl --set excerpt=lead --write

    CHANGES are JSON Lines with the `id` of a post, as newstool writes them from what `pull` gave. Only empty
    excerpts are written. Categories and tags are added, and only those that exist. What newstool is unsure of is
    not written.

    A post that somebody changed since it was pulled is a conflict: it is named and left alone, the others are
    written, and the exit status is 3. An interrupted run, started again, goes on where it was.
    """
    from newstool.cli.wordpress_output import Report
    from newstool.wordpress.changes import modification_times, read
    from newstool.wordpress.fields import TermsOf
    from newstool.wordpress.planning import Planner
    from newstool.wordpress.writing import Writer, carried_out

    report = Report(writing.output_format, write=writing.write)
    modified_at = modification_times(pulled) if pulled else {}
    with target.logged_in() as site, writing.log(site, _beside(changes, ".journal.jsonl")) as (known, journal):
        terms = TermsOf.site(site.client)
        planner = Planner(site, terms, rules, known)
        plan = planner.plan(read(changes, rules, modified_at))
        report.take(carried_out(plan, Writer(site, terms, journal) if journal else None))
    if planner.undated:
        say(
            f"Note: {amount(planner.undated, 'record')} without the time when the post was `modified`, so that changes "
            "since the pull cannot be seen: make them with --keep modified, or name what was pulled with --pulled"
        )
    report.close()


@wordpress.command(cls=Command, short_help="Take back what was written to a site.")
@on_site(journal_file="JOURNAL")
@writing
def undo(target: Target, journal_file: str, writing: Writing) -> None:
    """Take back what JOURNAL says was written: shows what it would do, and does it with --write.

    Fields that nobody changed since get their old values back. Posts that somebody changed since are named and left
    alone, and the exit status is 3. Categories and tags that newstool made are deleted if no post has them any more.
    The undo has a journal of its own, beside JOURNAL: undoing that journal writes everything again.
    """
    from newstool.cli.wordpress_output import Report
    from newstool.wordpress import undoing
    from newstool.wordpress.fields import TermsOf
    from newstool.wordpress.journal_entries import writes
    from newstool.wordpress.writing import Writer, carried_out

    report = Report(writing.output_format, write=writing.write)
    with target.logged_in() as site:
        written, made = writes(Path(journal_file), str(site.client.address))
        with writing.log(site, _beside(journal_file, ".undo.jsonl")) as (_, journal):
            terms = TermsOf.site(site.client)
            plan = undoing.plan(site, terms, written)
            report.take(carried_out(plan, Writer(site, terms, journal) if journal else None))
            for gone in undoing.unused(site, terms, made) if journal else ():
                say(f"Deleted, as no post has it: {gone.name} ({gone.kind})")
    report.close()


def _beside(path: str, suffix: str) -> Path | None:
    """The journal of a file: posts.journal.jsonl for posts.jsonl. None if the input is piped in."""
    if path == "-":
        return None
    file = Path(path)
    return file.with_name(file.name.removesuffix(".gz").removesuffix(".jsonl") + suffix)


@wordpress.command(cls=Command, short_help="Keep a site's excerpts, categories and related posts in order, from cron.")
@on_site()
@ruled
@upkept
@click.option(
    "--since", type=ranges.Moment(), metavar="TIME", help="Write only to posts published at or after TIME, in UTC."
)
@click.option("--all", "everything", is_flag=True, help="Look at all posts, not only at those that are new or changed.")
@click.option(
    "--state",
    type=click.Path(file_okay=False, path_type=Path),
    default="newstool-state",
    show_default=True,
    metavar="FOLDER",
    help="Where a copy of the posts, the index and the journals are kept.",
)
@click.option("--write", is_flag=True, help="Write to the site. Without --write, only shows what would change.")
@click.option("--quiet", is_flag=True, help="Do not list the posts that were left alone.")
@click.option("--verbose", is_flag=True, help="Show what was written, and say what was done.")
def sync(
    target: Target,
    rules: "Rules",
    upkeep: "Callable[[Path], Upkeep]",
    since: datetime | None,
    everything: bool,
    state: Path,
    write: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Keep a site's excerpts, categories and related posts in order: pull what is new, tag it, write its lead, and
    write to the site what --set names of lead, label and related.

    \b
    newstool wordpress sync https://example.org --set excerpt=lead --set related=related
    newstool wordpress sync https://example.org --set excerpt=lead --set related=related --write

    Without --write, only shows what would change. With --write, prints nothing unless something is wrong, as cron
    expects. The first run looks at all posts. Later runs look at posts that are new or whose text changed. What an
    editor wrote or removed stays so. An excerpt that newstool wrote is written again when the text changes. Every
    run that writes has a journal in FOLDER/journals, for `newstool wordpress undo`.
    """
    from newstool.cli.progress import progress
    from newstool.cli.wordpress_output import Report
    from newstool.wordpress.posts import iso
    from newstool.wordpress.state import Folder
    from newstool.wordpress.syncing import Sync

    folder = Folder(state)
    report = Report("text", write=write, silent=write and not verbose, quiet=quiet)
    with folder.locked(), target.logged_in() as site, progress() as show:
        moment = iso(since.replace(tzinfo=UTC)) if since else ""
        work = Sync(site, folder, upkeep(folder.index), rules, moment)
        found = work.pull(show, everything=everything)
        with folder.journal(site.client.address.url) if write else nullcontext() as journal:
            report.take(work.outcomes(found, journal, show))
    report.close()
