"""Why an article has no label: the message gives both values and the next step."""

from newstool.classifier.tags import OUT_OF_DOMAIN, UNREADABLE, LabelTag, why_none


def test_what_is_promised_and_what_was_asked_for() -> None:
    promised = "the model promises precision 0.9 for Sports at probability 0.80, and 0.95 was asked for: lower --min-p"
    assert why_none(False, False, LabelTag("Sports", 0.8, 0.9), 0.95).startswith(promised)
    nothing = "the model promises no precision for Sports at probability 0.60, and 0.95 was asked for: lower --min-prec"
    assert why_none(False, False, LabelTag("Sports", 0.6, 0.0), 0.95).startswith(nothing)


def test_no_threshold_helps_a_text_that_the_model_cannot_judge() -> None:
    tag = LabelTag("Sports", 0.99, 0.0)
    assert why_none(True, True, tag, 0.95) == UNREADABLE
    assert why_none(False, True, tag, 0.95) == OUT_OF_DOMAIN
