"""The rule of licences: every source of a bundled model has a licence under which a business may use its text."""

from collections.abc import Mapping
from typing import Any

OWN = "MIT (our own)"
PUBLIC_DOMAIN = "public domain (US federal work)"
CC0 = "CC0-1.0"
CC_BY = "CC-BY-2.5"
CC_BY_SA = "CC-BY-SA-4.0"
# Licences that allow commercial use and changes. A source with any other licence only measures.
FREE = frozenset(
    (
        OWN,
        PUBLIC_DOMAIN,
        CC0,
        CC_BY,
        "CC-BY-3.0",
        "CC-BY-4.0",
        "CC-BY-SA-3.0",
        CC_BY_SA,
        "MIT",
        "BSD-3-Clause",
        "Apache-2.0",
    )
)


def sources_of(header: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The sources that the header of a model names, each with `name`, `rows`, `sha256` and, if bundled, `licence`."""
    training = header.get("training", {})
    return list(header.get("sources") or (training.get("sources") if isinstance(training, Mapping) else None) or [])


def not_free(header: Mapping[str, Any]) -> list[str]:
    """What breaks the rule in the header of a model: each source without a free licence, or that there is no source."""
    sources = sources_of(header)
    if not sources:
        return ["the header names no source"]
    return [
        f"{source.get('name')}: licence {source.get('licence')!r}"
        for source in sources
        if source.get("licence") not in FREE
    ]
