"""Writes the bundled models again as this newstool writes them, with the checksums of their arrays and headers.

    python training_data/stamp_models.py

For models that were written by an older newstool. Nothing that they answer changes. Run twice, it changes nothing.
"""

from newstool import models
from newstool.classifier.stored import MAY_BE_INFINITE


def main() -> None:
    """Write each bundled model again in the format of today, and say whether that changed it."""
    for name in models.bundled_models():
        path = models.locate(name)
        before = path.read_bytes()
        file = models.read(name, infinite=MAY_BE_INFINITE)
        models.write(path, file.task, file.header, file.arrays)
        print(f"{name}: {'as it was' if path.read_bytes() == before else 'written again'}")


if __name__ == "__main__":
    main()
