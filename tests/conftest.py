"""What several test modules need: our own articles, a small model, and commands run as click or a shell does."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from browser import FLAGS, Browser
from fixtures import Jsonl, Rows, Run, Shell
from newstool.articles import Article, clean
from newstool.classifier.training.train import Trained, TrainingOptions, train
from newstool.cli import main

ROOT = Path(__file__).parents[1]


# A busy machine makes single examples slow; time is measured in benchmarks/ and in tests/speed_guard.py.
settings.register_profile("newstool", deadline=None)
settings.load_profile("newstool")


@cache
def own_articles(name: str = "articles") -> tuple[Article, ...]:
    lines = (ROOT / "training_data" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return tuple(
        clean(Article(r["text"], r["id"], r["title"], r["label"], source=f"{name}.jsonl:{i}"))
        for i, r in enumerate(records, 1)
    )


@pytest.fixture(scope="session")
def articles() -> list[Article]:
    """The project's labelled articles, cleaned."""
    return list(own_articles())


@pytest.fixture(scope="session")
def trained(articles: list[Article]) -> Trained:
    """A News/Sports classifier trained on them alone."""
    return train(articles, TrainingOptions(holdout=0.2, words=None))


@pytest.fixture(scope="session")
def small_model(trained: Trained, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its model file."""
    path = tmp_path_factory.mktemp("models") / "small.safetensors"
    trained.save(path)
    return path


@pytest.fixture
def run() -> Run:
    """`run("classify", file, ...)`: the command in this process; what is no NewstoolError is raised."""

    def invoke(*arguments: str | Path, stdin: bytes | str | None = None) -> Result:
        return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin, catch_exceptions=False)

    return invoke


@pytest.fixture
def shell() -> Shell:
    """`shell("newstool classify - | head -1")`: through bash, with the interpreter of the tests."""

    def execute(line: str, **options: Any) -> subprocess.CompletedProcess[str]:
        script = f'newstool() {{ "{sys.executable}" -m newstool "$@"; }}; set -o pipefail; {line}'
        return subprocess.run(
            ["bash", "-c", script], capture_output=True, text=True, timeout=60, check=False, **options
        )

    return execute


@pytest.fixture
def jsonl(tmp_path: Path) -> Jsonl:
    """`jsonl({"text": ...}, ...)`: a file of these records."""

    def write(*records: object, name: str = "posts.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return path

    return write


@pytest.fixture
def rows() -> Rows:
    """`rows(result)`: the records a command wrote."""
    return lambda result: [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def page() -> Path:
    """The project's example page, with all that goes wrong on one."""
    return ROOT / "examples" / "page.txt"


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, which checks accessibility."""
    path = os.environ.get("NEWSTOOL_AXE")
    if not path or not Path(path).is_file():
        pytest.skip("no axe-core: npm install axe-core, and name its axe.min.js in NEWSTOOL_AXE")
    return Path(path).read_text(encoding="utf-8")


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    """A Chromium with a new profile: what pages keep is cleared too late for the next test."""
    webdriver = pytest.importorskip("selenium.webdriver", reason="no selenium: pip install selenium")
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not program or not driver:
        pytest.skip("no Chromium: apt-get install chromium chromium-driver")
    profile, downloads = tmp_path / "profile", tmp_path / "downloads"
    downloads.mkdir()
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    try:
        opened = Browser(chrome, downloads)
        opened.size(1200, 900)
        yield opened
    finally:
        chrome.quit()
