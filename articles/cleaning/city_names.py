"""Words that make a name with the city before them, as alternatives of a regular expression: "DENVER Broncos"."""

# What a city has, or what is named after it. Up to two words may stand between: "BOSTON Public Library".
CITY_BODIES = (
    r"Airlines|Airport|Airways|Archdiocese|Area|Art|Arts|Authority|Avenue|Ballet|Bank|Bay|Board|Borough|Bridge|Bureau|"
    r"Catholic|CITY|Chamber|Chronicle|Church|City|Club|College|Community|Council|County|Derby|Diocese|District|"
    r"Dispatch|Examiner|Exchange|Festival|Film|Fire|Firefighters|Gazette|Globe|Harbor|Harbour|Health|Heights|"
    r"Herald|Heritage|High|Hospital|Housing|Institute|Irish|Journal|Library|Marathon|Mayor|Medical|Metro|"
    r"Metropolitan|Municipal|Museum|Olympics|Open|Opera|Orchestra|Park|Parks|Philharmonic|Police|Port|Post|"
    r"Public|Register|Review|Rovers|School|Schools|Sheriff|Square|State|Star|Stock|Street|Sun|Symphony|Telecom|"
    r"Telecommunications|Theater|Theatre|Times|Transit|Transport|Tribune|Underground|United|University|Wall|Zoo"
)
# What makes a name only right behind the city. "SEOUL North Korea is" opens a story.
CITY_SIDES = (
    r"International|(?:North|South|East|West|Central)(?! (?:Korea|Africa|America|American|Asia|Asian|Bank|Carolina|"
    r"Dakota|Virginia|African|Korean|Koreans|Sudan|European?|Germany|Timor))"
)
# The teams of the large leagues of North America, England and Europe that are called after a city of `place_names`.
CITY_TEAMS = (
    r"76ers|Albion|Angels|Arsenal|Astros|Athletics?|Avalanche|Bears|Bengals|Blackhawks|Blazers|Blue Jackets|Blue Jays|"
    r"Blues|Braves|Brewers|Broncos|Browns|Bruins|Bucks|Buccaneers|Bullets|Bulls|Canadiens|Canucks|Capitals|Cardinals|"
    r"Cavaliers|Celtics|Chargers|Chiefs|Clippers|Colts|Commanders|Cowboys|Crew|Cubs|Diamondbacks|Dodgers|Dolphins|"
    r"Dynamo?|Eagles|Expos|Falcons|Fever|Flames|Flyers|Forest|Galaxy|Giants|Grizzlies|Guardians|Hawks|Heat|Hornets|"
    r"Hotspur|Indians|Inter|Islanders|Jazz|Jets|Kings|Knicks|Lakers|Liberty|Lightning|Lions|Lynx|Magic|Maple Leafs|"
    r"Mariners|Marlins|Mavericks|Mets|Mystics|Nationals|Nets|Nuggets|Oilers|Orioles|Pacers|Packers|Padres|Penguins|"
    r"Phillies|Pirates|Pistons|Predators|Raiders|Rams|Rangers|Raptors|Ravens|Real|Red Bulls|Red Sox|Red Wings|Reds|"
    r"Redskins|Rockets|Rockies|Royals|Sabres|Saint-Germain|Saints|Seahawks|Senators|Sharks|Sky|Sounders|Spurs|Steelers|"
    r"Storm|Suns|SuperSonics|Texans|Thunder|Tigers|Timberwolves|Timbers|Titans|Trail Blazers|Twins|Vikings|Villa|"
    r"Wanderers|Warriors|Wednesday|White Sox|Wild|Wizards|Yankees"
)
# Words with which a sentence opens: no name begins with one.
OPENING_WORDS = (
    r"(?:The|An?|This|That|These|Those|In|At|On|Of|By|For|From|With|Without|After|Before|As|If|When|While|Until|Since|"
    r"He|She|It|They|We|You|I|His|Her|Its|Their|Our|My|But|And|Or|No|Not|Both|All|Some|Most|Many|More|Two|Three|Four|"
    r"Five|Six|Seven|Eight|Nine|Ten|There|Here|What|Who|How|Why|Where)\b"
)
