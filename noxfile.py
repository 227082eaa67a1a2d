"""The checks of the project, one word each: `nox -s tests`, `nox -s lint`, `nox -l` lists them all."""

import os
import shutil
import subprocess
from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["lint", "types", "tests"]
nox.options.error_on_missing_interpreters = False

PYTHONS = ["3.11", "3.12", "3.13"]  # as pyproject.toml claims
STRICT = ("--config-settings", "editable_mode=strict")  # links that mypy and coverage can follow


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests; more arguments go to pytest: `nox -s tests-3.13 -- -k sentences`."""
    session.install("-e", ".[test]")
    session.run("pytest", "-q", "-n", "2", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style with ruff; `nox -s lint -- --fix` mends what can be mended."""
    session.install("ruff>=0.12")
    session.run("ruff", "check", *session.posargs, ".")
    session.run("ruff", "format", *([] if "--fix" in session.posargs else ["--check"]), ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy --strict: the package, its tests, the benchmarks and the training scripts."""
    session.install("-e", ".[dev]", *STRICT)
    session.run("mypy", "-p", "newstool")
    for folder, also in (("tests", ""), ("benchmarks", ":training_data"), ("training_data", "")):
        session.run("mypy", "--explicit-package-bases", folder, env={"MYPYPATH": folder + also})
    examples = session.create_tmp()
    session.run("python", "docs/examples.py", examples)
    session.run("mypy", *map(str, sorted(Path(examples).glob("*.py"))))


@nox.session
def coverage(session: nox.Session) -> None:
    """Run the tests and show which lines of the package they leave out."""
    session.install("-e", ".[dev]", *STRICT)
    session.run("pytest", "-q", "-n", "2", "--cov=newstool", "--cov-report=term:skip-covered", *session.posargs)


@nox.session
def gate(session: nox.Session) -> None:
    """Hold the bundled models against their pinned floors, and the speed of tagging against scikit-learn's."""
    session.install("-e", ".[test]")
    session.run("python", "tests/gate.py", *session.posargs)
    session.run("python", "tests/speed_guard.py")


@nox.session
def docs(session: nox.Session) -> None:
    """Write the generated pages again: docs/cli.md, and the output of README's examples."""
    session.install("-e", ".[test]")
    session.run("python", "docs/make_cli.py")
    session.run("python", "docs/make_readme.py")


@nox.session
def package(session: nox.Session) -> None:
    """Build sdist and wheel into dist/, check their metadata, and use the wheel as a user does."""
    session.install("build>=1.2", "twine>=6")
    built = list(map(str, _built(session, Path(session.create_tmp()) / "dist")))
    session.run("twine", "check", "--strict", *built)
    session.install("--force-reinstall", *(path for path in built if path.endswith(".whl")))
    session.run("bash", "tests/wheel.sh")


@nox.session(python="3.11")
def oldest(session: nox.Session) -> None:
    """Run tests with the oldest versions of all libraries that pyproject.toml allows."""
    session.install("-r", "tests/oldest.txt", "pytest>=8", "hypothesis>=6.100")
    session.install("--no-deps", "-e", ".")
    session.run("pytest", "-q", "tests/models", "tests/text", "tests/articles/test_whole_file.py", *session.posargs)


@nox.session
def audit(session: nox.Session) -> None:
    """Ask PyPI whether a library that newstool needs has a known weakness. It needs the network."""
    session.install("-e", ".[web,wordpress]", "pip-audit>=2.7")
    session.run("pip-audit", "--skip-editable")


@nox.session
def reproducible(session: nox.Session) -> None:
    """Build the wheel twice, as users with different umasks do, and compare the bytes."""
    session.install("build>=1.2")
    wheels = []
    for umask in (0o022, 0o077):
        os.umask(umask)
        wheels += _built(session, Path(session.create_tmp()) / f"umask-{umask:03o}", "--wheel")
    if wheels[0].read_bytes() != wheels[-1].read_bytes():
        session.error("two builds of the wheel differ")


def _built(session: nox.Session, dist: Path, *options: str) -> list[Path]:
    """Build into a folder, and return the files.

    A wheel keeps the modes and the times of its sources, which differ between two clones. So the build works on a copy
    of all files that git knows, with fixed modes, and at the time of the last commit.
    """
    source = dist.with_name(f"{dist.name}-source")
    shutil.rmtree(source, ignore_errors=True)
    before = os.umask(0o022)
    names = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=True, text=True).stdout.split("\0")
    for path in map(Path, filter(None, names)):
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, source / path)
        (source / path).chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)
    commit = subprocess.run(["git", "log", "-1", "--format=%ct"], capture_output=True, check=True, text=True)
    when = {"SOURCE_DATE_EPOCH": commit.stdout.strip()}
    session.run("python", "-m", "build", "--quiet", *options, "--outdir", str(dist), str(source), env=when)
    os.umask(before)
    return sorted(dist.iterdir())
