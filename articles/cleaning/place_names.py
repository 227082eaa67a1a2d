"""Names in datelines, as alternatives of a regular expression: places, agencies, and words that are no places."""

# States as AP and as the post office write them, and countries: they tell "Indianapolis, IN --" from "Smith, Mayor --".
STATES = (
    r"Ala|Alaska|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Hawaii|Idaho|Ill|Ind|Iowa|Kan|Kans|Ky|La|Me|Md|Mass|Mich|Minn|"
    r"Miss|Ia|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Ohio|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Utah|Vt|Va|Wash|"
    r"W\. ?Va|Wis|Wisc|Wyo|D\.C|Ont|Que|B\.C|Alta|Sask|Man|N\.S|N\.B"
)
POSTAL_CODES = (
    r"AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|"
    r"PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|ON|QC|BC|UK|USA|UAE"
)
_STATES_IN_FULL = (
    r"Alabama|Alberta|Arizona|Arkansas|British Columbia|California|Colorado|Connecticut|Delaware|Florida|Georgia|"
    r"Illinois|Indiana|Kansas|Kentucky|Louisiana|Maine|Manitoba|Maryland|Massachusetts|Michigan|Minnesota|"
    r"Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|"
    r"North Dakota|Nova Scotia|Oklahoma|Ontario|Oregon|Pennsylvania|Quebec|Rhode Island|South Carolina|South Dakota|"
    r"Tennessee|Texas|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Puerto Rico|Alaska|Hawaii|Idaho|Iowa|"
    r"Ohio|Utah"
)
COUNTRIES = (
    r"Afghanistan|Albania|Algeria|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|"
    r"Barbados|Belarus|Belgium|Bolivia|Bosnia(?:[ -](?:and )?Her[cz]egovina)?|Brazil|Britain|Bulgaria|Cambodia|"
    r"Canada|Cayman Islands|Chile|China|Colombia|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Denmark|"
    r"Dominican Republic|Ecuador|Egypt|El Salvador|England|Estonia|Ethiopia|Finland|France|Gaza Strip|Germany|Ghana|"
    r"Greece|Guatemala|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|"
    r"Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Latvia|Lebanon|Liberia|Libya|Lithuania|"
    r"Malaysia|Mali|Malta|Mexico|Moldova|Mongolia|Morocco|Mozambique|Myanmar|Nepal|Netherlands|New Zealand|"
    r"Nicaragua|Niger|Nigeria|North Korea|Northern Ireland|Norway|Oman|Pakistan|Panama|Paraguay|Peru|Philippines|"
    r"Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Senegal|Serbia|Sierra Leone|Slovakia|"
    r"Slovenia|Somalia|South Africa|South Korea|Spain|Sri Lanka|Sudan|Sweden|Switzerland|Syria|Taiwan|Tanzania|"
    r"Thailand|Tunisia|Turkey|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|"
    r"Venezuela|Vietnam|Wales|West Bank|Yemen|Zambia|Zimbabwe|Angola|Benin|Bhutan|Botswana|Brunei|Burkina Faso|"
    r"Burundi|Cameroon|Central African Republic|Crimea|East Timor|Eritrea|Fiji|Gabon|Gambia|Gaza|Golan Heights|"
    r"Greenland|Guam|Guinea|Guyana|Kurdistan|Laos|Lesotho|Macedonia|Madagascar|Malawi|Maldives|Mauritania|Mauritius|"
    r"Montenegro|Namibia|New Caledonia|Papua New Guinea|South Sudan|Suriname|Swaziland|Tajikistan|Togo|"
    r"Trinidad and Tobago|Turkmenistan"
)
# States and provinces of other countries that correspondents write out.
_PROVINCES = (
    r"Andhra Pradesh|Arunachal Pradesh|Assam|Balochistan|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|"
    r"Jammu and Kashmir|Jharkhand|Karnataka|Kashmir|Kerala|Khyber Pakhtunkhwa|Ladakh|Madhya Pradesh|Maharashtra|"
    r"Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Orissa|Punjab|Rajasthan|Sikkim|Sindh|Tamil Nadu|Telangana|Tripura|"
    r"Uttar Pradesh|Uttarakhand|West Bengal|Guangdong|Hubei|Hunan|Sichuan|Tibet|Xinjiang|Yunnan|Zhejiang|Borno|"
    r"Kaduna|New Brunswick|Newfoundland(?: and Labrador)?|Northwest Territories|Nunavut|Prince Edward Island|"
    r"Saskatchewan|Yukon|New South Wales|Northern Territory|Queensland|South Australia|Tasmania|Western Australia|"
    r"Baja California|Chiapas|Chihuahua|Oaxaca|Sinaloa|Sonora|Tamaulipas|Bavaria|Saxony|Catalonia|Corsica|Sardinia|"
    r"Sicily|Tuscany|Chechnya|Dagestan|Siberia|Cornwall|Yorkshire"
)
REGIONS = rf"{_STATES_IN_FULL}|{COUNTRIES}|{_PROVINCES}"

