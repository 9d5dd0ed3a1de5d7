package quote_test

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// TestWholeLabels asks for each row whom it names, with ~ before one that is not sure.
func TestWholeLabels(t *testing.T) {
	const long = "It had rained for three weeks in all of the valley before anybody went out to look at it.\n\n"
	tests := []struct{ name, source, want string }{
		{"an heir", long + "The film was about the Rev. Martin Lund King Jr.\n\nIn his speech, King called on people to go.", "Martin Lund King Jr"},
		{"a son who spoke nowhere", long + "Born the son of a sailor in Kent, he has said that it was over. “It is late,” he said.", ", "},
		{"an honour", long + "Ostland Ambassador to the Isles Sir Karl Berg said it was over.", "Karl Berg"},
		{"two things said of her", long + "Ann Lee, harbour council deputy leader and Shipping spokeswoman said it was over. Lee left.", "Ann Lee"},
		{"a body of a town", long + "New York-based Water Watch said it was over.", "Water Watch"},
		{"a name with a dash", long + "Bergson - Lund on Monday said it was over.", "~Lund"},
		{"a street", long + "Downing Street said it was over.", "Downing Street"},
		{"a king", "In his speech, King Carl said it was over.", "Carl"},
		{"he, past a name after a participle", "Glenn Berg took the stage. “It is over,” he said.\n\nCalling Mayor Lund late, he said, was too simple.", "Glenn Berg, Glenn Berg"},
		{"he, past one who is accused", "Mayor Lund was late. Sen. Marco Berg, R-Fla., accused Lund of lying.\n\n“It is over,” he said.", "Marco Berg, Marco Berg"},
		{"he, after one who is praised by a subject", "Glad of it was Nils Berg, the former minister. He said it was over.", "Nils Berg"},
		{"he, who asks himself", "Rep. Bob Lund grabbed the student, when he asked the congressman if it was over.", "~"},
		{"the governor, of whom the text speaks", long + "Gov. Karl Berg left. It was like in Ohio, where Gov. Mike Lund sat. It rained. It snowed.\n\nBerg said it was over. The governor said it was late.\n\n“Governor Lund was wrong,” said Ann Roth.", "Karl Berg, Karl Berg, Ann Roth"},
		{"a firm beside a network in one line", long + "The rocket of Orbex is big and it costs much less, according to Orbex.\n\nOrbex YouTube\n\nIt is the best, Orbex said.", "Orbex, Orbex"},
		{"a firm in a sentence", long + "The rocket of Orbex Works is big. It was the best of all that had been seen, according to Orbex.", "Orbex Works"},
		{"a place before a participle's verb", "Mr. Berg, speaking at a fund-raiser in Lake Wood, Tex., was explaining why he should go.", "~Lake Wood"},
		{"a body behind a gerund", "A man with a record of challenging the Harbour Council said he would go.", "man with a record of challenging the Harbour Council"},
		{"a surname that is an adverb", "“We hope to have a fix,” Senate President Pro Tem David Long (R) said.", "David Long"},
		{"a body's initials before a name", "Rain fell. The union DpX Rainer Holt sat. Holt said it was over.", "Rainer Holt"},
		{"a modifier before a name", "Early Orbix manager Karl Berg sat. In a statement, Orbix said it was over.", "Orbix"},
		{"of several the one named lately", "Ann Khan spoke. It rained. It snowed. It hailed. Paul Khan came. Khan said it was over.", "Paul Khan"},
		{"even", "Even ministers and their friends who agree said they were late.", "ministers and their friends"},
		{"two who share a verb", "Mr. Lund and all seven Republicans on the Harbour Committee have asked the mayor to go.", "Lund and all seven Republicans on the Harbour Committee"},
		{"two members", "Some, such as Rep. Jo King (R-Iowa) and Rep. Ann Lee (R-Minn.) said that it was over.", "Jo King and Ann Lee"},
		{"other governments", "On Monday, hundreds of farmers met at the harbour as banks and other firms announced a halt to trade.", "banks and other firms"},
		{"by whom a report is", "Money has gone abroad, according to a 2011 report by the Bank of Ostland.", "2011 report by the Bank of Ostland"},
		{"what people know", "He left, according to people familiar with how it was put together.", "people familiar with how it was put together"},
		{"whose paper", "The mayor sat. The group's first ad called Lund a liar.", "group's first ad"},
		{"a board named before", long + "The Herald’s ethics board said it was over. The board noted that it was late.", "Herald’s ethics board, Herald’s ethics board"},
		{"a board", long + "The board noted that it was late.", "board"},
		{"groups named before", long + "This week, Common Media and the Centre for Humane Works will meet. The groups say they will go.", "Common Media and the Centre for Humane Works"},
		{"groups", long + "The groups say they will go.", "~groups"},
		{"the party", long + "The party is calling for the court to go.", "~party"},
		{"one of several", long + "A dozen officers stood there; one warned that it was over.", "~one"},
		{"all", long + "The mayor, the chamber and the bank all urged the governor to go.", "~bank all"},
		{"her father", long + "Ann Lee sat. Her father said it was over.", "her father"},
		{"another name for a senator", long + "Sen. Marco Berg said it was over. The Florida Republican said it was late.", "Marco Berg, Marco Berg"},
		{"another name for somebody", long + "Ann Lee and Karl Berg left. The 47-year-old comic said it was over.", "~47-year-old comic"},
		{"another name for a firm", long + "Berg Lund fell. The banking giant said it was over.", "~banking giant"},
		{"a speaker told of before", long + "A tall porter stood there. The tall porter said it was over.", "tall porter"},
		{"a stranger at the top", "A German union boss has criticised that the town was late to say it would pay.\n\nKarl Berg leads it.", "~German union boss"},
		{"a stranger below", strings.Repeat(long, 3) + "A union boss said it was over.", "union boss"},
		{"a source at the top", "A source close to the mayor said that the town was late to say it would pay.", "source close to the mayor"},
		{"excerpts", long + "He will promise to go, according to excerpts.", "~, ~excerpts"},
		{"a title of a work", long + "A study by Ann Roth, author of Growing Up Less Rebellious, More Tolerant, Less Happy — and What It Means for Us, found that it was over.", "~Tolerant"},
		{"a thing behind a dash", long + "“It is more than any other could lift apart from that” — Orbex's famous rocket.", "~"},
		{"somebody behind a dash", long + "“It is more than any other could lift apart from that” — Ann Lee.", "Ann Lee"},
		{"only of what one spoke", long + "Mayor Lund spoke on Monday about the future of the port.", "~Lund"},
		{"what one spoke", long + "Mayor Lund referred to the port as “a mess.”", "Lund"},
		{"a quotation in a sentence with people", long + "The fair of Ann Lee is “a mess that nobody wants any more” to many.", "~"},
		{"a quotation in a sentence without", long + "The sign is “a mess that nobody wants any more” to many.", "~"},
		{"a quotation, then who wrote it where", long + "“It is a good day to fly!” Lund wrote via Twitter.", "Lund"},
		{"a quotation of another", long + "“I was late,” Mayor Bo Lund said.\n\n“His conduct is unbecoming of a member.”", "Bo Lund, ~Bo Lund"},
		{"a quotation that goes on", long + "“I was late,” Mayor Bo Lund said.\n\n“I was on my way to work.”", "Bo Lund, Bo Lund"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := speakers(text.Parse(tt.source)); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.source, got, tt.want)
			}
		})
	}
}
