"""Starts the command: first the standard streams and the signals, and only then what takes time to import."""

import contextlib
import os
import signal
import sys
from functools import cache
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_STDIN, _STDOUT, _STDERR = 0, 1, 2
_KILLED_BY = 128  # shells show the end by a signal as 128 and its number: 130 for Ctrl-C, 143 for SIGTERM
# Where a signal hits code that may not raise, Python drops the exception. It is raised again after so many seconds.
_AGAIN_AFTER = 0.01
# Seconds for every `finally`. joblib sometimes waits for ever for workers that a hang-up ended together with the run.
_AT_MOST = 5.0
_SIGNALS = {"SIGINT": signal.default_int_handler, "SIGTERM": signal.SIG_DFL, "SIGHUP": signal.SIG_DFL}


class Stopped(BaseException):
    """A signal asked this process to end. No `except Exception` catches it, and every `finally` runs.

    Attributes:
        number: the number of the signal.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def run() -> NoReturn:
    """Run the command and exit. Ctrl-C says "Aborted!" and exits with 130, SIGTERM exits with 143."""
    _open_missing_streams()
    caught = _catch_signals()
    try:
        from newstool.cli.app import main

        main()
        sys.exit()
    except Stopped as stopped:
        _let_end(caught, signal.SIG_IGN)  # a second Ctrl-C must not disturb what follows
        _say_aborted()
        sys.exit(_KILLED_BY + stopped.number)
    finally:
        _let_end(caught, signal.SIG_DFL)  # from here on nothing can be left half done


def _open_missing_streams() -> None:
    """Open a stream that was closed by the caller (`>&-`): else the next file would get its number and its output.

    Writing to a closed stdout is an error, as for every other program. A closed stderr hides what is said there.
    """
    for number in (_STDIN, _STDOUT, _STDERR):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY if number == _STDOUT else os.O_RDWR)
    for name, number in (("stdout", _STDOUT), ("stderr", _STDERR)):
        if getattr(sys, name) is None:
            setattr(sys, name, open(number, "w", encoding="utf-8", closefd=False))  # noqa: SIM115


def _catch_signals() -> list[signal.Signals]:
    """Make signals raise Stopped, but for those that the caller ignores: Ctrl-C in the background, hang-ups in nohup.

    Returns the signals.
    """
    caught = [
        signal.Signals[name]
        for name, default in _SIGNALS.items()
        if hasattr(signal, name) and signal.getsignal(signal.Signals[name]) == default
    ]
    _let_end(caught, _stop)
    sys.unraisablehook = _raise_again
    return caught


def _let_end(caught: list[signal.Signals], handler: "signal._HANDLER") -> None:
    for number in caught:
        signal.signal(number, handler)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    """Raise Stopped, and end the process after _AT_MOST seconds even if something still waits then."""
    from threading import Timer

    last = Timer(_AT_MOST, _end, (number,))
    last.daemon = True
    last.start()
    raise Stopped(number)


def _end(number: int) -> None:
    """Say that the run is aborted, and end the process without waiting for anything."""
    _say_aborted()
    os._exit(_KILLED_BY + number)


@cache
def _say_aborted() -> None:
    """Write "Aborted!" to stderr, once however often it is called."""
    with contextlib.suppress(OSError):
        os.write(_STDERR, b"Aborted!\n")


def _raise_again(dropped: "UnraisableHookArgs") -> None:
    """Raise a dropped Stopped again in a moment, in code that may raise. Any other exception is shown as usual."""
    error = dropped.exc_value
    if isinstance(error, Stopped) and hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, lambda _number, _frame: _stop(error.number, None))
        signal.setitimer(signal.ITIMER_REAL, _AGAIN_AFTER)
    else:
        sys.__unraisablehook__(dropped)
