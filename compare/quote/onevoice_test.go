package quote_test

import (
	"fmt"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// TestOneVoice gives the names of speakers that are listed under another name.
func TestOneVoice(t *testing.T) {
	for _, x := range []struct {
		name, source string
		says         []quote.Attribution
		want         string
	}{
		{"at the beginning of a sentence", "The mill closed. Prosecutors asked why.", named("Prosecutors", "", "prosecutors", ""), "map[Prosecutors:prosecutors]"},
		{"a post signed in full", "Mr. Brandt left. Brandt wrote that it was over.", named("Brandt", "n", "Otto J. Brandt", "n"), "map[Brandt:Otto J. Brandt]"},
		{"a namesake", "Mr. Brandt left. His wife Lena Brandt stayed.", named("Brandt", "n", "Otto J. Brandt", "n"), "map[]"},
		{"two given names", "Lena Brandt left.", named("Lena Brandt", "n", "Otto J. Brandt", "n"), "map[]"},
		{"a house of that name", "Mr. Brandt left.", named("Brandt", "n", "the House of Brandt", "n"), "map[]"},
		{"an office before the name", "Harbour Committee Chairman Ann Lund left. Lund said it was late.", named("Ann Lund", "n", "Harbour Committee Chairman Ann Lund", "n"), "map[Harbour Committee Chairman Ann Lund:Ann Lund]"},
		{"the office of another", "Chairman Ann Lund left.", named("Ann Lund", "n", "Spokesman for Chairman Ann Lund", "n"), "map[]"},
		{"an office of a body before a title", "Sen. Ann Lund left. Lund said it was late.", named("Ann Lund", "n", "chairman of the Ferry Board Sen. Ann Lund", ""), "map[chairman of the Ferry Board Sen. Ann Lund:Ann Lund]"},
		{"one of hers before a title", "Sen. Ann Lund left. Lund said it was late.", named("Ann Lund", "n", "friend of Sen. Ann Lund", "", "spokesman for the Ferry Board Sen. Ann Lund", "", "chief of staff of Sen. Ann Lund", ""), "map[]"},
		{"an office alone", "Assistant pastor Ann Lund left. Otto Brandt stayed.", named("Ann Lund", "n", "assistant pastor", ""), "map[assistant pastor:Ann Lund]"},
		{"records before a name", "State records show Ann Lund has three debts. Lund said it was late.", named("Ann Lund", "n", "State records", ""), "map[]"},
		{"an office before a name", "State treasurer Ann Lund has three debts. Lund said it was late.", named("Ann Lund", "n", "State treasurer", ""), "map[State treasurer:Ann Lund]"},
		{"an office of two", "Assistant pastor Ann Lund left. Pastor Otto Brandt stayed.", named("Ann Lund", "n", "pastor", ""), "map[]"},
		{"initials", "It was late.", named("USGS", "n", "US Geological Survey", "n"), "map[USGS:US Geological Survey]"},
		{"initials of a name with a hyphen", "It was late.", named("HP", "n", "Harbour-Port", "n"), "map[HP:Harbour-Port]"},
		{"initials of a person", "It was late.", named("AP", "n", "Ann Park", "n"), "map[]"},
		{"initials of nothing", "It was late.", named("HP", "n", "-", ""), "map[]"},
		{"a legal form", "It was late.", named("Orvik", "n", "Orvik Plc", "n", "Norse Telecom S.A.", "n", "Norse Telecom", "n"), "map[Norse Telecom S.A.:Norse Telecom Orvik Plc:Orvik]"},
		{"a group and partners", "It was late.", named("Norse Rail", "n", "Norse Rail Group Inc", "n", "Otto Berg", "n", "Otto Berg & Co", "n"), "map[Norse Rail Group Inc:Norse Rail Otto Berg & Co:Otto Berg]"},
		{"two firms with legal forms", "It was late.", named("Orvik Ltd", "n", "Norse Inc", "n", "Lund and Co", "n", "Lund and", "n"), "map[]"},
		{"a person without a form", "Ann Orvik left. Ms. Orvik said it was late.", named("Ann Orvik", "n", "Ann Orvik Inc", "n"), "map[]"},
		{"a unit by its owner", "It was late.", named("Pelmo", "n", "Orvik 's Pelmo ferry unit", "n"), "map[Orvik 's Pelmo ferry unit:Pelmo]"},
		{"the owner of a unit", "It was late.", named("Orvik", "n", "Orvik 's Pelmo ferry unit", "n", "Orvik's Pelmo boat", "n"), "map[]"},
		{"the number of a note", "It was late.", named("ORV", "n", "ORV1", "n"), "map[ORV1:ORV]"},
		{"a number of its own", "It was late.", named("ORV", "n", "ORV12", "n", "Kent1", "n", "Kent", "n"), "map[]"},
		{"a government in full", "It was late.", named("government", "", "government of Ostland", ""), "map[government:government of Ostland]"},
		{"the police of the town", "It was late.", named("police", "", "Ashton police", "n"), "map[police:Ashton police]"},
		{"the police of two towns", "It was late.", named("police", "", "Ashton police", "n", "Kent police", "n"), "map[]"},
		{"another police", "It was late.", named("police", "", "riot police", "", "police officers", ""), "map[]"},
		{"a body of an officer's", "Ashton police chief Karl Lund left. Lund said it was late.", named("Karl Lund", "n", "Ashton police", "n", "committee", ""), "map[]"},
		{"a longer name that is not sure", "It was late.", append(named("Kent Times", "n"), quote.Attribution{Speaker: "Early Kent Times", Unsure: true}), "map[]"},
		{"a longer name that is", "It was late.", named("Kent Times", "n", "New Kent Times", "n"), "map[Kent Times:New Kent Times]"},
		{"the end of a body's name", "It was late.", named("Transport police", "n", "Norse Transport police", "n"), "map[Transport police:Norse Transport police]"},
		{"two governments", "It was late.", named("government", "", "government of Ostland", "", "Norse government", ""), "map[]"},
		{"an office in a body for others", "Ann Lund left. Ms. Lund said it was late.", named("Ann Lund", "n", "Town League for Women President Ann Lund", "n"), "map[Town League for Women President Ann Lund:Ann Lund]"},
		{"who speaks for a body's president", "Ann Lund left. Ms. Lund said it was late.", named("Ann Lund", "n", "Spokesman for Women President Ann Lund", "n"), "map[]"},
		{"initials of another", "It was late.", named("USGA", "n", "US Geological Survey", "n"), "map[]"},
		{"two by surname", "It was late.", named("Lund and Berg", "n", "producers Ann Lund and Jo Berg", "n"), "map[Lund and Berg:producers Ann Lund and Jo Berg]"},
		{"two, one of them another", "It was late.", named("Lund and Roe", "n", "producers Ann Lund and Jo Berg", "n"), "map[]"},
		{"a station's article", "Kent News was there.", named("Kent News", "n", "Kent article", "n"), "map[Kent article:Kent News]"},
		{"the end of a paper's name", "It was late.", named("Times", "n", "Kent Times", "n"), "map[Times:Kent Times]"},
		{"the end of two papers' names", "It was late.", named("Times", "n", "Kent Times", "n", "York Times", "n"), "map[]"},
		{"an office that the text does not repeat", "Ann Lund left. Ms. Lund said it was late.", named("Ann Lund", "n", "Special Envoy Ann Lund", "n"), "map[Special Envoy Ann Lund:Ann Lund]"},
		{"his spokesperson", "It was late.", named("his spokesperson", "", "Lund’s spokesperson", ""), "map[his spokesperson:Lund’s spokesperson]"},
		{"the spokesperson of two", "It was late.", named("his spokesperson", "", "Lund’s spokesperson", "", "Berg’s spokesperson", ""), "map[]"},
		{"a spokesman by another word", "Orvik spokesperson Karl Lund left. Lund said it was late.", named("Karl Lund", "n", "Orvik spokesman", ""), "map[Orvik spokesman:Karl Lund]"},
		{"a spokesman of another", "Orvik spokesperson Karl Lund left. Lund said it was late.", named("Karl Lund", "n", "Norse spokesman", ""), "map[]"},
		{"a newspaper called that", "It was late.", named("Le Monde", "n", "Le Monde newspaper", "n"), "map[Le Monde newspaper:Le Monde]"},
		{"a newspaper of nobody's", "It was late.", named("Le Monde", "n", "Norse newspaper", "n"), "map[]"},
		{"followers either way round", "It was late.", named("supporters of Mr. Lund", "", "Lund supporters", ""), "map[Lund supporters:supporters of Mr. Lund]"},
		{"followers of another", "It was late.", named("supporters of Mr. Berg", "", "Lund supporters", ""), "map[]"},
		{"a group in full", "It was late.", named("nine Republican members of the Harbour Committee", "", "GOP committee members", ""), "map[GOP committee members:nine Republican members of the Harbour Committee]"},
		{"a group of another party", "It was late.", named("nine Democratic members of the Harbour Committee", "", "GOP committee members", ""), "map[]"},
		{"a group told by one word", "It was late.", named("nine Republican members of the Harbour Committee", "", "committee members", ""), "map[]"},
		{"a headline's office", "Harbour leader Ann Lund left. Lund said it was late.", named("Ann Lund", "n", "Harbour Leader", "n"), "map[Harbour Leader:Ann Lund]"},
		{"a headline's office of another", "Harbour leader Ann Lund left. Lund said it was late.", named("Ann Lund", "n", "Ferry Leader", "n"), "map[]"},
		{"a body's paper", "The Ferry Board met.", named("Ferry Board", "n", "Ferry Board statement", "n"), "map[Ferry Board statement:Ferry Board]"},
		{"a paper from it", "WKBR-TV was there.", named("WKBR-TV", "n", "report from WKBR-TV Channel 4", ""), "map[report from WKBR-TV Channel 4:WKBR-TV]"},
		{"one's account", "Karl Lund left. Mr. Lund said it was late.", named("Karl Lund", "n", "Karl Lund’s account", "n", "Karl Lund’s boat", "n"), "map[Karl Lund’s account:Karl Lund]"},
		{"an apology", "Mr. Brandt left. Brandt wrote that it was over.", named("Brandt", "n", "Mr. Brandt’s apology", "n"), "map[Mr. Brandt’s apology:Brandt]"},
		{"an apology to somebody", "Mr. Brandt left. Brandt wrote that it was over.", named("Brandt", "n", "apology to Mr. Brandt", ""), "map[]"},
		{"another's paper", "The Ferry Board met.", named("Ferry Board", "n", "Water Board statement", "n"), "map[]"},
		{"a paper on it", "The Ferry Board met.", named("Ferry Board", "n", "report on Ferry Board", ""), "map[]"},
		{"a paper in its town", "Kent met.", named("Kent", "n", "letter in Kent", ""), "map[]"},
		{"an article in a paper", "The Kent Times was there.", named("Kent Times", "n", "article in the Kent Times", ""), "map[article in the Kent Times:Kent Times]"},
		{"a paper about it", "The Ferry Board met.", named("Ferry Board", "n", "report on ferries", ""), "map[]"},
		{"another office", "Pastor Ann Lund left. Otto Brandt stayed.", named("Ann Lund", "n", "assistant pastor", ""), "map[]"},
	} {
		d := text.Parse("The mill\n\n" + x.source)
		cast, _ := quote.Read(d)
		if got := fmt.Sprint(cast.OneVoice(x.says)); got != x.want {
			t.Errorf("%s: got %s, want %s", x.name, got, x.want)
		}
	}
}

// named are attributions to speakers, each followed by "n" if it has a name.
func named(speakers ...string) (list []quote.Attribution) {
	for i := 0; i < len(speakers); i += 2 {
		list = append(list, quote.Attribution{Speaker: speakers[i], Named: speakers[i+1] == "n"})
	}
	return list
}
