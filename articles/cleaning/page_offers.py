"""What a paper offers its readers: newsletters, accounts, subscriptions, and pleas for money.

The first rules know sentences that most sites print. The others know no sentence. They ask for two things in a
paragraph that nobody says: a word that only a paper uses of itself ("our newsroom", "readers like you"), and a request
or an offer ("please", "sign up", "for $1 a week").

Every repetition is bounded, so that no text can make matching slow.
"""

from string import ascii_lowercase

from newstool.articles.cleaning.rule import Rule, holding, starting, texts

# Words of an offer, of which one must stand in a line that starts like a request.
_PRODUCT = r"(?i:newsletters?|inbox|e-?mails?|alerts|briefing|app\b|podcast|the \w+ app\b)"
_SUBSCRIBE = (
    rf"[\[(]?(?i:sign up|subscribe)\b(?![^\n]*\b(?i:emergency|county|city|town|village|district|library|police"
    rf"|sheriff|utility|weather service)\b(?![^\n]*(?i:newsletter)))(?=[^\n]{{0,200}}\b{_PRODUCT})[^\n]{{1,250}}"
    r"|(?i:subscribe (?:now|today|here|to continue(?: reading)?|to read (?:more|on|the full story))|sign up (?:now"
    r"|today|here)|(?:enter )?your e-?mail(?: address)?|thanks for (?:signing up|subscribing))[.!:]?|(?i:subscribe"
    r"|sign up|download):\s[^\n]{2,120}|By (?:signing up|subscribing|clicking|providing"
    r"|submitting)[^\n]{0,60}, you (?:agree|consent|accept)[^\n]{1,250}|By (?:signing up"
    r"|subscribing) you agree[^\n]{1,250}"
)
# Asks for an address, for money, for an account.
_REQUESTS = (
    r"(?:(?i:get|receive|want|have|stay|keep|be|never miss|don[’']t miss|like what|enjoy(?:ing|ed)?|love|discover"
    r"|read|for more)\b(?=[^\n]{0,200}\b(?i:your inbox|our newsletters?|newsletter delivered|newsletters?[.!]?$"
    r"|your (?:e-?mail|phone|mailbox)|daily e-?mail|e-?mail updates|breaking news alerts|free newsletter"
    r"|subscribe today"
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
    r"|log ?in|sign in)\b[^.\n]{0,40} to (?:keep|continue|finish) reading[.!]?(?: (?:already|not) [^\n]{0,80})?)"
    r"|(?i:if you (?:enjoy(?:ed)?|like[sd]?|value|appreciate|found|believe|want)\b(?=[^\n]{0,200}\b(?:this (?:story"
    r"|article)|our (?:reporting|work|journalism|stories|news)|local news|journalism)\b)(?=[^\n]{0,250}\b(?:donat\w+"
    r"|support us|subscri\w+|members?|membership|newsletter|contribut\w+)\b))[^\n]{1,350}|(?i:help (?:us|keep"
    r"|support)\b(?=[^\n]{0,60}\b(?:report|news|journalis|stories|paper|us\b))(?=[^\n]{0,150}\b(?:donat\w+"
    r"|subscri\w+|become a member|membership)\b))[^\n]{1,300}"
)
# A paragraph with a quotation or a speaker is story.
_NOBODY_SAYS = (
    r"(?![^\n]*(?:[\"“”]|\b(?:said|says|according to|wrote|announced|asked|adds|added|told (?:the|a|him|her|them|us"
    r"|reporters|[A-Z]))\b|,[’'] ))"
)
# What only a paper, a station or a site says of itself, its readers and its products.
_OUTLET = (
    r"(?i:\b(?:our|support|supporting|fund|funding|value) (?:[\w-]+ ){0,2}(?:reporting|journalism|newsrooms?"
    r"|journalists|reporters|coverage|stories|newsletters?|headlines)\b|\b(?:local|independent|quality|good|great"
    r"|nonprofit|public[- ]service|community|trusted) (?:[\w-]+ )?(?:journalism|news|reporting|newsrooms?)\b"
    r"|\bnewsletters?\b|\b(?:your|my) (?:e-?mail )?inbox(?:es)?\b|\bstories like (?:this|these)\b|\b(?:readers"
    r"|listeners|viewers|people|members|supporters|neighbors) like you\b|\bfunded by (?:our )?(?:readers|listeners"
    r"|viewers|members)\b|\bjournalism\b|\bsubscribers?[- ](?:exclusive|only)\b|\bsubscribers only\b"
    r"|\bexclusive(?:ly)? (?:available )?(?:to|for) (?:our )?(?:[\w-]+ )?subscribers\b|\bthis content is\b"
    r"|\bour content\b|\bunlimited (?:digital )?access\b(?=[^\n]{0,80}subscri)|\b(?:free|monthly|more"
    r"|remaining) (?:[\w-]+ )?articles?\b|\bsustaining member|\b(?:print|digital|your) subscription|\b(?:digital"
    r"|free) account\b|\bcancel any ?time\b|\bunsubscribe\b|\b(?:keep|continue|finish) reading\b|\b(?:rest of|full"
    r"|entire|whole) (?:this |the )?(?:story|article)|\bthis (?:story|article|reporting)\b|\b(?:news|text|breaking"
    r"|mobile|push) alerts\b|\btop (?:headlines|stories)\b|\b(?:subscribe|register) or (?:log|sign) ?in\b"
    r"|\bpublic (?:radio|media|broadcasting)\b|\bour (?:youtube|podcast|whatsapp|telegram)\b"
    r"|\bsign up for (?:news )?alerts\b|\bpaywall\b|\b(?:this|a|the) newsroom\b|\breader (?:donations|support)\b"
    r"|\breader[- ](?:supported|funded)\b|\b(?:by|from) (?:our )?(?:readers|listeners|viewers|subscribers)\b"
    r"|\b(?:trust(?:ing|ed)?|rely(?:ing)? on) us (?:with|for) (?:your )?news\b|\barticles? left\b"
    r"|\bunlimited (?:stories|articles|news)\b|\b(?:to|for|like|at|support|supporting) (?-i:[KW][A-Z]{2,3})\b"
    r"|\be-?edition\b|\b(?:weekly|daily|morning|evening|news) (?:roundup|briefing|digest|brief)\b|\binsider\b)"
)
# A request, an offer or a price.
_REQUEST = (
    r"(?i:\bplease\b|\bconsider (?:an?|making|becoming|supporting|subscribing|donating)\b|\bsubscribe\b"
    r"|\bsign(?:ing)? (?:up|in)\b|\blog(?:ging)? ?in\b|\bregister\b|\bdonat(?:e|ing|ion)\b|\b(?:to|by) giv(?:e"
    r"|ing)\b|\bgift\b|\bcontribution\b|\bcontribute (?:now|today|here)\b|\byour (?:support|(?:subscription|donation"
    r"|gift|contribution|membership|dollars?) (?:supports?|helps?|makes?|funds?|keeps?|powers?|allows?))\b|\b(?:read"
    r"|reached|used|viewed) (?:all|your|the last)\b|\bunlock\b|\bactivate\b|\bdownload\b|\bclick\b|\btap\b"
    r"|\breceive\b|\bdelivered\b|\bdepends? on (?:you|people|readers|our)\b|\blike you\b|\bunsubscribe\b|[$£€]\d"
    r"|\d cents\b|\bbrings? you\b|\blimit\b|\bremaining\b|\b(?:article|story)s? left\b|\bchip in\b"
    r"|\bwill you (?:join|help|give|support)\b|\bexclusive(?:ly)?\b|\bsubscribers? only\b|\bthis (?:story|article"
    r"|content|feature|post)\b[^\n]{0,40}\b(?:only|reserved|available) (?:available )?(?:to"
    r"|for) (?:our )?(?:[\w-]+ ){0,2}(?:subscribers|members)\b|\bcancel any ?time\b|\bcreate an? |\bfree account\b"
    r"|\bbecome an? |\bjoin (?:us|our|the|more)\b|\b(?:is|are) free\b|[’']s free\b|\bget (?:the|our|it|more|all|your"
    r"|daily|local|breaking|[A-Z])|\bto (?:read|keep|continue|finish|access)\b)"
)
# It speaks to the reader: with a pronoun, or with a verb at the start of a sentence.
_ADDRESSES = (
    r"(?:(?i:[^\n]*\b(?:you|your|our|us|we|my)\b)|(?:[^\n]*[.!?:] )?(?i:please|subscribe|sign|support|get|donate"
    r"|join|give|help|unlock|click|consider|become|create|register|log|login|continue|don[’']t|never|keep|stay"
    r"|receive|try|start|exclusive|subscriber|chip|make|to continue|this (?:is|story|article|content)|to (?:read"
    r"|continue|keep|access|finish|unlock))\b)"
)
_OFFER = (
    rf"(?=[^\n]{{8,400}}+\Z){_NOBODY_SAYS}(?=[^\n]{{0,380}}{_OUTLET})(?=[^\n]{{0,380}}{_REQUEST})(?={_ADDRESSES})"
    r"[^\n]{8,400}"
)
# A paywall names no product where its button does.
_WALL = (
    r"(?i:\*? ?i (?:understand and )?agree (?:that|to|and)[^\n]{0,80}(?:registration|site|terms|policy"
    r"|e-?mails)[^\n]{0,200}|subscribe for (?:as little as |just |only )?[$£€]?\d[^\n]{0,80}|(?:start"
    r"|begin) your (?:free )?(?:trial|subscription)[^\n]{0,80}|(?:already (?:have"
    r"|a) (?:an? )?[^\n?]{0,40}\?) ?(?:activate|log ?in|sign in|link)[^\n]{0,80}"
    r"|become an? (?!member of)(?:[A-Z][\w’']{1,20} ){1,3}(?:insider|member|subscriber"
    r"|supporter)s?\b(?=[^\n]{0,60}(?:[$£€]\d|today|now|\Z))[^\n]{0,100}|(?:get|claim) (?:this|your) (?:deal"
    r"|offer)\b[^\n]{0,60}|(?:limited[- ]time|special|introductory) offer\b[^\n]{0,120}|donate (?:now"
    r"|today)\b[^\n]{0,60}|(?:enter )?(?:your )?e-?mail(?: address)?|sign me up|no,? thanks|buy (?:us"
    r"|me) a (?:coffee|beer)|(?:premium|exclusive|subscriber|member)s?[- ](?:only )?(?:content|story|article"
    r"|exclusive)(?: (?:for (?:our )?)?(?:subscribers|members)(?: only)?)?|sign in to (?:view|read|see|save|listen"
    r"|follow) [^\n]{2,60}|(?=[^\n]*newsletter)(?:(?:e-?mail|daily|weekly|free|our|the|newsletters?|sign[- ]?up|form"
    r"|subscribe|to|for|join|get)\b ?){1,8})[.!:]?"
)