# Cities before which the papers of their countries put a colon. They stand in the two lists below, too.
_SOUTH_ASIAN = r"Bangalore|Colombo|Dhaka|Islamabad|Karachi|Kathmandu|Kolkata|Lahore|Mumbai|New Delhi"
_MORE_SOUTH_ASIAN = (
    r"Guwahati|Jaipur|Pune|Ahmedabad|Chandigarh|Kochi|Patna|Bhopal|Nagpur|Chennai|Hyderabad|Lucknow|Peshawar|Quetta|"
    r"Rawalpindi|Srinagar|Bengaluru"
)
SOUTH_ASIAN_CITIES = rf"{_SOUTH_ASIAN}|{_MORE_SOUTH_ASIAN}"

# Cities that stand in datelines without a state or country, and in mixed case too.
CITIES = (
    rf"{_SOUTH_ASIAN}|"
    r"Abuja|Accra|Adelaide|Amman|Amsterdam|Ankara|Athens|Atlanta|Auckland|Baghdad|Baltimore|Bangkok|Beijing|Beirut|"
    r"Belfast|Belgrade|Berlin|Bogota|Bombay|Boston|Brasilia|Brisbane|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|"
    r"Calcutta|Cape Town|Caracas|Chicago|Cincinnati|Cleveland|Copenhagen|Dallas|Damascus|Delhi|Denver|Detroit|Dubai|"
    r"Dublin|Edinburgh|Frankfurt|Gaza City|Gaza|Geneva|Hanoi|Harare|Havana|Helsinki|Hong Kong|Honolulu|Houston|"
    r"Indianapolis|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Kampala|Khartoum|Kiev|Kyiv|Kuala Lumpur|Kuwait City|"
    r"Lagos|Las Vegas|Lima|Lisbon|London|Los Angeles|Lusaka|Madrid|Manchester|Manila|Melbourne|Mexico City|Miami|"
    r"Milan|Milwaukee|Minneapolis|Minsk|Mogadishu|Montreal|Moscow|Munich|Nairobi|Nashville|New Orleans|New York|"
    r"Nicosia|Oslo|Ottawa|Paris|Philadelphia|Phnom Penh|Phoenix|Pittsburgh|Prague|Pretoria|Pyongyang|Quito|Rangoon|"
    r"Rio de Janeiro|Riyadh|Rome|Salt Lake City|San Antonio|San Diego|San Francisco|San Jose|Santiago|Sao Paulo|"
    r"Sarajevo|Seattle|Seoul|Shanghai|Singapore|Sofia|St\. Louis|Stockholm|Sydney|Taipei|Tashkent|Tbilisi|Tehran|"
    r"Tel Aviv|The Hague|Tokyo|Toronto|Tripoli|Tunis|United Nations|Vancouver|Vatican City|Vienna|Vilnius|Warsaw|"
    r"Washington|Wellington|Yangon|Zagreb|Zurich"
)

