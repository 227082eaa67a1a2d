"""A review page, open in the browser."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from browser import Browser
from newstool.review import Story
from stories import LABELS, Show, page_of


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Show:
    """`show(stories)`: the page of these stories, open in the browser."""

    def opened(stories: Sequence[Story], labels: Sequence[str] = LABELS, name: str = "review.html") -> Path:
        path = tmp_path / name
        page_of(stories, labels).write(path)
        browser.open(path)
        return path

    return opened
