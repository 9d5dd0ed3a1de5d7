package align

// Every number that decides something. They were chosen on labelled news of
// four kinds (sentences that report one event, quotations in three outlets,
// the same with the quoted words blanked out, articles on one event or not).
// None of those texts ships with the program.
//
// Cross-validated by event (five folds that share no article, ten drawings; the
// best of 61 settings of the 17 numbers that matter most is taken on four folds
// and counted on the fifth) they find .76 of first hits, .99 and .38 of
// quotations, .94 of events, as they do on all. Settings drawn at random near
// these, 6 in 100 off, find .747 with a deviation of .008, .984, .372 and .924. A
// step of 5 in 100 in one of them costs a point at most, save in nearWords,
// silentBits and eventFloor, which stand on peaks of two to four, all four added.
const (
	// A word weighs what it tells beyond silentBits (about the rank of "he"),
	// up to loudBits: a word that is not listed at all is a name or a slip.
	// One bit more or less of silentBits loses a point of blanked quotations.
	silentBits = 7.0
	loudBits   = 20.0

	// Two words are near in meaning from this cosine on; it is also what
	// they then count. Lower joins opposites and mere subjects, higher only
	// what the stems join already; 0.05 either way loses a point or two.
	nearWords = 0.5

	// Words without a vector that share this much of their spelling are taken
	// for one name written in two ways.
	alikeSpelling = 0.6

	// What the sentences before and after add when they match in the same
	// order. It finds the counterpart of "he said" between two that match;
	// three points of first hits, and level from 0.2 to 0.4.
	neighbourShare = 0.2

	// What standing at the head of both articles adds, as a share of the
	// score: there both tell the news itself. It fades by 1/e every ledeReach
	// sentences. Five points of first hits, level from 0.6 to 1.5.
	ledeShare = 0.8
	ledeReach = 6.0

	// What standing at the very head of either article adds, whatever the two
	// share. Two points of first hits, level from 0.05 to 0.07; above, blanked
	// quotations are drawn to the head as well.
	firstShare = 0.06

	// What words of one speaker on both sides add, of one whose words stand in no
	// other sentence of either; of two sentences that share none it may be all there
	// is. Two of a hundred blanked quotations, level from 0.05 to 0.1, and no other
	// first hit changes. Speakers with more sentences than voicesTried on a side
	// bring no pairs by themselves.
	voiceShare  = 0.07
	voicesTried = 6

	// Two articles that nothing else joins are of one story where this share of
	// the shorter stands in both in the same words. Of 105 pairs on two events
	// one has .13, the others nothing.
	copiedStory = 0.15

	// What a shared passage adds when it covers the shorter sentence. Without
	// it four of a hundred shared quotations are missed, level from 0.6 to 0.75.
	passageShare = 0.7

	// Candidates a sentence keeps for scoring, and how many index entries are
	// read for them, rarest words first. Thirty find no more than six; short
	// articles never spend the entries.
	keptCandidates = 6
	entriesRead    = 600

	// A pair below is no link, however it stands out: of the links above, three
	// of four set an event beside the same event, most of the others beside
	// something that followed from it.
	linkFloor = 0.22

	// What joins two sentences that share no wording, see proof: a name counts
	// for half a deed, as it stands in many sentences of both articles.
	nameProof   = 0.5
	nearProof   = 0.25
	ledeProof   = 1.5
	proofFloor  = 11.0
	fewestSigns = 2   // words that tell much; fewer will do for sentences
	fewSigns    = 0.4 // that are as near as this by all their words

	// Sentences agree by the share of the lighter one that the other tells too,
	// and by half of how near they are, together at most about 1.5. Of pairs
	// read one by one, those below joinFloor were wrong or loose three times of
	// four, those above right three times of four.
	joinFloor = 0.45

	// What two sentences share is ample from this proof on: of 129 pairs read
	// that were each other's best after others had been linked, 70 have it, 60
	// of these told one deed and none was wrong; below it every third was loose.
	// It also joins two that are each other's best and agree a little less: of 32
	// such pairs 27 told one deed. Labelled news of three kinds are alike in it.
	ampleProof = 20.0
	ampleJoin  = 0.40

	// Less proof will do for sentences in which the grammar ties the same to the
	// same: from tiedProof on where they agree as one deed does (13 of 17 read told
	// one), and for those that are left over where they agree so much that one of
	// them tells nothing else (8 of 9). One tie has to be whole.
	tiedProof  = 9.0
	wholeDeed  = 0.95
	fewestTies = 1.0

	// From here on what two sentences agree in is one deed of the same people:
	// four of five were. What the grammar ties together in both (a deed and its
	// doer) counts a bondShare, mostBonds at most, over so many words between
	// them that tell nothing; without any it is no one deed.
	deedFloor    = 0.60
	bondShare    = 0.08
	mostBonds    = 2.0
	fewestBonds  = 0.5
	lightHolders = 2

	// Less proof than this shows no one deed, however short the sentence that has
	// it: of 28 pairs read below it that the grammar tied 11 were of two. Headlines
	// are short; from headlineDeed on what two agree in is one deed without that
	// their grammar, which leaves words out, ties it: 13 of 13 were.
	deedProof    = 15.0
	headlineDeed = 0.80

	// What is shared beside places and times, in which a name counts a settingName,
	// tells one deed from so much on, or else a verb ties it: of 9 pairs read below
	// that no verb ties 5 told two deeds at one place, or of one thing.
	settingName  = 0.25
	settingFloor = 4.6

	// A sentence beside a linked one belongs to the link when so much of what it
	// shares with the other side is not shared without it.
	addedShare = 0.5

	// But the other side has to answer so much of what it tells: of the 17 read that
	// were answered less, 9 told another thing in most of their words.
	groupedAnswer = 0.5

	// A pair below is not called one statement told otherwise.
	sameFloor = 0.30

	// Two statements as near as this are one, whatever single thing clashes in
	// them; two speakers of one statement share this much of it as a quotation.
	alikeFloor = 0.65
	saidShare  = 0.5

	// And so many words of it in one run: two may both say a motto.
	utteranceWords = 10

	// Two that tell the same answer so much of one another: of 14 pairs of which one
	// tells more beside it 8 were more than the same, of those above none.
	sameAnswered = 0.8

	// Neither of two statements answers most of the other below mostAnswered. Of 41 pairs
	// read there that had names rather than deeds in common, or other deeds first of all
	// and fewer ties to a verb than besideTies, 18 told two things and 10 one in part.
	mostAnswered = 0.55
	besideTies   = 1.5

	// Two clauses with other verbs tell of one deed when so many of those it
	// concerns are the same.
	deedParties = 3

	// Sentences of one article that say a thing twice. Two of one paragraph
	// never count: they go on about it.
	twiceFloor = 0.25

	// A diff of more words would cost more than it shows: it grows with their
	// square.
	diffWords = 5000

	// Two sentences go the same way when a diff keeps this share of the terms
	// that they have in common.
	orderShare = 0.6

	// Words that tell less (the rank of "people") are not shown as a reason,
	// nor set against one another as a contrast.
	shownTelling = 3.0

	// Words named in a reason, and how near in meaning two must be to be named
	// as alike: below, a reader sees no likeness ("policy", "administration").
	shownWords = 3
	shownNear  = 0.65

	// Kinship of two articles: so many sentences make the head, the headline
	// among them; so much counts the head against the best pairs of
	// sentences, and so many of these. A name counts less than another word:
	// names stay the same when the news is another.
	headSentences = 6
	headShare     = 0.6
	bestPairs     = 4
	nameShare     = 0.7

	// News is printed on its day or up to so many days later.
	printedAfter = 2

	// The sentences that name the day of the news: beyond them days of other
	// events are named. The first of them tell what is new, and not what has
	// lasted.
	newsSentences = 3
	ledeSentences = 2

	// One report is printed again up to so many days later where this share of the
	// shorter stands in the other in the same words.
	reprinted   = 7
	copiedEvent = 0.4

	// News days named with their month that are so many days apart are of two
	// events, if neither article names the other's.
	farApart = 14

	// An article without a date that names full dates, but none so near to
	// the other's date, in days, is of another time.
	lookBack = 60

	// What is left of the kinship of two articles when their heads name
	// different days, which happens in one of ten pairs on one event; and when
	// sentences that match do, as in two calls with the same message.
	otherDayShare  = 0.9
	otherNewsShare = 0.7

	// From this kinship on two articles tell of one event, or of one story.
	eventFloor = 0.30
	storyFloor = 0.15

	// Articles on one event accord so much, unless their kinship makes it plain or one deed is
	// told in the heads of both; those of one story accord so much, unless they go on about two
	// people. Of 648 labelled pairs on one event that are long enough to ask, one does neither;
	// of 146 on two that the news of one man, one chamber or one campaign made one event, 88.
	// Cross-validated by event .21 to .225 and .38 to .42 are chosen. Of 542 pairs that are no
	// story below .14 two are of one matter.
	eventAccord = 0.21
	plainEvent  = 0.40
	storyAccord = 0.14

	// Two reports of one race may lead with another man each. What all their
	// words have in common then counts by wholeShare beside the kinship of the
	// heads, and they have to name fewestAgain rare names more than once each, or
	// manyNames once: one of two words counts as two.
	// Of the 200 labelled pairs on which it was chosen none on two events reaches
	// it without its heads, and two on one do; from 0.40 down such pairs come in.
	wholeShare  = 0.667
	matterFloor = 0.41
	fewestAgain = 2
	manyNames   = 5

	// An article of so few words has less to share with a long one: from
	// shortFloor on the two are on one event all the same, where their heads are
	// as near as shortHeads and they share so many rare names. Of the labelled
	// pairs with so short an article none on two events comes near it (kinship
	// .16, heads .06); three of those on one event lay between it and eventFloor.
	shortWords = 170
	shortFloor = 0.22
	shortHeads = 0.20
	shortNames = 3

	// A sentence among the first newsHead of either side that agrees so much, with
	// so much proof, makes one event of two articles whose heads are as near as
	// those of one story. Of the 105 labelled pairs on two events none has one
	// (the nearest: .48, 22.7); level from .45 to .51 and from 23 to 34.
	newsHead   = 4
	ledeAgree  = 0.50
	ledeProven = 25.0

	// The figures of a number, noughts at its end aside, that two events do not
	// count of one thing: of the 200 labelled pairs 12 on one event share such a
	// count and none on two.
	exactFigures = 3

	// Things of which few articles have any, and names of places or people that both
	// articles have. Of 200 labelled pairs, and of 192 made of two events of one kind,
	// no pair on two events shares such a count and so many such names but those of
	// one gulf with as many boats of pirates.
	groupTold  = 7.0
	groupName  = 5.0
	groupNames = 2

	// Two articles on one event share names: of what the names of one of them weigh
	// the other has at least so much. Of 189 labelled pairs that kinship made one
	// event none on one has less, and 14 of 56 on two events of one kind have; level
	// from .26 to .28, above it pairs on one event are lost.
	namesFloor = 0.28

	// Articles whose heads have less than this in common are not on one event,
	// whatever sentences they share: two pages of one site may. Nor are they of one
	// story, whoever is named in both: of ten labelled pairs that only names joined
	// the two below are of two matters, seven of the eight above of one.
	headsApart = 0.05

	// Heads of one story are as near as this, and the articles share a name that
	// tells so much (more than those of parties and their best-known heads; level
	// from 6.0 to 6.6) and that both have more than once; or they share several
	// names that tell as much as rareName, beyond titles and initials. A first
	// and a last name are two.
	storyHeads = 0.12
	knownName  = 6.3
	rareName   = 8.0
	shortName  = 3

	// Articles of fewer telling words say too little to be judged; of up to
	// headlineWords, as a long headline by itself has them, too little to be found
	// on another event; of up to fewWords, as two sentences have them, where their
	// heads are as near as those of one story.
	fewestWords   = 12
	headlineWords = 14
	fewWords      = 30

	// Of two sentences that differ in one place only: the words there at most,
	// the same words around them at least, and the letters with which forms of
	// one word begin.
	exchangedWords = 3
	sameAround     = 6
	familyLetters  = 3

	// The letters of a word behind a beginning that denies it: unsafe, not under.
	affirmedLetters = 3
)
