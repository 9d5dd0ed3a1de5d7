package quote_test

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Each rule speaks once and stays silent once. What is found is written
// source | cue | content / content, with ? for none, * before a deed and ~
// before what is not certain;
// several attributions are apart by semicolons.
func TestRules(t *testing.T) {
	hold(t, []ruleCase{
		{"that", "Lavrov stated that the talks were over.", "Lavrov | stated | that the talks were over"},
		{"no that", "Toner said the talks were over.", "Toner | said | the talks were over"},
		{"noun, not verb", "The stated aim of the talks was peace.", ""},
		{"addressee", "Kerry told his counterpart, Sergei Lavrov, that Moscow must act.", "Kerry | told | that Moscow must act"},
		{"addressee of", "Kerry told Lavrov of Washington's concerns about the truce.", "Kerry | told | Washington's concerns about the truce"},
		{"story told", "The tale was told again and again.", ""},
		{"complaint", "US officials have complained that planes fly in support of troops.", "US officials | have complained | that planes fly in support of troops"},
		{"a party in brackets", "Lund (Greens) - who lost in May - said it was late.", "Lund (Greens) | said | it was late"},
		{"an agency in brackets", "LISBON (Reuters) - The port said it was late.", "The port | said | it was late"},
		{"according to", "The truce is over, according to Mark Toner.", "Mark Toner | according to | The truce is over"},
		{"according to first", "According to the US spokesman, Russia was unwilling.", "the US spokesman | According to | Russia was unwilling"},
		{"accordingly", "They acted accordingly and went to the office.", ""},
		{"quotation", "“It is over,” said Toner.", "Toner | said | “It is over,”"},
		{"quotation, verb last", "“It is over,” Toner said.", "Toner | said | “It is over,”"},
		{"quotation, verb first", "Toner said: “It is over.”", "Toner | said | “It is over.”"},
		{"quotation, cut", "“It is,” he said, “quite over.”", "he | said | “It is,” / “quite over.”"},
		{"quotation, went on", "“It is over,” said Toner. “We have said so.”", "Toner | said | “It is over,” / “We have said so.”"},
		{"no quotation", "“Thirteen” is a film about the war.", ""},
		{"cut by its cue", "But, said Lavrov, he finds statements which contradict it.", "Lavrov | said | he finds statements which contradict it"},
		{"statement cut", "The truth, the senator said, was that it failed.", "the senator | said | The truth / was that it failed"},
		{"forecasts behind", "The wind will turn by Sunday, the weather service forecasts.", "the weather service | forecasts | The wind will turn by Sunday"},
		{"estimates that show", "The price was the highest since the war, estimates showed.", "estimates | showed | ~The price was the highest since the war"},
		{"statement first", "The exercise is planned, he said, because of the law.", "he | said | The exercise is planned / because of the law"},
		{"list of places", "Moscow, Assad's ally since the war, maintains its base at Tartous on the coast, a strategic aim.", ""},
		{"trailing source", "Both campaigns are against them, RT reported today.", "RT | reported | Both campaigns are against them"},
		{"as reported", "As Politico reported on Tuesday, the group will raise more.", "Politico | reported | the group will raise more"},
		{"as a manager", "As an experienced office manager, he went home.", ""},
		{"and added", "Toner said that it was over and added that it was late.", "Toner | said | that it was over; Toner | added | that it was late"},
		{"and went", "Toner went home and ate.", ""},
		{"adding", "“It is over,” Toner said, adding that it was late.", "Toner | said | “It is over,”; Toner | adding | that it was late"},
		{"adding sugar", "The cook made it sweet, pouring in sugar.", ""},
		{"participle first", "Citing an old report, Trump accused them of fraud.", "Trump | Citing | ~an old report; Trump | accused | them of fraud"},
		{"two speakers", "Austria saying Assad must stay and Spain saying talks were necessary.", "Austria | saying | ~Assad must stay; Spain | saying | ~talks were necessary"},
		{"called on", "Russia called on Friday for Washington to restart the talks.", "Russia | called | for Washington to restart the talks"},
		{"called by telephone", "Kerry called his counterpart on Friday.", ""},
		{"called a name", "Trump called the senator a “nasty guy” on Friday.", "Trump | called | the senator a “nasty guy”"},
		{"to demand", "Kerry rang Lavrov on Friday to demand that Moscow act.", "Kerry | to demand | ~that Moscow act"},
		{"to go", "Kerry went to Moscow on Friday to see the city.", ""},
		{"declined to", "Moscow has declined to comment on it.", "Moscow | has declined | ~*to comment on it"},
		{"decline", "The decline was steep and long.", ""},
		{"deed", "Davis rejected the appeal.", "Davis | rejected | ~*the appeal"},
		{"adjective form", "The rejected appeal came back.", ""},
		{"passive", "The appeal was rejected by Davis.", "Davis | was rejected | ~*The appeal"},
		{"participle by", "He read the laws proposed by President Nixon.", "President Nixon | proposed | ~the laws"},
		{"quoted as saying", "Lavrov was quoted as saying that it was over.", "Lavrov | was quoted as saying | that it was over"},
		{"quoted by", "Lavrov was quoted by the Interfax agency as saying that it was over.", "Lavrov | was quoted by the Interfax agency as saying | that it was over"},
		{"cited by", "“It is over,” Kirby said, cited by AFP.", "Kirby | said | “It is over,”; AFP | cited | “It is over,”"},
		{"described as", "The plan was described as a failure.", "? | was described as | ~The plan / a failure"},
		{"claims verb", "Trump claims that he won.", "Trump | claims | that he won"},
		{"claims noun", "Insurance claims rose again.", ""},
		{"their claim", "Their claim that he won is false.", "Their | claim | ~that he won"},
		{"allegations", "The program ran on amid allegations of fraud.", "? | allegations of | ~fraud"},
		{"Washington's charge", "Kirby repeated Washington's charge that Russia was responsible.", "Kirby | repeated | Washington's charge that Russia was responsible; Washington's | charge | that Russia was responsible"},
		{"in charge", "The man in charge of the office was late.", ""},
		{"demands from", "They backed the demands from the Syrian opposition that he go.", "the Syrian opposition | demands | ~that he go"},
		{"concerned", "Kerry was concerned that the truce was failing.", "Kerry | was concerned | that the truce was failing"},
		{"all concerned", "The bank concerned was closed.", ""},
		{"who", "Kerry, who told reporters that it was over, went home.", "who | told | that it was over"},
		{"some states that suggests", "A shift in tone from some states that suggests a change is new.", ""},
		{"what they say is", "Officials described what they say is a buildup.", "Officials | described | what they say is a buildup; they | say | ~a buildup"},
		{"nested thought", "She said she felt the law was bad.", "She | said | she felt the law was bad"},
		{"dateline", "WASHINGTON, UNITED STATES- Kerry said that it was over.", "Kerry | said | that it was over"},
		{"in an email", "Mr. Rogers said, in an email, that it was over.", "Mr. Rogers | said | that it was over"},
		{"at least", "Sources said at least some troops were engaged.", "Sources | said | at least some troops were engaged"},
		{"amounts", "Toner said $42 million was lost. He said it fell below 40%.", "Toner | said | $42 million was lost; He | said | it fell below 40%"},
		{"points", "He won by seven points of the vote.", ""},
		{"points out", "Toner points out that it is over.", "Toner | points out | that it is over"},
		{"released", "The prisoner was released from jail.", ""},
		{"noted", "Toner also noted that it was over.", "Toner | also noted | that it was over"},
		{"noted economist", "A noted economist went home.", ""},
		{"adds up", "That adds millions of dollars to the bill.", ""},
		{"states", "The Baltic states that have joined it are small.", ""},
		{"hearer last", "“It is over,” Ann Lee told Reuters.", "Ann Lee | told | “It is over,”"},
		{"hearer and not speaker", "“It is over,” Ann Lee, a sailor, told the Herald on Monday.", "Ann Lee, a sailor | told | “It is over,”"},
		{"asked whether", "Asked whether the ship was safe, Martin Oduya said: “Yes.”", "? | Asked | ~whether the ship was safe; Martin Oduya | said | “Yes.”"},
		{"told that", "Told that the crew had left, Martin Oduya shook his head.", "? | Told | ~that the crew had left"},
		{"when asked", "He said no more when asked whether it was safe.", "He | said | no more when asked whether it was safe"},
		{"was asked", "Ann Lee was asked whether the ship was safe.", ""},
		{"not said", "No group has claimed that it did it. Ann Lee did not say that it was over.", ""},
		{"refused to say", "Ann Lee refused to say that it was over.", "Ann Lee | refused | ~*to say that it was over"},
		{"is expected to", "Ann Lee is expected to announce that it is over.", ""},
		{"managed to", "Ann Lee managed to ask whether it was over.", "Ann Lee | managed to ask | whether it was over"},
		{"if she says", "If Ann Lee says that it is over, they will go.", "Ann Lee | says | ~that it is over"},
		{"may say", "Ann Lee may say that it is over.", "Ann Lee | may say | ~that it is over"},
		{"when she said", "They left when Ann Lee said that it was over.", "Ann Lee | said | that it was over"},
		{"deeds", "The crack was found by a painter. The army ordered 40 tents. Rescuers called off the search. The map shows the pier.", ""},
		{"ordered that", "The army ordered the crew to leave.", "The army | ordered | the crew to leave"},
		{"poll shows", "The poll shows a lead for Ann Lee.", "The poll | shows | a lead for Ann Lee"},
		{"this shows", "This shows that it is over.", ""},
		{"noun in -s", "They plan to lock down states they need to win.", ""},
		{"citing reports", "Ann Lee pressed him, citing reports that the ship had sunk.", "Ann Lee | citing | reports that the ship had sunk"},
		{"believes", "Ann Lee believes that it is over. Ann Lee believes in it.", "Ann Lee | believes | ~that it is over"},
		{"room falls silent", "“There is nothing left,” Ann Kahn said, and the room fell silent.", "Ann Kahn | said | “There is nothing left,”"},
		{"walked out", "“We lost the boats,” Ann Kahn said, and walked out of the hall.", "Ann Kahn | said | “We lost the boats,”"},
		{"left after saying", "Ann Kahn said that the boats were lost, and left the hall.", "Ann Kahn | said | that the boats were lost"},
		{"and was gone", "Ann Kahn said that the boats were lost, and that the nets were gone.", "Ann Kahn | said | that the boats were lost, and that the nets were gone"},
		{"did not say when", "Ann Kahn said that she would go, but did not say when.", "Ann Kahn | said | that she would go"},
		{"a move", "Ann Kahn said she would stay, a move that stunned allies.", "Ann Kahn | said | she would stay"},
		{"a town", "Ann Kahn said she would stay in Ashton, a town that has no pier.", "Ann Kahn | said | she would stay in Ashton; Ann Kahn | said | ~a town that has no pier"},
		{"drawing laughter", "Ann Kahn said she would stay, drawing laughter from the hall.", "Ann Kahn | said | she would stay"},
		{"sighed", "“It is over,” sighed Tomas Brandt, looking at the yard.", "Tomas Brandt | sighed | “It is over,”"},
		{"nodded", "“It is over,” Ann Kahn said, and Berg nodded: “So it is.”", "Ann Kahn | said | “It is over,”; Berg | nodded | “So it is.”"},
		{"smiled", "The day was long, he smiled, and the crew went home.", ""},
		{"went on", "“It is,” Ann Kahn went on. They went on without her.", "Ann Kahn | went on | “It is,”"},
		{"a verb of two words before who speaks", "“With what?” shot back Ann Kahn. “We do,” chimed in Karl Lund.", "Ann Kahn | shot back | “With what?”; Karl Lund | chimed in | “We do,”"},
		{"what only looks like one", "The crew shot back at noon. He put in Ann Kahn.", ""},
		{"between dashes", "“It is over,” Ann Kahn -- a former sailor -- said.", "Ann Kahn -- a former sailor | said | “It is over,”"},
		{"long aside", "“It is over,” Martin Oduya, who took over the firm in 2019 after the death of his father, told a meeting in the hall.", "Martin Oduya | told | “It is over,”"},
		{"teacher named", "“We saw it,” said a teacher named Ann Poe.", "a teacher named Ann Poe | said | “We saw it,”"},
		{"woman interviewed", "“Nobody sleeps here,” said a woman interviewed on the pier.", "a woman | said | “Nobody sleeps here,”"},
		{"by telephone", "“It is over,” he said by telephone.", "he | said | “It is over,”"},
		{"by email", "“The gates will open,” Carl Tench said by email on Monday.", "Carl Tench | said | “The gates will open,”"},
		{"a story called", "The paper ran a story about the ship called “Gone at Last and Good Riddance.”", ""},
		{"which he called", "They had a plan, which Ann Lee called “sexist and very silly.”", "Ann Lee | called | “sexist and very silly.”"},
		{"repeated attempts", "Ann Lee declined repeated attempts for comment.", ""},
		{"found it safe", "Ann Lee found it legally permissible. Ann Lee found that it was safe.", "Ann Lee | found | that it was safe"},
		{"responded by", "Ann Lee responded to the storm by posting a film of it.", ""},
		{"rail investigators", "The tram was late, according to British rail investigators.", "British rail investigators | according to | The tram was late"},
		{"by lifting", "By lifting the old ban on nets, she said, Tench was wrong.", "she | said | By lifting the old ban on nets / Tench was wrong"},
		{"agency last", "Ann Lee said that “the ship just went down,” the Herald reports.", "Ann Lee | said | that “the ship just went down,”; the Herald | reports | Ann Lee said that “the ship just went down,”"},
		{"quotation inside at the end", "“They said ‘it is over,’” Ann Lee said on “Fox News Sunday.”", "Ann Lee | said | “They said ‘it is over,’”"},
		{"even as polls show", "They slept even as some polls show her far behind.", "some polls | show | ~her far behind"},
		{"nouns", "One suspect fled. His dad jokes were bad. The highlights were shown at night.", ""},
		{"suspect that", "Police suspect that the ship sank.", "Police | suspect | that the ship sank"},
		{"refused the prize", "The keeper refused the reward.", ""},
		{"state department", "The State Department reports to the president.", ""},
	})
}

