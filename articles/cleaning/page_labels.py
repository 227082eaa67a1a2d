"""Links that a label tells, and lines of nothing but the words of advertisements and buttons: patterns and rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.rule import Rule, starting, texts

# What a site calls its other pieces, before their headline. A list of a story has other labels: "Next game",
# "Background", "When".
_PIECES = r"(?:stories|story|coverage|headlines|news|articles?|reading|posts?|reports?|videos?)"
_WHICH = (
    r"(?:read|see|more|latest|recent|related|top|previous|earlier|past|next|prior|full|continuing|additional"
    r"|recommended|featured|trending|other)"
)
_LABEL = (
    rf"(?i:(?!full report){_WHICH}(?: [\w’'-]+){{0,3}} {_PIECES}|(?:(?:read |see )?(?:more|latest) (?:on|from|about"
    rf"|in)"
    r"|also (?:on|from)) [^.:|»\n]{2,40}|(?:catch|get caught) up(?: (?:on|with) [^.:|»\n]{2,40})?"
    r"|in case you missed it|icymi|just in|breaking(?: news)?|the latest|learn more|find out more|(?:go|dig"
    r"|dive) deeper|deep dive|what to know|story|how to help|you (?:may|might) (?:also )?(?:like|enjoy"
    r"|be interested in|have missed)|from (?:the|our) archives?|live(?: updates| blog| coverage)|(?:opinion"
    r"|editorial)(?=(?:[^\n]* ){4})|must[- ](?:reads?|see)|flashback|(?:photo |picture )?(?:gallery|slideshow)"
    r"|(?:vote in|take) (?:our|the|this) (?:poll|quiz|survey)|poll|fact[- ]check|read (?:the )?(?:previous|original"
    r"|our) [\w ]{2,30}|worth a read|editor[’']?s[’']? picks?|what we know(?: about [^.:|»\n]{2,40})?|special report"
    r"|elsewhere|on our site)"
)
_LABEL_OPENING = (
    rf"(?i:{_WHICH}\b|also |catch |get |in case|icymi|just in|breaking|from |live|opinion|editorial|must|flashback"
    r"|photo|picture|gallery|slideshow|vote |take |poll|fact|you m|worth |the latest|learn more|find out|go deep"
    r"|dig |editor|dive |deep dive|what (?:to|we)|story|how to|special report|elsewhere|on our)"
)
_HEADLINE = r"[“‘\"']?[A-Z0-9](?=[^\n]* [^\n]* )[^\n]{8,130}"
_LABELLED = rf"(?![^\n]*\(@){_LABEL}\s?[:|»>]{{1,3}}\s?{_HEADLINE}(?<![.,;!?…\"”’'])"
# The label behind the headline: "What we know about the fire: Live updates".
_LABELLED_BEHIND = (
    r"[A-Z][^:|\n]{8,110}[:|]\s(?i:live (?:updates|blog|coverage)|(?:full|complete|our|all our) coverage"
    r"|see (?:the )?(?:photos|gallery|results)|(?:read|get) the (?:latest|details))"
)
# The same with a headline that asks, which needs a start.
_ASKED = (
    r"(?i:(?:you can )?(?:see|view|find|watch|read|hear) (?:more|the|all|our) (?:[\w’'-]+ ){0,3}(?:photos?|pictures"
    r"|images|stories|coverage|videos?|gallery|story|article|interview|report)(?: [\w’' -]{2,60})? here[.!]?)"
    r"|(?i:(?:(?:vote in|take|answer) (?:our|the|this) (?:poll|quiz|survey|question)|poll|online poll|poll question"
    r"|question of the (?:day|week)|related|read more|more|see also))\s?[:|»>]\s?[“‘]?[A-Z][^\n.:]{8,140}\?"
    r"|(?i:(?:what do you think\?|tell us what you think[.!:]?|have your say[.!:]?"
    r"|where do you stand\?)(?=[^\n]{0,120}(?:\bpoll\b|\bvote\b|comment|\bsurvey\b|below))[^\n]{0,140}|(?:take"
    r"|vote in) (?:our|this week[’']s|today[’']s) (?:\w+ )?(?:poll|survey|quiz)\b[^\n]{0,80})"
)
# Lines of nothing but the words of advertisements.
_AD = r"(?:advert(?:isements?|ising|s)?|ads?|sponsor(?:ed)?|promoted|paid|partner)"
_AD_WORD = (
    rf"(?:{_AD}|content|message|post|stories|story|article|feedback|continues?|continued|continuing|reading|below"
    rf"|after|this"
    r"|skip|remove|close|hide|report|scroll|to|for|learn|more|by|our|from|the|with|keep|page|your|links?|google"
    r"|taboola|outbrain|recommended|you|may|like|around|web|[•·|:,.()–—-]{1,3})"
)
_AD_LINE = (
    rf"(?i:(?=[^\n]*\b(?:advert\w*|ads?|sponsor(?:ed)?|promoted|(?:paid"
    rf"|partner) \w+)\b)(?:{_AD_WORD}[ ]{{0,2}}){{1,14}})"
)
# Lines of nothing but the names of networks and the words of their buttons.
_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|reddit|e-?mail|print|pinterest|tumblr|telegram|messenger|bluesky"
    r"|threads|flipboard|sms|link|instagram|nextdoor|blogthis!?|pocket|wechat|line|mastodon|url|text|google\+?|gmail)"
)
_SHARE_WORD = (
    rf"(?:{_NETWORK}|share|tweet|post|copy|save|this|via|on|to|with|by|or|and|story|article|page|[•·|,/:+-]{{1,2}})"
)
_SHARE_LINE = (
    rf"(?i:(?=[^\n]*\b(?:share|e-?mail|tweet|facebook|blogthis|print)\b)(?:{_SHARE_WORD}[ ]{{0,2}}){{2,40}}"
    rf"|blogthis!?|(?:tweet|post|video) by @\w{{2,30}})"
)
# What stands where an embedded post, a video or a sound is not shown.
_EMBED = (
    r"(?i:loading(?: the| this| your)?(?: [\w-]{2,20}){1,3}(?:\.{3}|…)|(?:this|the|your|loading"
    r"|to view this) (?:embed|embedded|browser|video|audio|content|player|page|site|media|map|chart|form|interactive"
    r"|device)(?: \w+){0,2} (?:requires?|does(?: not|n[’']t) support|needs|cannot be (?:displayed|shown|played)"
    r"|could not be (?:loaded|played)|can[’']t be (?:displayed|shown|played)|failed to load|is loading"
    r"|is best viewed)[^\n]{0,160}|(?:view|see|watch) (?:this|the) (?:post|tweet|video|photo"
    r"|profile) on (?:instagram|twitter|x|facebook|tiktok|threads|youtube|reddit)[^\n]{0,40}|(?:a post"
    r"|an? (?:instagram|tiktok|facebook) post) shared by [^\n]{2,100}|(?:if you[’']?(?: a)?re |if you can[’']t "
    r"|can[’']t |having trouble |trouble |(?:on )?mobile |on (?:a|the|your) |app |viewing (?:on|this) |reading (?:on"
    r"|this) )(?=[^\n]{0,60}\b(?:mobile|phone|app|desktop|browser|tablet|device|seeing|viewing|see the|view the"
    r"|video|embedded|the (?:map|chart|form|gallery|document))\b)[^\n]{0,80}\b(?:click|tap|refresh)\b[^\n]{2,80}"
    r"|(?:view|see|watch) (?:on|in) (?:threads|instagram|facebook|youtube|tiktok|x|twitter|the app))[.!]?"
)
_BUTTONS = texts(
    "top videos|latest videos|more videos|local videos|featured video|watch live|learn more|view results|vote now|"
    "submit|see results|share to x|share to facebook|view comments|see more|read full story|play audio|play episode|"
    "load more|show transcript|hide transcript|expand|collapse|open in app|view in app|view more|view full image|"
    "enlarge image|enlarge this image|toggle caption|hide caption|view slideshow|start slideshow|add topic|"
    "follow topic|add us on google|sign up|sign up now|subscribe now|join now|buy now|shop now|get offer|download app|"
    "full screen|fullscreen|exit full screen|unmute|mute|replay video|skip ad|report this ad|ads by|download pdf"
)
_BUTTON = rf"(?i:{'|'.join(_BUTTONS)})[:.!…»›>]{{0,3}}"

# How the paragraphs start, or what stands in them, for the quick tests.
_ASKED_STARTS = (
    *texts(
        "see more|see the|see all|see our|view more|view the|view all|view our|find more|watch more|watch the|"
        "read more|read the|read all|read our|hear more|hear the|vote in|take our|take the|take this|answer our|"
        "you can read our|you can read more|you can read the|you can see our|you can find our|you can find more|"
        "poll: |online poll|poll question|question of|related|read more|more: |see also|what do you think|"
        "tell us what|have your|where do you"
    ),
    "poll |",
)
_AD_LINE_STARTS = (
    *texts(
        "adver|ad fe|ad - |ad (c|ad (s|ads b|skip ad|remove ad|close ad|hide ad|report ad|report this ad|sponsor|"
        "promoted|paid |partner |article cont|story cont|content cont|continue read|continues|- adv|— adv|scroll|"
        "(adver|[adver|keep reading|below this|our sponsor|from our sp|a message from|page cont|post cont"
    ),
    "ad | ",
)
_SHARE_LINE_STARTS = texts(
    "share|email|e-mail|tweet|print|faceb|twitt|copy |save |blogthis|x fac|linke|whats|redd|pinte|post o|post t|"
    "post by|video by"
)
_EMBED_STARTS = texts(
    "this embed|this video|this audio|this content|this player|this page|this site|this map|this chart|this form|"
    "if you're on|if you’re on|if you are on|if you're view|if you’re view|if you're read|if you’re read|"
    "if you can't see|if you can’t see|having trouble see|having trouble view|trouble viewing|mobile users|app users|"
    "viewing on|reading on|this media|this interactive|your browser|loading |to view this|your device|view this|"
    "see this|watch this|view the|a post shared|an instagram|a tiktok|a facebook|view on |see on |watch on |view in "
)

LABEL_RULES = (
    Rule(
        "read-more",
        "line",
        _LABELLED,
        "a label and the headline of another story",
        "Earlier coverage: Fire destroys old mill",
        "Also in attendance: Dana Okoro of the Elm Club",
        opening=_LABEL_OPENING,
        cues=(":", "|", "»", ">"),
    ),
    Rule(
        "read-more",
        "line",
        _LABELLED_BEHIND,
        "the headline of another story and a label",
        "What we know about the quarry: Live updates",
        "The station has two words for it: Live radio",
        last=texts(
            "ive updates|IVE UPDATES|ive Updates|ive blog|ive coverage|ull coverage|ete coverage|our coverage|"
            ": See photos|: See the photos|: See results|: See the results|: See gallery|Read the latest|"
            "Get the latest|the details"
        ),
    ),
    Rule(
        "read-more",
        "line",
        starting(_ASKED_STARTS, _ASKED),
        "a poll, or a label and a headline that asks",
        "POLL: Should the town buy the mill?",
        "Polled: Should the town have asked?",
        first=_ASKED_STARTS,
    ),
    Rule(
        "share",
        "line",
        starting(_AD_LINE_STARTS, _AD_LINE),
        "the frame of an advertisement",
        "ADVERTISEMENT | CONTINUE READING BELOW",
        "Ads for the mill continue to run.",
        first=_AD_LINE_STARTS,
    ),
    Rule(
        "share",
        "line",
        starting(_SHARE_LINE_STARTS, _SHARE_LINE),
        "buttons",
        "Share on Facebook Share on X Share via Email",
        "Share this with the town: Facebook is not the place.",
        first=_SHARE_LINE_STARTS,
    ),
    Rule(
        "button",
        "line",
        starting(_EMBED_STARTS, _EMBED),
        "what stands in place of an embedded post or a player",
        "Your browser does not support the audio element.",
        "Your browser does more than you think.",
        first=_EMBED_STARTS,
    ),
    Rule(
        "button",
        "line",
        _BUTTON,
        "a button of a page, a player, a poll or a form",
        "View Results",
        "Vote early, she said.",
        first=_BUTTONS,
    ),
)
