"""What a page offers beside its text: sound, comments, a licence, the name of who pays. Patterns, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.page_notes import PIECE
from newstool.articles.cleaning.rule import Rule, starting, texts

_PAID = (
    r"(?:(?i:presented|brought to you|sponsored|made possible|powered|underwritten)(?i: in part)?(?i: by:"
    r"| by)\s(?:the |our )?[A-Z][^.,!?\n]{2,80}"
    rf"|(?i:(?:this|our|today[’']s|tonight[’']s) (?:(?:weather|sports|news|traffic|morning|evening|high school"
    rf"|election|storm|community) ){{0,2}}(?:{PIECE}|broadcast|update|coverage|reporting|segment|project|newscast"
    rf"|forecast)(?: (?:series|project))?"
    r" (?:is|was|are) (?:sponsored|presented|underwritten|brought to you|paid for|supported|funded"
    r"|made possible)(?: in part)?(?: by| through| with)) [^\n]{2,200}|(?i:sponsored|paid|partner|promoted|branded"
    r"|advertiser) (?i:content|post|message|article|story|feature|segment) (?i:from|by|for|provided by"
    r"|presented by)\s(?:the )?[A-Z][^.,!?\n]{2,80}|(?i:(?:major )?(?:support|funding|underwriting"
    r"|sponsorship)) for (?:[KW][A-Z]{2,3}|NPR|PBS|(?i:this (?:story|coverage|reporting|series|program|podcast"
    r"|project)|our [\w ]{3,30}))[^.\n]{0,60} (?:comes|is provided|was provided|provided|came) [^\n]{3,200})"
)
_POLICY = (
    r"(?i:commenting (?:is|on this|has been|privileges|will be)(?=[^\n]{0,120}\b(?:subscribers|members|disabled"
    r"|turned off|this (?:story|article|post)|logged in)\b)[^\n]{3,160}|commenting (?:is"
    r"|has been) (?:now )?closed\.?|(?:only )?(?:(?:paid |digital )?subscribers|registered users) (?:can|may"
    r"|are able to) (?:leave |post |add |make )?(?:a )?comments?\b[^\n]{0,100}|to (?:comment|leave a comment"
    r"|post a comment|join the (?:conversation|discussion))\b[^\n,]{0,40},? (?:please |you must |you need to "
    r"|you[’']ll need to )?(?:(?:be )?log(?:ged)? ?in|be signed in|subscribe|create an account|become a subscriber"
    r"|(?:sign in|register)(?= (?:or|with|to your|here|for an account)|[.!]?\Z))\b[^\n]{0,80}"
    r"|you must (?:be (?:logged|signed) in|log ?in|sign in|register|be a subscriber)[^\n]{0,40} to (?:leave|post"
    r"|comment|reply)\b[^\n]{0,80}|(?:(?:all|reader|online|your|user)? ?comments? (?:section |sections |posted "
    r"|submitted |policy |on this \w+ )?(?:is|are|will be|must|may be|that|should|do not|have been|has been"
    r"|policy)(?=[^\n]{0,200}\b(?:moderat\w+|guidelines|closed|reviewed before|approved before|civil|policy"
    r"|community standards|not reflect|terms of (?:use|service)|removed|disabled|turned off|deleted|respectful"
    r"|house rules|subscribers|logged in))[^\n]{3,300})|(?:please )?(?:keep (?:it|your comments|comments"
    r"|the conversation) (?:clean|civil|respectful|on topic)|be (?:civil|respectful) in|avoid (?:obscene|hateful)"
    r"|don[’']t threaten|be truthful|be nice|be proactive|share with us)\b[^\n]{0,250}|(?:what do you think\?"
    r"|have (?:a |something to |your )?(?:thoughts?|say|opinion)s?\?|agree or disagree\?"
    r"|got thoughts\?)(?=[^\n]{0,120}(?:comment|letter|e-?mail|let us know))[^\n]{3,160}|(?:leave|post|add|write"
    r"|share) (?:a|your) (?:comments?|thoughts?)(?: (?:below|in the comments[^\n]{0,30}|here))?[.!]?|(?:sign in"
    r"|log ?in|register|create an account) to (?:comment|leave a|post|view|join the)\b[^\n]{0,80}"
    r"|let us know (?:what you think )?in the comments[^\n]{0,60}|sound off in the comments[^\n]{0,60}"
    r"|(?:the )?comments? section is (?:now )?closed\.?|join the (?:discussion|debate|conversation)\b[^\n]{0,60})"
)
_SOUND = (
    r"(?i:(?:(?:listen to|hear|play|press play to (?:hear|listen to)|click (?:play )?to (?:hear|listen to)) (?:this"
    r"|the|)\b ?(?:story|article|episode|interview|audio|full interview|segment|podcast)|listen(?: now)?"
    r"|play(?: audio(?: 1x)?)?)[\s.,:(•·|–—-]{0,4}(?:\d{1,2}(?::\d\d){0,2}(?: ?min(?:ute)?s?)?"
    r"(?: listen)?)?[).!]{0,2}|(?:this |the )?audio (?:will be available|is (?:ai|created|generated|auto)"
    r"|for this (?:story|article)|version|recorded|narrated|story|by)[^\n]{0,120}|this audio [^\n]{0,80}"
    r"|(?:this )?(?:story|article) (?:was )?read (?:aloud )?by [^\n]{2,60})"
)
_REPUBLISH = (
    r"(?i:republish (?:this|our)(?: \w+){0,2}(?: for free)?[^\n]{0,200}|(?:this|our) (?:work|story|stories|article"
    r"|articles|content) (?:is|are|may be)[^\n]{0,40}(?:licensed under|republished|creative commons)[^\n]{0,200})"
)

# How the paragraphs start, for the quick tests.
_PAID_STARTS = texts(
    "presented by|brought to you|sponsored by|made possible|powered by|this story|this article|this post|this report|"
    "this series|this coverage|our coverage|our reporting|this segment|this project|this podcast|this weather|"
    "this sports|this traffic|this broadcast|this forecast|our weather|our storm|our election|this episode|this video|"
    "this content|this newsletter|support for|major support|funding for|sponsored content|sponsored post|"
    "sponsored mess|sponsored art|sponsored story|paid content|paid post|paid mess|partner content|partner mess|"
    "promoted content|branded content|advertiser content|major funding|sponsorship"
)
_POLICY_STARTS = texts(
    "comment|sign in to|log in to|login to|register to|create an acc|all comments|reader comm|online comm|your comm|"
    "user comm|please keep|keep it c|keep your comm|keep comm|keep the conv|be civil|be resp|avoid obsc|avoid hate|"
    "don't thr|don’t thr|be truthful|be nice|be proactive|share with us|to comment|to leave a c|to post a c|"
    "subscribers can|subscribers may|registered users|you must be|you must log|you must sign|you must reg|paid subscr|"
    "digital subscr|what do you think|have a|have som|have thou|have your|agree or dis|got thoughts|leave a c|"
    "leave your|post a c|add a c|add your|write a c|share your|let us know|sound off|join the"
)
_SOUND_STARTS = (
    *texts(
        "listen|hear this|hear the|play |play a|play t|press play|click to|click play|audio |this audio|this story|"
        "story read|article read|this article|play("
    ),
)
_REPUBLISH_STARTS = texts("republish|this work|our work|our stories|our articles|our content|this article|this story")

SERVICE_RULES = (
    Rule(
        "comments",
        "foot",
        r"The comments? section (?:is|has been|will be) [^\n]{3,120}",
        "comments are closed",
        "The comments section is closed.",
        "The comments filled a box.",
        opening="The comments? section",
    ),
    Rule(
        "note",
        "line",
        starting(_PAID_STARTS, _PAID),
        "who pays",
        "This report is sponsored by Halverton Credit Union.",
        "Sponsored by Sen. Okoro, the bill would close the road.",
        first=_PAID_STARTS,
    ),
    Rule(
        "comments",
        "line",
        starting(_POLICY_STARTS, _POLICY),
        "how readers may comment",
        "Comments are moderated and must follow our guidelines.",
        "Comments on the plan are due by March 18.",
        first=_POLICY_STARTS,
    ),
    Rule(
        "button",
        "line",
        starting(_SOUND_STARTS, _SOUND),
        "the text as sound",
        "Listen to this article, 4 min",
        "Listen to the water, he said.",
        first=_SOUND_STARTS,
    ),
    Rule(
        "republished",
        "foot",
        starting(_REPUBLISH_STARTS, _REPUBLISH),
        "who may print the text, too",
        "Republish our articles for free, online or in print.",
        "Republish or perish, she wrote.",
        first=_REPUBLISH_STARTS,
    ),
)
