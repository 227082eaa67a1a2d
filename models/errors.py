"""The error of this room."""

from newstool.articles import NewstoolError


class ModelError(NewstoolError):
    """A model file is missing, damaged, of another program, too new, or made for another task."""
