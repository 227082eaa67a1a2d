"""What tests do in a browser: open a page, press keys, read what is seen and what was downloaded."""

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PATIENCE = 30.0  # seconds, for a download on a busy machine


def _is_whole(download: Path) -> bool:
    """Chromium first reserves a name with an empty file, and then moves the whole file over it."""
    return download.exists() and download.stat().st_size > 0


@dataclass
class Browser:
    """A Chromium, driven by Selenium, and the folder that it downloads to."""

    chrome: Any
    downloads: Path

    def run(self, command: str, **arguments: Any) -> Any:
        """A command of the DevTools protocol."""
        return self.chrome.execute_cdp_cmd(command, arguments)

    def size(self, width: int, height: int) -> None:
        self.run("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def open(self, path: Path) -> None:
        self.chrome.get("about:blank")
        self.chrome.get_log("browser")
        self.chrome.get_log("performance")
        self.chrome.get(path.as_uri())

    def open_again(self, path: Path, decided: str) -> None:
        """Open a page until it says `decided`.

        Chromium loads it in a new process, which may ask for the storage before the old process has handed over what
        it wrote last.
        """
        end = time.monotonic() + _PATIENCE
        self.open(path)
        while self.text("decided") != decided and time.monotonic() < end:
            self.open(path)
        assert self.text("decided") == decided

    def press(self, *keys: str) -> None:
        """Press keys where the focus is."""
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            ActionChains(self.chrome, duration=0).send_keys(key).perform()

    def evaluate(self, script: str) -> Any:
        """The value of a script's `return`."""
        return self.chrome.execute_script(script)

    def wait(self, script: str) -> None:
        """Wait until a script returns true."""
        end = time.monotonic() + _PATIENCE
        while not self.evaluate(script) and time.monotonic() < end:
            time.sleep(0.05)
        assert self.evaluate(script), script

    def text(self, id_: str) -> str:
        return str(self.evaluate(f"return document.getElementById('{id_}').textContent"))

    def decisions(self) -> list[dict[str, Any]]:
        """Press `d`, and read the file that is downloaded."""
        path = self.downloads / "decisions.jsonl"
        path.unlink(missing_ok=True)
        self.press("d")
        end = time.monotonic() + _PATIENCE
        while not _is_whole(path) and time.monotonic() < end:
            time.sleep(0.05)
        assert _is_whole(path), f"{self.text('decided')}; {self.text('said')}"
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

    def complaints(self) -> list[str]:
        """What the browser has logged: errors of scripts, and what the policy refused."""
        return [entry["message"] for entry in self.chrome.get_log("browser")]

    def requests(self) -> list[str]:
        """The addresses that were asked for since the page was opened, but for the page itself."""
        messages = [json.loads(entry["message"])["message"] for entry in self.chrome.get_log("performance")]
        asked = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
        return [url for url in asked if not url.startswith(("file:", "blob:", "about:", "data:"))]

    def violations(self, axe: str) -> list[str]:
        """What axe-core finds, the rules of WCAG 2.2 A and AA, and its best practices."""
        self.chrome.execute_script(axe)
        found = self.chrome.execute_async_script(
            "const done = arguments[arguments.length - 1]; axe.run(document).then(done, (e) => done({error: `${e}`}));"
        )
        assert "error" not in found, found
        return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found["violations"]]

    def cut_off(self) -> list[str]:
        """The elements that stand out of the window to the left or right."""
        return list(
            self.evaluate(
                "const wide = document.documentElement.clientWidth;"
                "return [...document.querySelectorAll('body *')].filter((e) => {"
                "  const box = e.getBoundingClientRect();"
                "  return box.width && !e.closest('.unseen') && (box.right > wide + 1 || box.left < -1);"
                "}).map((e) => e.outerHTML.slice(0, 80))"
            )
        )
