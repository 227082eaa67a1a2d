"""The types of the fixtures in conftest.py, for the annotations of tests."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Shell = Callable[..., subprocess.CompletedProcess[str]]
Jsonl = Callable[..., Path]
Rows = Callable[[Result], list[dict[str, Any]]]
