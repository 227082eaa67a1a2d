"""Places before the first words of a story: "ELM CREEK, Pa. (AP) —", "(Reuters) -", and "London It was late"."""

from newstool.articles.cleaning.place_names import CITIES, REGIONS
from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import MONTH

DATELINE = lazy(
    r"[*(]{0,2}(?:[A-Z][A-Z.’'-]+(?:(?: |, )[A-Z][A-Z.’'-]+){0,4}(?: |, )?"
    r"(?:, ?(?:[A-Z][a-z]+\.?|[A-Z]\.[A-Z]\.)(?: [A-Z][a-z]+)?)?"
    r"(?:,? (?:[A-Z][a-z]+\.? \d{1,2}|[A-Z][a-z]+day))?(?: ?\([A-Za-z/ .]{2,24}\))?|"
    r"[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, [A-Z][a-z]+\.?)? \((?:AP|Reuters|AFP|CNN|UPI)\))"
    r"(?: ?(?:—|–|--|:) ?| - ?|- )(?=[A-Z“\"‘'])"
)
AGENCY = lazy(r"\((?:AP|Reuters|REUTERS|AFP|CNN|UPI|PTI|[A-Z]\w+\.(?:com|org|net))\) ?[-–—]* ?(?=[A-Z“\"])")
# What begins a sentence and no name: behind a place in small letters, the dash is lost.
_OPENS = (
    r"(?:The|An?|On|In|At|After|As|By|For|From|With|When|While|If|Since|Until|Under|Before|During|Despite|Without|Like|"
    r"Through|Among|Even|Just|Only|Once|Almost|Nearly|About|More|Most|Some|Many|Few|Several|All|No|Not|Two|Three|Four|"
    r"Five|Six|Seven|Eight|Nine|Ten|Dozens|Scores|Hundreds|Thousands|Millions|It|He|She|They|We|I|You|His|Her|Their|"
    r"My|Our|Its|There|This|That|These|Those|What|Why|How|Who|Where|Has|Have|Is|Are|Was|Can|Could|Will|Would|Do|Does|"
    r"Did|Here|Now|Today|Last|Maybe|Perhaps|Sometimes|Either|Neither|Getting|Looking|Call|Imagine|Details|Tensions|"
    r"Authorities|Officials|Lawyers|Prosecutors|Investigators|Researchers|Scientists|Protesters|Demonstrators|Rebels|"
    r"Militants|Insurgents|Gunmen|Lawmakers|Rescuers|Firefighters|Residents|Military|Security|Congressional|Human|"
    r"Federal|"
    r"Attorneys|Opening|Major|Americans|Hollywood|Air|One|U\.S\.)(?:[’'](?:s|re|m|ve|ll|d))? (?=[a-z\d$“\"])|"
    r"(?:When|As|While|If|Although|Though|Despite|Without|Sometimes|Either|Maybe) [A-Z]|"
    r"An? [A-Z][\w.]*(?: [A-Z]\w+)? [a-z]"
)
_TITLES = (
    r"(?:Former|Actor|Actress|Singer|Comedian|Author|Rapper|President|Prime Minister|Vice President|Pope|Princess|"
    r"Queen|Prince|Chief Justice|Chancellor|Secretary of|Defense Secretary|Foreign Minister|U\.S\.|Dr\.|The) [A-Z]|"
    r"House (?:Democrats|Republicans) [a-z]"
)
# People of a country, where an office, a name or small letters follow. "London Irish" is a club.
_PEOPLE = (
    r"American|Argentine|Australian|Austrian|Belgian|Brazilian|British|Britain[’']s|Canadian|Chilean|Chinese|"
    r"Colombian|Cuban|Danish|Dutch|Egyptian|French|German|Greek|Hungarian|Indian|Indonesian|Iranian|Iraqi|Israeli|"
    r"Italian|Japanese|Kenyan|Libyan|Malaysian|Mexican|Nigerian|North Korean|Norwegian|Pakistani|Palestinian|Polish|"
    r"Portuguese|Russian|Saudi|Serbian|South African|South Korean|Spanish|Swedish|Swiss|Syrian|Taiwanese|Thai|Turkish|"
    r"Ukrainian|Venezuelan|Vietnamese"
)
# First names before which a city can only be a dateline.
_FIRST_NAMES = (
    r"Alan|Alex|Andrew|Anna|Anne|Barack|Ben|Bill|Bob|Brian|Catherine|Charles|Chris|Daniel|David|Donald|Ed|Elizabeth|"
    r"Emma|Eric|Frank|George|Harry|Hillary|James|Jane|Jason|Jeff|Jennifer|Jim|Joe|John|Joseph|Justin|Karen|Kate|Kevin|"
    r"Kim|Larry|Laura|Lewis|Linda|Lindsay|Mark|Mary|Matt|Michael|Michelle|Mike|Mitt|Nancy|Patrick|Paul|Peter|Richard|"
    r"Robert|Ryan|Sarah|Scott|Simon|Stephen|Steve|Steven|Susan|Thomas|Tim|Tom|Tony|Vladimir|William"
)
# Who is told of first, with an age or in an aside; "London Mayor Ann Holt, 52, ..." is told with her office.
_PERSON = (
    r"[A-Z][a-z]+ (?:bin|al|ibn) [A-Z]|"
    rf"(?:{_FIRST_NAMES}) (?:de |van )?[A-Z][\w’'-]+(?:,| [a-z])|"
    r"(?!(?:Mayor|Police|Fire|City|County|School|Bishop|Archbishop|Gov|Sen|Rep|Council\w*|[A-Z][a-z]+s) )"
    r"(?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w’'-]+, "
    r"(?:\d|the \d+-year|an? [A-Za-z]+ (?:man|woman)|whose|who (?:was|is|has|had))"
)
_NOT_BEFORE = r"(?!(?:In|On|At|From|Near|By|Since|Yesterday|Today) )"  # the place
_PLACE = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_TOLD = r"(?=.{20})"  # characters: a heading has fewer behind a place
_KNOWN = lazy(
    rf"{_NOT_BEFORE}(?:{_PLACE}, (?:{REGIONS})|{CITIES}|Washington,? D\.?C\.?) "
    rf"(?=(?:{_OPENS})|{_TITLES}|(?:{_PEOPLE}) (?:[a-z]|and|President|Prime|Chancellor|Foreign|Defen[cs]e|Prince)|"
    rf"(?:{REGIONS})(?:[’']s? [A-Za-z]| (?:Republican|Democrat|Sen\.|Gov\.|Rep\.))|{_PERSON}|"
    rf"[“\"][^“”\"]{{12,}}){_TOLD}"
)
# "Tripoli, Libya Fighting went on": in a sentence, a comma would stand behind the country or the state, unless an
# office or a building there follows: "Marlow, Ohio Mayor Ann Holt".
_COMMA_LOST = lazy(
    rf"{_NOT_BEFORE}{_PLACE}, (?!United )(?:{REGIONS}) (?=[A-Z]){_TOLD}"
    r"(?!(?:[A-Z]\w+ )?(?:Mayor|Police|Fire|City|County|School|University|College|Hospital|Council\w*|Sheriff|Chief|"
    r"Gov\w*|Sen|Rep|Senator|Attorney|District|High|Airport|Church|State|Department|Office|Court|Judge|Democrat\w*|"
    r"Republican\w*)\b)"
)
# "Marlow, Mar 4 (XYZ) The county has": a place, a date and an agency of any name.
_FILED = lazy(
    rf"{_NOT_BEFORE}{_PLACE}(?:, {_PLACE})?, {MONTH}\.? \d{{1,2}} ?\([A-Z]\w{{1,7}}\):? ?[-–—]* ?(?=[A-Z“\"])"
)
# "Jaipur On a visit ...", of any place, before what goes on with no name.
_ANY = lazy(
    rf"{_NOT_BEFORE}(?!(?:Serie|Part|Grade|Hepatitis|Vitamin|Type|Plan|Class|Title|Exhibit) )"
    r"(?![A-Z][a-z]+[’']s )"  # "Holly's A team"
    r"[A-Z][a-z’']+(?: [A-Z][a-z]+){0,2}(?:, [A-Z][a-z.]+(?: [A-Z][a-z]+)?)? "
    r"(?=(?:The|An?|When|As|After|From|On|In|At|Hundreds|Thousands|Dozens) [a-z\d])(?=.{60})"
)
_CITY_NAMES = tuple(city.replace("\\", "") for city in CITIES.split("|"))
_BEFORE_REGION = lazy(rf"{_PLACE}, [A-Z]")
_HEAD = 60  # characters in which a place, a date and an agency end
_NAMES = lazy(r"(?:Washington State|New York City|Kansas City|Washington Post|New York Times)\b")


def place_before(line: str) -> int:
    """Where the story begins behind a place that lost the dash behind it; 0 where there is none."""
    if not line[:1].isupper():
        return 0
    found = _ANY.match(line) or (_FILED.match(line) if ") " in line[:_HEAD] else None)
    # The long patterns take 5 ms to compile, so the line must have such a beginning.
    if found is None and (line.startswith(_CITY_NAMES) or _BEFORE_REGION.match(line)) and not _NAMES.match(line):
        found = _KNOWN.match(line) or _COMMA_LOST.match(line)
    return found.end() if found else 0
