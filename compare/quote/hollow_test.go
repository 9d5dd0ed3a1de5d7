package quote_test

import "testing"

// TestHollow asks for rows without words, which are not sure, and for their like.
func TestHollow(t *testing.T) {
	hold(t, []ruleCase{
		{"a letter that is answered", "Karl Lund responded to a letter that asked for help with the boats.", "Karl Lund | responded | ~that asked for help with the boats"},
		{"whom one answers", "Karl Lund responded to Berg that the boats were late.", "Karl Lund | responded | that the boats were late"},
		{"a demand that is only named", "Karl Lund repeated his claim in court.", "Karl Lund | repeated | ~his claim in court"},
		{"a demand that is told", "Ann Lee repeated her demand for a new boat.", "Ann Lee | repeated | her demand for a new boat; her | demand for | ~a new boat"},
		{"what began", "They will pay for the boats lost since the strike began in late May “very quickly or at once.”", "the strike | began | ~“very quickly or at once.”"},
		{"how one began", "Karl Lund began softly, “It is over and done with.”", "Karl Lund | began | “It is over and done with.”"},
		{"goods that are called back", "Orvik is recalling about 300,000 boats because the lamps can catch fire.", "Orvik | is recalling | ~about 300,000 boats because the lamps can catch fire"},
		{"years that one recalls", "Karl Lund recalled ten years of rain and late boats.", "Karl Lund | recalled | ten years of rain and late boats"},
		{"what a statement read", "“The boats were not ours,” read a statement from the harbor board. “We own no boats,” the letter read.", "a statement from the harbor board | read | “The boats were not ours,”; the letter | read | “We own no boats,”"},
		{"what signs read", "The crew held up signs that read “No boats, no bread today” on Friday.", "? | ? | ~“No boats, no bread today”"},
		{"what one reads", "“The boats were not ours,” Ann Lee read in the paper on Friday.", "? | ? | ~“The boats were not ours,”"},
		{"what a banner reads", "“We will stay until the mayor hears us,” said Karl Lund. Beside him, a banner read “No boats, no bread today”.", "Karl Lund | said | “We will stay until the mayor hears us,”"},
		{"what the next words are", "“We will stay until the mayor hears us,” said Karl Lund. “There will be no boats and no bread today.”", "Karl Lund | said | “We will stay until the mayor hears us,” / “There will be no boats and no bread today.”"},
		{"each other", "Lund and Berg taunted each other in a debate.", "Lund and Berg | taunted | ~*each other in a debate"},
		{"nothing new", "Lund was back soon, but said nothing new as he left.", "Lund | said | ~nothing new as he left"},
		{"nothing, of a clause", "Lund said nothing had changed.", "Lund | said | nothing had changed"},
		{"a verb that breaks off", "It was, according to the Herald, the last great port.", "the Herald, the last great port | according to | ~It was"},
		{"a name and no words", "Mayor Karl Lund was late. Gov. Ann Berg condemned Lund on Friday.", "Gov. Ann Berg | condemned | ~*Lund on Friday"},
		{"a condition and no threat", "Lund threatened on Friday to shut the port if the crew failed to go.", "Lund | threatened | to shut the port if the crew failed to go"},
		{"goods that are ordered", "A woman ordered lamps to brighten her home.", "A woman | ordered | ~lamps to brighten her home"},
		{"people who are ordered", "The mayor ordered sailors to leave the port.", "The mayor | ordered | sailors to leave the port"},
		{"what a happening shows", "The press conference underscored how far apart both sides are.", "The press conference | underscored | ~how far apart both sides are"},
		{"what a speaker underscores", "Lund underscored that both sides were late.", "Lund | underscored | that both sides were late"},
		{"a noun behind a verb", "Captain Karl Lund said he had received reports that a hotel had been destroyed.", "Captain Karl Lund | said | he had received reports that a hotel had been destroyed; Captain Karl Lund | reports | ~that a hotel had been destroyed"},
		{"a demand that is dropped", "Ostland has agreed to drop its old demand that the fleet leave the port.", "Ostland | has agreed | its old demand that the fleet leave the port; its | demand | ~that the fleet leave the port"},
		{"a demand that is repeated", "Ostland has agreed to repeat its old demand that the fleet leave the port.", "Ostland | has agreed | its old demand that the fleet leave the port; its | demand | ~that the fleet leave the port"},
		{"what a deed signals", "Lund told sailors not to make plans, signaling that it may be late.", "Lund | told | sailors not to make plans; Lund | signaling | ~that it may be late"},
		{"what is not given", "The Lund administration is denying boats to sailors in the port.", "The Lund administration | is denying | ~boats to sailors in the port"},
		{"what is not so", "The Lund administration is denying claims of theft in the port.", "The Lund administration | is denying | claims of theft in the port"},
		{"a lead that is kept", "Karl Lund has maintained a clear lead for months, both here and there.", "Karl Lund | has maintained | ~a clear lead for months, both here and there"},
		{"what one maintains", "Karl Lund has maintained that he leads.", "Karl Lund | has maintained | that he leads"},
		{"one who is suspected", "One of the key suspected thieves has left the port, police said.", "One of the key | suspected | ~thieves has left the port; police | said | One of the key suspected thieves has left the port"},
		{"what one suspected", "Police suspected that the thieves had left.", "Police | suspected | that the thieves had left"},
		{"what a price implies", "The price of the boat stands at nine pounds, implying that it is dear.", "The price of the boat stands at nine pounds | implying | ~that it is dear"},
		{"words that another quotes", "Karl Lund was late. “It is nice to see you,” he said as he left, Ann Berg tweeted.", "he | said | “It is nice to see you,”; Ann Berg | tweeted | ~“It is nice to see you,”"},
	})
}

