"""What a paper asks of its readers between paragraphs and below a story: an address, money, an account, a follow.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.rule import Rule, texts

_SITE = (
    r"(?:Twitter|Facebook|Instagram|TikTok|YouTube|WhatsApp|Threads|Bluesky|LinkedIn|Nextdoor|Apple News|Google News"
    r"|X)\b"
)
_FOLLOW = (
    rf"(?:Follow|Find (?:more)[^.!?\n]{{0,20}}|(?:Like|Find|Connect with|Tag|Message|Visit|Watch) us"
    rf"|Like (?:the )?[A-Z][^.!?\n]{{1,40}}|Connect with [A-Z][^.!?\n]{{1,40}}|Join (?:us"
    rf"|the conversation))(?:[^.!?\n]{{1,80}})? on (?:the )?{_SITE}[^\n]{{0,120}}|(?:Follow|Like|Find|Join) (?:us"
    rf"|our|the)\b[^.!?\n]{{0,60}}\b(?:on {_SITE}|(?:WhatsApp|Telegram) (?:channel|group))"
    r"[^.\n]{0,60}\.?"
    rf"|For [^.!?\n]{{3,80}} follow @\w+ on {_SITE}\.?|Join the conversation[.!]?"
)
# Words of an offer, of which one must stand in a line that starts like a request.
_OFFER = r"(?i:newsletters?|inbox|e-?mails?|alerts|briefing|app\b|podcast|the \w+ app\b)"
_SUBSCRIBE = (
    rf"[\[(]?(?i:sign up|subscribe)\b(?![^\n]*\b(?i:emergency|county|city|town|village|district|library|police"
    rf"|sheriff|utility|weather service)\b(?![^\n]*(?i:newsletter)))(?=[^\n]{{0,200}}\b{_OFFER})[^\n]{{1,250}}"
    r"|(?i:subscribe (?:now|today|here|to continue(?: reading)?|to read (?:more|on|the full story))|sign up (?:now"
    r"|today|here)|(?:enter )?your e-?mail(?: address)?|thanks for (?:signing up|subscribing))[.!:]?|(?i:subscribe"
    r"|sign up|download):\s[^\n]{2,120}|By (?:signing up|subscribing|clicking|providing"
    r"|submitting)[^\n]{0,60}, you (?:agree|consent|accept)[^\n]{1,250}|By (?:signing up"
    r"|subscribing) you agree[^\n]{1,250}"
)
# Asks for an address, for money, for an account.
_ASK = (
    r"(?:(?i:get|receive|want|have|stay|keep|be|never miss|don[’']t miss|like what|enjoy(?:ing|ed)?|love|discover"
    r"|read|for more)\b(?=[^\n]{0,200}\b(?i:your inbox|our newsletters?|newsletter delivered|newsletters?[.!]?$"
    r"|your (?:e-?mail|phone|mailbox)|daily e-?mail|breaking news alerts|free newsletter|subscribe today"
    r"|sign up (?:for|here)|our app\b))[^\n]{1,250}|(?i:support (?:this|our|local|independent|quality"
    r"|community) (?:journalism|news(?:room|paper)?|reporting)\b)[^\n]{0,400}|(?i:become an? (?:member|subscriber"
    r"|supporter|patron)(?! of the (?![\w ’']{0,30}\b(?:news|paper|station)))(?=[.!]?\Z|[^.\n]{0,160}(?:[$£€]\d"
    r"|\b(?:today|now|here|news|reporting|journalism|paper|station|stories|website|support (?:us|our))\b))"
    r"|join our newsletter|make a (?:tax-deductible )?donation(?! to (?!support|help|keep|sustain))|donate (?:now"
    r"|today|here|to (?:support|help|keep))|download (?:our(?: free)?|the(?: free)?(?=[^\n]{0,60}\b(?:news|headlines"
    r"|alerts|weather|live|latest|stories|station)|(?: [A-Z0-9]{3,6})+ app"
    r"|[^\n]{0,40} news\w* app)) [^\n]{0,40}\bapp)\b[^.\n]{0,160}[.!]?|(?i:already (?:a|an) (?:subscriber"
    r"|member)\?[^\n]{0,60}|(?:please )?log ?in (?:to|or) [^\n]{0,80}|this (?:story|article"
    r"|content) is (?:only )?for (?:our )?(?:subscribers|members)(?: only)?[.!]?|this (?:story|article|content"
    r"|reporting) is (?:free|made possible)\b(?=[^\n]{0,80}\b(?:members|readers|subscribers|donors"
    r"|supporters))[^\n]{1,150}|your (?:support|donation|gift|subscription) (?:makes|helps|keeps"
    r"|funds)\b(?=[^\n]{0,120}\b(?:journalism|reporting|newsroom|possible))[^\n]{1,250}|you have (?:\d{1,2}|no"
    r"|reached)[^.\n]{0,40}\b(?:free )?articles?[^\n]{0,80}|thank(?:s| you) for reading[^\n]{0,200}))"
    r"|(?i:get (?:unlimited|full|digital|all-access) (?:digital )?access\b(?=[^\n]{0,160}(?:\bsubscri|\blog ?in\b"
    r"|[$£€]\d[\d.]{0,5} ?(?:an?|per|/|for)\b ?(?:day|week|month|year|\d)))[^\n]{0,200}|(?:subscribe|register"
    r"|log ?in|sign in)[^.\n]{0,40} to (?:keep|continue|finish) reading[.!]?(?: (?:already|not) [^\n]{0,80})?)"
    r"|(?i:if you (?:enjoy(?:ed)?|like[sd]?|value|appreciate|found|believe|want)\b(?=[^\n]{0,200}\b(?:this (?:story"
    r"|article)|our (?:reporting|work|journalism|stories|news)|local news|journalism)\b)(?=[^\n]{0,250}\b(?:donat\w+"
    r"|support us|subscri\w+|members?|membership|newsletter|contribut\w+)\b))[^\n]{1,350}|(?i:help (?:us|keep"
    r"|support)\b(?=[^\n]{0,60}\b(?:report|news|journalis|stories|paper|us\b))(?=[^\n]{0,150}\b(?:donat\w+"
    r"|subscri\w+|become a member|membership)\b))[^\n]{1,300}"
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
        "newsletter",
        "line",
        _SUBSCRIBE,
        "an advertisement for a newsletter or a program",
        "Sign up for the Elm's weekly newsletter",
        "Sign up for the class by Friday.",
        first=texts(
            "[sign up|(sign up|[subscribe|(subscribe|sign up|subscribe|download:|enter your|your email|your e-mail|"
            "thanks for|by signing|by subscribing|by clicking|by providing|by submitting"
        ),
    ),
    Rule(
        "newsletter",
        "line",
        _ASK,
        "the paper asks for an address, for money or for an account",
        "Get the day's top stories in your inbox.",
        "Get the day's paper at the quarry.",
        first=texts(
            "get the|get our|get all|get more|get your|get local|get break|get daily|receive |want the|want more|"
            "want to |have the|stay in|stay up|stay on |stay conn|keep up|be the first|never miss|don't miss|"
            "don’t miss|like what|enjoy|love |discover |read more|support this|support our|support local|support ind|"
            "support qual|support comm|for more|get unl|get full|get dig|get all-|register|sign in|login|subscribe to|"
            "become a|join our|make a d|make a t|donate |download |already a|log in|login |please log|you have |"
            "thank you for|thanks for|this reporting|your support|your donation|your gift|your subscription|"
            "this story|this article|this content|if you enjoy|if you like|if you value|if you apprec|if you found|"
            "if you believe|if you want|help us|help keep|help support"
        ),
    ),
    Rule(
        "letters",
        "line",
        _TIP,
        "the paper asks for news",
        "Have a news tip? Email desk@elm.example",
        "Have a tip? Keep it to yourself, she told them.",
        first=texts(
            "have a tip|have a news|have a story|got a tip|got a news|got a story|do you have|do you know|know some|"
            "know of|see news|see something|know a st|news tip|story idea|tips:|tip line|newsroom:|newsline|"
            "to suggest|to report a|to submit|send us|send your|send news|share your|submit your|submit news|"
            "email news|email your|questions?|questions or|question?|comments?|suggestions?|feedback?|corrections?|"
            "corrections or|have a question|have question|have feedback|have comments|have any|have photo|have video|"
            "have pict|have a photo|have a video|any questions|any comments|questions,|comments,|tips,|story ideas, |"
            "reach the|reach our|contact the n|contact our|contact the s|call the news|call our news|email the news|"
            "email our news|text our|text the n|you can reach|you can call|you can email|you can contact|if you have|"
            "if you know of|if you see|if you spot|if you'd like|if you’d like"
        ),
    ),
)
