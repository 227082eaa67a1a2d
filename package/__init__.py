"""newstool cleans, tags, summarizes and relates news articles. Its rooms are packages: `newstool.articles` ...."""


def __getattr__(name: str) -> str:
    """`newstool.__version__`, looked up where it is asked for: importlib.metadata takes 20 ms to import."""
    if name == "__version__":
        from importlib.metadata import version

        return version("newstool")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
