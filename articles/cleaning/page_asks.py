"""How a paper asks its readers to follow it and to tell it news: patterns, and their rules.

What it offers them, and what that costs, stands in `page_offers.py`.

Every repetition is bounded, so that no text can make matching slow.
"""

from string import ascii_lowercase

from newstool.articles.cleaning.page_authors import SENTENCE_START
from newstool.articles.cleaning.rule import Rule, texts

_SITE = (
    r"(?:Twitter|Facebook|Instagram|TikTok|YouTube|WhatsApp|Threads|Bluesky|LinkedIn|Nextdoor|Apple News|Google News"
    r"|X)\b"
)
_FOLLOW = (
    rf"(?:Follow\b|Find (?:more)[^.!?\n]{{0,20}}|(?:Like|Find|Connect with|Tag|Message|Visit|Watch) us"
    rf"|Like (?:the )?[A-Z][^.!?\n]{{1,40}}|Connect with [A-Z][^.!?\n]{{1,40}}|Join (?:us"
    rf"|the conversation))(?:[^.!?\n]{{1,80}})? on (?:the )?{_SITE}[^\n]{{0,120}}|(?:Follow|Like|Find|Join) (?:us"
    rf"|our|the)\b[^.!?\n]{{0,60}}\b(?:on {_SITE}|(?:WhatsApp|Telegram) (?:channel|group))"
    r"[^.\n]{0,60}\.?"
    rf"|For (?:the latest|more|all the)\b[^.!?\n]{{3,80}} follow @\w+ on {_SITE}\.?|Join the conversation[.!]?"
)
_TIP = (
    r"(?i:have a (?:news )?tip\?|got a (?:news )?tip\?|got a story[^\n?]{0,30}\?|do you have a (?:news )?tip\?"
    r"|know something\?|do you know more\?|do you have (?:a story|information)[^\n?]{0,60}\?|(?:got"
    r"|have) a story(?: idea)?\?|see (?:news|something)[^\n?]{0,30}\?|know (?:of )?(?:something|a story"
    r"|someone)[^\n?]{0,60}\?|(?:(?:send|share|submit|e-?mail)(?: us)? (?:your )?)?(?:news tips?|story ideas?|tips"
    r"|tip line|newsroom|newsline|to suggest a (?:correction|story)|to report (?:a correction|an error|a news tip)"
    r"|to submit (?:a (?:tip|letter|story)|an event))(?: (?:and|or) [\w ]{3,30})?\s?[:,?]|(?:(?:do you )?(?:have"
    r"|got) (?:an? |any )?|any )?(?:questions?|comments?|story ideas?|suggestions?|feedback|corrections?"
    r"|tips?)(?:,? (?:and |or )?[\w ]{3,30}){0,3}\?(?:(?<=tip\?)|(?<=tips\?)|(?<=ideas\?)|(?=[^\n]{0,160}(?:story"
    r"|stories|article|newsroom|reporter|editor|column|tips?\b|feedback|coverage))))(?=[^\n]{0,200}(?:@"
    r"|\d{3}[-. ]\d{4}|\bvisit |\bform\b|(?i:\bemail us|\btext us|\bcall the\b|\bcontact us|\blet us know"
    r"|\bcall us)))[^\n]{0,200}"
    # A question that only a paper asks, whose address is in the next paragraph or was taken with the contact lines.
    r"|(?i:(?:do you )?(?:have|got) (?:an? )?(?:[\w’'-]+,? ){0,4}(?:news tips?|story ideas?"
    r"|story suggestions?)(?:,? [\w’'-]+){0,6}\?)|(?i:(?:do you )?(?:have|got) (?:an? "
    r"|any )?(?:[\w’'-]+ ){0,2}(?:photos?|pictures|images|video)\b[^\n?]{0,60}\?)(?=[^\n]{0,100}(?i:\b(?:with"
    r"|to) (?:us|our newsroom|the newsroom)\b|\be-?mail us\b|\bupload\b|(?:news|newsroom|tips|photos"
    r"|editor)@))[^\n]{3,160}"
    # How to reach the desk, told by the name of the desk and an address.
    r"|(?i:(?:you can )?(?:reach|contact|call|e-?mail|text|write(?: to)?) (?:us at )?(?:our|the"
    r"|your) (?:[\w’'-]+ ){0,3}(?:newsroom|news ?desk|sports ?desk|news (?:department|team|staff))\b|if you (?:have"
    r"|know of|see|spot|[’']d like to (?:submit|suggest)) (?:[\w’'-]+ ){0,4}(?:news tips?|story ideas?|tips? for us"
    r"|error in this (?:story|article)|typos?|story (?:suggestion|to share)s?|news to share|tips? or story ideas?"
    r"|about this (?:story|article))\b)(?=[^\n]{0,160}(?:@|\d{3}[-. ]\d{4}|(?i:\bform\b|\b(?:contact|e-?mail|text"
    r"|call|tell) us\b|\blet us know\b)))(?![^\n]*[\"“”])[^\n]{0,200}"
)
_SUBMIT = (
    rf"{SENTENCE_START}(?i:submit your (?:letter|story|news|photo|tip|event)s?|send (?:us )?(?:your )?(?:letters?"
    rf"|tips?|news tips?)"
    r"(?: to the editor)? (?:to|at)|(?:have|got) a (?:(?:news )?tip|story(?: idea)?)\?|do you have a (?:news )?tip\?"
    r"|letters to the editor (?:can|may|should) be (?:sent|submitted))[^\n]{0,200}"
)

ASK_RULES = (
    Rule(
        "follow",
        "line",
        _FOLLOW,
        "the writer's page",
        "Follow Dana Okoro on Twitter at @dokoro",
        "Follow the signs to the quarry.",
        first=texts(
            "follow |like us|like our|like the|like |connect w|tag us|message us|visit us|watch us|find more|find us|"
            "find our|join |for the latest|for more|for all the"
        ),
    ),
    Rule(
        "letters",
        "line",
        _TIP,
        "the paper asks for news",
        "Have a news tip? Email desk@elm.example",
        "Have a tip? Keep it to yourself, she told them.",
        first=(
            *texts(
                "have |do you have|do you got|do you know|know some|know of|know a st|see news|see something|news tip|"
                "story idea|tips:|tips,|tips?|tips and|tips or|tip line|newsroom|newsline|to suggest|to report a|"
                "to submit|contact us|send us|send your|send news|send story|send tips|share |submit |email |"
                "e-mail |questions?|questions or|questions,|question?|comments?|comments,|suggestions?|"
                "feedback?|corrections?|corrections or|story ideas, |any |reach the|reach our|contact the n|"
                "contact our|contact the s|call the news|call our news|text our|text the n|you can reach|you can call|"
                "you can email|you can contact|you can e-m|you can text|you can write|write to our|write to the|"
                "if you have|if you know of|if you see|if you spot|if you'd like|if you’d like"
            ),
            *(f"got {letter}" for letter in ascii_lowercase),
        ),
    ),
    Rule(
        "letters",
        "tail",
        _SUBMIT,
        "the paper asks for letters and news",
        "Submit your letter to the editor at elm.example.",
        "Submit or fight, he told them.",
        first=texts(
            "submit your|send us|send your|send letter|send tip|send news tip|have a tip|have a news tip|"
            "got a tip|got a news tip|have a story|got a story|do you have a|letters to the editor"
        ),
    ),
)
