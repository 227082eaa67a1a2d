"""The table of furniture rules: everything that `clean` removes, in the order in which it is tried.

The first rule of a place that matches wins. Then all rules are tried again on the text that is left.
"""

from newstool.articles.cleaning.bylines import BYLINE_RULES
from newstool.articles.cleaning.dateline_rules import DATELINE_RULES, TITLE_RULES
from newstool.articles.cleaning.page_parts import HEAD_RULES, LINE_RULES, TAIL_RULES
from newstool.articles.cleaning.rule import Rule

RULES: tuple[Rule, ...] = (
    *BYLINE_RULES,
    *DATELINE_RULES,
    *HEAD_RULES,
    *TAIL_RULES,
    *LINE_RULES,
    *TITLE_RULES,
)
