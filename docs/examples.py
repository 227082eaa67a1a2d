"""The Python examples of README.md and docs/: a test runs them, and `nox -s types` checks their types.

python docs/examples.py FOLDER    writes each example into a file of its own
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "python.md")
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def examples() -> dict[str, str]:
    """The source of each example, by the page's name and the example's number there."""
    return {
        f"{page.stem.lower()}_{number}": source
        for page in PAGES
        for number, source in enumerate(BLOCK.findall(page.read_text(encoding="utf-8")), 1)
    }


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, source in examples().items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
