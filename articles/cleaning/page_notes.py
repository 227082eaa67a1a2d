"""What a desk says of a text and of its page: how it was made, what may upset, where help is. With rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.page_authors import SENTENCE_START
from newstool.articles.cleaning.rule import Rule, holding, starting, texts

PIECE = r"(?:story|article|post|report|piece|column|interview|episode|podcast|series|video|content|page|newsletter)"
_NOBODY_SAYS = r"(?![^\n]*(?:[\"“”]|\b(?:said|says|told|according to)\b))"
_MACHINE = (
    r"\b(?:AI|A\.I\.|(?i:artificial intelligence|AI-(?:generated|assisted|powered)|generative|chatgpt"
    r"|(?:large )?language models?|machine (?:translation|translated|learning)|automated (?:system|technology"
    r"|software|tool)s?|automatically (?:generated|translated)|automation|text-to-speech|computer-generated))\b"
)
_MADE = (
    r"(?i:\b(?:produced|generated|written|created|made|drafted|assist(?:ed|ance|ing|s)?|reviewed|edited|translated"
    r"|narrated|checked|help(?:ed|s)?|uses?d?|read|summari[sz]ed?|fact-checked|voiced?)\b)"
)
# The note speaks of the text above or below it, or of its desk. A story about machines does not.
_OF_ITSELF = (
    rf"(?:[^\n]*\b(?i:(?:this|these|the following) (?:{PIECE}|summar(?:y|ies)|headlines?|audio|translations?"
    rf"|recordings?"
    r"|takeaways|highlights|key points|version)|our (?:\w+ )?(?:editors?|newsroom|journalists?|staff|reporters?"
    r"|team)|on this (?:site|page|website)|reviewed (?:and \w+ )?by (?:an?|our|the [A-Z])"
    r"|checked (?:and \w+ )?by (?:an?|our))\b|(?i:summar(?:y|ized)|translat(?:ion|ed)|audio|key (?:points|takeaways)"
    r"|takeaways|highlights|produced|generated|created|written|narrated|AI[- ](?:generated|assisted|powered"
    r"|disclosure|note|summary|notice|statement)|disclosure|disclaimer|note|editor[’']s note)\b)"
)
_OF_MACHINES = (
    rf"(?=[^\n]{{10,400}}+\Z){_NOBODY_SAYS}(?=[^\n]{{0,300}}{_MACHINE})(?=[^\n]{{0,300}}{_MADE})(?={_OF_ITSELF})"
    r"(?!(?i:this report)(?![^\n]*\b(?:editors?|newsroom|journalists?|staff|reporters?)\b))[^\n]{10,400}"
)
_WARNING = (
    rf"(?i:(?:(?:content|trigger|viewer|reader|graphic(?: content)?|spoiler|sensitive content) (?:warning|advisory"
    rf"|alert|note)|warning|note to readers|discretion advised|advisory"
    rf"|reader discretion)\s?[:—–-]\s?(?:the following |this )?(?=[^\n]{{0,120}}\b(?:{PIECE}|contains?|discuss\w*"
    rf"|descri\w*|details|mentions?|references?|graphic|disturbing|spoilers?)\b)[^\n]{{3,250}}|(?:this"
    rf"|the following) (?:story|article|post|column|piece|interview|episode) (?:contains|discusses|describes"
    rf"|mentions|includes|references|deals with|may contain)"
    r"[^\n]{0,80}\b(?:violence|suicide|abuse|assault|self-harm|graphic|disturbing|distressing|spoilers|upsetting"
    r"|explicit|strong language|offensive|racial|eating disorder)[^\n]{0,150}|(?:reader"
    r"|viewer) discretion is advised[^\n]{0,60})"
)
_HELP = (
    r"(?=[^\n]{0,400}(?:\b988\b|(?i:\blifeline\b|\btext (?:home|hello|start|talk|line)\b|\bsamaritans\b|\bsuicid(?:e"
    r"|al)\b|\b(?:crisis|violence|assault|abuse|addiction|mental health|eating disorders?|overdose|trafficking"
    r"|gambling|substance)[\w ’']{0,20} (?:hot|help|text )line\b)))(?=[^\n]*\d{3})"
    rf"{_NOBODY_SAYS}(?i:if you(?:,| or|[’']re| are| have| need| know)[^\n]{{8,420}}|help is available\b[^\n]{{3,300}}"
    r"|(?:for|to get|to find) (?:help|support|confidential)[^\n]{3,300}|(?:need|get|getting|where to get"
    r"|finding) help(?: now)?\s?[:?.—–-][^\n]{3,300}|(?:anyone|people|those|someone) (?:in crisis|who (?:is"
    r"|are) (?:struggling|in crisis)|struggling|experiencing|affected)[^\n]{0,80} (?:can|should|may) (?:call|text"
    r"|contact|reach|dial)[^\n]{3,300}|(?:the )?(?:988|national|trevor)[^\n]{3,60}(?:life|hot"
    r"|help)line[^\n]{0,20}(?: is|:| can| provides| offers)[^\n]{3,300}|(?:call|text"
    r"|dial)(?: or text)? 988[^\n]{0,250}|[\w ]{0,40}\b(?:resources|hotlines?|help|support)\s?:[^\n]{0,250})"
)
_LANGUAGE = (
    r"(?:(?i:read (?:this|the) (?:story|article|post|report|version)? ?(?:in|en) (?:spanish|english|french|chinese"
    r"|vietnamese|español|somali|hmong|tagalog|korean|haitian creole|creole|portuguese)|(?:this|the) (?:story"
    r"|article|post|report) (?:is|was)(?: also| originally)? (?:(?:available|published|written"
    r"|translated)(?: \w+){0,3} (?:in|into|from) (?:spanish|english|french|chinese|vietnamese|somali|portuguese"
    r"|korean|arabic|german|russian|ukrainian)|translated (?:by|from|with|using))|translated (?:by"
    r"|from)(?=[^\n]{0,60}\Z)|(?:spanish|english) (?:version|translation)(?: here| below)?|translation by|(?:lea"
    r"|leer|lee) (?:este|esta|el|la|en|más en)|(?:versión|disponible|también) (?:en|disponible en) (?:español"
    r"|inglés)|en español|lire en|haga clic aquí|to read (?:this|the) (?:story|article) in|para leer (?:este|esta"
    r"|en))\b[^\n]{0,140})"
)

# How the paragraphs start, or what stands in them, for the quick tests.
_OF_MACHINES_STARTS = texts(
    "this story|this article|this post|this report|this summary|this content|this piece|this audio|"
    "this translation|this page|this headline|this version|this recording|these summar|these take|these key|"
    "these head|ai-ge|ai-as|ai-po|ai dis|ai not|ai sum|ai sta|ai was|ai tools|ai helped|a.i. |"
    "artificial intel|generative ai|summary|summari|key points|key take|portions of|parts of|produced |"
    "generated |created |written |narrated |translat|audio |editor's note|editor’s note|note:|an ai |"
    "a language model|a large language|disclosure|disclaimer|bullet points|takeaways|highlights|we used|"
    "we use |our newsroom|our editors"
)
_WARNING_STARTS = texts(
    "content w|content a|content n|trigger w|viewer |reader |graphic |spoiler |sensitive |warning|"
    "note to readers|discretion|advisory|this story|this article|this post|this report|this piece|"
    "this column|this interview|this episode|this video"
)
_HELP_CUES = ("988", "ifeline", "amaritan", "uicid", "line", "text ", "Text ", "TEXT ")
_HELP_STARTS = texts(
    "if you|help is|for help|for support|for confid|to get help|to find help|need help|get help|getting help|"
    "where to get|finding help|people in crisis|988 s|988 l|988 c|988 i|national suicide|call 988|"
    "call or text 988|text 988|dial 988|suicide p|suicide r|resources|crisis r|crisis h|mental he|domestic v|"
    "where to f|anyone in crisis|anyone str|anyone exp|anyone aff|anyone who is|people who are str|"
    "someone in crisis"
)
_LANGUAGE_STARTS = texts(
    "read this|read the|read in|this story|this article|this post|this report|translated|spanish v|spanish t|"
    "english v|english t|translation by|lea este|lea esta|lea el|lea la|lea en|leer |lee e|lee la|versión|"
    "disponible|también|en español|lire en|haga clic|to read th|para leer"
)
_PARTLY_BY_MACHINES_STARTS = ("some headlines", "some summaries", "some content", "portions of", "parts of")

NOTE_RULES = (
    Rule(
        "note",
        "line",
        starting(_OF_MACHINES_STARTS, _OF_MACHINES),
        "how machines helped to make the text",
        "This story was produced with the help of AI and reviewed by an editor.",
        "This story of AI has a hero, the editor said.",
        first=_OF_MACHINES_STARTS,
    ),
    Rule(
        "note",
        "line",
        starting(_WARNING_STARTS, _WARNING),
        "what may upset a reader",
        "Content warning: This story contains descriptions of violence.",
        "Warning: the bridge may be icy, the sign says.",
        first=_WARNING_STARTS,
    ),
    Rule(
        "note",
        "line",
        starting(_HELP_STARTS, holding(_HELP_CUES, _HELP)),
        "where to find help in a crisis",
        "If you or someone you know is struggling, call or text 988.",
        "If you see the dog, call the shelter at 555-0988.",
        first=_HELP_STARTS,
        cues=_HELP_CUES,
    ),
    Rule(
        "note",
        "line",
        starting(_LANGUAGE_STARTS, _LANGUAGE),
        "the same text in another language",
        "Read this story in Spanish",
        "Read in Spanish, the poem is longer.",
        first=_LANGUAGE_STARTS,
    ),
    Rule(
        "contributed",
        "tail",
        rf"{SENTENCE_START}(?:Some (?:headlines|summaries|content)|Portions of|Parts of)(?=[^\n]{{0,160}}{_MACHINE})"
        r"[^\n]{8,200}",
        "how machines helped, in one paragraph with the credits",
        "Some headlines on this site are generated by artificial intelligence.",
        "Some headlines on the mill are old.",
        first=_PARTLY_BY_MACHINES_STARTS,
    ),
)
