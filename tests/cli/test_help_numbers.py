"""Numbers that help texts and sentences of the command line write out are those of the code.

They are written out where the module that owns them is slow to import, so that --help is instant.
"""

import re
from collections.abc import Sequence

import click

from newstool.articles import Article
from newstool.cli.app import main
from newstool.cli.lead_reasons import sentence
from newstool.models.bundled import RELATED
from newstool.related.background import MANY, load
from newstool.site.parts import PART_SIZE
from newstool.summarizer import Lead, Reason
from newstool.summarizer.features import FAR, LONG, SHORT


def help_of(path: Sequence[str], option: str) -> str:
    """The help text of an option of a command."""
    command: click.Command = main
    for name in path:
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), name)
        assert found is not None
        command = found
    (text,) = (param.help for param in command.params if isinstance(param, click.Option) and option in param.opts)
    assert text is not None
    return text


def test_the_size_of_a_part() -> None:
    assert f"[default: {PART_SIZE}]" in help_of(["describe"], "--part-size")


def test_the_lowest_score_of_a_related_post() -> None:
    background = load(RELATED)
    floors = f"[default: {background.floor:g}; {background.small_floor:g} in an archive of fewer than {MANY:,} posts]"
    assert floors in help_of(["related"], "--min-score")


def said(feature: str) -> str:
    return sentence(Reason(feature, 1.0, 0.5), Lead(Article("", title="Dam repaired"), "", (), True))


def test_the_reasons_of_a_lead() -> None:
    assert re.findall(r"\d+", said("long")) == [str(LONG)]
    assert re.findall(r"\d+", said("short")) == [str(SHORT)]
    assert (FAR, "fourth sentence or later" in said("far")) == (3, True)