// TestMargins asks where words end when the writer goes on, and how they begin.
func TestMargins(t *testing.T) {
	hold(t, []ruleCase{
		{"an opening clause", "While some of the sailors were arguing that the vote would help them, few of them give Mr. Lund a chance.", "some of the sailors | were arguing | that the vote would help them; some of the sailors | were arguing | ~few of them give Mr. Lund a chance"},
		{"a view of others", "Critics said that the port was late, a view Mr. Lund has also taken in Kent.", "Critics | said | that the port was late; Critics | said | ~a view Mr. Lund has also taken in Kent"},
		{"a thing in their words", "Critics said that the port was late, a failure of the mayor and his men.", "Critics | said | that the port was late, a failure of the mayor and his men"},
		{"after marks", "Ostland vowed to act against the fleet “a thousand times over” after the Water Council imposed new duties on it.", "Ostland | vowed | to act against the fleet “a thousand times over”; Ostland | vowed | ~after the Water Council imposed new duties on it"},
		{"but not", "Lund has said the town will pay for roads -- but not the bridge.", "Lund | has said | the town will pay for roads -- but not the bridge"},
		{"a second verb in the past", "The Herald announced that it would support the effort and filed a brief with the court.", "The Herald | announced | that it would support the effort; The Herald | announced | ~and filed a brief with the court"},
		{"a second verb of the same tense", "The Herald announced that it would support the effort and file a brief with the court.", "The Herald | announced | that it would support the effort and file a brief with the court"},
		{"a clause before a colon", "The law may hold the mayor back: The old Port Act forbids him to go, according to Karl Lund.", "Karl Lund | according to | The old Port Act forbids him to go"},
		{"but that may", "Karl Lund has said that he hopes to save a million pounds, but that may be hard to do.", "Karl Lund | has said | that he hopes to save a million pounds; Karl Lund | has said | ~but that may be hard to do"},
		{"in brackets", "Orvik laid off 60 men (Karl Lund, who left, called it “wild”) and Berg laid off a few.", "Karl Lund | called | it “wild”"},
		{"before leaving", "Karl Lund spoke, describing the boat as “brave” before leaving it for a “fight” at home.", "Karl Lund | describing | the boat as “brave”"},
		{"and say", "Critics deny accusations of theft and say they show restraint.", "Critics | deny | accusations of theft"},
		{"unless", "As the port opens, experts say, ships will find other ports — unless rules are made.", "experts | say | As the port opens / ships will find other ports — unless rules are made"},
		{"on leaving", "Karl Lund said leaving the winter meeting that it would take all of the day.", "Karl Lund | said | that it would take all of the day"},
		{"a dateline", "Ashton (AFP) – Mayor Karl Lund has left the port, The Herald reported Monday.", "The Herald | reported | Mayor Karl Lund has left the port"},
	})
}

// TestUnclosed asks for words whose marks do not close, and for such as do.
func TestUnclosed(t *testing.T) {
	hold(t, []ruleCase{
		{"a speaker behind a wrong mark", "`` He is so kind , and he is always on time , `` said president Karl Lund .", "president Karl Lund | said | `` He is so kind , and he is always on time , ``"},
		{"a speaker between wrong marks", "`` It may be an anchor , `` Karl Lund , the port 's director , said in an interview . `` Most boats are here . ''", "Karl Lund , the port 's director | said | `` It may be an anchor , `` / `` Most boats are here . ''"},
		{"another quotation behind a comma", "`` It may be an anchor , `` Lund said it is late '' , Karl Berg said .", "Karl Berg | said | `` It may be an anchor , `` Lund said it is late ''"},
		{"marks that open again", "“It does not matter who gets the port.\n\n“We shall go,” Karl Lund said.", "? | ? | “It does not matter who gets the port.; Karl Lund | said | “We shall go,”"},
		{"a speaker behind a right mark", "`` He is so kind , and he is always on time , '' said president Karl Lund .", "president Karl Lund | said | `` He is so kind , and he is always on time , ''"},
	})
}
