package quote_test

import "testing"

// TestOutletGoesOn asks where words end behind which the writer speaks on, and where
// they go on all the same.
func TestOutletGoesOn(t *testing.T) {
	hold(t, []ruleCase{
		{"but still declined", "Ann Lee said the plan should be a chance for the mayor but still declined to say whether she backs it.",
			"Ann Lee | said | the plan should be a chance for the mayor; Ann Lee | still declined | ~*to say whether she backs it"},
		{"but still stood", "Ann Lee said the pier was old but still stood in the wind.", "Ann Lee | said | the pier was old but still stood in the wind"},
		{"a name and what it alludes to", "Mayor Karl Lund spoke of the boat, dubbing it “Seaman” in apparent reference to an old tune.",
			"Mayor Karl Lund | spoke of | ~the boat; Mayor Karl Lund | dubbing | it “Seaman”"},
		{"but the vote will", "Lund predicted that the boat has a chance of success, but the outcome of the test will only be known in May.",
			"Lund | predicted | that the boat has a chance of success; Lund | predicted | ~but the outcome of the test will only be known in May"},
		{"but the vote would", "Lund predicted that the boat had a chance of success, but the outcome would only be known in May.",
			"Lund | predicted | that the boat had a chance of success, but the outcome would only be known in May"},
		{"an aside in a clause", "Karl Lund suggested that a “smaller payment” on the wall, without any figure, could be enough.",
			"Karl Lund | suggested | that a “smaller payment” on the wall, without any figure, could be enough"},
		{"a programme", "Ann Lee told KTV's “New Day” the plan was dead.", "Ann Lee | told | the plan was dead"},
		{"on a programme", "Ann Lee said on KTV's “Face the Town” on Sunday that the plan was dead.", "Ann Lee | said | that the plan was dead"},
		{"a programme alone", "Ann Lee was late. She left KTV’s “Face the Town.”", ""},
		{"words in marks that are said", "Ann Lee told KTV's crew “new days” were near.", "Ann Lee | told | “new days” were near"},
		{"by the time", "By the time the crew arrived at the pier, Lund said, there was no hope for it.", "Lund | said | By the time the crew arrived at the pier / there was no hope for it"},
		{"a line without a stop", "The last boats will stay at the old pier, Berg said\n“It is the tide that we see,” Ann Lee said.", "Berg | said | ~“It is the tide that we see,”; Ann Lee | said | “It is the tide that we see,”"},
		{"a story taken up", "Karl Lund first told a moving story about Berg caring for a crew whose boats were lost, a story clearly made to please the town.", "Karl Lund | first told | Berg caring for a crew whose boats were lost; Karl Lund | first told | ~a story clearly made to please the town"},
		{"a story in his words", "Karl Lund told the crew that the story was about a storm, a story clearly made to please.", "Karl Lund | told | that the story was about a storm, a story clearly made to please"},
		{"a thing that was said, and more", "It was the first thing that the crew had said the mayor should have done last week, and it showed how the town will vote.", "the crew | had said | the mayor should have done last week; it | showed | ~how the town will vote"},
		{"a compound with blanks", "The police said the men drove a large four - by - four car into the store .", "The police | said | the men drove a large four - by - four car into the store"},
		{"a crowd behind a semicolon", "The witnesses said there were 500 people; the crowd joined them on the pier, shouting “Thieves!”",
			"The witnesses | said | there were 500 people; the crowd | shouting | “Thieves!”"},
		{"the same one behind a comma", "The witnesses left the pier, shouting “Thieves!”", "The witnesses | shouting | “Thieves!”"},
	})
}

// TestNobodysWords asks for rows that give a speaker words that are not his, which are
// not sure, and for their like.
func TestNobodysWords(t *testing.T) {
	hold(t, []ruleCase{
		{"a verb with an object of its own", "Despite a warning that the bill was “badly misguided,” the crew dismissed the concerns.",
			"the crew | dismissed | ~Despite a warning that the bill was “badly misguided,”"},
		{"a verb without one", "“The bill is badly misguided,” Lund scoffed.", "Lund | scoffed | “The bill is badly misguided,”"},
		{"a bracket of the writer's", "Orvik indicated that the deal would help it to shake up the market (my reading, not the words of its managers).",
			"Orvik | indicated | ~that the deal would help it to shake up the market (my reading, not the words of its managers)"},
		{"a bracket of no one's", "Orvik indicated that the deal would help it to shake up the market (for boats).",
			"Orvik | indicated | that the deal would help it to shake up the market (for boats)"},
		{"juries convinced", "A series of juries were convinced that Lund was ill.", "A series of juries | were convinced | ~that Lund was ill"},
		{"a name and its verb", "An old company called Heritage Boats picked up the ferry.", "An old company | called | ~Heritage Boats picked up the ferry"},
		{"a name given", "The mayor called Heritage Boats a bad firm.", "The mayor | called | Heritage Boats a bad firm"},
		{"suspected in", "Arson suspected in a fire that destroyed the old pier.", "Arson | suspected | ~that destroyed the old pier"},
		{"one who was found", "Girl found in May: I miss the old boats.", "Girl | found | ~I miss the old boats"},
		{"one named behind words that go on", "Mayor Karl Lund said: “I have seen a few boats.\n\n“They were holding money for the crew.” According to Harbourdesk, the boats were dear.", "Mayor Karl Lund | said | “I have seen a few boats. / “They were holding money for the crew.”; Harbourdesk | According to | the boats were dear"},
		{"no comma before who said it", "Captain Karl Lund left. Some of the crew are afraid to go back Lund said. “We told them to stay,” he said.", "Lund | said | Some of the crew are afraid to go back; he | said | “We told them to stay,”"},
		{"the things he said", "Captain Karl Lund left. Some of the crew are afraid of the things Lund said.", "Some of the crew | are afraid of | ~*the things Lund said"},
		{"who is asked to tell", "Before the trip began, Jay Lund, Democrat of Washington, asked Republicans to illuminate exactly what part of the trip would be read, what parts would be cut and who would decide how things would go.", "Jay Lund, Democrat of Washington | asked | Republicans to illuminate exactly what part of the trip would be read, what parts would be cut and who would decide how things would go"},
		{"who said he too", "Another man, Karl Lund, who is also from Ashton, said he too was on the boat.", "Karl Lund | said | he too was on the boat"},
		{"what one showed", "Mayor Karl Lund showed “passion” on the pier.", "Mayor Karl Lund | showed | ~“passion” on the pier"},
		{"by its own account, and then", "The office has been at work “since May,” according to its website, but this week announced that it would close.", "its website | according to | The office has been at work “since May,”; The office | announced | that it would close"},
		{"let anyone tell", "Do not let anyone tell you this is a small deal.", "anyone | tell | ~this is a small deal"},
		{"whose options", "Karl Lund considered “unpaid advisory options.”", "Karl Lund | considered | ~“unpaid advisory options.”"},
		{"what he called it", "Karl Lund called it “unpaid advice.”", "Karl Lund | called | it “unpaid advice.”"},
	})
}
