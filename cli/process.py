"""The settings that a command changes in its own process. Nothing below cli/ changes the process that it runs in."""

import gc

from newstool.site.memory import keep_freed_memory


def starting() -> None:
    """Pause garbage collection while modules and models load. They stay in memory, so a search would find nothing.

    Measured: this saves 4 % of the time of a page. Also keep freed memory for the next batch of articles.
    """
    gc.disable()
    keep_freed_memory()


def loaded() -> None:
    """Collect garbage again, but never search the objects loaded so far. This saves 4 % of the time of a stream."""
    gc.freeze()
    gc.enable()


def ending() -> None:
    """Leave the process as it was: tests run many commands in one process."""
    gc.enable()
