"""What stands above a log, a digest or a newsletter and tells no news."""

import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.sentences.notices import is_notice


@pytest.mark.parametrize(
    "sentence",
    [
        "The following was drawn from the records of the Marlow constable.",
        "The following is taken from the records of the county clerk.",
        "The following building permits were issued in March.",
        "The following complaints were recorded at Marlow in May.",
        "The Holly Fire Department responded to the following calls last week:",
        "Sheriff Tom Holt reports the following activity for May 4 to May 10.",
        "Gathered from the reports of the sheriff.",
        "This information was provided by the police.",
        "Cases heard at Marlow Court before Mrs. A. Holt.",
        "Applications received since our last issue.",
        "A summary of the May meeting, for members who were away.",
        "These reports were compiled from our logs.",
        "Every defendant is presumed innocent.",
        "An arrest does not imply guilt.",
        "Charges are merely accusations.",
        "A criminal complaint is only an accusation.",
        "Not all calls are listed.",
        "Full results on the website.",
        "The full report can be found at www.marlow.example.",
        "Objections to the clerk by 4 May.",
        "This is the web version of The Pump, a daily newsletter.",
        "You're reading the weekly newsletter of the club.",
        "Like what you're reading?",
        "Plans can be seen on the website of the council.",
        "Full reports are public record and may be read at the clerk's office.",
        "Inspections are a snapshot of one day and no more.",
        "It is the policy of the Marlow Bugle to correct errors of fact.",
        "The Bugle is not responsible for errors in the list.",
        "Anyone wishing to comment should do so within 20 days.",
        "Our fact check desk looks at what readers were told.",
        "Ann Holt has been answering readers' letters since 1990.",
        "Reports are compiled each Monday from the shops on the quay.",
        "Deeds recorded at the Holly registry, May 3 to May 7.",
    ],
)
def test_a_sentence_that_only_says_what_a_text_is(sentence: str) -> None:
    assert is_notice(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The following morning the bridge was gone.",
        "Marlow police reported the following day that a man had been held.",
        "The report from the auditor says that the town lost $40,000.",
        "Cases of flu have doubled in a month.",
        "All of the suspects are in custody.",
        "Charges are expected next week.",
        "The arrests are not linked, police said.",
        "Applications received since January have doubled.",
        "Comments to the paper by the mayor drew anger.",
        "Provided by the mill, the meals feed 300 people.",
        "Taken from the mill in 1938, the bell has come home.",
        "The list of the dead was read at the cross.",
        "These results come from the first survey of bats.",
        "A summary of the week is not possible, the vicar says.",
        "Cases before the county court have doubled since May.",
        "Cases from the outbreak at Holly School rose to 40 on Monday.",
        "A report from the county board shows nine unsafe bridges.",
        "Full results from the count show Ann Holt won by nine votes.",
        "Applications received since the last flood have doubled.",
        "Full results from the count were due at noon, but the hall was shut.",
        "Plans for the mill can be seen at the hall until Friday.",
        "The company is not responsible for the flood, a judge ruled.",
        "Ann Holt answers questions from the police on Monday.",
        "Complaints filed by two parents led the school to close.",
        "Reports were compiled from all of the wards, and nine were lost.",
        "Arrests made in Marlow fell by half in May.",
        "Our team looks sharp this year.",
    ],
)
def test_news_in_like_words_is_no_note(sentence: str) -> None:
    assert not is_notice(sentence)


def test_a_log_opens_with_its_first_entry(summarizer: Summarizer) -> None:
    text = (
        "Gathered from the records of the Marlow constable. An arrest is not a conviction.\n\n"
        "Goose on Mill Street refused to move. Officer moved the goose. Two cars met on Quarry Road. Nobody was hurt."
    )
    lead = summarizer.lead(Article(text, title="Police log, week of May 7"), Budget(characters=90))
    assert lead.text.startswith("Goose on Mill Street refused to move.")
