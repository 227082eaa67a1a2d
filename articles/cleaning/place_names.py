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
    r"Tennessee|Texas|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Puerto Rico"
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

# Cities that stand in datelines without a state or country, and in mixed case too.
CITIES = (
    r"Abuja|Accra|Adelaide|Amman|Amsterdam|Ankara|Athens|Atlanta|Auckland|Baghdad|Baltimore|Bangalore|Bangkok|Beijing|"
    r"Beirut|Belfast|Belgrade|Berlin|Bogota|Bombay|Boston|Brasilia|Brisbane|Brussels|Bucharest|Budapest|Buenos Aires|"
    r"Cairo|Calcutta|Cape Town|Caracas|Chicago|Cincinnati|Cleveland|Colombo|Copenhagen|Dallas|Damascus|Delhi|Denver|"
    r"Detroit|Dhaka|Dubai|Dublin|Edinburgh|Frankfurt|Gaza City|Gaza|Geneva|Hanoi|Harare|Havana|Helsinki|Hong Kong|"
    r"Honolulu|Houston|Indianapolis|Islamabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Kampala|Karachi|Kathmandu|"
    r"Khartoum|Kiev|Kyiv|Kolkata|Kuala Lumpur|Kuwait City|Lagos|Lahore|Las Vegas|Lima|Lisbon|London|Los Angeles|"
    r"Lusaka|Madrid|Manchester|Manila|Melbourne|Mexico City|Miami|Milan|Milwaukee|Minneapolis|Minsk|Mogadishu|"
    r"Montreal|Moscow|Mumbai|Munich|Nairobi|Nashville|New Delhi|New Orleans|New York|Nicosia|Oslo|Ottawa|Paris|"
    r"Philadelphia|Phnom Penh|Phoenix|Pittsburgh|Prague|Pretoria|Pyongyang|Quito|Rangoon|Rio de Janeiro|Riyadh|Rome|"
    r"Salt Lake City|San Antonio|San Diego|San Francisco|San Jose|Santiago|Sao Paulo|Sarajevo|Seattle|Seoul|Shanghai|"
    r"Singapore|Sofia|St\. Louis|Stockholm|Sydney|Taipei|Tashkent|Tbilisi|Tehran|Tel Aviv|The Hague|Tokyo|Toronto|"
    r"Tripoli|Tunis|United Nations|Vancouver|Vatican City|Vienna|Vilnius|Warsaw|Washington|Wellington|Yangon|Zagreb|"
    r"Zurich"
)

