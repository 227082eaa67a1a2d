"""`python -m newstool`: the same as the command `newstool`."""

from newstool.cli.start import run

run()
