"""Which summaries ROUGE can be measured against."""

import pytest

from newstool.evaluation.rouge import why_not


@pytest.mark.parametrize(
    "summary", ["The council voted.", "Le conseil a décidé à l'été.", "2024", "Tòa án đã bác đơn.", "Mr. 李 won."]
)
def test_words_of_latin_letters_can_be_counted(summary: str) -> None:
    assert why_not(summary) == ""


@pytest.mark.parametrize(
    "summary", ["市议会周一批准了预算。", "اختار العمر.", "Совет одобрил бюджет.", "Η βουλή", "नगर परिषद बैठक NBA"]
)
def test_words_of_other_scripts_cannot(summary: str) -> None:
    assert "another script" in why_not(summary)
