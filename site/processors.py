"""The number of processors. It stands alone: to work in one process, no module of processes has to be imported."""

import os


def processors() -> int:
    """The number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
