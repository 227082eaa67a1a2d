"""The elements of a web page: which ones set a paragraph, which hold no text, and which hold no part of a story."""

from lxml.html import HtmlElement

from newstool.articles.lazy_pattern import lazy

PARAGRAPHS = frozenset(("p", "blockquote", "pre", "dd"))
HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
BLOCKS = (
    PARAGRAPHS
    | HEADINGS
    | frozenset(
        [
            "h1",
            "address",
            "article",
            "aside",
            "body",
            "center",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
        ]
    )
)
NO_TEXT = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "embed",
        "figcaption",
        "figure",
        "footer",
        "form",
        "head",
        "iframe",
        "img",
        "input",
        "label",
        "map",
        "math",
        "menu",
        "meta",
        "nav",
        "noscript",
        "object",
        "option",
        "script",
        "select",
        "source",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
    ]
)
# Words in a class or an id of elements that hold no part of a story. Elementor calls each part of a page a widget, and
# Blox names paragraphs "subscriber-only".
_NO_STORY = lazy(
    r"(?i)(?:^|[\s_-])(?:share|sharing|social\w*|related\w*|recirc\w*|comments?(?:-?(?:list|section|area))?"
    r"|coment\w*|kommentar\w*|disqus\w*|promo\w*|donat\w*|fundrais\w*|regwall|newsletter\w*"
    r"|subscri(?!ber-(?:only|pre))\w+|signup"
    r"|sign-up|advert\w*|ads?|adslot|sponsor\w*|sidebar|breadcrumbs?|(?:photo|image)?(?:captions?|credits?)|cutlines?"
    r"|byline\w*"
    r"|authors?(?:-?(?:box|bio|info|card))?|bio|tags?|taglist|recommend\w*|trending|most-?read|popular|footer|navbar"
    r"|navigation|menu|cookies?|consent|paywall\w*|piano\w*|modal|popup|pop-up|(?<!elementor-)widget\w*|outbrain"
    r"|taboola|toolbar|pull-?quotes?"
    r"|hidden|visually-hidden|sr-only|screen-reader\w*|timestamp|datetime|published|teasers?|cta|more-?(?:stories"
    r"|news|from)|read-?more|also-?read|next-?(?:article|story)|gallery\w*|slideshow\w*|carousel|player|poll|rating"
    r"|print\w*|correction-box|copyright|disclaimer|login|register|banner|topics|keywords|comments?)(?:$|[\s_-])"
)
# WordPress lists the tags and categories of a post in the class of its element: "post-5 hentry tag-newsletter".
_POST = lazy(r"(?:^|\s)(?:hentry|type-post|type-page|status-publish)(?:$|\s)")
INTRO = lazy(
    r"(?i)(?:^|[\s_-])(?:standfirst|intro\w*|lede|lead|sapo|chapeau|deck|dek|summary|abstract|vorspann)(?:$|[\s_-])"
)
_LONGEST_BOX = 300  # characters of what asks for an address: heading, line and button
_LONGEST_FORM = 400  # characters; a form with more holds the whole page, as ASP.NET sets it
# The line below a headline, which says what the story is about.
SUBTITLE = lazy(
    r"(?i)(?:^|[\s_-])(?:sub-?titles?|sub-?headlines?|sub-?headings?|excerpt|tagline|summary-?line)(?:$|[\s_-])"
)


def boxes_of_forms(root: HtmlElement) -> set[HtmlElement]:
    """The largest elements around a form that hold little text: "Get the latest news. Enter your address below"."""
    found = set()
    for form in root.iter("form"):
        box = None
        for element in form.iterancestors("div", "section", "aside", "li"):
            if not _is_shorter(element, _LONGEST_BOX):
                break
            box = element
        if box is not None:
            found.add(box)
    return found


def has_no_text(element: HtmlElement) -> bool:
    """Whether an element holds no text of a page: a picture, code, a form with fields."""
    if element.tag == "form":
        return _is_shorter(element, _LONGEST_FORM)
    return element.tag in NO_TEXT


def is_hidden(element: HtmlElement, tag: str) -> bool:
    """Whether an element holds no part of a story, by its tag and the names that the page gives it."""
    if tag in ("body", "html", "main", "article"):
        return False
    named = names_of(element)
    return tag in ("aside", "footer", "nav") or (_NO_STORY.search(named) is not None and not _POST.search(named))


def names_of(element: HtmlElement) -> str:
    """The class and the id of an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"[:500]


def _is_shorter(element: HtmlElement, most: int) -> bool:
    """Whether the text of an element has no more characters than `most`, white space aside."""
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length > most:
            return False
    return True
