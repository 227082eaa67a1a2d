"""The table of furniture rules: everything that `clean` removes, in the order in which it is tried.

The first rule of a place that matches wins. Then all rules are tried again on the text that is left.
"""

from collections.abc import Mapping

from newstool.articles.cleaning.byline_rules import BYLINE_RULES
from newstool.articles.cleaning.byline_start_rules import BYLINE_START_RULES
from newstool.articles.cleaning.caption_shapes import SHAPE_RULES
from newstool.articles.cleaning.captions import CAPTION_RULES
from newstool.articles.cleaning.dateline_looks import PLAIN_START
from newstool.articles.cleaning.dateline_rules import DATELINE_RULES, TITLE_RULES
from newstool.articles.cleaning.page_asks import ASK_RULES
from newstool.articles.cleaning.page_authors import AUTHOR_RULES
from newstool.articles.cleaning.page_biographies import BIOGRAPHY_RULES
from newstool.articles.cleaning.page_buttons import BUTTON_RULES
from newstool.articles.cleaning.page_corrections import CORRECTION_RULES
from newstool.articles.cleaning.page_foot import FOOT_RULES
from newstool.articles.cleaning.page_lines import LINE_RULES
from newstool.articles.cleaning.page_links import LINK_RULES
from newstool.articles.cleaning.page_notes import NOTE_RULES
from newstool.articles.cleaning.page_offers import OFFER_RULES
from newstool.articles.cleaning.page_services import SERVICE_RULES
from newstool.articles.cleaning.page_signoffs import SIGNOFF_RULES
from newstool.articles.cleaning.page_tail import TAIL_RULES
from newstool.articles.cleaning.page_top import HEAD_RULES
from newstool.articles.cleaning.rule import Rule, Where
from newstool.articles.cleaning.wire_frame_rules import WIRE_FRAME_RULES

RULES: tuple[Rule, ...] = (
    *BYLINE_RULES,
    *BYLINE_START_RULES,
    *DATELINE_RULES,
    *WIRE_FRAME_RULES,
    *HEAD_RULES,
    *CORRECTION_RULES,
    *TAIL_RULES,
    *FOOT_RULES,
    *AUTHOR_RULES,
    *BIOGRAPHY_RULES,
    *CAPTION_RULES,
    *SHAPE_RULES,
    *LINE_RULES,
    *ASK_RULES,
    *LINK_RULES,
    *BUTTON_RULES,
    *NOTE_RULES,
    *SERVICE_RULES,
    *OFFER_RULES,
    *SIGNOFF_RULES,
    *TITLE_RULES,
)

# For some places: what most stories have there, and no rule matches. One search spares them the look for each rule.
PLAIN: Mapping[Where, str] = {"head": PLAIN_START}