# More such cities. Teams and people are named after them, so a dateline with one needs its dash.
MORE_CITIES = (
    rf"{_MORE_SOUTH_ASIAN}|"
    r"Aarhus|Abidjan|Abu Dhabi|Acapulco|Addis Ababa|Aden|Agartala|Albany|Aleppo|Algiers|Almaty|Anchorage|Antananarivo|"
    r"Antwerp|Apia|Asmara|Astana|Asuncion|Austin|Baku|Bamako|Bandar Seri Begawan|Bangui|Banjul|Baquba|Barcelona|Basel|"
    r"Basra|Baton Rouge|Benghazi|Bern|Bhubanesh?war|Bilbao|Birmingham|Blantyre|Bloemfontein|Bologna|Bordeaux|"
    r"Bratislava|Brazzaville|Bridgetown|Brno|Buffalo|Bujumbura|Bukavu|Bulawayo|Busan|Calgary|Canberra|Cancun|Cardiff|"
    r"Cartagena|Casablanca|Cebu|Charlotte|Chengdu|Chiang Mai|Chisinau|Chittagong|Christchurch|Ciudad Juarez|"
    r"Cochabamba|Coimbatore|Columbus|Conakry|Cotonou|Curitiba|D[uü]e?sseldorf|Da ?[Nn]ang|Dakar|Dar es Salaam|Davao|"
    r"Dehradun|Denpasar|Des Moines|Djibouti|Doha|Dresden|Dunedin|Durban|Dushanbe|Edmonton|El Paso|Erbil|Faisalabad|"
    r"Fallujah?|Fort Worth|Freetown|Fukuoka|Gaborone|Gdansk|Georgetown|Glasgow|Goma|Gothenburg|Guadalajara|Guangzhou|"
    r"Guantanamo|Guatemala City|Guayaquil|Haifa|Haiphong|Halifax|Hamburg|Harbin|Hargeisa|Hartford|Hebron|Herat|"
    r"Hiroshima|Ho Chi Minh City|Hobart|Homs|Honiara|Imphal|Indore|Innsbruck|Isfahan|Ismailia|Jacksonville|Jaffna|"
    r"Jalalabad|Jeddah|Jenin|Johor Bahru|Juba|Kandahar|Kandy|Kanpur|Kansas City|Kaohsiung|Karbala|Kazan|Kerbala|"
    r"Khan Younis|Kharkiv|Kigali|Kingston|Kinshasa|Kirkuk|Kisumu|Krakow|Kunduz|Kunming|Kyoto|La Paz|Latakia|Lausanne|"
    r"Leeds|Leipzig|Lhasa|Libreville|Lilongwe|Liverpool|Ljubljana|Lome|Londonderry|Louisville|Lubumbashi|Luxembourg|"
    r"Lviv|Lyon|Macau|Madras|Managua|Manama|Manaus|Mandalay|Mangalore|Maputo|Marseille|Mashhad|Mecca|Medellin|Medina|"
    r"Memphis|Mombasa|Monaco|Monrovia|Monte[ -]Carlo|Monterrey|Montevideo|Mosul|Multan|Muscat|Muzaffarabad|N'Djamena|"
    r"Nablus|Nagasaki|Nagoya|Najaf|Nanjing|Naples|Nassau|Newark|Niamey|Nouakchott|Noumea|Oakland|Odessa|Oklahoma City|"
    r"Omaha|Orlando|Osaka|Ouagadougou|Palermo|Panama City|Paramaribo|Penang|Perth|Phuket|Podgorica|Port Harcourt|"
    r"Port Louis|Port Moresby|Port Said|Port of Spain|Port[ -]au[ -]Prince|Portland|Porto Alegre|Poznan|Pristina|"
    r"Quebec City|Rabat|Rafah|Raipur|Raleigh|Ramadi|Ramallah|Ranchi|Recife|Reykjavik|Richmond|Riga|Rotterdam|"
    r"Sacramento|Salzburg|Samarra|San Juan|San Salvador|Sana'?a|Santo Domingo|Sapporo|Saskatoon|Seville|Sharjah|"
    r"Shenzhen|Shillong|Shimla|Sialkot|Skopje|St\. Paul|St\. Petersburg|Strasbourg|Stuttgart|Surabaya|Suva|Sylhet|"
    r"Tabriz|Tallinn|Tampa|Tegucigalpa|Thessaloniki|Thimphu|Thiruvananthapuram|Tianjin|Tijuana|Tikrit|Tirana|Toulouse|"
    r"Tucson|Turin|Ulan Bator|Urumqi|Varanasi|Venice|Verona|Vientiane|Vladivostok|Windhoek|Winnipeg|Wroclaw|Wuhan|"
    r"Yaounde|Yerevan|Yokohama|Zamboanga"
)

