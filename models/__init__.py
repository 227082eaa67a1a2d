"""The bundled models, a card for each, and the one module that knows the file format."""

from newstool.models.bundled import bundled_models, locate
from newstool.models.errors import ModelError
from newstool.models.model_file import ModelFile, read, write

__all__ = ["ModelError", "ModelFile", "bundled_models", "locate", "read", "write"]
