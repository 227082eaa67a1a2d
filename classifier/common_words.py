"""Common English words that are no names. Made by training_data/make_common_words.py from clean sources."""

_LISTED = """
abacus abandoned abatement abducted ability able aboard abortion about above abroad absentee absolutely abuse abuses
academic accept acceptance accepted accepts access accessible accident accord according account accountable accounts
accurate accusations accused accuses accusing ace aces achieve achievement acquire acquisition acquitted acres across
act acting action actions activated active activist activists activities activity actor acts actual actually add added
adding addition additional address addressed addresses addressing adds adequate administered administration
administrative admissions admits admitted adopt adopted adoption ads adult adults advance advanced advances advancing
advantage advice adviser advisory advocate affect affected affecting affects afford affordable after aftermath
afternoon again against age aged agencies agency agenda agent agents ages aggies aging ago agree agreed agreement
agreements agrees agricultural agronomy ahead aid aimed air aircraft airfield airline airport airports airspace
airstrike airstrikes ajax alarm album alcohol alert aliens align alive all allegations alleged allegedly alleging
allergy allies alligator alligators allocated allotment allow allowed allowing allows almost alone along already also
alternate alternative although alumni always amateur ambassador ambush amendment amendments america amid amidst
ammunition amnesty among amount amounts analysis anchors ancient and angels angler anglers animal animals ankle
annexation anniversary announce announced announcement announces announcing annual annually another answer answers
anteaters anti antique antitrust anxiety any anyone anything apartment apartments apologizes apology app apparent
apparently appeal appeals appear appears applauded application applications applied apply appointed appointment
appoints appreciate apprentice approach approaches appropriate appropriation approval approve approved approves
approximately arcade archaeologists archery architecture are area areas arena armbar armed arms around arraigned arrest
arrested arrests arrive arrived arrives arsenal arson article artificial artillery artistic aside ask asked asking asks
assassination assault assess assessment assessor assets assignment assist assistance assistant assisted associated
asteroid astrology astronaut astronauts astronomy astros asylum atheist athlete athletes athletic athletics atmosphere
attached attack attacked attacker attackers attacks attempt attempted attempting attempts attend attendance attendant
attended attending attention attitude attorney attract auction auctioned auctioneer auctioneering audit auditor author
authored authorities authorize authorized authorizes auto autocross automatic automotive autopsy autosport availability
available avalanche average avocado avoid avs award awarded awards aware awareness away aztecs baby backbencher
backboard backed background backhand backlash backlog backpacking backs backstroke backup backups backyard bad badgers
badminton bags bail bake bakery baking balance balanced bald balk ballet ballistic ballot ballots ballpark ballroom
balsa ban band bands bangalore bangs bank bankruptcies bankruptcy banned banning banquet bans bantam bantamweight bar
barbecue barbershop barcelona bareback barefoot barn barons barrel barrels barricaded barrier barriers bars base
baseball based baseline baseman bases basic basis basket basketball bat bathroom baton bats batsman batter battery
batting bazaar beaches bearcats bearkats bears beat beater beating beauty became because become becomes becoming
bedbugs bee beef beekeeper been bees before began begin beginning begins begun behalf behind being believe believed
believes belonging beloved below bench benched beneficiaries benefit benefits benfica bengals berth bests bestseller
bets better betting between beyond biathletes biathlon bicycle bid big biggest bike bikini billikens billions bin binge
bingo biography biological biopic bipartisan birth birthday birther bishops bison bitcoin bite biter bites bitten
bizarre blackface blackhawks blackout blacks blame blames blanked blast blasts blaze blazers bleachers blitz blizzard
blockade blocked blocks blog blown blowout blows bluejays blueliner blues board boarding boards boat boater boats
bobblehead bobcat bobcats bobsled boccia bodies body bodybuilding bodypaint bogey boil boilermakers bold bolts bomb
bomber bombers bombing bombings bombs bombshell bonspiel bonus books bookstore boost booster boosters booters boots
border borough both bottle bottom bought boulder bouldering bounces bound bournemouth bout bowl bowled bowlers bowls
bows boxer boxes boxing boy boycott boyfriend boys bracket bracketology bragging brass brave bravery braves brawl
breach break breakaway breaker breakfast breaking breaks breakup breast breastfeeding breaststroke breezes brentford
brew brewers brewery bribery bricklaying bridal bride brief briefing briefs brighton bring bringing brings broad
broadband broadcast broke broken brokered bronc broncos bronze brother brought browns bruins bruises buccaneers bucket
buckeyes bucks bucs budgerigar budget buffaloes buffs build building buildings built bulldog bulldogs bullpen bulls
bullying bump bumps bunny bunt burglar burglary burgled burial buried burn burned burning burnley burnout bus buses
business businesses businessman busting but butterfly buy buying buyout buys buzzer bye bypass cabin cabinet caddie
cadets cafe cagers cajuns cake calendar calf called caller calling calls calypso cam came camera camogie campaign
campus can canadiens canasta cancel canceled cancelled cancels cancer candid candidate candidates candlepin canes
cannot canoe canonized cans canucks cap capabilities capability capable capacity capital capitals caps capsizes capsule
captain captivity capture captured captures car caravan carbon carded cardinal cardinals cards care career caretaker
cargo carjacking carnival carousel carpet carried carry carrying cars cartel carts carving cases casino cast casting
casualties cat catamounts catch catcher catchers catches catchment cathedral cattle caucus caucuses caught cause caused
causes causing cavalier cavaliers cavs cease ceasefire ceiling celebrate celebration cell cells celtic celtics census
cent center centerman centre centuries century ceremony certain certainly chain chair challenge challenges chamber
champ champions championship championships champs change changed changer changes changing channel chanticleers chapter
character charcuterie charge charged charger chargers charges chars chart charter check checkpoint checks cheer
cheerleaders cheesecake chemical chemistry chess chicken chief chiefs children chili chill chimney chip chivas
chocolate choice choices choir choke choose chooses chosen cider cincinnati circuit circumstances circus cited cities
citing citizen citizens citizenship city civil civilian civilians claim claimed claiming claims clap claps clash
clashes class classes classic classified classroom clause claws clays clean cleanup clear cleared clearly cleats
clemency clergy cleric clerk clicks climate climber climbing clinch clinches clinic clinical clippers closed closely
closer closes closing closure closures cloture clowns club clubhouse clues coach coaches coaching coal coalition coast
coastal coaster cockroach cocktails code coding coin cold coli collapse collapsed collapses colleagues collect
collection college colleges collide collides collision colonels colonials color colt colts column combat combinations
combine combined come comeback comedian comes comic coming commander commanders commencement comment comments commerce
commercial commissioner commissioners commit commitment commits committed committee committing commodores common
communication communities community commuters companies company compared compensation compete competition competitive
complaint complete completed completely completes completion completions complex compliance comply component components
compost compound comprehensive compromise computer computers concedes concern concerned concerning concerns concert
concluded concludes concrete concussion condemned condemns condition conditions conduct conducted conducting conference
confidence confident confinement confirm confirmation confirmed confirms conflict congressional conjoined conker
connected connection consecutive consensus consent consequences conservation consider consideration considered
considering considers consistent console conspiracy constituents constitution construct construction constructors
consumer consumers consumption contact contain contained containing containment contains content contest contestant
continue continued continues continuing contouring contract contracting contractor contractors contracts contribute
contributions control controlled controls controversial controversy convention conversion convicted conviction convoy
cooker cookies cooperation coordinate coordinated coordinator copy core corn corner cornerback cornerman cornhole
cornhuskers coronation coronavirus coroner corporate correct corruption cosmetology cosplay cosponsor cosponsored cost
costly costs costume cougar cougars could councillors councilman counsel counseling count counter counterfeit
counterfeits counties countries country county coup couple couples courage course courses court courts courtside cover
coverage covered covering cowboy cowboys cows coxed coyote coyotes crabs crackdown crappie crash crashed crashes create
created creates creating creation credit credits crew crib cribbage cricket crier crime crimes criminal criminals
crisis criterium critical critically criticism criticized critics crochet crop crops croquet crossing crossover
crossword crowd crowing crown crowned crucial crude cruelty cruise cruises crunch crusade crusaders crush crushes
cryptocurrency cub cube cubs culinary cultural culture culvert cup cupcakes cups curb curfew curling currency current
currently curveball custody customers cut cutdown cuts cutting cyber cycle cyclist cyclists cyclone cyclones czar
dahlia dairy damage damaged damages damaging dance dancers dancing danger dangerous dark darts dash dashcam data date
dates dating daughter dawgs daylight days deacons dead deadliest deadline deadly deals death deaths debate debater
debaters debating debris debt debut decade decades decathlete decathlon decide decided decides decision decisions deck
declaration declare declared declares decline decommits decorating decrease decree dedicated dedication deduction deed
deeds deep deepfake deeply deer defamation defeat defeated defeating defeats defence defend defender defending defends
defense defenseman defensive deficit degree del delay delayed delays delegates delegation deletes deliver delivered
delivery demand demanding demands dementia demolition demonstrate demonstrated demonstration demonstrations
demonstrators denied denies dentist deny department departments depend dependence deploy deployed deployment
deportation deposition depression depth deputies deputy der derailment described describes deserve deserves design
designated designation designed designer despite destroy destroyed destroying destroys destruction detailed details
detain detained detainees detect detected detection detectives detention determine determined detour devastating
develop developed developer developers developing development device devices devil devils diagnosed dialogue
diamondbacks did didn die died dies diesel difference differences different difficult digest digital digs dike dinghy
dinner dinosaur diocese dioxide diplomatic diplomats direct directed direction directly director dirt disabilities
disability disabled disappointed disaster disasters disc discover discovered discovery discrimination discus discuss
discussed discussion discussions disease diseases dishes dismembered dismissed dismisses dispatch dispatches displaced
display dispute disputed diss distance distillers distributed distribution district districts dive divers diverse
diversity diverted diving division divorce docks doctor doctors document documents dodger dodgers does doesn dog dogs
doing dollars dolphins dome domestic dominates dominoes donation donations done donor donors door dortmund dos dose
doses double doubleheader doubt doubtful doves down downhill downtown dozen dozens draft drafted drafty drag dragon
dragster dragway drainage drama dramatically draughts draw drawing draws dream dress dressage dressed drill drillers
drilling drills drinking drive driven drivers drives driving drone drones drop dropped drops drought drown drowns
drubbing drug drugs drum drumline drunk drunken dry dual duals duathlon ducks due duel dugout dunk dupe during duties
dynamo dynasty each eagles earlier earmarks earn earned earnings earns earthquake earthquakes ease eases easier easy
eating eclipse economic economies economy edged edges editor editorial educate education educational effect effective
effectively effectiveness effects efficiency efficient effort efforts eggs eight eighth eights eisteddfod either
ejected elderly elect elected election elections electric electrical electricity electronic elects elephants eleven
eligibility eligible eliminate eliminated eliminating elimination else elsewhere emails embassy embezzlement
emergencies emergency emissions emoluments emotional employee employees employer employers employment empty enable
enact enacted encampment encourage encouraged encouraging end endangered ended enders ending endorsed ends enemy energy
enforce enforcement engage engaged engagement engine engineering engulf enhance enhanced enhancing enjoy enormous
enough enrollment ensemble enshrinement ensure ensured ensures ensuring enter entered entering enterprise enters entire
entities entitled entrapment entry environment envoy epidemic equal equaliser equalizer equestrian equipment eruption
erupts escape especially esports essay essential establish established establishes establishing establishment estate
estimate estimated estimates ethanol ethics ethnic euchre evacuate evacuated evacuation evacuations evangelical evasion
even evening evens event events eventually ever everton every everyone everything eviction evidence exactly exam
examination examine examiner example excellent exception executed execution executive exercise exercises exes exhibit
exhibition exist existing exit exonerated exoplanet expand expanded expanding expands expansion expect expectations
expected expecting expenses expensive experience experienced experiences experiment expert expertise experts expire
explain explained explodes exploration explosion explosions explosive explosives export exports exposed exposure
express expressed expresses expressing extend extended extending extends extension extensive extra extradition extreme
extremely eyes face faced faces facial facilitate facilities facility facing fact factors factory facts fail failed
failing fails failure fairest fairway fake falcons fall fallen falling false fame families family fan fans fantasy far
farewell farm farmers farms fasciitis fashion fast fastest fat fatal fatalities fatally father favor favored favorites
fear feared featherweight federal feed feel fees feet fell felling fellow felony felt female feminism fencing fentanyl
festival fever few fewer fifteen fifth fifty fight fighter fighters fighting figure figures fil file filed files
filibuster filing fill filled fills filly film final finale finalist finalists finally finals finance financial
financing find finding findings finds fined fines finish finished finishes fire fired firefighter firefighters
firefighting fires fireworks firing firm firms first fiscal fishermen fishing fitness five flag flagrant flags flamengo
flames flanked flanker flash fled flee flees fleet flexbone flexibility flight flights flip flips flooding floods floor
flop florist flow flower flu fly flyers flying flyweight focus focused folks follow followed following follows fondo
food foot footage football footballer for forced forces forcing forecast foreign forensics forfeit form formal formally
formation formed former forms forward fossil fought foul fouls found foundation founded founder four fours fourth
fracking franchise fraternity fraud freestyle freezing frequent fresh freshman freshmen friars friendly friends frogs
from front frontman frosh fuel fuels fulfill fulham full fullback fully fumble fumbled fun fund fundamental funded
funding fundraiser fundraising funds funeral funniest furlongs further future gaffe gaffer gag gain gains gaited galaxy
gallery gallon gallons game gamecocks games gaming gang gangs gap garbage garden gas gaslighting gasoline gate gather
gathering gatherings gator gators gauchos gave gears gem gender general generation generations genocide geography
gerrymandering get gets getting ghost ghosting ghostwriter giant giants gift gifts gig giraffe girl girls give given
gives giving glacier glad global globetrotters gloves gluten goal goalie goalkeeper goalkicker goalless goalposts goals
goaltender goats goes going golf golfer golfers golfing gone goodbye goods gophers gored got governing government
governments governor gown grabs grad grade grader grades graduate graduated graduates graffiti gran grand grandmaster
granted grants grappler grapplers grass grateful grave gravel great greater greatest greatly greenhouse greyhounds grid
gridders gridiron grief grilling gritters grizzlies groin ground grounds group groups grow growing grown growth
guarantee guarantees guard guardian guardians guards guidance guide guidelines guilty guitarist gun gunfire gunman
gunmen gunshot gushes gut gym gymnast gymnastics habitat habs hackathon hackers hacking had hail hails hairstyle half
halfback halfpipe halftime halt halted hammers hamstring handball handicap handle handling hands handwriting hang hangs
happen happened hard hardwood harm harriers harvest has hashtag hat hate haul haunted haute have having hawkeyes
hazardous hazing headed header headlines headquarters heads health healthcare healthy hear hearing hearings heart
heartbreaker heartbreaking heat heating heaviest heavily heavy heavyweight heavyweights hedgelaying heel heels heifer
helicopter helicopters hell helmet help helped helping helps hens heptathlete heptathlon here heroes higher highest
highlights highly highways hiker hilarious hilltoppers him himself hippology hire hired hires hiring his historic
history hit hits hitter hitting hoard hockey hog hogs hokies hold holding holds hole home homecoming homeless
homelessness homeowners homers homes homework homicide honeymoon honor honorable honored honors hoop hoops hoopsters
hoosiers hopeful hopefuls hopes hornets horoscope horse horseshoes hospice hospital hospitalized hospitals host hostage
hostages hosted hot hotel hour hours households houses housing how however http huge human humanitarian humanity humans
humidity hundred hundreds hunger hunters hunting hurdle hurdler hurdles hurlers hurling hurricane hurricanes husband
hush huskers huskies hustle hyderabad hye ice icemen idea ideas identified identify identity ill illegal illegally
illini illness image imam immediate immediately immigrant immigrants immigration immunity impact impacted impacts
impeachment imperative implement implementation implemented implementing import importance important imported imports
impose imposed imposes imposter imprisoned imprisonment improve improved improvements improves improving inactive
inactives incentives incident incidents include included includes including income increase increased increases
increasing increasingly incumbent independence independent indians indicate indicated indicates indicted indictment
indigenous individual individuals indoor inducted inductees induction industries industry ineligible infected infection
infections infielder infielders inflation influence information informed infrastructure initial initially initiatives
injunction injure injured injures injuries injuring injury inks inmate inmates inning innings innovation innovative
inquiry ins inside insider insomnia inspection inspections install installations instant instead institutions insulin
insurance insurgency insurgents integrity intelligence intended intends intent intention inter interception intercepts
interest interested interests interference interim intermediate international internet interpretation interstate
intervention interview into intramural introduce introduced introducing invasion invest investigate investigating
investigation investigations investigators investment investments investors invitational invite involved involvement
involving ironman ish islanders isles isn issue issued issues items its itself jackets jackpot jackrabbits jaguars jail
jailed jamboree jammer javelin jayhawks jays jazz jersey jerseys jet jets jigsaw jitsu jiu job jobs jockey jockeying
jogger join joined joining joins joint journalism journalist journalists judges judging judicial judo juiced jump
jumper jumpers jumping juniors junta jurisdiction jury just juventus kabaddi karaoke karate karting kayak keep keeper
keeping keeps keglers keirin kept keto keynote kho kick kickboxer kicked kicker kickoff kicks kidnapped kidnapping
kidney kids kill killed killer killing killings kills kind kindergarten kindness kings kissing kitten kittens knee knew
knicks knighted knights knock knocked knockout knocks knot know knowledge known korfball kraken lab label labor labs
lack lacrosse ladies lafc laid lakers lame landfall landfill landing landlords landmark lands landscape landslide
landslides lanes language lap largely larger largest last late later latest launch launched launches laundering
laundromat lawmaker lawmakers lawmen lawn lawsuit lawyer lawyers layoffs layup lazio lead leader leaderboard leaders
leadership leading leadoff leads leaf leafs league leaguers leaked learn learned learning lease least leave leaves
leaving led left leftovers lefty leg legacy legal legalization legend legends legislation legislative legislature
legitimate legs leinster leipzig lemonade less let letter letterman letters level levels liberty library licence
license licenses lieu lieutenant life lifeguard lifesaving lifetime lift lifted lifts lightning lights lightweight like
likely likeness limit limited limits line linebacker lineman linemen lineout liner lines lineup lingerie linked links
linksters lion lions lip list listed listeria listings live lived liverpool lives livestock living load loan loans
lobos local located location locations lockdown locker log longer longest longhorn longhorns longtime look looking
looks lose losers loses losing loss losses lost lot lottery loud louisville lounge loved lower lowest loyal luge
lumberjacks lunch lynx made magic magician magnitude maiden mail mainly maintain maintaining maintenance majority make
makes makeup making malaria male malfunction mall man manage managed management manager manatees mandate mandatory
manhunt manicure manifesting manipulation manner mansion manslaughter mansplaining manufacturer manufacturers
manufacturing many marathon marching marijuana mariners market marketplace markets marking marlins marriage married
marrow marseille martial mask masked masks mass massacre massive mat match matches matching matchups mate material
materials maternity math maths matmen matter matters maul mauls mavericks mavs maximum mayor meals mean meaning
meaningful measles measure measures meat meatpacking meats mechanics medal medalist medals media medical meditation
meet meeting meetings meets megachurch member members membership memes memo memoir memorial men mend meniscus mental
mention menu menus merchandise mercury merge merger message met meteor meter meters meth methamphetamine methods metres
mets miami mic mid middle middleweight midfield midfielder midget midnight midseason midshipmen midterms midwife might
migrant migrants militant militants military militia militias mill millage million millions min mind mindfulness mine
miners mines mini minicamp minimum mining minister ministers minority minors minute minutemen minutes misconduct miss
missed missile missiles missing mission missions mistrial mite mobile mocks model models modern modifieds moguls mom
moment mommy monarch monarchs moneyline monitor monitoring monkeypox monologue monster montana monterrey month months
monument moot moral morning mortar mortgage mosque most mostly mothball mother motion motocross motor motorcyclist
motorsports mound mountain mountaineers mourners move moved movement movers moves movie moving mower much mudslide mug
multi multiple munich munster mural murder murdered murders museum mushrooms music musical musician musketeers must
mustache mustangs mutton muzzleloader mystery mystics nabs naked naloxone name named names naming napoli national
nationally nationals nations nationwide nats natural near nearby nearly necessary neck need needed needs negative
negotiate negotiations neighborhood neighborhoods neighboring neo nest net netball netminder nets netter netters
network neutrality never newborn newly newlyweds news newspaper next night nightwatchman nine niners ninth nobody noise
noles nominated nomination nominations nominee nominees non nonbinary none nor normal northeastern nose not notches
notebook noted notes nothing notice notices novel now nuclear nuggets number numerous nurse nursery nurses nursing
nutmeg nycfc oak obituary object obligation obligations oblique obstacle obtain obtained occupied occur occurred
occurring occurs octagon odds odor off offender offenders offense offensive offer offered offering offers office
officer officers offices official officially officials officiating offshore offside offsides often oil oilers old older
oldest olympiad omaha omnibus once one ones ongoing online only onside onto oop open opened opener opening opens opera
operate operated operating operation operational operations opinion opioid opponent opponents opportunities opportunity
oppose opposed opposition opt option optioned options opts orange oratory orbit orchard orchestra orchid order ordered
orders ordinance organ organizations organized original originally orioles orthodontist other others otherwise our
ousted ousts out outage outbreak outcome outdoor outduel outduels outfielder outfielders outing outlast outlasts
outlined outlook outrage outreach outrigger outright outside outstanding over overall overcomes overdose overnight
overpass overpowers overs overseas oversight overtime overtourism overturns overwhelms owe owls own owned owner owners
ownership pacers package packers packs pad paddler padres pads pageant paid pain paint painting pair pairings pairs
palace pan pancake panda pandemic panel panels panorama panther panthers pantry paper par parade paramedic pardon
parenting parents parking parkour parkrun parlay parliament parliamentary parody parole part partial partially
participant participants participate participating participation particular particularly parties partisan partner
partners partnerships parts party pass passage passed passenger passengers passer passes passing passport past pastor
pasture patent path patient patients patriot patriots pats paving pay paying payment payments peaceful peacefully
peacekeepers peacekeeping pedestrian peewee pelicans peloton penalties penalty pending penguins penmanship pennant pens
pension pensions penske people pep per percent percentage perfect perform performance performed performer period
perjury permanent permission permit permits perpetrator personal personally personnel persons pet petanque petition
pets pharmacy phase pheasant phillies philosophy phone photo photography photos physical piano pick picked picket
pickleball picks pickup pickups picture pie piece pigeon pigs pigskin pigtail pilot pilots pin pinch pinewood pipeline
pipers piracy pirates pistons pit pitch pitchers pitches pitching pixie pizza placed places placing plan plane planes
planet planned planning plans plantar planted plants plastic plat plate platform platinum play played player players
playground playing playoff playoffs plays pleads please pleased pledge plot plotting ploughing ploughman plugs plunge
plunging plus poachers podcast podium poetry point pointed pointers points poker polar pole police policemen policies
policy polish political politician politicians politics poll polling polls polluters pollution polo poor pop pops
popsicle popular population populations pork portal portion porto ports posed position positions positive possibility
possible possibly posted poster postgame posting postponed posts postseason potential potentially pothole potholes
poultry pound poverty powerful powerlifting powerplay practice practices praised prayers pre preceded precinct predator
predators prediction predictions preds preferred pregame pregnancy pregnant preliminary premiere premiers premiership
prep preparation prepare prepared preparing preps prequel prescription preseason presence present presented preserve
presidency president presidential press pressure prettiest prevent prevented preventing preview previous previously
prices primarily primary prime principal principles priorities priority prison prisoner prisoners privacy private prize
pro probably probation probe problem problems procedures proceed proceedings process processes processing produce
produced producer producers producing product production products professional professionals professor profit profits
program programming programs progress project projected projecting projections projects prom prominent promise promised
promises promo promote promoted promoting promotion prompting proof prop proper properly property proposal proposals
proposed proposes pros prosecution prosecutor prosecutors prospect prospects protect protected protecting protections
protects protest protesters protesting protestors protests protocol proud proven proves provide provided providers
provides providing provinces provincial provision provisions psg psychic pub public publicly published publishes puck
pucks pucksters pugilist puissance pull pulls pumas pummel pump pumpkin pumpkins punches punt punter punts pupils
puppies purchase purpose purposes pursue push pushed pushing put putback puts putt putter putting puzzle quad qualified
qualifier qualifiers qualifies qualify qualifying quality quarantine quarter quarterback quarterfinal quarterfinals
quarterly quartet queens question questionable questions quickly quid quiet quilt quilts quits quitting quiz quo quoits
quorum quotes rabbi rabbit raccoon racer racers races racetrack racing racism racquetball radiation radio raffle raft
raid raiders raids rail railriders railroad railway rain rainforest raise raised raises raising rallies rally ramblers
ramp rams ran ranchers range ranger rangers ranking rankings ransomware rape rapid rapidly rapids rapper raptor raptors
rare rat rate rates rather rating ratings rattler ravens rays razorbacks reach reached reaches reaching reaction reacts
readiness reading ready real realigned realignment reality really realtor rear reason reasonable reasons
reauthorization rebel rebels reboot rebound rebounds rebuild rebuilders rec recall recalls recap recast receive
received receiver receives receiving recent recently reception recession recipe recipes recital reclassification
recognition recognize recognized recognizes recognizing recommendation recommendations recommended recommends
reconciliation reconstruction record recorded records recount recover recovered recovering recovers recovery
recreational recruit recruiting recruitment recruits recycling red redbirds redevelopment redistricting reds redshirt
redskins reduce reduced reduces reducing reduction reef reelection referees referendum referred reflect reflects reform
reforms refs refugee refugees refund refused refuses regard regarding regardless regatta regime region regional regions
registered regular regulation regulations regulators rehab rehabilitation reign reins reintroduced reject rejected
rejects related relating relation relations relationship relay release released releases relegation reliable relief
reliever religious reloads rely remain remaining remains remake remarks rematch remember remembered remote removal
remove removed removes removing renewable renewed rent reopen reopens repair repairs reparations repeal repeat
repeatedly repeats replace replaced replacement replaces replacing replay report reported reportedly reporting reports
represent representing represents request requested requesting requests require required requirement requirements
requires requiring rescheduled rescue rescued research researchers reserve reserves reshuffle residency resident
residential residents resign resignation resigned resigns resolution resolve resort resource resources respect
respective respectively respond responded responders responding response responsibilities responsibility responsible
rest restaurant restaurants restoration restore restored restoring restraining restriction restrictions result resulted
resulting results resume retail retain retaliation retire retired retirement retires retiring retooling retriever
retrograde return returned returning returns reunion reveal revealed reveals revenge revenue revenues reverse review
reviewed revolution rhino rhythmic ribbon ride riders rifle right rights ringette rings rink riot riots rips rise rises
rising risk risks rival rivalry rivals road roadeo roadrunners roads roadside roasts robber robbery robocalls robot
robotics robots rocket rockets rockies rodeo role roll rollover rolls romaine romp roof rookie room rooster ropes
roping roster rosters rotation rough roughing roughly round roundabout rounder roundup rout route routed routine routs
rover row rower rowing royals rucking ruckman rues rugby ruled rules ruling rumors run runner runners running runoff
runs runway rupee rural rusher rushes sabres sack sacked sacks sacrifice sacrifices saddle safe safely safer safety
said sailing saint saints salary sale salukis same sanctions sand sandcastle sandwich saracens satellite sausage savate
save saved saves saving savings saw say saying says scale scam scammers scandal scarecrow scene schedule scheduled
scheme scholar scholars scholarship scholastic school schools science scientific scientists scoop score scoreboard
scored scorer scores scoring scouts scramble scrambled scratch screen screening scrimmage scrum sculls sculptors
sculpture sea seahawks seamer search searches season seat seats second seconds secret secretary section sectional
sectionals sector secure secured securing security seed seeded seeding seeds seeing seek seekers seeking seeks seems
seen seize seized selected selection selections selectmen selfie selling semi semifinal semifinalists semifinals
seminoles semis semistate senator senators send sending sends senior seniors sens sense sensitive sent sentence
sentenced sentences sentencing sepak separate separation separatist separatists sequel serial series serious seriously
sermon serve served serves service services serving session set setback sets setting settlement settlements seven
seventh several severe severely sevilla sewer sex sexual shadow shaming share shared shares sharing shark sharks she
shearers shearing sheepdog sheer sheet shellacking shelling shelter sheriff shield shift shines shinpads shinty ship
shipment shipping ships shipwreck shockers shocks shoes shoot shooter shooters shooting shootings shootout shoots shop
shoplifters shoplifting shopping shops shortage shortages shorthand shorthanded shortlist shortly shortstop shot shots
should shoulder shouldn show showdown showed shower showing showmanship shown showrunner shows shut shutdown shutout
shuts shuttler side sideline sidelined sidewalk sightings sign signal signature signed signee significant significantly
signing signs silence silences silent similar simple simply sin since singing single singles sinkhole sinks sister sit
sitcom site sitting situation six sixers sixth size skate skateboarding skater skaters skates skating skeet skeleton
skewers ski skid skier skiers skills skin skirts sky slalom slam slams slap slate sleep slides slips slopestyle slot
slots slow slowpitch slugger sluggers smallbore smaller smartphone smoke smokers smoothies smuggling snacks snake snap
snapped snaps snatch sneak snooker snowboard snowboarder snowfall snowplow snowstorm snubs soapbox soca soccer social
softball software soil solar sold soldier soldiers solo solution solutions solve some someone something sooners
sophomore sore sought soul sound sounders soup source sources sourdough southampton southeastern southpaw sovereignty
sox soybean soybeans space spacecraft spaghetti spartans spasms speak speaker speakers speaking special species
specific specifically speech speeding speedskater speedway spell speller spellers spelling spend spending spent spice
spider spiders spikers spill spills spin spinner spinners spinoff spit splash split splits spoilers spoils spoke
spokesman spokesperson sponsor sponsored spoon sport sporting sports sportsbook spot spotlight spotted sprain spread
spreading springboks sprint sprinter spurs spurt sputters spying squad square squash squeaks squeeze squid squirt
stabbed stabbing stability stable stadium staff stage stagecoach stakes stance stand standard standards standing
standings standoff standout standouts stands star stars start started starter starters starting starts startup stat
state stated statehouse statement statements statewide stating station stations stats statue status stay staycation
stays steal stealing steals steelband steelers steelworkers steeplechase steer stem step stepmom stepping steps steroid
steroids sticking sticky stifles stimulus sting stingy stocking stolen stood stop stoppage stopped stops storage store
stores stove stranded strangled strategic strategies strategy streak stream streaming streetlights streets strength
strengthen strengthening strengthens stressed strike strikeouts striker strikers strikes strip stroke stronger strongly
strongman struck structure struggle struggling studded student students studies studio study stuffers stumped stunner
stuns style stymies sub subbed subdivision subject submit submitted subpoena subsequent subsequently substance
substantial substate substitute suburb subway succeed succeeding success successful successfully such sudoku sued sues
suffer suffered suffering sufficient suggest suggested suggests suicide suit summit sumo sunderland sunflower suns
sunshine super superbike supercross superdelegates supergroup superintendent superiors supermax supermileage supermodel
supervisors supper supplies supply support supported supporter supporters supporting supports supremacist supreme sure
surface surfer surfers surfing surge surgeon surgery surpasses surpassing surprise surprises surrounding surveillance
survival survived survivor survivors suspect suspected suspects suspend suspended suspends suspension suspicion sustain
sustainability sustainable sustained swamp swamps swatting sweep sweeping sweeps sweepstakes swept swim swimmer
swimmers swimming swimsuit swing swings sworn sycamores symphony synagogue sync synchronized syndrome system systems
table tabled tables tabs tackle tackles tackling taco taekwondo tag tags tail tailback tailgate tailgating take
takeaways taken takes taking takraw talent talk talking talks tall tallies tank tanker tanking tanks target targeted
targeting targets tariff tariffs task tattoos taught tax taxes taxpayer taxpayers tea teacher teachers team teams tear
tears teaser teases tech technical technologies technology teen telecommunications telemark telephone telescope
television tell tells temperature temperatures temporarily temporary ten tendered tennis tens tensions tents tenure
term terms terps terrapins territorial territories territory terror terrorism terrorist terrorists test tested
testified testifies testimonial testimony testing tests texans text than thank thanks that the theater theatre theft
thefts their them themselves then theory therapist there thereby thermostat these thespians they thief thinclads thing
things think third thirty this thon thorns thoroughbred those though thought thousand thousands thrashes threat
threaten threatened threatening threatens threats three thrift thriller thriving through throughout throuple throw
throwback throwdown throws thru thump thumps thunder thus tick ticket tickets tide tidy tie tiebreak tiebreaker tied
ties tiger tigers tight tigres timber timbers timberwolves time timeline timely timeout timer timers times tiny tip
tipping tips tire titans title titlist toast tobacco today toddlers toe together toilet told toll tomb tomorrow tonight
too took tool tooling tools top topper toppers topple tops torn tornado tornadoes torture toss tosses total totaling
totals tottenham touchdown touchdowns touchline tough tour tourism tourist tourists tournament tourney toward towards
towel town toxic trace track tracker trackers tracks tracksters tractor trade traded trades trading tradition
traditional traffic trafficking tragedy tragic trail trailblazer trailer trails train trained trainer training trains
transfer transferred transfers transgender transit transition transmission transparency transplant transport trap
trapped trapshooting trash travel traveled travelers traveling travelled travelling treading treasury treated treating
treatment treaty tree tremendous trend trey tri trial trials triathlete triathlon tribal tribes trick tried tries trip
triple triples triplets trivia trojans trolled trolls troop trooper troops trophy tropical trots troubleshooting
trounce trounces truancy truck trucks truly try trying tryouts tsunami tuition tumbles tumbling tunnel turbines turf
turkey turn turned turnout turnover turnovers turtle turtles tweet tweets twelve twenty twice twin twinbill twins
twirler twist two type types typhoon ulster ultimately umpire umpires umps unable unacceptable unaccompanied unanimous
unanimously unanswered unauthorized unbeaten unconstitutional undefeated under undercard underdog underground
understand understanding underwater underway undrafted unemployment uneven unfair unidentified uniform uniforms
uninsured union unions unique unit united units universities university unknown unless unplugged unprecedented unrest
unseeded until unveiled upcoming update updated updates upend upends upgrade upgrades upholds upon upper uprising upset
upsets uranium urge urged urgent urges urging usa usage use used users uses using usmnt uswnt utes utility vaccinated
vaccination vaccine vaccines valedictorian valedictorians valuable value values vandalism vaping variance variant
variety various varsity vast vault vcu vegan vehicle vehicles velocity velodrome verbal verdict version very vessel
vessels veteran veterans veterinarian veto vets via vice victim victims victors victory video view views viking vikings
village villages vinyl violated violating violation violations violence violent violin viral virtual virus visa visas
vision visit visitation visited visiting visitors visits vital vocals voice void volcano volley volleyball vols
voluntary volunteer volunteers von vote voted voter voters votes voting vows vulnerable wage wagers wages wait waiting
waived waiver waivers wake walk walks wallabies walleye wanderers want wanted wants war wardrobe warming warmups warned
warning warnings warns warplanes warrant warrior warriors wars was wash wasps waste watch water watershed watford wave
ways weapon weapons wear wearing weather web website wedding week weekend weekly weigh weight weightlifting welcome
welcomes welding welfare well wellness welterweight wen went were whale whales what wheel wheelchair when where whether
which while whip whist whistle whistleblower whitecaps whiteout whitewashing whitewater who whole whom whose why wicket
wicketkeeper wickets wide widely wideout widespread wife wildcat wildcats wildfire wildfires willing win wind window
windows winds wine winger wings winless winners winning wins wire witch with withdraw withdrawal withdraws within
without witness witnesses wizard wizards woes wolfpack wolverine wolverines wolves woman women won wonderful wool words
wore work worked worker workers workforce working workshop world worlds worldwide worse worst would wound wounded
wounding wounds wrap wrecking wrestle wrestler wrestlers wrestles wrestling wrist write writing written wrong wrongful
wrote www yachtsmen yankees yard yards year yearbook years yellow yellowface yesterday yet yields yoga you youngest
your youth zags zero zodiac zone zoning zoo zookeeper
"""
COMMON_WORDS = frozenset(_LISTED.split())