# More such cities. Teams and people are named after them, so a dateline with one needs its dash.
MORE_CITIES = (
    r"Jeddah|Mecca|Penang|Bhubanesh?war|Guwahati|Jaipur|Pune|Ahmedabad|Chandigarh|Kochi|Patna|Bhopal|Nagpur|Guantanamo|"
    r"Abidjan|Addis Ababa|Albany|Algiers|Almaty|Anchorage|Astana|Asuncion|Austin|Baku|Bamako|Barcelona|Basra|"
    r"Baton Rouge|Birmingham|Bratislava|Brazzaville|Bridgetown|Buffalo|Bujumbura|Canberra|Cardiff|Casablanca|"
    r"Charlotte|Chennai|Chittagong|Columbus|Conakry|Dakar|Dar es Salaam|Des Moines|Doha|Durban|Dushanbe|El Paso|"
    r"Fallujah?|Fort Worth|Freetown|Gaborone|Georgetown|Glasgow|Guatemala City|Hamburg|Hartford|Hobart|Hyderabad|"
    r"Jacksonville|Kandahar|Kansas City|Kigali|Kingston|Kinshasa|La Paz|Lausanne|Leeds|Liverpool|Ljubljana|Louisville|"
    r"Lucknow|Luxembourg|Lyon|Madras|Managua|Maputo|Marseille|Memphis|Monaco|Monrovia|Monte[ -]Carlo|Montevideo|Najaf|"
    r"Naples|Nassau|Newark|Nouakchott|Oakland|Oklahoma City|Omaha|Orlando|Osaka|Ouagadougou|Panama City|Perth|"
    r"Peshawar|Quetta|Port[ -]au[ -]Prince|Port Louis|Port of Spain|Portland|Quebec City|Rabat|Raleigh|Ramallah|"
    r"Rawalpindi|Reykjavik|Richmond|Riga|Rotterdam|Sacramento|San Juan|San Salvador|Sana'?a|Santo Domingo|Seville|"
    r"Skopje|Srinagar|St\. Paul|St\. Petersburg|Strasbourg|Suva|Tallinn|Tampa|Tegucigalpa|Tirana|Tucson|Turin|Verona|"
    r"Abu Dhabi|Sharjah|Muscat|Manama|Medina|Mosul|Kirkuk|Erbil|Aleppo|Homs|Aden|Benghazi|Hebron|Nablus|Jenin|Haifa|"
    r"Multan|Faisalabad|Sialkot|Muzaffarabad|Thiruvananthapuram|Coimbatore|Mangalore|Indore|Kanpur|Varanasi|Ranchi"
    r"|Raipur|"
    r"Shimla|Dehradun|Imphal|Shillong|Agartala|Bengaluru|Busan|Kyoto|Nagoya|Hiroshima|Guangzhou|Shenzhen|Wuhan|Chengdu|"
    r"Tianjin|Macau|Cebu|Surabaya|Ho Chi Minh City|Chiang Mai|Mandalay|Christchurch|Dunedin|Antwerp|Gothenburg|Krakow|"
    r"Odessa|Kharkiv|Lviv|Kazan|Vladivostok|Salzburg|Venice|Bologna|Palermo|"
    r"Bordeaux|Toulouse|Bern|Basel|Dresden|Leipzig|Stuttgart|D[uü]e?sseldorf|Innsbruck|Bilbao|Thessaloniki|"
    r"Podgorica|Pristina|Chisinau|Gdansk|Wroclaw|Poznan|Brno|Aarhus|Londonderry|Jaffna|Kandy|Sylhet|Thimphu|"
    r"Bandar Seri Begawan|Denpasar|Davao|Zamboanga|Johor Bahru|Phuket|Da ?[Nn]ang|Haiphong|Nanjing|Harbin|Urumqi|Lhasa|"
    r"Kunming|Kaohsiung|Sapporo|Fukuoka|Nagasaki|Yokohama|Tikrit|Ramadi|Karbala|Kerbala|Samarra|Baquba|Rafah|"
    r"Khan Younis|Latakia|Isfahan|Mashhad|Tabriz|Herat|Jalalabad|Kunduz|Ismailia|Port Said|Mombasa|Kisumu|Goma|Bukavu|"
    r"Lubumbashi|Bangui|N'Djamena|Libreville|Niamey|Lome|Cotonou|Banjul|Asmara|Djibouti|Hargeisa|Juba|Bulawayo|"
    r"Blantyre|Lilongwe|Antananarivo|Bloemfontein|Port Harcourt|Medellin|Cartagena|Guayaquil|Cochabamba|Recife|"
    r"Porto Alegre|Curitiba|Manaus|Guadalajara|Monterrey|Tijuana|Cancun|Ciudad Juarez|Acapulco|Paramaribo|Port Moresby|"
    r"Honiara|Apia|Noumea|Edmonton|Calgary|Halifax|Saskatoon|"
    r"Ulan Bator|Vientiane|Windhoek|Winnipeg|Yaounde|Yerevan"
)

# Cities before which the papers of their countries put a colon.
SOUTH_ASIAN_CITIES = (
    r"Ahmedabad|Bengaluru|Bangalore|Bhopal|Chandigarh|Chennai|Colombo|Dhaka|Guwahati|Hyderabad|Islamabad|Jaipur|"
    r"Karachi|"
    r"Kathmandu|Kochi|Kolkata|Lahore|Lucknow|Mumbai|Nagpur|New Delhi|Patna|Peshawar|Pune|Quetta|Rawalpindi|Srinagar"
)

