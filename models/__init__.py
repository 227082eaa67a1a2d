"""The bundled models, a card for each, and the modules that know the file format."""

from newstool.models.bundled import bundled_models, locate
from newstool.models.errors import ModelError
from newstool.models.model_file import ModelFile, read, write
from newstool.models.small_file import SmallFile, read_small

__all__ = ["ModelError", "ModelFile", "SmallFile", "bundled_models", "locate", "read", "read_small", "write"]
