"""Abbreviations of news English that have rules of their own, and the forms of abbreviations that no table lists.

Learned abbreviations are in a model file, see `sentence_tables`. The lists here are closed classes: titles, states,
units of time, days and months, and words that stand before a number.
"""

from enum import Enum, auto
from functools import lru_cache

from newstool.articles.lazy_pattern import lazy


class Kind(Enum):
    """When the full stop of an abbreviation ends a sentence.

    The rules apply if a capital, a sign or a number follows. Before a small letter no stop ends a sentence.

    Members:
        TITLE: never, because a name follows ("Gov. Holt", "a.k.a. The Bear")
        NAME: it closes a name or an address: before a sentence starter, or before a capital and a word in small letters
            ("Harold Tate Jr. Students painted", but "Moss Inc. Chairman Ray Dill")
        NUMBERED: always, except before a number or what looks like one ("No. 4", "No. CR-24-118")
        MEASURE: always, except before a number ("5 ft. 9 in. tall"); "in." only between two numbers
        BOOK: always, except before a chapter and a verse ("Phil. 4:8")
        TIME: always, except before a day, a month, a time zone or a number ("2:15 a.m. Saturday")
        STATE: after a town and a comma ("Dover, Tenn. Police waited"), except before a title ("... Gov. Holt") or
            a bracket, because AP puts a comma behind the state if the sentence goes on; else like OTHER
        CLIPPED: an unknown word that no one can speak ("Mfg", "Govt"): before a sentence starter, or before an ordinary
            word and a word in small letters
        OTHER: only before a sentence starter ("in the U.S. He left", but "the U.S. House")
    """

    TITLE = auto()
    NAME = auto()
    MEASURE = auto()
    BOOK = auto()
    NUMBERED = auto()
    TIME = auto()
    CLIPPED = auto()
    STATE = auto()
    OTHER = auto()


_WORDS = {
    Kind.NAME: "Inc Corp Co Cos Ltd Jr Sr Esq Ave Blvd Rd Ln Pkwy Ct Cir Expy Bldg Twp Bd Cmte Hosp Cem "
    "Ph.D M.D J.D R.N D.V.M D.D.S M.B.A pt pts qt gal tbsp tsp pkg al etc "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri",
    Kind.OTHER: "approx Approx incl Incl Bros St Ft Univ Assn Dept Inf Div Regt Bn Bro Comm Cty Elem Natl Intl "
    "b c d Pte Pvt Pty Soc Hts Govt",
    Kind.STATE: "N.D S.D N.C S.C N.H N.J N.M N.Y R.I W.Va "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev "
    "Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo",
    Kind.TIME: "a.m p.m A.M P.M",
    Kind.NUMBERED: "No Nos NO NOS no nos Art Ch Vol Fig Op Rte Hwy Rs p pp Apt Rm Ext ext Tel tel Pct Dist Par "
    "Tit Ord Res Dkt Stat Exh Nr nr Ph Fl Sta Eng Prec Sect Subch Ter Sat Sun est Est max Max avg Avg "
    "Pop pop Fax Trk Wt Gr fig figs Figs ch chs vol vols Vols pp art par ed रु "
    "Pss Exod Deut Chron Prov Eccl Isa Ezek Thess Eph Lev Num Neh Esth Hos Hab Zeph Hag Zech Sam Kgs Ps "
    "App Supp Civ Crim Evid Fed Proc",
    Kind.MEASURE: "in ft mi g kg cm mm km lb lbs oz min sec hr hrs yd yds m.p.h k.p.h m.p.g r.p.m p.s.i b.h.p c.c",
    Kind.BOOK: "Josh Jer Matt Rom Cor Gal Phil Tim Heb Pet Mal Lam Mk Lk Jn",
    Kind.TITLE: "Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Revs Fr Hon Msgr Pres Gov Govs Sen Sens Rep Reps Amb Atty Asst "
    "Assoc Supt Supts Supv Supvr Cllr Cllrs Coun Councilp Councilm Ald Aldm Commr Commrs Dep Chmn Treas Secy Mgr Coord "
    "Const Revd Bp Abp Ven Ste Lt Gen Gens Col Cols Capt Maj Sgt Cpl Pvt Pfc Spc Cmdr Cdr Comdr Adm Brig Det Insp Ofc "
    "Ens Mt Pt Rt Prin Soph Dir Exec Tpr Tprs Trp Ptl Ptlm Patrolm Sgts Cpls Sfc Ssgt Tsgt Msgt Lcpl "
    "Wm Chas Geo Jas Jos Thos Robt Edw Benj a.k.a aka f.k.a d.b.a i.e e.g cf viz ca Ca Sec Ret Magis Ofcr Dpty Frosh "
    "Engr Alh Arc Sri Surv Arch Chf Smt Shri Kum Tmt Adv Mohd Dato Brgy Sto Mme Mlle Sra Srta Dra Hr Sqn Flt Wg Bdr "
    "Gnr Ldr Tpr Inv Ptlm Mons Ing Lic Tem Pros Comdt def dec det deg डॉ प्रो पं "
    "MR MRS MS DR PROF REV GOV SEN REP LT GEN COL CAPT MAJ SGT CPL PFC vs v",
}
# Numbered ones that also open the title of an office: "Hwy. Supt. Ann Holt", "Dist. Atty. Ray Dill". "No." opens none.
OPEN_AN_OFFICE = frozenset(("Hwy", "Dist", "Pct", "Prec", "Sta"))
KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}  # without the full stop
# Initials and dotted words without their last stop: "J.B", "W", "U.S", "Ph.D".
DOTTED = lazy(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|[A-Z]")
# A word without a vowel is an abbreviation ("Mfg", "Wksp", "mgr"), unless it is a sound ("Hmm"), the surname Ng, or
# written without a stop ("mph", "tv").
_NO_VOWEL = lazy(
    r"(?=[B-DF-HJ-NP-TV-Zb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{1,4}\Z)"
    r"(?!(?:[Hh]m+|[Mm]m+|[Ss]h+|[Pp]s+t|[Bb]r+|[Gg]r+|[Pp]f+t|[Tt]sk|[Zz]z+|Ng|[ap]m|[mk]ph|tv|cd|dvd|pc|hq)\Z)\w+"
)
# No English word, and hardly a name, ends in these: "Engr", "Govt", "Bldr".
_UNSPEAKABLE_ENDS = (
    "br cr dr fr gr kr mr nr pr sr tr vr bl cl fl gl kl pl sl tl vl nl bn cn dn fn kn pn sn tn vn mt wt vt bd gd kd md "
    "pd sd td vd dc mc tc vc bm dm km pm tm lh mh rh vh tg tp"
)


@lru_cache(maxsize=1 << 10)  # the same short words come again and again
def is_unspeakable(token: str) -> bool:
    """Whether a word is an abbreviation by its letters: "Mfg", "mgr", and with a capital also "Engr"."""
    if token[:1].isupper() and len(token) > 1 and token.isalpha() and token[-2:] in _UNSPEAKABLE_ENDS:
        return True
    return _NO_VOWEL.fullmatch(token) is not None