# Words in capitals before a dash that are no places, by their kinds.
_BODIES = (
    r"NASCAR|NASA|NATO|UNICEF|UNESCO|OPEC|FIFA|UEFA|NCAA|NAIA|NAACP|ACLU|ESPN|MLB|NFL|NBA|WNBA|NHL|PGA|LPGA|AIDS|COVID|"
    r"ISIS|ISIL|HAMAS|ASEAN|INTERPOL|IKEA|NASDAQ|FEMA|NOAA|USDA|YMCA|YWCA|ROTC|SWAT"
)
_LABELS = (
    r"FILE|PHOTO|PHOTOS|VIDEO|VIDEOS|WATCH|LIVE|UPDATE|UPDATED|UPDATES|BREAKING|DEVELOPING|URGENT|ALERT|WARNING|ADVISORY|"
    r"EXCLUSIVE|ANALYSIS|OPINION|COMMENTARY|EDITORIAL|COLUMN|REVIEW|REVIEWS|PREVIEW|RECAP|NOTES?|NEWS|REPORT|REPORTS|"
    r"SUMMARY|CORRECTION|CLARIFICATION|EDITOR|READ|MORE|RELATED|SPONSORED|ADVERTISEMENT|KEY|BOTTOM|LINE|QUESTION|ANSWER|"
    r"FACT|FALSE|TRUE|FEATURES?|PROFILE|INTERVIEW|SPOTLIGHT|LETTERS?|CONTACT|ENQUIRIES|INQUIRIES"
)
# Of newspapers, and what a blotter, a court or a town hall calls its news.
_SECTIONS = (
    r"BUSINESS|WEATHER|POLICE|SHERIFF|FIRE|FIREFIGHTERS|COURTS?(?! HOUSE)|CRIME|TRAFFIC|ACCIDENTS?|CRASH|ARRESTS?|"
    r"ROBBERY|THEFT|ASSAULT|JAIL|TRIAL|LAW|SAFETY(?! HARBOR)|PUBLIC|EDUCATION|SCHOOLS?|HEALTH|ELECTIONS?|POLITICS|"
    r"GOVERNMENT|BUDGET|ZONING|ENVIRONMENT|SCIENCE(?! HILL)|TECHNOLOGY|TECH|FINANCE|ECONOMY|MARKETS|JOBS|AGRICULTURE|"
    r"TRAVEL|FOOD|DINING|RECIPES?|ENTERTAINMENT|ARTS|MUSIC|MOVIES?|FILM|THEAT(?:ER|RE)|BOOKS?|TELEVISION|LIFESTYLES?|"
    r"FAMILY|RELIGION|COMMUNITY|CALENDAR|EVENTS?|ANNOUNCEMENTS?|NOTICES?|OBITUAR(?:Y|IES)|DEATHS?(?! VALLEY)|BIRTHS?|"
    r"WEDDINGS?|ENGAGEMENTS?|ANNIVERSAR(?:Y|IES)|HONOU?RS?|AWARDS?|GRADUATION|LEGAL|LEGALS|CLASSIFIEDS?|COUNCIL|"
    r"COMMISSION|COMMITTEE|MEETING|MINUTES|AGENDA"
)
_SPORTS = (
    r"BASKETBALL|BASEBALL|FOOTBALL|SOCCER|SOFTBALL|VOLLEYBALL|HOCKEY|TENNIS|GOLF|SWIMMING|DIVING|WATER POLO|WRESTLING|"
    r"TRACK|GYMNASTICS|LACROSSE|CROSS[ -]COUNTRY|BOWLING(?! GREEN)|RUGBY|CRICKET|NETBALL|ROWING|SKIING|SKATING|"
    r"SNOWBOARDING|CYCLING|RUNNING|TRIATHLON|BOXING|JUDO|KARATE|RACING|MOTORSPORTS?|EQUESTRIAN|ARCHERY|FENCING|BADMINTON|"
    r"CURLING|CHEERLEADING|PICKLEBALL|DARTS|SNOOKER|SURFING|SAILING|FISHING(?! CREEK)|HUNTING|OUTDOORS|ATHLETICS|"
    r"OLYMPICS|PREPS?|VARSITY|PLAYOFFS?|TOURNAMENT|CHAMPIONSHIPS?|STANDINGS|RESULTS|HIGHLIGHTS|ROUNDUP|ROSTER|SCHEDULE|"
    r"FINAL|FIRST|SECOND|THIRD|FOURTH|HALF|QUARTER|SCORES?|BOYS|GIRLS|WOMEN|MEN|GAMES?|TEAM|STATE|SPORTS?"
)
_OTHER_WORDS = (
    r"WHAT|WHEN|WHERE|WHO|WHY|HOW|THIS|THAT|AND|BUT|ILL|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY|TODAY"
)
NOT_PLACES = rf"{_BODIES}|{_LABELS}|{_SECTIONS}|{_SPORTS}|{_OTHER_WORDS}"

