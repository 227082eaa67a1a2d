"""`python -m newstool.cli`: the same as the command `newstool`."""

from newstool.cli.app import main

main()
