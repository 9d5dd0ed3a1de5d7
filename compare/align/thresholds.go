package align

// Every number that decides something. They were chosen by cross-validation
// on halves of labelled news (sentences of one event, quotations in three
// outlets, articles on one event or not) that do not ship with the program.
const (
	// A word weighs what it tells beyond silentBits (about the rank of "so",
	// "while", "because"), up to loudBits: beyond that a word is rare
	// because it is a name or a slip, and no better evidence for it.
	silentBits = 7.0
	loudBits   = 20.0

	// Two words are near in meaning from this cosine on; it is also what
	// they then count. Lower values join opposites and mere subjects.
	nearWords = 0.5

	// What the sentences before and after add when they match in the same
	// order. It finds the counterpart of "he said" between two that match.
	neighbourShare = 0.2

	// What standing at the head of both articles adds: there both tell the
	// news itself. It fades by 1/e every ledeReach sentences.
	ledeShare = 0.8
	ledeReach = 6.0

	// What a shared passage adds when it covers the shorter sentence.
	passageShare = 0.5

	// Candidates a sentence keeps for scoring, and how many index entries are
	// read for them, rarest words first. Short articles never spend it.
	keptCandidates = 6
	entriesRead    = 600

	// A pair below is no link, however it stands out.
	linkFloor = 0.22
	// A pair below does not count as the same statement without a shared
	// passage.
	sameFloor = 0.30

	// A diff of more words would cost more than it shows: it grows with their
	// square.
	diffWords = 5000

	// Two sentences go the same way when a diff keeps this share of the terms
	// that they have in common.
	orderShare = 0.6

	// Words shown as a reason tell at least this, if any do.
	shownTelling = 3.0

	// Sentences of one article that say a thing twice; neighbours that go on
	// about it stay below.
	twiceFloor = 0.25

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
	// events are named.
	newsSentences = 3

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

	// Articles of fewer telling words say too little to be judged.
	fewestWords = 12
)
