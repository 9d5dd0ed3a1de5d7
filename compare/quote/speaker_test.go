package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// The speakers of each text, in order; those in brackets are not named.
func TestSpeakers(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"surname", "US Secretary of State John Kerry said it was over. Kerry said it was late.", "John Kerry, John Kerry"},
		{"surname before the name", "Toner said it was over. “It is late,” said spokesman Mark Toner.", "Mark Toner, Mark Toner"},
		{"names from anywhere", "Wiesława Żak has worked here since May. Żak said it was over. Zeynep Aydemir stayed. “It is late,” Aydemir said.", "Wiesława Żak, Zeynep Aydemir"},
		{"two surnames", "Ana María Gómez Prieto has worked here since May. Gómez Prieto said it was over. Gómez said it was late.", "Ana María Gómez Prieto, Ana María Gómez Prieto"},
		{"particles", "Ursula von der Leyen has worked here since May. Von der Leyen said it was over.", "Ursula von der Leyen"},
		{"an unlisted name with a particle", "Vusi van Wyk has worked here since May. “It is over,” Van Wyk said.", "Vusi van Wyk"},
		{"standing by", "“It is over,” said a man standing outside the gate.", "(man)"},
		{"two of one surname", "Mary Costa and her husband Paul Costa left. Ms Costa said it was over. Mr Costa said it was late. She said it was dark.", "Mary Costa, Paul Costa, Mary Costa"},
		{"which of one surname", "Mary Costa and her husband Paul Costa left. Costa said it was over.", "Costa"},
		{"what an office is for", "Still, then-Deputy Assistant Secretary for Harbor Security Lena Lund said it was over. Lund said it was late.", "Lena Lund, Lena Lund"},
		{"an office for a body", "Still, the Secretary for Harbor Security said it was over.", "(?)"},
		{"who speaks for another", "Still, the spokesman for Harbor Security Lena Lund said it was over.", "(spokesman for Harbor Security Lena Lund)"},
		{"as one put it, then he", "Rep. Karl Lund said it was late. As Sen. Rand Berg, R-Ky., put it, “it is over.” He claimed that it was dark.", "Karl Lund, Rand Berg, Rand Berg"},
		{"a party at the end", "“It is over,” said Sen. Rand Berg, R-Ky.", "Rand Berg"},
		{"as with one, then he", "Rep. Karl Lund said it was late. As with Sen. Rand Berg, nobody put it down. He claimed that it was dark.", "Karl Lund, Karl Lund"},
		{"title in the name", "“It is over,” said Inspector Lena Lund. Lund said it was late.", "Lena Lund, Lena Lund"},
		{"unlisted title in small letters", "“It is over,” police inspector Lena Lund said. The inspector said it was late.", "Lena Lund, Lena Lund"},
		{"what an office with an article is of", "Leader of the Opposition Anil Kharkar said it was over. Kharkar said it was late. “It is dark,” he added.", "Anil Kharkar, Anil Kharkar, Anil Kharkar"},
		{"the opposition itself", "Still, a leader of the Opposition said it was over. The Opposition said it was late.", "(leader of the Opposition), Opposition"},
		{"a courtesy behind a common noun", "A trader, Mrs Bola Adewuyi, noted that it was over.", "Bola Adewuyi"},
		{"a courtesy behind those of a woman", "A friend of hers, Mrs Bola Adewuyi, noted that it was over.", "Bola Adewuyi"},
		{"a surname where the sentence begins", "Nagel, who read the paper, said that it was over.", "Nagel"},
		{"a noun where the sentence begins", "Sailors, who read the paper, said that it was over.", "(Sailors)"},
		{"lead as an adjective", "“It is over,” says lead author Olga Berg. The boats lead sailors to the port, Karl Lund said.", "Olga Berg, Karl Lund"},
		{"a body for what verbs do", "The Office for Harbor Forecasting said it was over. The Council for Trade warned that it was late.", "Office for Harbor Forecasting, Council for Trade"},
		{"a side of the sky in a name", "Northern Ferries said it was over.", "Northern Ferries"},
		{"a side of the sky before nobody's name", "Western Officials said it was over. Northern sailors said it was late.", "(Western Officials), (Northern sailors)"},
		{"who gives his name", "A driver, who simply identified himself as Kunle, told us that it was over. “It is late,” Kunle said.", "Kunle, Kunle"},
		{"who knows another's name", "A driver, who had identified the man as Kunle, said that it was over.", "(driver)"},
		{"a body in small letters and one with a name", "The Norse health ministry and World Aid Ostland have said it was over.", "Norse health ministry and World Aid Ostland"},
		{"a manager and her name", "His wife and manager Ann Lee said it was over.", "Ann Lee"},
		{"an office in capitals", "They read comments by the former VP of User Growth Tamath Palihara, who opined that it was over.", "(?)"},
		{"an office in capitals before a name", "CFO Tamath Palihara said it was over.", "Tamath Palihara"},
		{"a street at the beginning", "Downing Street said it was over. Walking Sailors said it was late.", "Downing Street, Sailors"},
		{"a saint's hospital", "St Mary’s Hospital said it was over. Mary’s sailors said it was late.", "St Mary’s Hospital, (Mary’s sailors)"},
		{"several hundred", "Still, several hundred sailors said it was over. Several sailors said it was late.", "(several hundred sailors), (sailors)"},
		{"a couple of one surname and their son", "Oliver Penn died in May. His parents, Jack and Lucy Penn, left the town. Mr Penn said it was over. Mrs Penn said it was late.", "Penn, Lucy Penn"},
		{"two of whom one has the surname", "Oliver Penn died in May. Sir Jack Lund and Lucy Penn left the town. Mr Penn said it was over.", "Oliver Penn"},
		{"a name that only the grammar knows", "Pruett, in a letter to the town, said it was over.", "Pruett"},
		{"a noun that the grammar knows", "Smoke, in a picture of the town, meant that it was over. Management, in a letter to the town, said it was late.", "(Management)"},
		{"an illness in the name of a body", "Still, the Alzheimer’s Trust said it was over.", "Alzheimer’s Trust"},
		{"a rank in letters", "DSP Ifeoma Okeke said it was over.", "Ifeoma Okeke"},
		{"apposition, then he", "Peter Haldane, a structural engineer, said it was over. “It is late,” he added.", "Peter Haldane, Peter Haldane"},
		{"a place that a cable goes to", "The cable runs from Britain to Japan, a firm spokeswoman who asked not to be named said. It is not sure what cut it, she said.", "(firm spokeswoman), (firm spokeswoman)"},
		{"a body with a kind of body in its name", "In 2016, the North Isles’s Department of Sea Rescue reported that it had doubled.", "North Isles’s Department of Sea Rescue"},
		{"a name that begins like a verb", "Advanced Harbour Devices announced the deal on Monday, and paid for it.", "Advanced Harbour Devices"},
		{"an adjective, what he was and a name", "Disgraced Film Sailor Karl Lund said it was late.", "Film Sailor Karl Lund"},
		{"a verb and a name", "Asked about it, Karl Lund said it was late.", "Karl Lund"},
		{"an office with a capital", "District Attorney Karl Odden went home. The District Attorney said it was late.", "Karl Odden"},
		{"an office in short", "District Attorney Karl Odden went home. The DA said it was late.", "Karl Odden"},
		{"an office and its deputy", "District Attorney Karl Odden went home with Deputy District Attorney Ann Lee. The District Attorney said it was late.", "Karl Odden"},
		{"an office that two have", "District Attorney Karl Odden went home with District Attorney Ann Lee. The District Attorney said it was late.", "District Attorney"},
		{"a name before an office", "“The boats fled,” Captain Mano Nambar, Chief Relations Officer, Defence, said.", "Mano Nambar"},
		{"the agency that reported", "The news agency MENA reported that it was late. The agency added that it was wet.", "MENA, MENA"},
		{"an office of nobody named with it", "Mayor Karl Odden went home. The District Attorney said it was late.", "District Attorney"},
		{"a body and what it gives", "The Harbour Film Academy met. The Academy Awards were late. The Academy said it had no choice.", "Harbour Film Academy"},
		{"a paper of the people", "On Monday the People's Courier, a paper, warned that it was late.", "People's Courier"},
		{"behind a seat of two words", "Director of Public Works Eva Perrin left. Ms Perrin said it was late.", "Eva Perrin"},
		{"a heading in capitals", "JO ANN LEE OPENS UP ABOUT HER HEALTH\n\n“It is late,” judge Lee said. Jo Ann Lee, 40, left.", "Jo Ann Lee"},
		{"behind the seat of an ambassador", "The ambassador to Britain Liu Ming has said that it was late. Liu said it was wet.", "Liu Ming, Liu Ming"},
		{"two offices and a name", "“We have not seen it,” lead surgeon and harbour pilot Luke Pagan said.", "Luke Pagan"},
		{"an office for something", "The United Isles High Commissioner for Sea Rights said it was late.", "United Isles High Commissioner for Sea Rights"},
		{"a given name that opens a sentence", "Carl Sabatier said it was dear. Tommy — who sails — retired in June. He never earned much, he wrote.", "Carl Sabatier, (?)"},
		{"behind the seat of an envoy", "Former envoy to Ostland Kurt Volk left. “It was wrong,” Volk said.", "Kurt Volk"},
		{"a thing of the firm", "Orvik met on Monday. Orvik says it is late. The Orvik Stadion is a boat. Orvik said it was dear.", "Orvik, Orvik"},
		{"a firm in full first", "Orvik Stadion met on Monday. Orvik said it was dear.", "Orvik Stadion"},
		{"the statement of one who spoke in one", "It was late, the Kent navy said in a statement. “The cause is not known,” the statement said.", "Kent navy, Kent navy"},
		{"the statement of nobody before", "The Kent navy said on Monday that it was late. “The cause is not known,” the statement said.", "Kent navy, (statement)"},
		{"people on board", "The crew got a call from seamen on board the Gull, who said they were ill.", "(seamen)"},
		{"who is told of by another", "The mayor met farmers from Kent, who said they were ill.", "(farmers)"},
		{"a person behind people", "The mayor had heard sailors on Karl Lund, who said he was ill. Karl Lund, 40, left.", "Karl Lund"},
		{"a person behind a small word", "The cable was sold to Ann Lee, a spokeswoman for the port. It is not sure what cut it, she said.", "Ann Lee"},
		{"role, name, then he", "The owner, Carl Tench, was not there. “It is over,” he said.", "Carl Tench"},
		{"role, unlisted name, then he", "The captain, Aleksi Niemi, had left. “It is over,” he said.", "Aleksi Niemi"},
		{"role, firm, then he", "The owner, Hartley Homes, had left. “It is over,” he said.", "(?)"},
		{"whose son", "Anneke de Wit keeps bees. Her son, Bram, said: “It is late.”", "Bram"},
		{"what he is, in capitals", "“It is over,” said Farmer Hugo Holm. “It is late,” said Baker Holm.", "Hugo Holm, Baker Holm"},
		{"honours behind", "“It is over,” said Sir Otto Brenner MP. Brenner said it was late.", "Otto Brenner, Otto Brenner"},
		{"a first name like a month", "On Tuesday Jan van der Meer went home. Van der Meer said it was over.", "Jan van der Meer"},
		{"a month and van", "In January Van der Meer said it was over.", "Van der Meer"},
		{"speaking, close, familiar", "“It is over,” said an official speaking on condition of anonymity. “It is late,” said a diplomat familiar with the talks.", "(official), (diplomat familiar with the talks)"},
		{"named behind", "“It is over,” said a teacher named Ann Poe.", "Ann Poe"},
		{"called behind", "“It is over,” said a plumber called Ron. He said it was late.", "Ron, Ron"},
		{"known as", "“It is over,” said a sailor known as Stitch.", "Stitch"},
		{"with a participle", "“It is over,” said a woman interviewed on the pier.", "(woman)"},
		{"by phone", "Carl Tench went home. “It is over,” he said by telephone. “It is late,” Tench said by text message from Lisbon.", "Carl Tench, Carl Tench"},
		{"by a lawyer", "“It is over,” Carl Tench said, cited by a lawyer.", "Carl Tench, (lawyer)"},
		{"dashes", "\"It is over,\" Ann Poe -- a former sailor -- said.", "Ann Poe"},
		{"his, whose wife is named", "Mr. Trump met Melania Trump. Mr. Trump said it was over. Mrs. Trump said it was late.", "Trump, Melania Trump"},
		{"whose wife stands in a quotation", "Rep. Duncan Hunter went home. “Duncan Hunter and Margaret Hunter are late,” the bill says. Hunter said it was over.", "(bill), Duncan Hunter"},
		{"party", "Rep. Peter King, R-N.Y., who left early, said it was over. He said it was late.", "Peter King, Peter King"},
		{"no speaker", "The front of the station said it was over.", "(?)"},
		{"role, comma, name", "“It is over,” said the port's chairwoman, Dame Agnes Whitlock. The chairwoman said it was late.", "Agnes Whitlock, Agnes Whitlock"},
		{"the company of two", "Northwind Lines sold the ship to Bluewater Shipping. The company said it was over.", "(?)"},
		{"the company", "Northwind Lines sold the ship. The company said it was over.", "Northwind Lines"},
		{"a statement late", "A statement late on Monday said that it was over.", "(statement)"},
		{"role before the name", "Pentagon spokesman Navy Captain Jeff Davis said it was over.", "Jeff Davis"},
		{"role behind the name", "Michael Podhorzer, the political director of the union, said it was over.", "Michael Podhorzer"},
		{"name behind the role", "“It is over,” said Clinton's communications director, Jennifer Palmieri.", "Jennifer Palmieri"},
		{"name behind an unlisted role", "“It is over,” the city's plumber, Paul West, said.", "Paul West"},
		{"name of those spoken for", "A spokesman for the developer, Hartley Homes, said it was over. He said it was late.", "(spokesman for the developer), (spokesman for the developer)"},
		{"name of one who speaks for others", "A spokesman for the army, Igor Konashenkov, said it was over.", "Igor Konashenkov"},
		{"he without a name", "Mark Toner said it was over. The mayor said it was late. He said it was dark.", "Mark Toner, (?), (?)"},
		{"she is no spokesman", "Jennifer Palmieri said it was over. A spokesman said it was late. She said it was dark.", "Jennifer Palmieri, (spokesman), Jennifer Palmieri"},
		{"he", "Mark Toner said it was over. He said it was late.", "Mark Toner, Mark Toner"},
		{"she, by a name that both have", "President Terry Weber said it was like a test by the founder Anna Berg. “It is old,” Weber said. “It is late,” she said.", "Terry Weber, Terry Weber, Terry Weber"},
		{"she, and no man", "President Karl Weber said it was like a test by the founder Anna Berg. “It is old,” Weber said. “It is late,” she said.", "Karl Weber, Karl Weber, Anna Berg"},
		{"he, who answers", "Karl Lund went home. The boats were late. They drew a sharp response from Paul Berg. “It is late,” he said.", "Paul Berg"},
		{"he, unclear, from whom a boat came", "Karl Lund went home. The boats were late. They drew a large boat from Paul Berg. “It is late,” he said.", "(?)"},
		{"whom an office names", "The boats are old, the Orvik CEO, Marc Tench, said on Monday.", "Marc Tench"},
		{"a mayor and a state", "The mayor of Ashton, DC, suggested it was late.", "(mayor of Ashton)"},
		{"he, who was written to", "Anna Weber wrote to mayor John Lindt. “It is over,” she said. He answered. “It is late,” he said.", "Anna Weber, John Lindt"},
		{"he of two", "John Lindt went home. His father Paul Lindt said it was over. He said it was late.", "Paul Lindt, Paul Lindt"},
		{"she, not he", "Jennifer Palmieri said it was over. Mark Toner said it was late. She said it was cold.", "Jennifer Palmieri, Mark Toner, Jennifer Palmieri"},
		{"he, of a name that both have", "Mark Toner said it was over. “It is late,” said Hilary Lund. “It is cold,” he said.", "Mark Toner, Hilary Lund, Hilary Lund"},
		{"she, of a name that both have", "“It is late,” said Hilary Lund. “It is cold,” she said.", "Hilary Lund, Hilary Lund"},
		{"he, behind the name of another", "Mark Toner shrugged. Lindt, he said, “has a vote to win.” John Lindt went home.", "(?)"},
		{"he, behind a time", "Mark Toner said it was over. In May, he said, “it was late.”", "Mark Toner, Mark Toner"},
		{"the driver, yet to be named", "Mark Toner won. The driver himself joked that it was late. He is a son of former rally driver Jos Toner.", "(driver)"},
		{"the driver, named before", "Former rally driver Jos Toner won. The driver joked that it was late.", "Jos Toner"},
		{"an agency of the dateline is no firm", "LISBON, March 4 (Reuters) - Mark Toner said it was over. The airline said it was late.", "Mark Toner, (airline)"},
		{"an office of a body, and the name behind a title", "The chairman of the Senate Harbour Committee, Sen. Orrin Wells (R-Idaho), said it was late.", "Orrin Wells"},
		{"a name that lacks a letter", "President Karl Trumpf went home. Trumpf said it was over. Tumpf said it was late. Trumpf said it was cold.", "Karl Trumpf, Karl Trumpf, Karl Trumpf"},
		{"a name with a letter more at its end", "Mayor Karl Clark went home. Clark said it was over. Clarke said it was late. Clark said it was cold.", "Karl Clark, Clarke, Karl Clark"},
		{"a name with a letter twice", "Mayor Karl Larsen went home. Larsen said it was over. Larssen said it was late. Larsen said it was cold.", "Karl Larsen, Larssen, Karl Larsen"},
		{"a name of others", "Mayor Karl Johnson went home. Johnson said it was over. Johnston said it was late. Johnson said it was cold.", "Karl Johnson, Johnston, Karl Johnson"},
		{"a name with another letter", "Mayor Karl Hansen went home. Hansen said it was over. Hanson said it was late. Hansen said it was cold.", "Karl Hansen, Hanson, Karl Hansen"},
		{"a short name", "Mayor Karl Lind went home. Lind said it was over. Lid said it was late. Lind said it was cold.", "Karl Lind, Lid, Karl Lind"},
		{"two letters of a name changed about", "Mayor Karl Teixeira went home. Teixeira said it was over. Teixiera said it was late. Teixeira said it was cold.", "Karl Teixeira, Karl Teixeira, Karl Teixeira"},
		{"a name that hardly stands", "President Karl Trumpf went home. Tumpf said it was late.", "Tumpf"},
		{"a name that stands twice", "President Karl Trumpf went home. Trumpf said it was over. Tumpf said it was late. Tumpf said it was cold.", "Karl Trumpf, Tumpf, Tumpf"},
		{"a staffer again", "A senior Democratic staffer said it was over. “It is late,” said the Democratic staffer.", "(senior Democratic staffer), (senior Democratic staffer)"},
		{"his bandmate by name", "Karl Whit was late. His bandmate, Lisa Moor, said it was over.", "Lisa Moor"},
		{"a part that is played by her", "The singer Ann Lee, who plays detective Tom Reed, sat down. He said it was late.", "(?)"},
		{"a part that is played", "The singer Ann Lee, who plays barmaid Tina Marsh, went home. “It is late,” she wrote.", "(?)"},
		{"an office of a body, behind the name", "He met Karl Lund, then the White House chief of staff. Anna Berg was late. The White House chief of staff said it was over.", "Karl Lund"},
		{"an office of another body", "He met Karl Lund, chairman of the Harbour Board. Anna Berg was late. The Ferry Union chairman said it was over.", "(?)"},
		{"they", "US officials said it was over. They said it was late.", "(US officials), (US officials)"},
		{"it", "Washington said it was over. Britain, once an opponent, said this week it could accept it.", "Washington, Britain"},
		{"it, another in between", "Russia said it was over. China agreed when it said that it was late.", "Russia, China"},
		{"who", "Norman Ornstein, who told reporters that it was over, went home.", "Norman Ornstein"},
		{"the spokesman", "State Department spokesman Mark Toner spoke first. Jeff Davis said it was over. The spokesman said it was late.", "Jeff Davis, Mark Toner"},
		{"the coach", "United coach Maria Lund met Mark Toner. The coach said it was over.", "Maria Lund"},
		{"the top US diplomat", "US Secretary of State John Kerry met Russian Foreign Minister Sergei Lavrov. The top US diplomat said it was over.", "John Kerry"},
		{"the ministry", "The Russian Defense Ministry said it was over. The ministry said it was late.", "Russian Defense Ministry, Russian Defense Ministry"},
		{"an official", "A senior official said it was over.", "(senior official)"},
		{"sources", "Lebanese sources said it was over.", "(Lebanese sources)"},
		{"people in a place", "Diplomats in Moscow say it is over.", "(Diplomats in Moscow)"},
		{"two together", "Both Moscow and Washington say it is over.", "Moscow and Washington"},
		{"department", "The State Department said it was over.", "State Department"},
		{"place", "Damascus has long been saying that it is over.", "Damascus"},
		{"unknown role", "The plumber said it was over.", "(plumber)"},
		{"going on", "“It is over,” said Mark Toner.\n\n“It is late and dark and cold.”", "Mark Toner, Mark Toner"},
		{"left open", "“It is over,” said Mark Toner. “We say so.\n\n“It is late and dark and cold.”", "Mark Toner"},
		{"after a question", "“Is it not over by now?” asked Mark Toner. “Is it late?”\n\n“It is late and dark and cold.”", "Mark Toner, (?)"},
		{"announced", "Mark Toner said:\n\n“It is late and dark and cold.”", "Mark Toner"},
		{"two sentences behind a colon", "“It is over,” said Mark Toner.\n\nUnited boss Maria Lund was less sure: “It is late and dark. You know it.”", "Mark Toner, Maria Lund"},
		{"two sentences behind nobody", "“It is over,” said Mark Toner.\n\nThe rest was less sure: “It is late and dark. You know it.”", "Mark Toner, (?)"},
		{"announced, two sentences", "“It is over,” said Jeff Davis.\n\nMark Toner said:\n\n“It is late and dark. You know it.”", "Jeff Davis, Mark Toner"},
		{"what it is about", "Mark Toner went home, tired. “It is late and dark and cold.”", "(?)"},
	}
	for _, tt := range tests {
		d := text.Parse("A headline without a verb\n\n" + tt.source + "\n")
		var got []string
		for _, a := range quote.Attributions(d) {
			s := orNone(a.Speaker)
			if !a.Named {
				s = "(" + s + ")"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.source, s, tt.want)
		}
	}
}

func TestVoices(t *testing.T) {
	d := text.Parse("A headline without a verb\n\nThe regime fell. Kerry said the regime had “no regime left” in it. Kerry praised the regime.\n")
	v := quote.VoicesOf(d, quote.Attributions(d))
	var got []string
	for _, w := range d.Words {
		if w.Norm == "regime" {
			got = append(got, string(v.At(w.Span)))
		}
	}
	if want := "[outlet reported quoted outlet]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
	}
	if v := v.At(text.Span{Start: 3, End: 3}); v != quote.Outlet {
		t.Errorf("an empty span is in the voice %q", v)
	}
}