# Words in capitals before a dash that are no places: organisations, headings, sections.
NOT_PLACES = (
    r"NASCAR|NASA|NATO|UNICEF|UNESCO|OPEC|FIFA|UEFA|NCAA|NAACP|ESPN|MLB|NFL|NBA|NHL|AIDS|COVID|ISIS|ISIL|HAMAS|ASEAN|"
    r"INTERPOL|IKEA|NASDAQ|FILE|PHOTO|PHOTOS|VIDEO|VIDEOS|WATCH|LIVE|UPDATE|UPDATED|UPDATES|BREAKING|EXCLUSIVE|"
    r"ANALYSIS|OPINION|COMMENTARY|EDITORIAL|COLUMN|REVIEW|REVIEWS|PREVIEW|RECAP|NOTES?|NEWS|REPORT|REPORTS|SUMMARY|"
    r"CORRECTION|CLARIFICATION|NOTE|EDITOR|READ|MORE|RELATED|SPONSORED|ADVERTISEMENT|KEY|BOTTOM|LINE|WHAT|WHEN|WHERE|"
    r"WHO|WHY|HOW|THIS|THAT|AND|BUT|QUESTION|ANSWER|FACT|FALSE|TRUE|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|"
    r"SUNDAY|TODAY|FINAL|FIRST|SECOND|THIRD|FOURTH|HALF|QUARTER|SCORE|SCORES|BASKETBALL|BASEBALL|FOOTBALL|SOCCER|"
    r"SOFTBALL|VOLLEYBALL|HOCKEY|TENNIS|GOLF|SWIMMING|WRESTLING|TRACK|BOYS|GIRLS|GAME|GAMES|TEAM|STATE|SCHOOL|SPORTS|"
    r"SPORT|BUSINESS|WEATHER|ILL|COUNCIL|COMMISSION|COMMITTEE|MEETING|MINUTES|AGENDA"
)

# Towns whose names have such a word.
TOWNS = (
    r"STATE COLLEGE|STATE LINE|NEWPORT NEWS|KEY WEST|KEY LARGO|KEY BISCAYNE|HALF MOON BAY|LIVE OAK|WATCH HILL|"
    r"BOYS TOWN|WHAT CHEER|SECOND MESA|FALSE PASS|GOLF MANOR|COUNCIL BLUFFS|COUNCIL GROVE"
)

# News agencies, and the blocks that stand for an agency's name in a data set.
WIRES = (
    r"AP|A\.P\.|(?:The )?Associated Press|Reuters(?:/\w+)?|REUTERS|AFP|Agence France-Presse|UPI|"
    r"United Press International|CNN(?:/Money|fn|Money| Business| Politics)?|Bloomberg(?: News)?|BLOOMBERG|PTI|ANI|"
    r"IANS|Xinhua(?:net)?|XINHUA|TASS|Interfax|RIA Novosti|DPA|dpa|EFE|ANSA|Kyodo(?: News)?|Yonhap|CP|"
    r"(?:The )?Canadian Press|PA|Press Association|AAP|Dow Jones(?:/AP)?|Sports ?Network|SPORTS NETWORK|"
    r"Sports ?Ticker|Ticker|CBS\.MW|MarketWatch|AFX|SW|SH|CMC|BUSINESS WIRE|Business Wire|PR ?[Nn]ewswire(?:-\w+)?|"
    r"PR ?NEWSWIRE|GLOBE NEWSWIRE|GlobeNewswire|U-WIRE|IRIN|IRNA|AGI|AsiaNews|TNS|MCT|Tribune News Service|"
    r"Scripps Howard|Gannett|States Newsroom|██+"
)

# Publications that feeds put before the first sentence, with a dash: "PC World - ", "USATODAY.com - ".
FEEDS = (
    r"NewsFactor|PC World|Ziff Davis|InfoWorld|MacCentral|TechWeb|BusinessWeek Online|The Motley Fool|New York Post|"
    r"Los Angeles Times|Chicago Tribune|Investor's Business Daily|CBC SPORTS ONLINE|The Sporting News|HealthDayNews|"
    r"Editor and Publisher|Variety|[A-Za-z]\w{1,20}\.(?:com|net|org)"
)
