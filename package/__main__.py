"""`python -m newstool`: the same as the command `newstool`."""

from newstool.cli import main

main()