# How the paragraphs start, or what stands in them, for the quick tests.
_OFFER_STARTS = (
    *texts(
        "breaking news, del|public radio|public media|don't forget to|don’t forget to|reader |readers |chip in|"
        "we need|we rely|we depend|we can’t|we can't|we count|we're |we’re |our newsroom|our daily|our free|"
        "our weekly|our journal|our report|our morning|our newsletter|our nonprofit|our mission|our coverage|"
        "our readers|our stories|local news|local journ|good journ|quality journ|independent|journalism|great journ|"
        "trusted |nonprofit|community journ|reader support|readers like|readers make|this is a sub|this is a mem|"
        "this is a premium|you've |you’ve |you have |you can unsub|you are reading|you're reading|you’re reading|"
        "to read |to continue|to keep|to access|to finish|to unlock|to support|subscri|members only|members-only|"
        "for members|for subscribers|exclusive|unlock|already |like this|like what|for unlimited|want stories|"
        "want more|want to|want the|love |join |give |donat|sign up|become a|please|if you|thank you|thanks |"
        "your contribution|your gift|your support|your donation|your dollars|your subscription|help us|help keep|"
        "help support|keep |stay |click here|don't miss|don’t miss|never miss|this story is|delivered|this article is|"
        "this reporting|this content is|free newsletter|not a subscriber|not a mem|continue|create a|register|log in|"
        "login |sign in|start |try t|try o|try u|it takes|make a |power |stand with|stand up|consider a|consider mak|"
        "consider bec|consider sup|consider don|consider sub|support our|support local|support ind|support prog|"
        "support this|support qual|support comm|support nonp|support public|support for local|support the"
    ),
    *(f"get {letter}" for letter in ascii_lowercase),
)
# Parts of the words that only a paper uses, for a test that is faster than the pattern.
_OFFER_WORDS = texts(
    "ournalis|ontent|nlimited|ewsroom|eporters|eporting|overage|stories|tory|ewsletter|eadlines|ews|nbox|like you|"
    "isteners|eaders|iewers|rticle|ubscri|ccount|ancel any|reading|lerts|dition|aywall|oundup|riefing|igest|brief|"
    "nsider|ustaining|ublic |outube|ouTube|odcast|elegram|hatsApp|eader | K| W"
)
_OFFER_CUES = texts(
    "ournalism|ewsroom|ewsletter|ubscri|like you|isteners|ocal news|this story|this article|this reporting|"
    "our reporting|our stories|nbox|eporting|eaders|aywall|rticle left|rticles left|hip in"
)
_WALL_STARTS = texts(
    "* i und|* i agree|i understand and|i agree that|i agree to|buy us a|buy me a|premium|exclusive|subscriber|"
    "member ex|member-|members-|sign in|email n|e-mail n|newsletter|daily n|weekly n|free n|our news|get the news|"
    "join our|subscribe for|start your|begin your|already have|already a|become a|get this|get your|claim |limited|"
    "special offer|introductory|donate now|donate today|email address|enter your e|e-mail address|your email|"
    "sign me up|no thanks|no, thanks"
)

