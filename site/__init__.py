"""What joins the rooms, free of click: one pass over articles, a site's index, parallel work.

The names are imported when they are asked for: `newstool classify` needs `spread` and must not load the summarizer.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newstool.site.describe import Described, Describer
    from newstool.site.parallel import spread
    from newstool.site.site_index import open_index, update_index

__all__ = ["Described", "Describer", "open_index", "spread", "update_index"]

_MODULES = {
    "Described": "describe",
    "Describer": "describe",
    "open_index": "site_index",
    "spread": "parallel",
    "update_index": "site_index",
}


def __getattr__(name: str) -> object:
    """Import the module of a public name."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
