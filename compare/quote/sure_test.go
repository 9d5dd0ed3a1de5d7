package quote_test

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// What is sure of a sentence, as "speaker | cue | words", rows parted by "; ".
func TestSureRows(t *testing.T) {
	for _, tt := range []struct{ name, source, want string }{
		{"it is not what is only quoted",
			"A study by the group Fairlight looked at the results of Harbour News. On its site the group gave them.\n\n“Harbour News and its search have a strong liking for boats,” it reported.",
			" | reported | “Harbour News and its search have a strong liking for boats,”"},
		{"it shows", "The boats were late, and so it shows that the harbour is old.", ""},
		{"as they say", "As they say in the harbour, the boats were late.", ""},
		{"behind an aside within dashes", "“One stayed,” Ann Lee – a porter – said. “Two left,” Bram Lund — once a miner — said.", "Ann Lee | said | “One stayed,”; Bram Lund | said | “Two left,”"},
		{"a sight within dashes", "The sign “One stayed,” Ann Lee – a porter – saw.", ""},
		{"praise", "Ann Lee praised the sailors of the boat on Friday.", "Ann Lee | praised | the sailors of the boat"},
		{"praise of nobody in view", "Ann Lee praised him.", ""},
		{"a blow", "Ann Lee attacked the crew of the boat.", ""},
		{"a storm", "The storm slammed the harbour.", ""},
		{"support", "Ann Lee supported the crew of the boat.", ""},
		{"a claim is dismissed", "Ann Lee dismissed the notion in a talk.", "Ann Lee | dismissed | the notion in a talk"},
		{"a crew is dismissed", "Ann Lee dismissed the crew.", ""},
		{"a claim is repeated", "Ann Lee repeated her demand for a bridge.", "Ann Lee | repeated | her demand for a bridge"},
		{"a word is echoed", "Ann Lee echoed Bram Lund.", ""},
		{"described as", "Ann Lee described the crew as old and tired.", "Ann Lee | described | the crew as old and tired"},
		{"described", "Ann Lee described the crew.", ""},
		{"a poll", "A Harbour News poll shows Lee ahead by three points.", "Harbour News poll | shows | Lee ahead by three points"},
		{"a poll gives", "Sunday’s ABC News/Harbour Post survey gave Lee a lead of two points.", "Sunday’s ABC News/Harbour Post survey | gave | Lee a lead of two points"},
		{"a sign shows", "The old sign shows Lee ahead of the boats.", ""},
		{"a person gives", "Ann Lee gave the crew a boat of their own.", ""},
		{"put it", "As Bram Lund put it, the boats are “older still.”", "Bram Lund | put it | the boats are “older still.”"},
		{"a surname that is an office", "Carl King went home. Mr. King said it was late. “They pay us,” Mr. King said.", "Carl King | said | it was late; Carl King | said | “They pay us,”"},
		{"a statement saying", "Ann Lee issued a statement saying the boats were late.", "Ann Lee | saying | the boats were late"},
		{"a boat saying", "Ann Lee bought a boat saying the nets were old.", ""},
		{"a clause between", "A second official who attended said Mr. Lund’s crew believed it would be easier for Ms. Lee to go.", "second official | said | Mr. Lund’s crew believed it would be easier for Ms. Lee to go"},
		{"a clause between, in doubt", "If a second official who attended said the crew left, it would be easier for Ms. Lee to go.", ""},
		{"by saying", "The aides said Bram Berg had misled them about the boats by saying that they were new.", "aides | said | Bram Berg had misled them about the boats by saying that they were new"},
		{"adding within a report", "Ann Lee said Bram Berg praised the crew of the boat, adding that it was “quite late.”", "Ann Lee | said | Bram Berg praised the crew of the boat; Ann Lee | adding | that it was “quite late.”"},
		{"a name behind words in marks", "Ann Lee spoke. He said he “respects” Bram Berg and went home. “I am glad to be here,” he said.", " | said | he “respects” Bram Berg and went home;  | said | “I am glad to be here,”"},
		{"denied and cleared", "The firm denies any part in the theft and many careful inquiries have cleared it.", "firm | denies | any part in the theft"},
		{"warned of two things", "Ann Lee warned against the storm and the fire.", "Ann Lee | warned against | the storm and the fire"},
		{"warned and have sought", "The lawyers have cautioned against the long visit and have sought to stop it.", "lawyers | have cautioned against | the long visit"},
		{"though within", "Ann Lee said the boat, though, would be late.", "Ann Lee | said | the boat, though, would be late"},
		{"though behind", "Ann Lee said the boat was late, though nobody came.", "Ann Lee | said | the boat was late"},
		{"called again", "Ann Lee called Bram Berg again on Friday to ask “if it was late or not.”", ""},
		{"called a thing", "Ann Lee called Bram Berg a “very late man.”", "Ann Lee | called | Bram Berg a “very late man.”"},
		{"asked for time", "Ann Lee had asked for more time to “look at the boats” on Monday.", "Ann Lee | had asked | for more time to “look at the boats” on Monday"},
		{"a clause in two marks", "“And if I did” take the boat, Ann Lee said, “it was late and dark.”", "Ann Lee | said | “And if I did” take the boat … “it was late and dark.”"},
		{"a time in front of marks", "On a boat in the harbour, Ann Lee said, “it was late and dark.”", "Ann Lee | said | “it was late and dark.”"},
		{"what hangs on another word", "He paid Bram Berg, who harbour aides said met the crew on Friday.", ""},
		{"an issue he promised to raise", "The boats were an issue that Ann Lee promised to raise with Bram Berg.", ""},
		{"a letter that promised", "The letter said that Ann Lee promised to raise it with Bram Berg.", "letter | said | that Ann Lee promised to raise it with Bram Berg; Ann Lee | promised | to raise it with Bram Berg"},
		{"at a time that", "Carl Rose asked the mayor why he had left, at a time that others are “trapped in the past.”", "Carl Rose | asked | why he had left"},
		{"at a time of", "Ann Lee said the crew left at a time of peace.", "Ann Lee | said | the crew left at a time of peace"},
		{"a country of two words", "Saudi Arabia said that the bill was wrong.", "Saudi Arabia | said | that the bill was wrong"},
		{"a name with our in it", "The Bring Back Our Ferry campaign said it was glad.", "Bring Back Our Ferry campaign | said | it was glad"},
		{"our without a name", "On Friday our campaign said it was glad.", ""},
		{"a statement of a body", "AHD said the yard was sold. The AHD statement said the price was fair.", "AHD | said | the yard was sold; AHD | said | the price was fair"},
		{"the statement of a body", "AHD said in a statement that the yard was sold. The statement said the price was fair.", "AHD | said | that the yard was sold; AHD | said | the price was fair"},
		{"a statement of a person", "Ann Lee left. A harbour statement said the price was fair.", "harbour statement | said | the price was fair"},
		{"who shouts", "Shouting “Down with the ferry,” the crowd ran to the pier, sources said.", "sources | said | Shouting “Down with the ferry,” the crowd ran to the pier"},
		{"claiming that it is", "Claiming the ferry was old, Ann Lee left the pier.", "Ann Lee | Claiming | the ferry was old"},
		{"claiming a thing", "Claiming the prize, Ann Lee left the pier.", ""},
		{"a body and a person", "The Board of Health and Ann Lee said that the water was safe.", "Board of Health and Ann Lee | said | that the water was safe"},
		{"parents of two", "The parents of Bram Berg and Ann Lee said that the water was safe.", "parents of Bram Berg and Ann Lee | said | that the water was safe"},
		{"an article of a month", "The company lost money, according to a March Herald article.", "March Herald article | according to | The company lost money"},
		{"called many things", "“The boat is late.” Jo Park called the mayor a “nasty man,” an “old fool,” and “a liar.”", "Jo Park |  | “The boat is late.”; Jo Park | called | the mayor a “nasty man,” an “old fool,” and “a liar.”"},
		{"dismissed as", "Ann Lee dismissed Bram Berg as a fool.", "Ann Lee | dismissed | Bram Berg as a fool"},
		{"dismissed as coach", "Ann Lee dismissed Bram Berg as coach.", ""},
		{"tried to ask", "Ann Lee tried to ask whether it was over.", ""},
		{"who tells, not who is told of", "One of the victims was a child who died when a wall collapsed, Ema Moss, a doctor at a clinic in Lampen city in the district, told the Herald.", "Ema Moss | told | One of the victims was a child who died when a wall collapsed"},
		{"what is offered", "Lund Calx offers “light core” boats with new sails.", ""},
		{"what is offered in words", "“It is late,” Ann Lee offered.", "Ann Lee | offered | “It is late,”"},
		{"a representative of somebody", "Bram Berg was late. A representative for Mr. Berg said he was in Ashton.", "representative for Mr. Berg | said | he was in Ashton"},
		{"a name with an initial that is a word", "Steven A. Moss said it was late.", "Steven A. Moss | said | it was late"},
		{"a word that is no initial", "After the storm a Moss said it was late.", "Moss | said | it was late"},
		{"a pair by surname", "“It is late,” said Ann Lee and Jo Park. “We are glad of it,” Lee and Park said.", "Ann Lee and Jo Park | said | “It is late,”; Ann Lee and Jo Park | said | “We are glad of it,”"},
		{"another pair by surname", "“It is late,” said Ann Lee and Jo Park. “We are glad of it,” Lee and Berg said.", "Ann Lee and Jo Park | said | “It is late,”; Lee and Berg | said | “We are glad of it,”"},
		{"suspected, of a noun", "One of the key suspected gang bosses has left the town.", ""},
		{"the end of a list with semicolons", "Mayor Ann Lee, of York; Mayor Jo Park, of Kent; and Mayor Bram Berg, of Ashton, said in a joint statement that the boats were late.", ""},
		{"three who speak", "Lee, Park and Berg said that the boats were late.", "Lee, Park and Berg | said | that the boats were late"},
		{"both sides", "A number of sailors from both sides of the harbour warned Ann Lee not to go.", ""},
		{"a label with late in it", "A memo from late January of last year said that the boats were late.", "memo | said | that the boats were late"},
		{"he's asked", "Ann Lee wrote to the firm. She's asked a firm to take a “hard look” at the boats.", ""},
		{"while she said", "While Ann Lee later said that it was late, Bram Berg, the mayor, nonetheless went home.", "Ann Lee | later said | that it was late"},
		{"citing", "The United Harbour Service had ended the old ban, citing the efforts of the crew.", "United Harbour Service | citing | the efforts of the crew"},
		{"referring to", "“It is late,” Ann Lee said, referring to the boats in the harbour.", "Ann Lee | said | “It is late,”"},
		{"who called for", "He met the mayor, Ann Lee, who has called for an end to the strike.", "Ann Lee | has called for | an end to the strike"},
		{"who wants", "He met the mayor, Ann Lee, who wants to leave the harbour.", ""},
		{"reports on Monday", "“It helps the boats, but it is late,” Bram Lund reports on Monday evening.", "Bram Lund | reports | “It helps the boats, but it is late,”"},
		{"said in talks", "Some former sailors in the harbour's old inns said in interviews that nothing would improve until it rained.", "former sailors in the harbour's old inns | said | that nothing would improve until it rained"},
		{"it says", "The harbour has a plan. The weekly benefit, it says, would be small.", " | says | The weekly benefit … would be small"},
		{"he is not of whom he tells", "Paul Lund said it was late. He added: “Lund did a great job but second is fine.”", "Paul Lund | said | it was late;  | added | “Lund did a great job but second is fine.”"},
		{"of whom he tells", "Paul Lund said it was late. He added: “Berg did a great job but second is fine.”", "Paul Lund | said | it was late; Paul Lund | added | “Berg did a great job but second is fine.”"},
		{"an office that nobody has", "Donald Lund went home. “It is a disgrace,” the Republican nominee said.", " | said | “It is a disgrace,”"},
		{"it is not whose paper it is", "When the Harbour House transcript was out, it read that the boats were late.", ""},
		{"it is who is named before it", "The Harbour Bank closed on Monday, but it said the doors would open again.", "Harbour Bank | said | the doors would open again"},
		{"they are not what stands behind a preposition",
			"The Harbour Papers said on Sunday that the boats were late. Ann Lee said it was so. Since the news broke, censors have scrubbed reports of boats in the Harbour Papers, even as they prominently note links to the north.",
			"Harbour Papers | said | that the boats were late; Ann Lee | said | it was so"},
		{"a label begins behind a time", "Immediately after the accident a member of Lund's crew calmly said that all was well.",
			"member of Lund's crew | calmly said | that all was well"},
		{"a label with a time in it", "The crew of the boat said that all was well.", "crew of the boat | said | that all was well"},
		{"marks end before how it was said", "Ann Lee said “hold the boat where it is” on the radio before she left.", "Ann Lee | said | “hold the boat where it is”"},
		{"marks go on", "Ann Lee said “the boat” was late.", "Ann Lee | said | “the boat” was late"},
		{"an object behind marks", "Then harbour spokesman Bram Lund said Berg was not \"backing off\" his original remarks.", "Bram Lund | said | Berg was not \"backing off\" his original remarks"},
		{"no object behind marks", "“The boat just went down,” the harbour master said.", "harbour master | said | “The boat just went down,”"},
		{"a thing passed on", "Ann Lee tweeted a link to a film called “Behind the nets with Bram Berg” on Monday.", ""},
		{"a tweet", "Ann Lee tweeted that the boat was late.", "Ann Lee | tweeted | that the boat was late"},
		{"a place that invites", "Today, Westport Inner Harbor is a lively town quarter, boasting good inns and offices and inviting visitors to go sailing.", ""},
		{"an owner's noun", "The firm has paid, after outrage following its admission that it slows down older boats.", ""},
		{"her aide by name", "“Can we go over the plans?” her top aide Ann Lee wrote on Monday.", "Ann Lee | wrote | “Can we go over the plans?”"},
		{"a name with of", "The National Conference of Harbor Masters met on Monday. It was late. The conference responded that the boats were old.", "National Conference of Harbor Masters | responded | that the boats were old"},
		{"a name that ends before of", "The National Conference met on Monday. It was late. The conference responded that the boats of the masters were old.", "National Conference | responded | that the boats of the masters were old"},
		{"the pair", "“It is late,” said Ann Lee and Jo Park. “We are glad of it,” the pair said.", "Ann Lee and Jo Park | said | “It is late,”; Ann Lee and Jo Park | said | “We are glad of it,”"},
		{"a pair of others", "“It is late,” said Ann Lee and Jo Park. “It is not,” said Bo Berg and Al Moss. “We are glad of it,” the pair said.", "Ann Lee and Jo Park | said | “It is late,”; Bo Berg and Al Moss | said | “It is not,”; pair | said | “We are glad of it,”"},
		{"a priest", "“It is late,” said Jesuit Father Tom J. Rees. “It is quite late,” said Father Rees.", "Tom J. Rees | said | “It is late,”; Tom J. Rees | said | “It is quite late,”"},
		{"a father", "“It is late,” said Tom J. Rees. “It is quite late,” said his father.", "Tom J. Rees | said | “It is late,”; his father | said | “It is quite late,”"},
		{"a campaign's message", "Bo Berg said it was late. Karl Moss, who ran for mayor, was there. Mr. Moss left. Berg was glad. Amplifying the Moss campaign message, he said the boats were old.", "Bo Berg | said | it was late; Bo Berg | said | the boats were old"},
		{"his own campaign's message", "Karl Moss, who ran for mayor, was there. Mr. Moss was glad. Amplifying the Moss campaign message, he said the boats were old.", "Karl Moss | said | the boats were old"},
		{"whom a paper quotes", "Bram Lund told the Herald that the pier sends a “sad message.”\n\n“It is the end of the harbour,” the newspaper quoted him as saying.",
			"Bram Lund | told | that the pier sends a “sad message.”; Bram Lund | saying | “It is the end of the harbour,”"},
		{"whom a paper quotes by name", "The Herald quoted Bram Berg as saying that the boats were late.", "Bram Berg | saying | that the boats were late"},
		{"whom of two a paper quotes", "Bram Berg met Carl Lund on the pier. “It is late and dark,” the Herald quoted him as saying.", " | saying | “It is late and dark,”"},
		{"whom a paper may have quoted", "The Herald may have quoted Bram Berg as saying that the boats were late.", ""},
		{"words that break off", "The boats were late again this year.\n\n“Results on the boats and the crews that wait for”\n\nNobody was there.", ""},
		{"words that do not", "The boats were late again this year.\n\n“Results on the boats have been late for all the crews.”\n\nNobody was there.", " |  | “Results on the boats have been late for all the crews.”"},
	} {
		d := text.Parse("A headline without a verb\n\n" + tt.source + "\n")
		sure, _ := quote.Sure(quote.Attributions(d))
		var got []string
		for _, a := range sure {
			var words []string
			for _, s := range a.Content {
				words = append(words, d.Text(s))
			}
			got = append(got, a.Speaker+" | "+d.Text(a.Cue)+" | "+strings.Join(words, " … "))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: %s\n got %q\nwant %q", tt.name, tt.source, s, tt.want)
		}
	}
}
