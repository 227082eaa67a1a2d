"""What joins the rooms, free of click: one pass over articles, a site's index, parallel work."""

from newstool.site.describe import Described, Describer
from newstool.site.parallel import spread
from newstool.site.site_index import open_index, update_index

__all__ = ["Described", "Describer", "open_index", "spread", "update_index"]
