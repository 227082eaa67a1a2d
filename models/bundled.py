"""Which models come with newstool, what each is for, and where a model's file is."""

from pathlib import Path

from newstool.models.errors import ModelError

NEWS_SPORTS = "news-sports"  # classify: News or Sports
LEAD = "lead"  # summarize: which sentences make a lead
SENTENCES = "sentences"  # everywhere: where sentences end
RELATED = "related"  # related: how common terms are, and what a similarity is worth
WORDS = "words"  # train, related: vectors of English words
WORD_CLASSES = "word-classes"  # summarize: which words of a sentence are verbs, nouns and so on
SHORTENING = "shortening"  # summarize: where a sentence that is too long could end, and what may be left out of it

SUFFIX = ".safetensors"
_FOLDER = Path(__file__).parent


def bundled_models() -> list[str]:
    """The names of the models that come with newstool, sorted."""
    return sorted(path.stem for path in _FOLDER.glob("*" + SUFFIX))


def locate(name_or_file: str) -> Path:
    """The file of a bundled model's name, or the file itself. Raises ModelError if neither exists."""
    bundled = _FOLDER / (name_or_file + SUFFIX)
    if "/" not in name_or_file and bundled.is_file():
        return bundled
    path = Path(name_or_file)
    if name_or_file and path.is_dir():
        raise ModelError(f"{name_or_file}: a folder, not a model file: name the file in it")
    if not path.is_file():
        name = name_or_file or "''"
        raise ModelError(f"{name}: no such model file, nor a bundled model ({', '.join(bundled_models())})")
    return path
