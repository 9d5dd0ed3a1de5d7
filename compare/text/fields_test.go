package text

import (
	"strings"
	"testing"
)

// Each case is an article, one line a paragraph, and the fields that must be
// read from it: none but these.
func TestFields(t *testing.T) {
	const body = "\n\nThe port has closed the bridge for a week, its director told reporters on Friday.\n\nThe mayor said the closing was a shame."
	for _, c := range []struct{ name, source, want string }{
		{"only a title", "Bridge closed for a week" + body, "title=Bridge closed for a week"},
		{"a title without its markup", "## **Bridge closed for a week**" + body, "title=Bridge closed for a week"},
		{"no title", strings.TrimSpace(body), ""},
		{"the name of a paper and a day above", "The Harbour Times\nMonday 3 October 2016\n\nBridge closed for a week" + body, "title=Bridge closed for a week outlet=The Harbour Times date=2016-10-03"},
		{"the name of a paper in a title", "Court backs The Harbour Times\nMonday 3 October 2016" + body, "title=Court backs The Harbour Times date=2016-10-03"},
		{"no dateline in a note to editors", "Bridge closed for a week\n\nATTENTION - The board of the port adds a word.\n\nFLINT (UPI) — The port has closed the bridge, its director said.", "title=Bridge closed for a week agency=UPI dateline=FLINT"},
		{"agency and dateline", "Bridge closed for a week\n\nAFP\n\nWASHINGTON, UNITED STATES- The port has closed the bridge, its director said.", "title=Bridge closed for a week agency=AFP dateline=WASHINGTON, UNITED STATES"},
		{"agency inside the dateline", "Bridge closed for a week\n\nWashington (AFP) – The port has closed the bridge, its director said.", "title=Bridge closed for a week agency=AFP dateline=Washington"},
		{"dateline with state and date", "Bridge closed for a week\n\nFLINT, Mich., Oct. 4 (UPI) — The port has closed the bridge, its director said.", "title=Bridge closed for a week agency=UPI dateline=FLINT, Mich., Oct. 4"},
		{"a date with its year in the dateline", "Bridge closed for a week\n\nFLINT, 3 October 2016 (UPI) — The port has closed the bridge, its director said.", "title=Bridge closed for a week agency=UPI dateline=FLINT, 3 October 2016 date=2016-10-03"},
		{"a date for a dateline", "Bridge closed for a week\n\nOct. 3, 2016 (Reuters) - The port has closed the bridge, its director said.", "title=Bridge closed for a week agency=Reuters date=2016-10-03"},
		{"a date behind the dateline", "Bridge closed for a week\n\nFLINT (UPI) — On 3 October 2016 the port closed the bridge, its director said.", "title=Bridge closed for a week agency=UPI dateline=FLINT"},
		{"a date of its own and one in the dateline", "Bridge closed for a week\n\nFLINT, 3 October 2016 (UPI) — The port has closed the bridge, its director said.\n\nPublished 4 October 2016", "title=Bridge closed for a week agency=UPI dateline=FLINT, 3 October 2016 date=2016-10-04"},
		{"a day alone is no dateline", "Bridge closed for a week\n\nJan 30 (Reuters) - The port has closed the bridge, its director said.", "title=Bridge closed for a week agency=Reuters"},
		{"dateline of an outlet", "Bridge closed for a week\n\nLONDON (CNN) -- The port has closed the bridge, its director said.", "title=Bridge closed for a week dateline=LONDON"},
		{"no dateline before a clause", "Bridge closed for a week\n\nThe port — old as it is — has closed the bridge, its director said.", "title=Bridge closed for a week"},
		{"no dateline in a label", "Bridge closed for a week\n\nBREAKING — The port has closed the bridge, its director said.", "title=Bridge closed for a week"},
		{"no dateline in US-led", "Bridge closed for a week\n\nUS-led forces have closed the bridge, their director said.", "title=Bridge closed for a week"},
		{"author and hour", "Bridge closed for a week\nby Tyler Durden\nOct 3, 2016 1:04 PM" + body, "title=Bridge closed for a week byline=Tyler Durden date=2016-10-03T13:04"},
		{"an author and a place", "Bridge closed for a week\n\nBy Jane Roe in Cairo" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"author of an agency", "Bridge closed for a week\n\nBy JANE ROE, Associated Press" + body, "title=Bridge closed for a week agency=Associated Press byline=JANE ROE"},
		{"authors and an agency without a comma", "Bridge closed for a week\n\nBy JANE ROE and JOHN DOE Associated Press" + body, "title=Bridge closed for a week agency=Associated Press byline=JANE ROE and JOHN DOE"},
		{"honours behind a name", "Bridge closed for a week\n\nBy Dr. Jane Ní Roe, Ph.D., and J.P. McDoe Jr." + body, "title=Bridge closed for a week byline=Dr. Jane Ní Roe and J.P. McDoe Jr"},
		{"an author, a place and the day below", "Bridge closed for a week\n\nJane Roe in Rome\nMon 3 October 2016" + body, "title=Bridge closed for a week byline=Jane Roe date=2016-10-03"},
		{"By, and the office below", "Bridge closed for a week\n\nBy Jane Roe\nHarbour News Staff Writer" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"three authors", "Bridge closed for a week\n\nBY JANE ROE, JOHN DOE and RUBY BYWATER" + body, "title=Bridge closed for a week byline=JANE ROE, JOHN DOE and RUBY BYWATER"},
		{"authors in two places", "Bridge closed for a week\n\nBy Jane Roe in Cairo and John Doe in Rome" + body, "title=Bridge closed for a week byline=Jane Roe and John Doe"},
		{"an author in bold", "Bridge closed for a week\n\nBy **Jane Roe** and **John Doe**" + body, "title=Bridge closed for a week byline=Jane Roe and John Doe"},
		{"an author behind a link", "Bridge closed for a week\n\nBy [Jane Roe](https://www.example.org/jane-roe)" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"By: with a date", "Bridge closed for a week\n\nBy: Jane Roe | 3 October 2016" + body, "title=Bridge closed for a week byline=Jane Roe date=2016-10-03"},
		{"published and updated", "Bridge closed for a week\n\nBy Jane Roe Published: 08:00, 3 October 2016 | Updated: 10:15, 4 October 2016" + body, "title=Bridge closed for a week byline=Jane Roe date=2016-10-03T08:00"},
		{"a paper and the day of its issue", "Bridge closed for a week\n\nBy Jane Roe\n\nThe Harbour Courier, 12 March 2025" + body, "title=Bridge closed for a week outlet=The Harbour Courier byline=Jane Roe date=2025-03-12"},
		{"a paper, a weekday and a day", "Bridge closed for a week\n\nHarbour Gazette, Wednesday, March 12, 2025" + body, "title=Bridge closed for a week outlet=Harbour Gazette date=2025-03-12"},
		{"a paper with a stroke", "Bridge closed for a week\nThe Harbour News | 12 March 2025 14:30" + body, "title=Bridge closed for a week outlet=The Harbour News date=2025-03-12T14:30"},
		{"a place and a day are no paper", "Bridge closed for a week\n\nThe Hague, 12 March 2025" + body, "title=Bridge closed for a week"},
		{"a part of a page and a day are no paper", "Bridge closed for a week\n\nWorld News, 12 March 2025" + body, "title=Bridge closed for a week"},
		{"a person called Post is no paper", "Bridge closed for a week\n\nEmily Post, 12 March 2025" + body, "title=Bridge closed for a week"},
		{"a week in review is no paper", "Bridge closed for a week\n\nThe Week in Review, 12 March 2025" + body, "title=Bridge closed for a week"},
		{"a sentence of a paper and a day", "Bridge closed for a week\n\nThe Harbour Courier closed on 12 March 2025" + body, "title=Bridge closed for a week"},
		{"a paper and no year", "Bridge closed for a week\n\nThe Harbour Courier, 12 March" + body, "title=Bridge closed for a week"},
		{"a paper and a day in running text", "Bridge closed for a week" + body + "\n\nNobody was hurt when it fell, the police said later.\n\nThe Harbour Courier, 12 March 2025, and what came of it.", "title=Bridge closed for a week"},
		{"address and handle", "Bridge closed for a week\n\nBy Jane Roe jane.roe@harbour.example @janeroe" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"words and pictures", "Bridge closed for a week\n\nWords by Jane Roe. Pictures by John Doe" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"written by", "Bridge closed for a week\n\nWritten by Jane Roe and edited by John Doe" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"names of other tongues", "Bridge closed for a week\n\nBy Mohammed al-Sayed, Nur binti Hassan and João da Silva" + body, "title=Bridge closed for a week byline=Mohammed al-Sayed, Nur binti Hassan and João da Silva"},
		{"an office, no second name", "Bridge closed for a week\n\nBy Jane Roe, Harbour News, New York" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"a name and an office", "Bridge closed for a week\n\nJane Roe, Transport Editor" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"another office is no author's", "Bridge closed for a week\n\nJane Roe, Mayor of Harbour Town" + body, "title=Bridge closed for a week"},
		{"by what is no name", "Bridge closed for a week\n\nBy Any Means Necessary" + body, "title=Bridge closed for a week"},
		{"by the numbers", "Bridge closed for a week\n\nBy the Numbers" + body, "title=Bridge closed for a week"},
		{"by a day", "Bridge closed for a week\n\nBy May 2016 the cables were old" + body, "title=Bridge closed for a week"},
		{"an agency as author", "Bridge closed for a week\n\nBy Reuters" + body, "title=Bridge closed for a week agency=Reuters"},
		{"an agency in brackets", "Bridge closed for a week\n\n(AFP)" + body, "title=Bridge closed for a week agency=AFP"},
		{"published at the foot", "Bridge closed for a week" + body + "\n\nFirst published on 3 October 2016", "title=Bridge closed for a week date=2016-10-03"},
		{"when a page was changed", "Bridge closed for a week" + body + "\n\nLast edited Mon 3 October 2016 02:23:58 PM", "title=Bridge closed for a week"},
		{"an outlet on its own line", "Bridge closed for a week\n\nThe Moscow Times\n\nSeptember 11, 2015" + body, "title=Bridge closed for a week outlet=The Moscow Times date=2015-09-11"},
		{"the first of two dates", "Bridge closed for a week\n\nPublished: 27 September 2013, updated 28 September 2013 09:30 GMT" + body, "title=Bridge closed for a week date=2013-09-27"},
		{"a date in figures", "Bridge closed for a week\n\nUpdated 12/19/2005 2:48 PM ET" + body, "title=Bridge closed for a week date=2005-12-19T14:48"},
		{"a date in figures that may be either", "Bridge closed for a week\n\n3/4/2005" + body, "title=Bridge closed for a week"},
		{"a date as standards write it", "Bridge closed for a week\n\n2016-10-03 13:04" + body, "title=Bridge closed for a week date=2016-10-03T13:04"},
		{"a date with stops", "Bridge closed for a week\n\n23.10.2016 13:04" + body, "title=Bridge closed for a week date=2016-10-23T13:04"},
		{"a date with stops that may be either", "Bridge closed for a week\n\n03.10.2016 13:04" + body, "title=Bridge closed for a week"},
		{"a date with hyphens", "Bridge closed for a week\n\n3-Oct-2016" + body, "title=Bridge closed for a week date=2016-10-03"},
		{"seconds", "Bridge closed for a week\n\n23/10/2016, 13:04:37" + body, "title=Bridge closed for a week date=2016-10-23T13:04"},
		{"a date as machines write it", "Bridge closed for a week\n\n2016-10-03T13:04:37+01:00" + body, "title=Bridge closed for a week date=2016-10-03T13:04"},
		{"an hour with a stop", "Bridge closed for a week\n\nMonday 3 October 2016, 9.12am" + body, "title=Bridge closed for a week date=2016-10-03T09:12"},
		{"an hour alone", "Bridge closed for a week\n\nOct. 3, 2016, 6 p.m. ET" + body, "title=Bridge closed for a week date=2016-10-03T18:00"},
		{"am glued to the minutes", "Bridge closed for a week\n\nPublished March 5, 2016 7:15am" + body, "title=Bridge closed for a week date=2016-03-05T07:15"},
		{"a post is no article", "Bridge closed for a week" + body + "\n\nPosted by Harbour Trust on Tuesday, May 3, 2016", "title=Bridge closed for a week"},
		{"a name and a date", "Bridge closed for a week\n\nJane Roe | 3 October 2016" + body, "title=Bridge closed for a week byline=Jane Roe date=2016-10-03"},
		{"a name and what is no date", "Bridge closed for a week\n\nJane Roe | Mayor of Harbour Town" + body, "title=Bridge closed for a week"},
		{"a name and an address", "Bridge closed for a week\n\nJane Roe jane.roe@harbour.example" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"a name and an account", "Bridge closed for a week\n\nJane Roe (@janeroe)" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"a name and a place", "Bridge closed for a week\n\nJane Roe in Rome" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"a name that the text tells of", "Bridge closed for a week\n\nJane Roe in Rome" + body + " Roe had no comment.", "title=Bridge closed for a week"},
		{"a name and an agency", "Bridge closed for a week\n\nJANE ROE, Associated Press" + body, "title=Bridge closed for a week agency=Associated Press byline=JANE ROE"},
		{"special to an outlet", "Bridge closed for a week\n\nBy Jane Roe, Special to Harbour News" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"a desk", "Bridge closed for a week\n\nBy Our Foreign Desk" + body, "title=Bridge closed for a week byline=Our Foreign Desk"},
		{"by our reckoning", "Bridge closed for a week\n\nBy Our Own Reckoning" + body, "title=Bridge closed for a week"},
		{"a date of Greenwich", "Bridge closed for a week\n\n2016-10-03T13:04:37Z" + body, "title=Bridge closed for a week date=2016-10-03T13:04"},
		{"a short year", "Bridge closed for a week\n\n3-OCT-16" + body, "title=Bridge closed for a week date=2016-10-03"},
		{"a short year in figures", "Bridge closed for a week\n\n3.10.16" + body, "title=Bridge closed for a week"},
		{"from a place", "Bridge closed for a week\n\nFrom Jane Roe in Rome" + body, "title=Bridge closed for a week byline=Jane Roe"},
		{"from what is no person", "Bridge closed for a week\n\nFrom New York in Winter" + body, "title=Bridge closed for a week"},
		{"a dateline with an outlet in brackets", "Bridge closed for a week\n\nLEITH (Harbour News) - The port has closed the bridge, its director said.", "title=Bridge closed for a week dateline=LEITH"},
		{"no dateline in letters in brackets", "Bridge closed for a week\n\nNATO (as it calls itself) - has closed the bridge, its director said.", "title=Bridge closed for a week"},
		{"noon and midnight", "Bridge closed for a week\n\nOct 3, 2016 12:04 AM" + body, "title=Bridge closed for a week date=2016-10-03T00:04"},
		{"a date without its year", "Bridge closed for a week\n\nFriday, 13 February" + body, "title=Bridge closed for a week"},
		{"the date of a picture is not the article's", "Bridge closed for a week\n\nJane Roe (L) at the bridge on May 17, 2016. (photos by AFP)" + body, "title=Bridge closed for a week"},
		{"nor one in a sentence", "Bridge closed for a week" + body + "\n\nIt was built on May 17, 2016.", "title=Bridge closed for a week"},
		{"a source is no outlet", "Bridge closed for a week\n\nThe bridge is closed for a week, RT reported today, and the CNN report said the same.", "title=Bridge closed for a week"},
		{"other addresses of an outlet", "Bridge closed for a week" + body + "\n\nPress TV’s website can also be accessed at the following alternate addresses:\n\nwww.presstv.co.uk", "title=Bridge closed for a week outlet=Press TV"},
		{"the article's own address", "Bridge closed for a week" + body + "\n\n## Original url:\n\nhttps://www.themoscowtimes.com/2015/09/11/bridge", "title=Bridge closed for a week outlet=The Moscow Times url=https://www.themoscowtimes.com/2015/09/11/bridge"},
		{"an unknown host stands for itself", "Bridge closed for a week" + body + "\n\nOriginal url: https://www.harbour.example/bridge?id=7.", "title=Bridge closed for a week outlet=harbour.example url=https://www.harbour.example/bridge?id=7"},
		{"an address above the headline", "http://edition.cnn.com/2016/10/03/bridge.html\n\nBridge closed for a week" + body, "title=Bridge closed for a week outlet=CNN url=http://edition.cnn.com/2016/10/03/bridge.html"},
		{"any other address is not the article's", "Bridge closed for a week" + body + "\n\nhttp://www.cnn.com/2016/10/03/other.html", "title=Bridge closed for a week"},
		{"the host of a picture, not the date in its path", "Bridge closed for a week" + body + "\n.zerohedge.com/sites/files/2016/09/20/a bridge.jpg]\n[/url]" + body, "title=Bridge closed for a week outlet=Zero Hedge"},
		{"an unknown host of a picture says nothing", "Bridge closed for a week" + body + "\nhttp://cdn.example.org/2016/09/20/bridge.jpg" + body, "title=Bridge closed for a week"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Parse(c.source)
			check(t, d, c.source)
			if got := fieldsIn(t, d); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// fieldsIn writes the fields of d, and complains of one without evidence.
func fieldsIn(t *testing.T, d *Document) string {
	f := d.Fields
	var out []string
	for _, field := range [][2]string{{"title", f.Title}, {"outlet", f.Outlet}, {"agency", f.Agency}, {"byline", f.Byline}, {"dateline", f.Dateline}, {"date", f.Date}, {"url", f.URL}} {
		if field[1] == "" {
			continue
		}
		out = append(out, field[0]+"="+field[1])
		if s, ok := d.Evidence[field[0]]; !ok || s.Empty() {
			t.Errorf("%s is read nowhere", field[0])
		}
	}
	if len(d.Evidence) != len(out) {
		t.Errorf("evidence %v for %v", d.Evidence, out)
	}
	return strings.Join(out, " ")
}