// ruleCase is a text, and what its attributions are in short.
type ruleCase struct{ rule, source, want string }

func hold(t *testing.T, tests []ruleCase) {
	t.Helper()
	for _, tt := range tests {
		d := text.Parse("A headline without a verb\n\n" + tt.source + "\n")
		if got := shortly(d, quote.Attributions(d)); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.rule, tt.source, got, tt.want)
		}
	}
}

func shortly(d *text.Document, as []quote.Attribution) string {
	var all []string
	for _, a := range as {
		var content []string
		for _, s := range a.Content {
			content = append(content, d.Text(s))
		}
		deed := ""
		if a.Deed {
			deed = "*"
		}
		if a.Unsure {
			deed = "~" + deed
		}
		all = append(all, orNone(d.Text(a.Source))+" | "+orNone(d.Text(a.Cue))+" | "+deed+strings.Join(content, " / "))
	}
	return strings.Join(all, "; ")
}

func orNone(s string) string {
	if s == "" {
		return "?"
	}
	return s
}

func TestHeadlines(t *testing.T) {
	tests := []struct{ headline, want string }{
		{"Kerry to Lavrov: Russia must stop Assad strikes", "Kerry | : | Russia must stop Assad strikes"},
		{"Russia’s Lavrov Warns: War would be U.S. Responsibility", "Russia’s Lavrov | Warns | War would be U.S. Responsibility"},
		{"Harbor Union Resolution Calls on Lund to Leave", "Harbor Union Resolution | Calls on | ~Lund to Leave"},
		{"Harbor Union Calls on Lund to Leave", "Harbor Union | Calls on | Lund to Leave"},
		{"Pence demands independent prosecutor", "Pence | demands | ~independent prosecutor"},
		{"Book review: The long way home", ""},
		{"Poll: Lund leads in the harbour", "Poll | : | Lund leads in the harbour"},
		{"Analysis: Lund leads in the harbour", ""},
		{"The war in pictures", ""},
		{"Storm Ella: all trains cancelled", ""},
		{"Syrie : Paris demande un arrêt", ""},
	}
	for _, tt := range tests {
		d := text.Parse(tt.headline + "\n\nThe snow fell on the roofs of the old town and it was cold.\n\nIt went on for days and days.\n")
		if got := shortly(d, quote.Attributions(d)); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.headline, got, tt.want)
		}
	}
}

// Who stands before the colon of a headline speaks if the text says so too.
func TestHeadlineSpeaker(t *testing.T) {
	d := text.Parse("Kerry: Russia must stop\n\nThe snow fell on the roofs. “It must stop,” said John Kerry.\n")
	want := "Kerry | : | Russia must stop; John Kerry | said | “It must stop,”"
	if got := shortly(d, quote.Attributions(d)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}
