"""Regular expressions that are compiled when they are first needed.

The rooms know hundreds of patterns, and a run needs few of them: to compile all takes longer than to summarize a page.
"""

import re
from typing import Any, AnyStr, cast

# What a compiled pattern is asked for in loops. It is kept as an attribute, which costs nothing to look up.
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, but compiled at first use. A pattern with an error raises `re.error` only then."""
    return cast("re.Pattern[AnyStr]", LazyPattern(pattern, flags))


class LazyPattern:
    """A pattern that is compiled when anything but its source is asked for.

    Attributes:
        pattern: the source, text or bytes
    """

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # copying and pickling ask for these before anything is set
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
