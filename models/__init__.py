"""The bundled models, a card for each, and the one module that knows the file format."""

from newstool.models.model_file import ModelError, ModelFile, bundled, locate, read, write

__all__ = ["ModelError", "ModelFile", "bundled", "locate", "read", "write"]
