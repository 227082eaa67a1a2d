"""The exit statuses of all commands, as docs/cli.md promises them to scripts. 0: all done."""

NOT_DONE = 1
WRONG_USAGE = 2
SOME_LOST = 3  # some records could not be read; all others were written
GATE_FAILED = 4
NOT_COMPARED = 5  # a gate had nothing to compare with: this never reads as a pass
