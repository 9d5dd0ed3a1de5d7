package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// The speakers of each text, in order; ~ marks those that are not sure, nothing
// those of whom it is not clear who they are.
func TestLabels(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"a thing behind a name on top", "Here are the Lund Letters\n\nLund wrote that it was over. Lund said the letters were late.", "Lund, Lund"},
		{"a thing behind a name of two words", "The letters of Ann Lund came out. Lund said it was over. “Ann Lund Letters just out show clearly that it was late,” Carl Roe wrote. Lund said it was dark.", "Ann Lund, Carl Roe, Ann Lund"},
		{"a surname that is a word", "Ann Banks went home. Banks said it was over. The banks were shut. Ann said it was late.", "Ann Banks, Ann Banks"},
		{"a ware of a firm", "ZKB announced a sale on Monday. Nobody wants it. Sales of ZKB Turbine boats fell in June.", "ZKB"},
		{"initials of a person", "AJ Lund, 40, announced a sale on Monday. AJ said it was late.", "AJ Lund, AJ Lund"},
		{"who stands for others", "Groups representing Ashton, the oldest town, said that it was over. Groups in Ashton said it was late.", "Groups representing Ashton, Groups in Ashton"},
		{"an adverb behind", "Smith initially said the fares were fair. Advocates last month said they were not.", "Smith, Advocates"},
		{"an adverb behind a noun", "A source reportedly told the Herald that the mayor knew.", "source"},
		{"an adverb before two of whom a body is named", "Separately, the Health and Harbour Services Department said that it was late.", "Health and Harbour Services Department"},
		{"a name like an adverb", "Donnelly, the chairman, said that it was late.", "Donnelly"},
		{"an adverb alone", "The rest allegedly asked Tom Lund to go.", "~"},
		{"-ly in nouns", "Isiah's family said that the boy was well. An ally of Lund said that it was late.", "Isiah's family, ally of Lund"},
		{"according to, no aside", "According to Jo Park, the fares rise.", "Jo Park"},
		{"according to, an aside", "According to Jo Park, the mayor, the fares rise.", "Jo Park"},
		{"a role, then its name", "The Democrat, Representative Ann Lee of Ohio, said it was over.", "Ann Lee"},
		{"however, the mayor", "However, the mayor of the town, Ann Roth, said it was over.", "Ann Roth"},
		{"a surname in -s", "It rained on Tina Albers. Albers said it was over.", "Tina Albers"},
		{"plain words in -s", "Proponents say it is over.", "Proponents"},
		{"a month as a name", "The mayor of the village, Jan Roth, said it was over. Roth said it was late.", "Jan Roth, Jan Roth"},
		{"a word of time as a surname", "Michael Day went home. Day disputed that it was over. On Monday a day passed.", "Michael Day"},
		{"days", "On Monday Ann Lee said it was over.", "Ann Lee"},
		{"credits", "Bob Orr/Reuters Carl Berg said it was late.", "~Reuters Carl Berg"},
		{"to be", "Speaker-to-be Ann Pelham said it was late.", "Ann Pelham"},
		{"of a party", "Governor Paul Lund spoke. The Republican governor said it was over.", "Paul Lund"},
		{"of another country", "Russian minister Paul Lund spoke. The French minister said it was over.", ""},
		{"at a place", "Sellers at the old Lund Gate said it was over.", "Sellers at the old Lund Gate"},
		{"a thing", "The front of the station said it was over.", "~"},
		{"a crowd", "The zoo said it was over. The school disputed that the roof was unsafe.", "zoo, school"},
		{"cut behind of", "Sailors of the union threw their weight behind a new pier, adding that the crew felt better now.", "~Sailors of"},
		{"of two presidents", "President Moon Jae-in welcomed it in Seoul, his aides wrote, and the talks of the two sides, held far up in the hills near the old border for the first time in all of eleven years, went on for days and days without an end in sight, while in the north the crews of the boats still waited for fuel and for bread.\n\nStill, Mr. Carl Berg liked what he heard of it there. “This is very good news,” the president said.", "Moon Jae-in's aides, "},
		{"the president, told of last", "President Moon Jae-in welcomed it. “This is very good news,” the president said.", "~Moon Jae-in, Moon Jae-in"},
		{"he, behind what another called for", "Paul Lund said the mayor, Carl Berg, should stay until Mr. Berg called on the crews to leave. He said it was late.", "Paul Lund, ~Carl Berg, "},
		{"he, of one", "Mark Toner said it was over. He said it was late.", "Mark Toner, Mark Toner"},
		{"he, of two", "Mark Toner met John Lindt. He said it was late.", ""},
		{"he who spoke last", "Mark Toner told John Lindt that it was over. He said it was late.", "Mark Toner, Mark Toner"},
		{"they who spoke last", "US officials said it was over. They said it was late.", "US officials, US officials"},
		{"we", "We have reported that it was late.", "~"},
		{"those familiar", "Those familiar with the plan said it was over.", "Those familiar with the plan"},
		{"briefed on", "Two people briefed on the plan said it was over.", "people briefed on the plan"},
		{"briefed on, behind", "It was over, according to three aides briefed on the plan.", "aides briefed on the plan"},
		{"who briefs", "Lund briefed reporters that it was over.", "Lund"},
		{"two groups", "White House officials and Democratic lawmakers said it was over.", "White House officials and Democratic lawmakers"},
		{"a group and its like", "Lawmakers and other officials said it was over.", "Lawmakers and other officials"},
		{"said one and others", "It was over, said Paul Lund and other leaders.", "Paul Lund and other leaders"},
		{"said two groups", "It was over, said lawmakers and other officials.", "lawmakers and other officials"},
		{"no two groups", "Ann Roth met officials and Republican aides said it was over.", "Republican aides"},
		{"an owned body", "Angela Merkel’s office said it was over.", "Angela Merkel’s office"},
		{"her office", "Angela Merkel went home. Her office said it was over.", "Angela Merkel's office"},
		{"his office, whose", "His office said it was over.", "~office"},
		{"a body with and", "The Fish and Wildlife Service said it was over. The service said it was late. The Wildlife Service said it was dark.", "Fish and Wildlife Service, Fish and Wildlife Service, Fish and Wildlife Service"},
		{"two bodies with and", "The White House and State Department said it was over. The department said it was late.", "White House and State Department, State Department"},
		{"a body with of", "The Department of Public Health said it was over. The department said it was late.", "Department of Public Health, Department of Public Health"},
		{"a body with for", "The Lund Center for Law and Justice said it was over. The center said it was late.", "Lund Center for Law and Justice, Lund Center for Law and Justice"},
		{"a body with for the", "The Society for the Protection of Birds said it was over.", "Society for the Protection of Birds"},
		{"a body with on", "The clerk went home. The Council on Norse-Lund Relations said it was over.", "Council on Norse-Lund Relations"},
		{"no body with for", "The White House for President Lund said it was over. The Senate on Monday said it was late.", "White House, Senate"},
		{"a crowd for a name", "The animal group People for the Fair Treatment of Eels said it was over. It said it was late.", "People for the Fair Treatment of Eels, People for the Fair Treatment of Eels"},
		{"a crowd for a name, plain", "The charity Citizens for a Better Park said it was over.", "Citizens for a Better Park"},
		{"a small word first", "Parent company First Harbor said it was over. The lender Just Lund said it was late.", "First Harbor, Just Lund"},
		{"no small word first", "He told First Lady Ann Roth that it was over. First Mayor Ann Roth said it was late.", ", Ann Roth"},
		{"a time first", "Time Inc. said it was over. On Tuesday Parliament said it was late.", "Time Inc, Parliament"},
		{"brothers", "Lund Bros. and Berg Sons Circus said it was over. The circus said it was late.", "Lund Bros. and Berg Sons Circus, Lund Bros. and Berg Sons Circus"},
		{"a firm and one of its name", "He runs the firm Lund Berg. Carl Berg, a founder, was late. Berg said it was over.", "Carl Berg"},
		{"a firm somebody founded", "The firm Elon Lund founded was late. Lund said it was over.", "Elon Lund"},
		{"a builder of whom a surname is told", "The builder Hilke Berg was late. Berg said it was over.", "Hilke Berg"},
		{"a blog and who writes it", "Ann Lee, founder of the blog Green Days, was late. She said it was over.", "Ann Lee"},
		{"a former official", "An aide to Secretary Ann Roth went home.\n\nA former prosecutor said it was over. The former official said it was late.", "former prosecutor, former prosecutor"},
		{"the former official", "Ann Lund, a former official, was late. The former official said it was over.", "Ann Lund"},
		{"he, after a subject's owner", "Bruce Lund said it was over.\n\nCarl Berg’s voice cracked when he said it was late.", "Bruce Lund, ~"},
		{"information kept by a body", "It was over, according to information compiled by the Lund Society on its site.", "Lund Society"},
		{"information that was got", "It was over, according to information obtained by the Lund Herald.", "~"},
		{"a report", "It was over, according to a report released by the Lund Institute.", "report"},
		{"a petition on a site", "Many signed a petition on Lund.org that sharply criticized the plan for its cost.", "petition on Lund.org"},
		{"a body that", "She left the Lund Institute, which said it was over.", "Lund Institute"},
		{"the second of two crowds", "Now, some animal-rights activists and parents are questioning whether it was over.", "~parents"},
		{"two crowds, plain", "Some teachers and parents said it was over.", "teachers and parents"},
		{"a name in the words", "\"It was late. It was over, suggesting a stone 6 inches wide,” Mike Berg, an operations manager at the Lund Works told the Herald.", "Mike Berg"},
		{"two of one role", "Paul Lund, a spokesman for the city, was late. Carl Berg, a spokesman for the county, was ill. The spokesman said it was over.", "~"},
		{"one of a role", "Paul Lund, a spokesman for the city, was late. The spokesman said it was over.", "Paul Lund"},
		{"himself", "Mayor Paul Lund went home. Lund himself said it was over. The mayor himself said it was late.", "Paul Lund, Paul Lund"},
		{"a middle initial", "Donald J. Trump went home. Donald Trump said it was over.", "Donald J. Trump"},
		{"the younger of two", "Ruth Lund and her son, Carl Lund, were there. Ruth Lund said it was over. The younger Lund said it was late.", "Ruth Lund, Lund"},
		{"the younger of one", "Ruth Lund was there. The younger Lund said it was late.", "Ruth Lund"},
		{"a crowd is no firm", "Divers called off the search. The firm said it was over.", "firm"},
		{"junior and elder", "President Donald Trump left. Donald Trump Jr. said it was late. Mr. Trump said it was over. Mr. Trump Jr. said it was dark.", "Donald Trump Jr, Donald Trump, Donald Trump Jr"},
		{"junior and a president", "Donald Trump Jr. met a lawyer. President Trump said it was over. Mr. Trump said it was late.", "Trump, Trump"},
		{"junior alone", "Senator Paul Lund Jr. left. Senator Lund said it was over. Mr. Lund said it was late.", "Paul Lund Jr, Paul Lund Jr"},
		{"junior behind a comma", "Paul Lund, Jr., met a lawyer. Paul Lund said it was over. Mr. Lund said it was late.", "Paul Lund, Paul Lund"},
		{"he, accused", "Paul Lund, the minister, was late. Karl Berg, a critic, accused the minister of lying. He said it was over.", "Karl Berg, Karl Berg"},
		{"initials", "Rep. G.K. Lund (D-N.C.), head of the Lund Caucus, said it was over.", "G.K. Lund"},
		{"who behind brackets", "Sen. Ron Lund (R-Wis.), who told a newspaper that it was over, went home.", "Ron Lund"},
		{"who behind a place in brackets", "He left the station (platform 2), who told a newspaper that it was over.", "~"},
		{"said an unlisted noun", "“It is late and over,” said an industry lobbyist.", "industry lobbyist"},
		{"said a thing", "“It is late and over,” said the front.", "~"},
		{"of two houses", "It was over, according to an NBC/Lund Journal survey.", "NBC/Lund Journal survey"},
		{"the end of a list", "Ministers, business leaders and Labour councillors said it was over.", "~business leaders and Labour councillors"},
		{"a time before two", "For months, officials and Labour councillors said it was over.", "officials and Labour councillors"},
		{"he, after one spoke and another went", "Senator Carl Berg said it was over.\n\nThe mayor, Paul Lund, was late.\n\nHe said it was dark.", "Carl Berg, "},
		{"she, after a man went", "Ann Roth said it was over. Paul Berg went home. She said it was late.", "Ann Roth, Ann Roth"},
		{"a place behind a name", "Ann Roth, Democrat of New Jersey, said it was over. She said it was late.", "Ann Roth, Ann Roth"},
		{"a place behind the leader's name", "Berg spoke with Senator Carl Lund of New York, the Democratic leader. As he opened the talks, Paul Berg said it was over. “It is late,” he said.", "Paul Berg, Paul Berg"},
		{"a place in a clause of place", "Two died near Elham in Kent, when a driver fell asleep. The driver said it was over.", "driver"},
		{"a thing of somebody's", "Jo Lund was late. The senator's Twitter account was gone. The senator said it was over.", "senator"},
		{"a body of a party", "The Republican Governors Association said it was over.", "Republican Governors Association"},
		{"a title, then a body", "Former Labour Party leader Jo Park said it was over. President Jo Park said it was late.", "Jo Park, Jo Park"},
		{"a participle behind", "According to the Lund Index released last year, the fares rise.", "Lund Index"},
		{"in a relative clause", "An aid worker who saw the girls after their release said that all were well.", "~release"},
		{"since he said", "The fares rose after the mayor said it was over.", "mayor"},
		{"within a body", "A source within the Lund Committee told the Herald that it was over. The source said it was late.", "source within the Lund Committee, source within the Lund Committee"},
		{"a person who knows", "A person familiar with the plan said it was over. It was late, according to the person briefed on the matter.", "person familiar with the plan, person familiar with the plan"},
		{"a source after a place", "The girls were freed on Monday near the border with Mali, a source close to the talks said. It was late, he added.", "source close to the talks, source close to the talks"},
		{"by account of another", "“We have lost,” said Senator Jo Lund, according to people familiar with the remarks. “It is late.”", "Jo Lund, ~people familiar with the remarks"},
		{"by account of another, reported", "Senator Jo Lund said it was over, according to an aide.", "Jo Lund, aide"},
		{"two with and the", "Lund and the White House have long claimed that it was over.", "Lund and the White House"},
		{"one of two", "He met Lund and the White House said it was over.", "White House"},
		{"the end of names", "Lund, the second man of the Senate, and other supporters said it was over.", "~supporters"},
		{"a verb of another's", "Mitt Lund joined others on Tuesday in calling on Todd Berg to go, as the congressman held his ground and vowed to stay in the race.", "~Mitt Lund, ~Mitt Lund"},
		{"they, of two crowds", "Officials blamed the parents of the boys. They said it was late.", "Officials, "},
		{"they, with hearers", "Officials told reporters that it was over. They said it was late.", "Officials, Officials"},
		{"several of a name", "Ann Khan and Paul Khan spoke. Khan said it was over.", "Khan"},
		{"a post of two words", "The president says it is over. pic.twitter.com/tBp5aXWhBj\n\n— Morning Joe (@Morning_Joe) December 4, 2017", "Morning Joe"},
		{"a name in the headline only", "Paul LePage Says He Is Not Going\n\nPaul R. LePage, the governor, said it was over.", "Paul R. LePage, Paul R. LePage"},
		{"a nominee whom the text names", "Donald Lund went home. “It is over,” the Republican nominee said.", ""},
		{"he, beside one who owns", "Paul Lund rejected Carl Berg’s plan. He said it was late.", "~Paul Lund, Paul Lund"},
		{"he, beside one in marks", "“Carl Berg was late,” Paul Lund said. He added that it was over.", "Paul Lund, Paul Lund"},
		{"an agent who was named before", "Anna Sowers didn’t know it. The real estate agent said she liked it. “I do,” said Sowers.", "~real estate agent, Anna Sowers"},
		{"the world's top maker", "Lund Cable was sold to Norse Cable. The world's top chip maker said it was late.", "~world's top chip maker"},
		{"he, of two offices", "Sen. John Lund, R-Ariz., a former nominee and decorated veteran, said it was over. He said it was late.", "John Lund, John Lund"},
		{"he, after one of several", "Ann Khan and Paul Khan spoke. It was the end of Carl Berg. “It is over,” Khan said of Lee and Berg. He said it was late.", "Khan, "},
		{"on a station", "Lund, who was ill, also on Fox News defended his plan, saying that it was over.", "~Fox News, ~Fox News"},
		{"he, before his name", "The director, Carl Berg, said it was over. As he opened the talks, Mr. Lund said it was late.", "Carl Berg, Lund"},
		{"a newspaper", "In a message to the Press Herald, Paul Lund said it was over. He said it was late.", "Paul Lund, Paul Lund"},
		{"with a gerund", "With Austria saying it was over, they went home.", "~Austria"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := speakers(text.Parse(tt.source)); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.source, got, tt.want)
			}
		})
	}
}

// speakers are those of the rows of d, in order, with ~ before one that is not sure.
func speakers(d *text.Document) string {
	var all []string
	for _, a := range quote.Attributions(d) {
		all = append(all, fmt.Sprint(map[bool]string{true: "~"}[a.Unsure], a.Speaker))
	}
	return strings.Join(all, ", ")
}