# What comes with a newsletter, in a box above or in a story.
_PROMOTIONS = (
    r"(?=[^\n]*\b[Pp]romotional (?:offers|e-?mails)\b)(?=[^\n]*\b(?:[Ss]ign up|[Ss]ubscribe|[Pp]rivacy [Pp]olicy)\b)"
    r"[^\n]{20,1000}"
)
_PROMOTION_STARTS = texts(
    "ready to|fight back|sign up|get the|get our|want more|want to|stay up|join us|join our|subscribe"
)

OFFER_RULES = (
    Rule(
        "newsletter",
        "line",
        starting(_PROMOTION_STARTS, _PROMOTIONS),
        "what comes with a newsletter",
        "Ready to help? Sign up for the Elm's letter. You will receive promotional offers.",
        "Ready to help? The town sends promotional offers, she said.",
        first=_PROMOTION_STARTS,
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
        _REQUESTS,
        "the paper asks for an address, for money or for an account",
        "Get the day's top stories in your inbox.",
        "Get the day's paper at the quarry.",
        first=texts(
            "get the|get our|get all|get more|get your|get local|get break|get daily|receive |want the|want more|"
            "want to |have the|stay in|stay up|stay on |stay conn|keep up|be the first|never miss|don't miss|"
            "don’t miss|like what|enjoy|love |discover |read more|support this|support our|support local|support ind|"
            "support qual|support comm|for more|get unl|get full|get dig|get all-|register|sign in|login|subscribe |"
            "become a|join our|make a d|make a t|donate |download |already a|log in|login |please log|you have |"
            "thank you for|thanks for|this reporting|your support|your donation|your gift|your subscription|"
            "this story|this article|this content|if you enjoy|if you like|if you value|if you apprec|if you found|"
            "if you believe|if you want|help us|help keep|help support"
        ),
    ),
    Rule(
        "newsletter",
        "line",
        starting(_OFFER_STARTS, holding(_OFFER_WORDS, _OFFER)),
        "the paper offers its readers something, or asks them for something",
        "We need your help. Our newsroom depends on people like you.",
        "We need your help. Our club depends on people like you, she said.",
        first=_OFFER_STARTS,
        cues=_OFFER_WORDS,
    ),
    Rule(
        "newsletter",
        "foot",
        holding(_OFFER_CUES, _OFFER),
        "the same below a story, however it starts",
        "KXMR is funded by listeners. Click here to give.",
        "The club is funded by listeners. They gave $5.",
        cues=_OFFER_CUES,
    ),
    Rule(
        "newsletter",
        "line",
        starting(_WALL_STARTS, _WALL),
        "the paper asks for money or for an account, in a button or in a few words",
        "Already have a print subscription? Activate your digital account.",
        "Already have a plan? The county does, she said.",
        first=_WALL_STARTS,
    ),
)
