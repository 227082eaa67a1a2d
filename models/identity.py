"""What results and indexes say about the model they were made with."""

import hashlib

_DIGEST = 16  # hexadecimal digits of SHA-256, as in model files


def identity(name_or_file: str) -> dict[str, str]:
    """The name of a model's file, and the digest of its bytes; raises ModelError where there is none."""
    from newstool import models

    path = models.locate(name_or_file)
    return {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()[:_DIGEST]}
