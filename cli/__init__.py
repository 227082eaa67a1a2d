"""The command line: the only room that prints, exits and joins the other rooms."""

from newstool.cli.app import main

__all__ = ["main"]