# Towns whose names have such a word.
TOWNS = (
    r"STATE COLLEGE|STATE LINE|NEWPORT NEWS|KEY WEST|KEY LARGO|KEY BISCAYNE|HALF MOON BAY|LIVE OAK|WATCH HILL|"
    r"BOYS TOWN|WHAT CHEER|SECOND MESA|FALSE PASS|GOLF MANOR|COUNCIL BLUFFS|COUNCIL GROVE|FIRE ISLAND"
)

# Those whose datelines are looked for behind a kicker, too.
LARGE_WIRES = (
    r"AP|Associated Press|Reuters|REUTERS|AFP|UPI|CNN|PTI|ANI|Bloomberg(?: News)?|Sports ?Ticker|Ticker|"
    r"Sports ?Network|██+"
)

# News agencies, and the blocks that stand for an agency's name in a data set.
WIRES = (
    r"AP|A\.P\.|(?:The )?Associated Press|Reuters(?:/\w+)?|REUTERS|AFP|Agence France-Presse|UPI|"
    r"United Press International|CNN(?:/Money|fn|Money| Business| Politics)?|Bloomberg(?: News)?|BLOOMBERG|PTI|ANI|"
    r"IANS|Xinhua(?:net)?|XINHUA|TASS|Interfax|RIA Novosti|DPA|dpa|EFE|ANSA|Kyodo(?: News)?|Yonhap|CP|"
    r"(?:The )?Canadian Press|PA|Press Association|AAP|Dow Jones(?:/AP)?|Sports ?Network|SPORTS NETWORK|"
    r"Sports ?Ticker|Ticker|CBS\.MW|MarketWatch|AFX|SW|SH|CMC|BUSINESS WIRE|Business Wire|PR ?Newswire(?:-\w+)?|"
    r"PR ?NEWSWIRE|GLOBE NEWSWIRE|GlobeNewswire|U-WIRE|IRIN|IRNA|AGI|AsiaNews|TNS|MCT|Tribune News Service|"
    r"Scripps Howard|Gannett|States Newsroom|██+"
)

# Publications that feeds put before the first sentence, with a dash: "PC World - ", "USATODAY.com - ".
FEEDS = (
    r"NewsFactor|PC World|Ziff Davis|InfoWorld|MacCentral|TechWeb|BusinessWeek Online|The Motley Fool|New York Post|"
    r"Los Angeles Times|Chicago Tribune|Investor's Business Daily|CBC SPORTS ONLINE|The Sporting News|HealthDayNews|"
    r"Editor and Publisher|Variety|[A-Za-z]\w{1,20}\.(?:com|net|org)"
)
