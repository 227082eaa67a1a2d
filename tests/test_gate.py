"""The project's own gate: floors bite, and go down only on purpose."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

FILE = Path(__file__).with_name("gate.py")


@pytest.fixture(scope="module")
def gate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gate", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def pins(tmp_path: Path, gate: ModuleType) -> Path:
    """Floors that hold for sure, whatever models are bundled, of the tags alone."""
    pin = json.loads(gate.FLOORS.read_text(encoding="utf-8"))["classifier"]
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"classifier": {**pin, "floors": {"n": 70, "accuracy": 0.5}}}), encoding="utf-8")
    return path


def change(path: Path, **keys: object) -> None:
    pins = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({"classifier": {**pins["classifier"], **keys}}), encoding="utf-8")


def run(gate: ModuleType, *arguments: str | Path) -> Result:
    return CliRunner().invoke(gate.main, [str(a) for a in arguments], catch_exceptions=False)


def floors(path: Path) -> dict[str, float]:
    found: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))["classifier"]["floors"]
    return found


def test_floors_hold_or_fail(gate: ModuleType, pins: Path) -> None:
    assert run(gate, pins).exit_code == 0
    change(pins, floors={"accuracy": 1})
    assert run(gate, pins).exit_code == 4


def test_other_data_are_not_compared(gate: ModuleType, pins: Path) -> None:
    change(pins, sha256="0000")
    result = run(gate, pins)
    assert result.exit_code == 5
    assert "training_data/hard.jsonl has digest" in result.stderr


def test_a_floor_goes_up_but_not_down_unless_told(gate: ModuleType, pins: Path) -> None:
    assert run(gate, "--repin", pins).exit_code == 0
    raised = floors(pins)
    assert raised["accuracy"] > 0.5
    change(pins, floors={**raised, "accuracy": 1})
    refused = run(gate, "--repin", pins)
    assert refused.exit_code == 1
    assert "this would lower accuracy 1 to 0." in refused.stderr
    assert floors(pins)["accuracy"] == 1
    assert run(gate, "--repin", "--lower", pins).exit_code == 0
    assert floors(pins) == raised
