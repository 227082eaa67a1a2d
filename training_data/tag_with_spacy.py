"""Classes of words by spaCy, for train_word_classes.py to learn from. Needs spaCy and its model en_core_web_sm alone.

    python training_data/tag_with_spacy.py SENTENCES TAGGED [MODEL]

SENTENCES: JSON Lines, each a list of words. TAGGED: JSON Lines, each a list of the Penn Treebank tags of these words.
TAGGED.source: the name and the version of spaCy's model.
It runs in an environment of its own, because spaCy's older models need older libraries than newstool.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path


def main(sentences: Path, tagged: Path, model: str = "en_core_web_sm") -> None:
    """Tag the sentences with spaCy."""
    import spacy  # type: ignore[import-not-found]  # of an environment of its own
    from spacy.tokens import Doc  # type: ignore[import-not-found]

    tagger = spacy.load(model, exclude=["ner", "lemmatizer", "parser"])

    def documents() -> Iterator[Doc]:
        """The sentences to tag, as spaCy holds them."""
        with sentences.open(encoding="utf-8") as lines:
            for line in lines:
                yield Doc(tagger.vocab, words=json.loads(line))

    with tagged.open("w", encoding="utf-8") as out:
        for document in tagger.pipe(documents(), batch_size=128):
            out.write(json.dumps([word.tag_ for word in document]) + "\n")
    # The name stands in the header and the card of what is learned from the tags.
    name = f"spaCy's {tagger.lang}_{tagger.meta['name']} {tagger.meta['version']}"
    tagged.with_name(f"{tagged.name}.source").write_text(name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:4])
