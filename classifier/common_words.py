"""Common English words that are no names. Made by training_data/make_common_words.py from clean sources."""

_LISTED = """
abandoned abducted ability able aboard abortion about above abroad absentee absolutely abuse abuses academic accept
accepted accepts access accessible accident accord according account accountable accounts accurate accusations accused
accuses accusing ace aces achieve achievement acquire acquisition acquitted acres across act acting action actions
activated active activist activists activities activity actor acts actual actually add added adding addition additional
address addressed addresses addressing adds adequate administered administration administrative admissions admits
admitted adopt adopted adoption ads adult adults advance advanced advances advancing advantage advice adviser advisory
advocate affect affected affecting affects afford affordable after aftermath afternoon again against age aged agencies
agency agenda agent agents ages aggies ago agree agreed agreement agreements agrees agricultural ahead aid aimed air
aircraft airfield airline airport airports airspace airstrike airstrikes ajax alarm album alcohol alert aliens align
alive all allegations alleged allegedly alleging allergy allies alligator alligators allocated allow allowed allowing
allows almost alone along already also alternate alternative although alumni always amateur ambassador ambush amendment
amendments america amid amidst ammunition amnesty among amount amounts analysis ancient and angels angler animal
animals ankle anniversary announce announced announcement announces announcing annual annually another answer answers
anteaters anti antique antitrust anxiety any anyone anything apartment apartments app apparent apparently appeal
appeals appear appears applauded application applications applied apply appointed appointment appoints appreciate
approach approaches appropriate approval approve approved approves approximately arcade archaeologists archery are area
areas arena armbar armed arms around arraigned arrest arrested arrests arrive arrived arrives arsenal arson artificial
artillery aside ask asked asking asks assassination assault assess assessment assets assignment assist assistance
assistant assisted associated asteroid astrology astronaut astronauts astros asylum atheist athlete athletes athletic
athletics atmosphere attached attack attacked attacker attackers attacks attempt attempted attempting attempts attend
attendance attendant attended attending attention attorney attract auction auctioned auditor author authored
authorities authorize authorized authorizes autopsy autosport availability available avalanche average avoid avs award
awarded awards aware awareness away aztecs baby backboard backed background backhand backlog backpacking backs
backstroke backup backups backyard bad badgers badminton bags bail bake bakery baking balance balanced bald balk ballet
ballistic ballot ballots ballpark ban band bands bangalore bank bankruptcy banned banning bans bantam bantamweight bar
barbecue barbershop barcelona bareback barons barrel barrels barricaded barrier barriers bars base baseball based
baseline baseman bases basic basis basket basketball bat bathroom bats batsman batter battery batting beaches bearcats
bearkats bears beat beater beating beauty became because become becomes becoming bedbugs bee beef beekeeper been bees
before began begin beginning begins begun behalf behind being believe believed believes belonging beloved below bench
benched beneficiaries benefit benefits benfica bengals berth bestseller bets better betting between beyond biathletes
biathlon bicycle bid big biggest bike billikens billions bin bingo biological bipartisan birth birthday bishops bison
bitcoin biter bitten bizarre blackhawks blacks blame blames blanked blast blaze blazers bleachers blitz blizzard
blockade blocked blocks blog blown blowout blows bluejays blueliner blues board boarding boat boater boats bobblehead
bobcat bobcats bobsled bodies body bodybuilding bogey boilermakers bold bolts bomb bomber bombers bombing bombings
bombs bonspiel bonus books bookstore boost booster boosters booters boots border both bottle bottom bought bounces
bound bournemouth bout bowl bowled bowls bows boxer boxes boxing boy boycott boyfriend boys bracket bracketology
bragging brass brave bravery braves brawl breach break breakaway breaker breakfast breaking breaks breakup breast
breastfeeding breaststroke breezes brentford brewers brewery bribery bridal bride brief briefing briefs brighton bring
bringing brings broad broadband broadcast broke broken broncos bronze brother brought browns bruins bruises buccaneers
buckeyes bucks bucs budget buffaloes buffs build building buildings built bulldog bulldogs bullpen bulls bullying bump
bumps bunny bunt burglar burglary burgled burial buried burn burned burning burnley burnout bus buses business
businesses businessman but butterfly buy buying buyout buys buzzer bye bypass cabin cabinet caddie cafe cagers cajuns
cake calendar calf called caller calling calls cam came camera camogie campaign campus can canadiens cancelled cancels
cancer candidate candidates canes cannot canonized cans canucks cap capabilities capability capable capacity capital
capitals caps capsizes capsule captain captivity capture captured car caravan carbon carded cardinal cardinals cards
care career caretaker cargo carjacking carnival carousel carpet carried carry carrying cars cartel carving cases casino
cast casualties cat catamounts catcher catchers catches cathedral cattle caucus caucuses caught cause caused causes
causing cavaliers cavs cease ceasefire ceiling celebrate celebration cell cells celtic celtics census cent center
centerman centre centuries century ceremony certain certainly chain challenge challenges chamber champions championship
championships champs change changed changer changes changing channel chanticleers character charge charged chargers
charges chart charter check checkpoint checks cheer cheerleaders cheesecake chemical chess chicken chief chiefs
children chili chill chip chivas chocolate choice choices choir choke choose chooses chosen cincinnati circumstances
circus cited cities citing citizen citizens citizenship city civil civilian civilians claim claimed claiming claims
clash clashes class classes classified classroom clause claws clean cleanup clear cleared clearly cleats clemency
clergy cleric clicks climate climber clinch clinches clinic clinical clippers closed closely closer closes closing
closure closures clowns club clubhouse clues coach coaching coal coalition coastal coaster cockroach cocktails code
coding coin cold coli collapse collapsed collapses colleagues collect collection college colleges collide collides
collision colonels colonials color colt colts combat combinations combine combined come comeback comedian comes comic
coming commander commanders commencement comment comments commerce commercial commissioner commissioners commit
commitment commits committed committee committing commodores common communication communities community commuters
companies company compared compensation compete competition competitive complaint complete completed completely
completes completion completions complex compliance comply component components compost compound comprehensive
compromise computer computers concedes concern concerned concerning concerns concert concluded concludes concussion
condemns condition conditions conduct conducted conducting conference confidence confident confirm confirmation
confirmed confirms conflict congressional conjoined connected connection consecutive consensus consent consequences
consider consideration considered considering considers consistent console conspiracy constituents construct
construction constructors consumer consumers consumption contact contain contained containing containment contains
content contest continue continued continues continuing contract contracting contractor contractors contracts
contribute contributions control controlled controls controversial controversy conversion convicted conviction convoy
cooker cookies cooperation coordinate coordinated coordinator copy core corn corner cornerback cornerman cornhole
cornhuskers coronavirus coroner corporate correct corruption cosplay cosponsor cosponsored cost costs costume cougar
cougars could councilman counsel counseling count counter counterfeit counterfeits counties countries country county
coup couple couples courage course court courts courtside cover coverage covered covering cowboy cowboys cows coyote
coyotes crabs crackdown crash crashed crashes create created creates creating creation credit credits crew cribbage
cricket crime crimes criminal criminals crisis criterium critical critically criticism criticized critics crop crops
croquet crossing crossover crossword crowd crown crowned crucial crude cruelty cruise cruises crunch crusaders crush
crushes cryptocurrency cub cubs culinary cultural culture cup cupcakes curb curfew curling currency current currently
curveball custody customers cut cutdown cuts cutting cyber cycle cyclist cyclists cyclone cyclones dairy damage damaged
damages damaging dance danger dangerous dark darts dash dashcam data date dates dating daughter dawgs daylight days
deacons dead deadliest deadline deadly deals death deaths debate debaters debris debt debut decade decades decathlete
decathlon decide decided decides decision decisions deck declaration declare declared declares decline decommits
decrease decree dedicated dedication deduction deed deep deeply deer defamation defeat defeated defeating defeats
defence defend defender defending defense defenseman defensive deficit degree del delay delayed delays delegation
deliver delivered delivery demand demanding demands dementia demolition demonstrate demonstrated demonstration
demonstrations demonstrators denied denies dentist deny department departments depend dependence deploy deployed
deployment deportation deposition depression depth deputies deputy derailment described describes deserve deserves
design designated designation designed designer despite destroy destroyed destroying destroys destruction detailed
details detain detained detainees detect detected detection detectives detention determine determined detour
devastating develop developed developer developers developing development device devices devil devils diagnosed
dialogue diamondbacks did didn die died dies diesel difference differences different difficult digital dinner dinosaur
diocese dioxide diplomatic diplomats direct directed direction directly director dirt disabilities disability disabled
disappointed disaster disasters disc discover discovered discovery discrimination discus discuss discussed discussion
discussions disease diseases dismembered dismissed dismisses dispatches displaced dispute disputed distance distillers
distributed distribution district districts dive divers diverse diversity diverted diving division divorce docks doctor
doctors document documents dodger dodgers does doesn dog dogs doing dollars dolphins dome domestic dominates donation
donations done donor donors door dortmund dos dose doses double doubleheader doubt doubtful doves down downhill
downtown dozen dozens draft drafted drag dragway drama dramatically draw drawing draws dream dress dressage dressed
drill drilling drills drinking drive driven drivers drives driving drone drones drop dropped drops drought drown drowns
drubbing drug drugs drum drunk drunken dual duathlon ducks due duel dugout dunk during duties dynamo dynasty each
eagles earlier earn earned earnings earns earthquake earthquakes ease eases easier easy eating eclipse economic
economies economy edged edges editor editorial educate education educational effect effective effectively effectiveness
effects efficiency efficient effort efforts eggs eight eighth eights either ejected elderly elect elected election
elections electric electricity electronic elects elephants eleven eligibility eligible eliminate eliminated eliminating
elimination else elsewhere embassy embezzlement emergencies emergency emissions emoluments employee employees employer
employers employment empty enable enact enacted encampment encourage encouraged encouraging end endangered ended enders
ending endorsed ends enemy enforce enforcement engage engaged engagement engine engineering engulf enhance enhanced
enhancing enjoy enormous enough enrollment ensemble enshrinement ensure ensured ensures ensuring enter entered entering
enters entire entities entitled entry environment envoy epidemic equal equaliser equalizer equestrian equipment
eruption erupts escape especially esports essay essential establish established establishes establishing establishment
estate estimate estimated estimates ethanol ethnic euchre evacuate evacuated evacuation evacuations evangelical evasion
even evening evens event events eventually ever everton every everyone everything eviction evidence exactly exam
examine examiner example excellent exception executed execution executive exercise exercises exhibit exhibition exist
existing exit exonerated exoplanet expand expanded expanding expands expansion expect expectations expected expenses
expensive experience experienced experiences experiment expert expertise experts expire explain explained explodes
exploration explosion explosions explosive explosives export exports exposed exposure express expressed expresses
expressing extend extended extending extends extension extensive extra extradition extreme extremely eyes face faced
faces facial facilitate facilities facility facing fact factors factory facts fail failed failing fails failure fairest
fairway falcons fall fallen falling false fame families family fan fans fantasy far farm farmers farms fasciitis
fashion fast fastest fatal fatalities fatally father favor favored favorites fear feared featherweight federal feed
feel fees feet fell fellow felony felt female feminism fencing fentanyl festival fever few fewer fifteen fifth fifty
fight fighter fighters fighting figure figures fil file filed files filibuster filing fill filled fills filly film
final finale finalist finalists finally finals financial financing find finding findings finds fined fines finish
finished finishes fire fired firefighter firefighters firefighting fires fireworks firing firm firms first fiscal
fishermen fishing fitness five flag flagrant flamengo flames flanker flash fled flee fleet flexibility flight flights
flips flooding floods floor florist flow flower flu fly flyers flying flyweight focus focused folks follow followed
following follows food foot footage football footballer for forced forces forcing forecast foreign forensics form
formal formally formation formed former forms forward fossil fought foul found foundation founded founder four fourth
fracking franchise fraternity fraud freestyle freezing frequent fresh freshman freshmen friars friendly friends frogs
from front frosh fuel fuels fulfill fulham full fullback fully fumble fumbled fun fund fundamental funded funding
fundraiser fundraising funds funeral funniest furlongs further future gaffer gain gains galaxy gallery gallon gallons
game gamecocks games gaming gang gangs gap garbage garden gas gasoline gather gathering gatherings gators gauchos gave
gears gem gender general generation generations genocide geography gerrymandering get gets getting ghost giant giants
gift gifts gig giraffe girl girls give given gives giving glacier glad global globetrotters gloves gluten goal goalie
goalkeeper goalkicker goalless goalposts goals goaltender goats goes going golf golfer golfing gone goods gophers got
governing government governments governor grabs grade grader grades graduate graduated graduates graffiti grand
grandmaster granted grants grappler grapplers grateful grave great greater greatest greatly greenhouse greyhounds grid
gridders gridiron grief grilling grizzlies groin ground grounds group groups grow growing grown growth guarantee
guarantees guard guardian guardians guards guidance guide guidelines guilty gun gunfire gunman gunmen gunshot gym
gymnast gymnastics habitat habs hackathon hackers hacking had hail hails hairstyle half halfback halfpipe halftime halt
halted hammers hamstring handball handle handling hands hang hangs happen happened hard hardwood harm harriers harvest
has hashtag hat hate haul haunted have having hawkeyes hazardous hazing headed headlines headquarters heads health
healthcare healthy hear hearing hearings heart heartbreaker heartbreaking heat heating heavily heavy heavyweight heel
heels helicopter helicopters hell helmet help helped helping helps hens heptathlete heptathlon here heroes higher
highest highlights highly highways hiker hilarious hilltoppers him himself hire hired hires hiring his historic history
hit hits hitter hitting hockey hog hogs hokies hold holding holds hole home homecoming homeless homelessness homeowners
homers homes homework homicide honeymoon honor honorable honored honors hoops hoopsters hoosiers hopeful hopes hornets
horoscope horse horseshoes hospice hospital hospitalized hospitals host hostage hostages hosted hot hotel hour hours
households houses housing how however http huge human humanitarian humanity humans humidity hundred hundreds hunger
hunters hunting hurdler hurdles hurlers hurling hurricane hurricanes husband huskers huskies hyderabad ice icemen idea
ideas identified identify identity ill illegal illegally illini illness image imam immediate immediately immigrant
immigrants immigration immunity impact impacted impacts impeachment imperative implement implementation implemented
implementing import importance important imported imports impose imposed imposes imprisoned imprisonment improve
improved improvements improves improving inactive inactives incentives incident incidents include included includes
including income increase increased increases increasing increasingly incumbent independence independent indians
indicate indicated indicates indicted indictment indigenous individual individuals indoor inducted inductees induction
industries industry infected infection infections infielder infielders inflation influence information informed
infrastructure initial initially initiatives injunction injure injured injures injuries injuring injury inks inmate
inmates inning innings innovation innovative inquiry ins inside insider insomnia inspections install installations
instant instead institutions insulin insurance insurgency insurgents integrity intelligence intended intends intent
intention inter interception interest interested interests interference interim intermediate international internet
interstate intervention interview into intramural introduce introduced introducing invasion invest investigate
investigating investigation investigations investigators investment investments investors invitational involved
involvement involving ironman ish islanders isles isn issue issued issues items its itself jackets jackpot jackrabbits
jaguars jail jailed jamboree javelin jayhawks jays jazz jersey jerseys jet jets job jobs jockey jockeying jogger join
joined joining joint journalist journalists judges judging judicial judo juiced jump jumper jumping juniors junta
jurisdiction jury just juventus kabaddi karaoke karate karting keep keeping keeps keglers kept keto kho kick kicked
kicker kickoff kicks kidnapped kidnapping kidney kids kill killed killer killing killings kills kind kindergarten
kindness kings kitten kittens knee knew knicks knighted knights knock knocked knockout knocks know knowledge known
kraken lab label labor labs lack lacrosse ladies lafc laid lakers landfall landfill landing landlords landmark lands
landslide landslides lanes language lap largely larger largest last late later latest launch launched launches
laundering laundromat lawmaker lawmakers lawmen lawn lawsuit lawyer lawyers layoffs layup lazio lead leader leaderboard
leaders leadership leading leadoff leads leaf leafs league leaguers learn learned learning lease least leave leaves
leaving led left leftovers lefty leg legacy legal legalization legend legislation legislative legislature legitimate
legs leinster leipzig lemonade less let letter letterman letters level levels liberty library licence license lieu
lieutenant life lifeguard lift lifted lifts lightning lightweight like likely likeness limit limited limits line
linebacker lineman lineout liner lines lineup lingerie linked links linksters lion lions list listed listeria listings
live lived liverpool lives livestock living load loan loans lobos local located location locations lockdown locker log
longer longest longhorn longhorns longtime look looking looks lose losers loses losing loss losses lost lot lottery
loud louisville lounge loved lower lowest loyal luge lumberjacks lunch lynx made magic magician magnitude maiden mail
mainly maintain maintaining maintenance majority make makes makeup making male mall man manage managed management
manager manatees mandate mandatory manhunt manipulation manner mansion manslaughter manufacturer manufacturers
manufacturing many marathon marching marijuana mariners market marketplace markets marking marlins marriage married
marrow marseille martial mask masked masks mass massacre massive mat match matches matching matchups mate material
materials maternity math maths matmen matter matters maul mauls mavericks mavs maximum mayor meals mean meaning
meaningful measles measure measures meat meatpacking medal medalist media medical meditation meet meeting meetings
meets megachurch member members membership memes memoir memorial men mend meniscus mental mention menu menus
merchandise mercury merge merger message met meteor meter meters meth methamphetamine methods metres mets miami mid
middleweight midfield midfielder midnight midseason midshipmen midterms midwife might migrant migrants militant
militants military militia militias mill million millions min mind mindfulness mine miners mines minicamp minimum
mining minister ministers minority minors minute minutemen minutes misconduct miss missed missile missiles missing
mission missions mistrial mite mobile model models modern modifieds moguls mom moment monarchs moneyline monitor
monitoring monkeypox monologue monster montana monterrey month months monument moot moral morning mortar mortgage
mosque most mostly mother motion motocross motor motorcyclist motorsports mound mountain mountaineers mourners move
moved movement movers moves movie moving mower much mudslide mug multi multiple munich munster mural murder murdered
murders museum mushrooms music musical musician musketeers must mustangs mystery mystics nabs naked naloxone name named
names naming napoli national nationally nationals nations nationwide nats natural near nearby nearly necessary neck
need needed needs negative negotiate negotiations neighborhood neighborhoods neighboring neo nest net netball netminder
nets netter netters network neutrality never newborn newly newlyweds news newspaper next night nine niners ninth nobody
noles nominated nomination nominations nominee nominees non nonbinary none nor normal northeastern nose not notches
notebook noted notes nothing notice novel now nuclear nuggets number numerous nurse nurses nursing nutmeg nycfc
obituary object obligation obligations oblique obtain obtained occupied occur occurred occurring occurs octagon odds
odor off offender offenders offense offensive offer offered offering offers office officer officers offices official
officially officials officiating offshore offside offsides often oil oilers old older oldest olympiad omaha once one
ones ongoing online only onside onto oop open opened opener opening opens opera operate operated operating operation
operational operations opinion opioid opponents opportunities opportunity oppose opposed opposition opt option optioned
options opts orange oratory orbit orchard orchestra order ordered orders organ organizations organized original
originally orioles orthodontist other others otherwise our ousted ousts out outage outbreak outcome outdoor outduel
outduels outfielder outfielders outing outlast outlasts outlined outlook outreach outright outside outstanding over
overall overcomes overdose overnight overpass overpowers overs overseas oversight overtime overturns overwhelms owe
owls own owned owner owners ownership pacers package packers pad paddler padres pads pageant paid pain paint pair
pairings palace pancake panda pandemic panel panels panther panthers pantry paper par parade paramedic pardon parenting
parents parking parkrun parlay parliament parliamentary parody parole part partial partially participant participants
participate participating participation particular particularly parties partisan partner partners partnerships parts
party pass passage passed passenger passengers passer passes passing passport past pastor patent path patient patients
patriot patriots pats pay paying payment payments peaceful peacefully peacekeepers peacekeeping pedestrian peewee
pelicans peloton penalties penalty pending penguins pennant pens pension penske people pep per percent percentage
perfect perform performance performed performer period permanent permission permit perpetrator personal personally
personnel persons petanque petition pharmacy phase phillies phone photo photography photos physical piano pick
pickleball picks pickup pickups picture pie piece pigs pigskin pilot pilots pin pinch pipeline piracy pirates pistons
pit pitch pitchers pitches pitching pizza placed places placing plan plane planes planet planned planning plans plantar
plants plastic plate platform play played player players playground playing playoff playoffs plays pleads please
pleased pledge plot plotting ploughing plugs plunge poachers podcast podium poetry point pointed pointers points poker
polar pole police policemen policies policy polish political politician politicians politics poll polling polls
polluters pollution polo poor pop popular population populations portal portion porto ports posed position positions
positive possibility possible possibly posted poster postgame posting postponed posts postseason potential potentially
potholes poverty powerful powerlifting powerplay practice practices praised prayers pre preceded predator predators
prediction predictions preds pregame pregnancy pregnant preliminary premiere premiers premiership prep preparation
prepare prepared preparing preps prescription preseason presence present presented preserve presidency president
presidential press pressure prevent prevented preventing preview previous previously prices primarily primary prime
principal principles priorities priority prison prisoner prisoners privacy private pro probably probation probe problem
problems procedures proceed proceedings process processes processing produce produced producer producers producing
product production products professional professionals professor profit profits program programming programs progress
project projected projecting projections projects prom prominent promise promised promises promo promote promoting
promotion prompting proof prop proper properly property proposal proposals proposed proposes prosecution prosecutor
prosecutors prospect prospects protect protected protecting protections protects protest protesters protesting
protestors protests protocol proud proven proves provide provided providers provides providing provinces provincial
provision provisions psg psychic pub public publicly published publishes puck pucks pucksters pugilist pull pulls pumas
pummel pump pumpkin pumpkins punches punt punter pupils puppies purchase purpose purposes pursue push pushed pushing
put putback puts putt putter putting puzzle quad qualified qualifier qualifiers qualifies qualify qualifying quality
quarantine quarter quarterback quarterfinals quarterly queens question questionable questions quickly quid quilt quilts
quiz quo quoits quotes rabbi raccoon racer racers races racetrack racing racism radiation radio raffle raid raiders
raids rail railriders railroad railway rain rainforest raise raised raises raising rallies rally ramblers ramp rams ran
ranchers range ranger rangers ranking rankings ransomware rape rapid rapidly rapids rapper raptor raptors rare rat rate
rates rather rating ratings ravens rays razorbacks reach reached reaches reaching reaction reacts readiness reading
ready real realigned realignment reality really realtor rear reason reasonable reasons reauthorization rebel rebels
reboot rebound rebounds rebuild rebuilders rec recall recalls receive received receiver receives receiving recent
recently reception recession recipe recipes recognition recognize recognized recognizes recognizing recommendation
recommendations recommended recommends reconciliation reconstruction record recorded records recount recover recovered
recovering recovery recreational recruit recruiting recruitment recruits recycling red redbirds redevelopment
redistricting reds redshirt redskins reduce reduced reduces reducing reduction reef reelection referees referendum
referred reflect reflects reform reforms refugee refugees refund refused refuses regard regarding regardless regatta
regime region regional regions registered regular regulation regulations regulators rehab rehabilitation reign reins
reintroduced reject rejected rejects related relating relation relations relationship relay release released releases
relegation reliable relief reliever religious reloads rely remain remaining remains remarks rematch remember remembered
remote removal remove removed removes removing renewable renewed rent reopen reopens repair repairs reparations repeal
repeat repeatedly replace replaced replacement replaces replacing replay report reported reportedly reporting reports
represent representing represents request requested requesting requests require required requirement requirements
requires requiring rescue rescued research researchers reserve reserves residency resident residential residents resign
resignation resigned resigns resolution resolve resort resource resources respect respective respectively respond
responded responders responding response responsibilities responsibility responsible rest restaurant restaurants
restoration restore restored restoring restraining restriction restrictions result resulted resulting results resume
retail retain retaliation retire retired retirement retires retiring retooling retriever return returned returning
returns reunion reveal revealed reveals revenge revenue revenues reverse review reviewed revolution rhino ribbon ride
riders rifle right rights rink riot riots rise rises rising risk risks rival rivalry rivals road roadrunners roads
roadside robber robbery robot robotics robots rocket rockets rockies rodeo role roll rollover rolls romaine romp roof
rookie room ropes roping roster rotation rough roughing roughly round roundabout rounder roundup rout route routed
routine routs rover row rower rowing royals ruckman rues rugby ruled rules ruling rumors run runner runners running
runoff runs runway rural rusher rushes sabres sack sacked sacks sacrifice sacrifices safe safely safer safety said
sailing saint saints salary sale salukis same sanctions sandcastle saracens satellite save saved saves saving savings
saw say saying says scale scam scammers scandal scene schedule scheduled scheme scholars scholarship scholastic school
schools science scientific scientists scoop score scoreboard scored scorer scores scoring scouts scramble scratch
screen screening scrimmage scrum sculpture sea seahawks seamer search searches season seat seats second seconds secret
secretary section sectional sector secure secured securing security seed seeding seeing seek seekers seeking seeks
seems seen seize seized selected selection selfie selling semi semifinal semifinals seminoles semis senator senators
send sending sends senior seniors sens sense sensitive sent sentence sentenced sentences sentencing separate separation
separatist separatists sequel serial series serious seriously serve served serves service services serving session set
sets setting settlement settlements seven seventh several severe severely sevilla sewer sex sexual share shared shares
sharing shark sharks she sheepdog sheet shellacking shelling shelter sheriff shift shines ship shipment shipping ships
shipwreck shockers shocks shoot shooter shooting shootings shootout shoots shop shoplifters shoplifting shopping shops
shortage shortages shorthanded shortly shortstop shot shots should shoulder shouldn show showdown showed shower showing
shown showrunner shows shut shutdown shutout shuts shuttler side sideline sidelined sidewalk sightings sign signal
signature signed signee significant significantly signing signs silences silent similar simple simply sin since singing
single singles sinkhole sinks sister sit sitcom site sitting situation six sixers sixth size skate skateboarding skater
skaters skating skeleton ski skid skier skiers skills skin sky slalom slam slap sleep slides slips slopestyle slot
slots slow slowpitch slugger sluggers smaller smartphone smoke smokers smoothies smuggling snacks snake snap snapped
snaps snooker snowboard snowboarder snowfall snowplow snowstorm soapbox soccer social softball software soil solar sold
soldier soldiers solo solution solutions solve some someone something sooners sophomore sore sought soul sound sounders
soup source sources southampton southeastern southpaw sovereignty sox soybean soybeans space spacecraft spaghetti
spartans spasms speak speakers speaking special species specific specifically speech speeding speedskater speedway
spell spellers spelling spend spending spent spice spider spiders spikers spill spinner spinners splash split splits
spoilers spoils spoke spokesman spokesperson sponsor sponsored spoon sport sports sportsbook spot spotlight sprain
spread spreading springboks sprint sprinter spurs sputters spying squad squash squeaks squeeze squirt stabbed stabbing
stability stable stadium staff stage stagecoach stakes stance stand standard standards standing standings standoff
standout standouts stands star stars start started starter starters starting starts startup stat state stated
statehouse statement statements statewide stating station stations stats statue status stay stays steal stealing steals
steelers steelworkers steeplechase steer stem step steps steroid steroids sticking sticky stifles stimulus sting stingy
stocking stolen stood stop stoppage stopped stops storage store stores stove stranded strangled strategic strategies
strategy streak stream streets strength strengthen strengthening strengthens stressed strike strikeouts striker strikes
strip stroke stronger strongly struck structure struggle struggling student students studies studio study stuffers
stunner stuns stymies sub subject submit submitted subpoena subsequent subsequently substance substantial substitute
suburb subway succeed succeeding success successful successfully such sudoku sued sues suffer suffered suffering
sufficient suggest suggested suggests suicide suit summit sumo sunderland suns sunshine super superbike supercross
superintendent supermax supermodel supper supplies supply support supported supporter supporters supporting supports
supremacist sure surface surfer surfers surfing surge surgeon surgery surpasses surpassing surprise surrounding
surveillance survival survived survivor survivors suspect suspected suspects suspend suspended suspends suspension
suspicion sustain sustainability sustainable sustained swamps sweep sweeps swim swimmer swimmers swimming swimsuit
swing sworn sycamores symphony synagogue synchronized system systems table tabs tackle tackles tackling taekwondo tag
tail tailback tailgate tailgating take takeaways taken takes taking talent talk talking talks tall tallies tank tanker
tanking tanks target targeted targeting targets tariff tariffs task tattoos taught tax taxes taxpayer taxpayers teacher
teachers team teams tear teaser tech technical technologies technology teen telecommunications telephone telescope
television tell tells temperature temperatures temporarily temporary ten tendered tennis tens tensions tenure term
terms terps terrapins territorial territories territory terror terrorism terrorist terrorists test tested testified
testifies testimonial testimony testing tests texans text than thank thanks that the theater theft their them
themselves then theory therapist there thereby these they thief thinclads thing things think third thirty this thon
thorns thoroughbred those though thought thousand thousands thrashes threat threaten threatened threatening threatens
threats three thrift thriller thriving through throughout throw throwback throws thru thump thumps thunder thus tick
ticket tickets tide tidy tie tiebreak tiebreaker tied ties tiger tigers tight tigres timber timbers timberwolves time
timeline timely timeout timer timers tip tips titans title titlist tobacco today toddlers toe together toilet told toll
tomb tomorrow tonight too took tool tooling tools top toppers topple tops torn tornado tornadoes torture toss tosses
total totaling totals tottenham touchdown touchdowns touchline tough tour tourism tourist tourists tournament tourney
toward towards towel town toxic track tracker trackers tracks tracksters tractor trade traded trades trading tradition
traditional traffic trafficking tragedy tragic trail trailblazer trailer trails train trained trainer training trains
transfer transferred transgender transit transition transmission transparency transplant transport trap trapped
trapshooting trash travel traveled travelers traveling travelled travelling treasury treated treating treatment treaty
tree tremendous trend trey tri trial trials triathlete triathlon tribal tribes trick tried tries trip triple triplets
trivia trojans troop trooper troops trophy tropical trots trounce trounces truck trucks truly try trying tsunami
tuition tumbling tunnel turbines turf turkey turn turned turnout turnover turnovers turtle turtles tweet tweets twelve
twenty twice twin twins twist two type types typhoon ulster ultimately umpire umpires umps unable unacceptable
unaccompanied unanimous unanimously unanswered unbeaten unconstitutional undefeated under undercard underdog
underground understand understanding underway undrafted unemployment uneven unfair unidentified uniform uniforms
uninsured union unions unique unit united units universities university unknown unless unprecedented unrest unseeded
until upcoming update updated updates upend upends upgrade upgrades upholds upon upper uprising upset upsets uranium
urge urged urgent urges urging usa usage use used users uses using usmnt uswnt utes utility vaccinated vaccination
vaccine vaccines valedictorian valuable value values vandalism vaping variant variety various varsity vast vault vcu
vegan vehicle vehicles velocity velodrome verbal verdict version very vessel vessels veteran veterans veterinarian veto
via vice victim victims victory video view views viking vikings village villages vinyl violated violating violation
violations violence violent violin viral virtual virus visa visas vision visit visitation visited visiting visitors
visits vital voice void volcano volleyball vols voluntary volunteer volunteers vote voted voter voters votes voting
vows vulnerable wage wagers wages wait waiting waived waiver waivers wake walk wallabies walleye wanderers want wanted
wants war warming warmups warned warning warnings warns warrant warrior warriors was wash wasps waste watch water
watershed watford wave ways weapon weapons wear wearing weather web website wedding week weekend weigh weight
weightlifting welcome welfare well wellness welterweight went were whale whales what when where whether which while
whistleblower whitecaps who whole whom whose why wicket wicketkeeper wickets wide widely wideout widespread wife
wildcat wildcats wildfire wildfires willing win wind window winds wine winger wings winless winners winning wins wire
with withdraw withdrawal withdraws within without witness witnesses wizard wizards wolfpack wolverine wolverines wolves
woman women won wonderful words wore work worked worker workers workforce working workshop world worldwide worse worst
would wound wounded wounding wounds wrestle wrestler wrestlers wrestles wrestling wrist write writing written wrong
wrongful wrote www yankees yard yards year yearbook years yellow yesterday yet yields yoga you youngest your youth zags
zodiac zone zoning zoo zookeeper
"""
COMMON_WORDS = frozenset(_LISTED.split())
