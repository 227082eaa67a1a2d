"""Fills in what the commands of README.md and docs/related.md print: `python docs/make_readme.py`.

A test fails where a page is stale.
"""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "related.md")
# A command at a prompt in a console block, and all up to the next prompt or the end of the block.
EXAMPLE = re.compile(r"^\$ (newstool .+)\n((?:(?!\$ |```).*\n)*)", re.MULTILINE)


def output(command: str) -> str:
    """What a command prints, run in the repository."""
    return subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    for path in PAGES:
        page = path.read_text(encoding="utf-8")
        filled = EXAMPLE.sub(lambda example: f"$ {example[1]}\n{output(example[1]).rstrip()}\n\n", page)
        path.write_text(filled.replace("\n\n```\n", "\n```\n"), encoding="utf-8")
