"""The command line: the only room that prints, exits and joins the other rooms.

`main` is imported when it is asked for: `start.py` of this room must run before anything takes time.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newstool.cli.app import main

__all__ = ["main"]


def __getattr__(name: str) -> object:
    """Import `main`."""
    if name == "main":
        from newstool.cli.app import main

        return main
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
