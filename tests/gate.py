"""newstool's own gate: the bundled models on the project's own articles, against pinned floors.

    python tests/gate.py                  hold the floors; exits as `newstool evaluate` does
    python tests/gate.py --repin          raise the floors to what is measured now, after a model was retrained
    python tests/gate.py --repin --lower  the same, where a floor has to go down: say why in the commit

floors.json names for each task the data, its digest, options, and the floors by the path of their figure.
"""

import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).parents[1]
FLOORS = Path(__file__).with_name("floors.json")
NOT_COMPARED = 5
_STEPS = 1000  # floors are pinned to three decimals, rounded down: machines may differ in the last digits


def measure(task: str, pin: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    """The exit status of `newstool evaluate` with the pinned floors, and its result, {} where there is none."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "result.json"
        command = [sys.executable, "-m", "newstool", "evaluate", task, str(ROOT / pin["data"]), *pin["options"]]
        limits = [f"--fail-under={path}={floor}" for path, floor in pin["floors"].items()]
        done = subprocess.run([*command, "--output", str(output), *limits], check=False)
        return done.returncode, json.loads(output.read_bytes()) if output.is_file() else {}


def figure(result: dict[str, Any], path: str) -> float:
    """A figure by its path; labels here have no dots."""
    value: Any = result
    for key in path.split("."):
        value = value[key]
    return math.floor(float(value) * _STEPS + 1e-9) / _STEPS


def hold(task: str, pin: dict[str, Any]) -> int:
    """The exit status of one task's gate."""
    status, result = measure(task, pin)
    if result and (found := result["data"]["sha256"]) != pin["sha256"]:
        click.echo(f"{pin['data']} has digest {found}, the floors are of {pin['sha256']}: run with --repin", err=True)
        return NOT_COMPARED
    return status


def pin_again(task: str, pin: dict[str, Any], lower: bool) -> dict[str, Any]:
    """The pin with the floors that hold now; raises ClickException where one would go down and may not."""
    _, result = measure(task, pin)
    if not result:
        raise click.ClickException(f"{pin['data']} could not be measured")
    floors = {path: figure(result, path) for path in pin["floors"]}
    down = [f"{path} {pin['floors'][path]} to {floor}" for path, floor in floors.items() if floor < pin["floors"][path]]
    if down and not lower:
        raise click.ClickException(f"{task}: this would lower {', '.join(down)}: if that is meant, add --lower")
    return {**pin, "sha256": result["data"]["sha256"], "floors": floors}


@click.command()
@click.option("--repin", is_flag=True, help="Pin the floors to what is measured now.")
@click.option("--lower", is_flag=True, help="With --repin: let floors go down.")
@click.argument("file", type=click.Path(path_type=Path), default=FLOORS)
def main(repin: bool, lower: bool, file: Path) -> None:
    """Hold the pinned floors, or pin them again."""
    pins = json.loads(file.read_text(encoding="utf-8"))
    if not repin:
        sys.exit(max(hold(task, pin) for task, pin in pins.items()))
    pins = {task: pin_again(task, pin, lower) for task, pin in pins.items()}
    file.write_text(json.dumps(pins, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
