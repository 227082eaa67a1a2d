"""Several processes give the bytes that one gives."""

import json
import os
import warnings
from pathlib import Path

import pytest

from fixtures import Run, Shell
from newstool.site import parallel

DATA = Path(__file__).parents[2] / "training_data" / "articles.jsonl"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """1,312 articles: more than two parts of what is handed over at a time."""
    records = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    path = tmp_path / "archive.jsonl"
    lines = [json.dumps({**record, "id": f"{record['id']}-{i}"}) + "\n" for i in range(4) for record in records]
    path.write_text("".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["classify --explain --min-precision 0.9", "summarize"])
def test_any_number_of_jobs_and_any_hash_seed_give_the_same_bytes(shell: Shell, archive: Path, command: str) -> None:
    outputs = {
        shell(f"PYTHONHASHSEED={seed} newstool {command} --jobs {jobs} --format jsonl '{archive}'").stdout
        for jobs, seed in ((1, 0), (2, 1), (3, 2))
    }
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) == 1312


def test_a_bad_record_is_named_once_whoever_works(shell: Shell, archive: Path) -> None:
    with archive.open("a") as file:
        file.write("{broken\n")
    result = shell(f"newstool classify --jobs 2 '{archive}'")
    assert result.returncode == 3
    assert result.stderr.count(":1313: not valid JSON") == 1
    assert len(result.stdout.splitlines()) == 1312


def test_an_error_in_a_process_is_one_line(shell: Shell, archive: Path) -> None:
    result = shell(f"newstool classify --jobs 2 --model nope '{archive}'")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: nope: no such model file")


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="only Linux can keep a process to one processor")
def test_no_more_processes_than_processors_that_may_be_used(shell: Shell, archive: Path) -> None:
    program = (
        "import os, sys; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))});"
        "from newstool.articles import Article; from newstool.site import parallel;"
        "print(list(parallel.spread(list, [Article('One.'), Article('Two.')], 64)) and 'joblib' in sys.modules)"
    )
    assert shell(f'python -c "{program}"').stdout == "False\n"  # it worked here, without another process


@pytest.mark.parametrize("command", ["classify", "summarize", "clean"])
def test_one_process_imports_nothing_of_processes(shell: Shell, command: str) -> None:
    program = (
        f"import sys; sys.argv = ['newstool', '{command}']; from newstool.cli.app import main\n"
        "main(standalone_mode=False)\n"
        "print(['multiprocessing' in sys.modules, 'joblib' in sys.modules])"
    )
    result = shell(f'echo "Rain fell on the town." | python -c "{program}"')
    assert result.stdout.splitlines()[-1] == "[False, False]"


def test_no_jobs(run: Run, archive: Path) -> None:
    assert run("classify", "--jobs", "0", archive).exit_code == 2


@pytest.mark.parametrize("left", ["were still being processed", "executed"])
def test_what_a_signal_leaves_behind_is_no_warning(left: str) -> None:
    messages = {
        "were still being processed": "3 tasks which were still being processed by the workers have been cancelled.",
        "executed": "1 tasks have been successfully executed  but not used. Additionally, 3 tasks were cancelled.",
    }
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        parallel._silence_the_ends()
        warnings.warn(messages[left], UserWarning, stacklevel=1)
    assert not caught
