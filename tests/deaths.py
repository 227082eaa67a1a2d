"""Tasks that end their process. They stand here because a process can import this module by its name."""

import os
import signal
from pathlib import Path


def divided(pair: tuple[int, int]) -> float:
    return pair[0] / pair[1]


def killed(task: str) -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    return task


def killed_once(task: str) -> str:
    marker = Path(task)
    if marker.is_absolute() and not marker.exists():
        marker.touch()
        killed(task)
    return task
