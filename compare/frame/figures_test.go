package frame

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// TestFigures sets two short texts beside one another: of each row its state,
// and what either side has.
func TestFigures(t *testing.T) {
	for _, x := range []struct{ name, a, b, want string }{
		{"otherwise first", "Votes were counted by nine people. The storm killed 12 fishermen off Orlo on Sunday. It opened in 2014.", "The storm killed 17 fishermen off Orlo on Sunday.",
			"conflict count: 12 fishermen | 17 fishermen; same day: Sunday | Sunday; a count: nine people | ; a year: 2014 | "},
		{"tokenised", "It cost $ 2 . 6 million . They sold 2 , 500 boats .", "It cost $2.6 million. They sold 2,500 boats.", "same money: $ 2 . 6 million | $2.6 million; same count: 2 , 500 boats | 2,500 boats"},
		{"tokenised hours and measures", "It began at 7 : 37 a . m . , 6 . 2 miles off Orlo , and 12 % came .", "It began at 7:37 am, 10 km off Orlo, and 12% came at 9 : 25 in the morning.",
			"same hour: 7 : 37 a . m | 7:37 am; same measure: 6 . 2 miles | 10 km; same share: 12 % | 12%; b hour:  | 9 : 25 in the morning"},
		{"minutes behind a full stop", "It began at 2.30am.", "It began at 2:30 a.m.", "same hour: 2.30am | 2:30 a.m."},
		{"fractions in words", "It cost one point five million pounds and lasted two and a half hours. Some three point two five million people came.", "It cost 1.5 million pounds and lasted 2.5 hours. Some 3.25 million people came.",
			"same money: one point five million pounds | 1.5 million pounds; same measure: two and a half hours | 2.5 hours; same count: Some three point two five million people | Some 3.25 million people"},
		{"no fractions in words", "At one point five million people came. He made one point, five hens left.", "There were five million people. There were five hens.", "b count:  | five million people; b count:  | five hens"},
		{"a fraction of an hour is no time", "It began at 2.5pm. It ended at 4.5 pm, or 4.75pm.", "It began at 2.50pm. It ended at 4 pm, or 4.45pm.", "b hour:  | 2.50pm; b hour:  | 4 pm; b hour:  | 4.45pm"},
		{"no figures of a tokenised text", "They won 20 - 13 with 4 : 08 to go . He is 5 - foot - 8 and hit . 290 then . A 6 . 1 - magnitude quake struck , a 5 . 2 magnitude one too .", "He was second.", ""},
		{"one of so many is no count", "One in every 500 boats sank, one in 20 carts, 3 of 90 hens.", "It rained.", "a count: 90 hens | "},
		{"in digits and words", "It costs £1.2m and is 3km long.", "It costs 1.2 million pounds. It is 3 kilometres long.",
			"same money: £1.2m | 1.2 million pounds; same measure: 3km | 3 kilometres"},
		{"rounded", "More than 200 people came.", "There were 213 residents.", "same count: More than 200 people | 213 residents"},
		{"by the dozen", "They sold two dozen boats, half a dozen carts, a couple of barns and a score of hens.", "They sold 24 boats, six carts, two barns and 20 hens.",
			"same count: two dozen boats | 24 boats; same count: half a dozen carts | six carts; same count: a couple of barns | two barns; same count: a score of hens | 20 hens"},
		{"dozens and scores are no dozen and no score", "They sold dozens of boats and scores of hens.", "They sold a dozen boats and a score of hens.",
			"a count: dozens of boats | ; a count: scores of hens | ; b count:  | a dozen boats; b count:  | a score of hens"},
		{"no couple and no score", "The couple of the year won by a score of 12 to 3. A couple went home.", "They sold.", ""},
		{"a couple may be three", "The storm sank a couple of boats off Orlo on Sunday.", "The storm sank three boats off Orlo on Sunday.",
			"same day: Sunday | Sunday; a count: a couple of boats | ; b count:  | three boats"},
		{"half a dozen and another number", "The storm sank half a dozen boats off Orlo on Sunday.", "The storm sank two dozen boats off Orlo on Sunday.",
			"conflict count: half a dozen boats | two dozen boats; same day: Sunday | Sunday"},
		{"rounded at the beginning", "Around 40 protesters came to the hall. Nearly 300 hens died in the fire.", "There were forty protesters in the hall.", "same count: Around 40 protesters | forty protesters; a count: Nearly 300 hens | "},
		{"a name at the beginning", "Boeing 747 jets came to the fair.", "He was second.", ""},
		{"far from rounded", "Up to 14 years are possible.", "It lasted eight years.", "a measure: Up to 14 years | ; b measure:  | eight years"},
		{"ages", "The diver is Ivo Hart, 34, of Orlo. A 6-year-old boy swam.", "The 34-year-old Ivo Hart dived.", "same age: 34 | 34-year-old; a age: 6-year-old | "},
		{"days", "It closed on 3 March, a Friday.", "It closed on March 3, 2014.", "same day: 3 March | March 3, 2014; a day: Friday | "},
		{"no figures", "Flight 370 lost 3-2 in Room 5. One man saw it, two thirds of it. The May plan and a 10-a-side game.", "He was second.", ""},
		{"fractions, ages and years", "The wall is 5½ feet high. Ada, who turned 17, saw it in 2010.", "The wall was 5½ feet high. Ada, who was 17, saw it in 2012.", "same measure: 5½ feet | 5½ feet; same age: 17 | 17; a year: 2010 | ; b year:  | 2012"},
		{"weights before a noun", "The 450-pound gorilla fell. He got a 10-pound note.", "The 204-kg gorilla fell.", "same measure: 450-pound | 204-kg"},
		{"ranges", "They fined 70 to 80 drivers in 20 to 25 years.", "They fined 75 drivers. The fine rose from 5 to 7 euros.", "same count: 70 to 80 drivers | 75 drivers; a measure: 20 to 25 years | ; b money:  | 7 euros"},
		{"ranges with a hyphen", "A 40-60 hour course and a 20-30-minute ride cost $40-60 million. It takes 4–6 weeks and 5-6 percent.", "A 40- to 60-hour course and a ride of 20 to 30 minutes cost $40-$60 million. It takes four to six weeks and 5 to 6 percent.",
			"same measure: 40-60 hour | 40- to 60-hour; same measure: 20-30-minute | 20 to 30 minutes; same money: $40-60 million | $40-$60 million; same measure: 4–6 weeks | four to six weeks; same share: 5-6 percent | 5 to 6 percent"},
		{"no ranges with a hyphen", "They won 10-12 on the 9-11 bus in a 48-52 vote of the 2014-2016 term.", "He was second.", ""},
		{"idioms", "It may one day close. One morning it rained.", "It closed for one day.", "b measure:  | one day"},
		{"no things", "The 501(c)(4) groups of two girls ages 10 and 12.", "Ivo (94) ran.", "a count: two girls | "},
		{"years by value", "The 2010 Citizens ruling. In 2012 it rained.", "It came in 2010. It rained on 3 May 2012.", "same year: 2010 | 2010; same year: 2012 | 2012; b day:  | 3 May 2012"},
		{"ages of other people", "It had been so before. In 1996 a 3-year-old boy fell.", "On Sunday a 3-year-old boy fell. A 5-year-old girl saw it.", "a year: 1996 | ; a age: 3-year-old | ; b day:  | Sunday; b age:  | 3-year-old; b age:  | 5-year-old"},
		{"an age, and a year far from it", "It was so. A 3-year-old boy fell.", "It was so. A 3-year-old boy fell into the yard of the apes in a town that still mourns the keeper who drowned in 1996.", "same age: 3-year-old | 3-year-old; b year:  | 1996"},
		{"ages of the same", "It was so. A 3-year-old boy fell.", "The 3-year-old boy fell.", "same age: 3-year-old | 3-year-old"},
		{"a wide range is no number within it", "The rates rose by 12 percent for all of them, they said.", "Rates rise by between 8% and 15.5%.", "a share: 12 percent | ; b share:  | 8% and 15.5%"},
		{"ends of a range", "It falls to 15.5 percent on cash and 8 percent on the rest.", "It falls to between 8% and 15.5%.", ""},
		{"millions of what is not told", "The town had been paid 40 million already, the mayor said.", "They had a chance of one in a million.", "a count: 40 million | "},
		{"no millions, of what is not told", "The town had been paid 40 already, or a million, and it is unclear how many millions more.", "They waited.", ""},
		{"one number of things with two names", "The papers name 140 political figures.", "The list has 140 politicians.", "same count: 140 political figures | 140 politicians"},
		{"a small number beside its thing", "TWO red flags halted the race.", "The red flag was shown two times, and two seasons went by.", "b count:  | two times; b count:  | two seasons"},
		{"up is no bound", "They put up some 16 bills.", "They put up 31 bills.", "conflict count: some 16 bills | 31 bills"},
		{"thousands of dollars", "It cost thousands of dollars. Hundreds of hens died.", "It was dear.", "a money: thousands of dollars | ; a count: Hundreds of hens | "},
		{"not near in one unit", "It rose by 200 feet.", "They flew 230 feet.", "a measure: 200 feet | ; b measure:  | 230 feet"},
		{"one measure in two units", "The rocket is 230 feet tall.", "The rocket is 70 metres tall.", "same measure: 230 feet | 70 metres"},
		{"a month of another year, it may be", "It closed in February. It opened in March 2015.", "It closed in February 2016. It opened in March 2015.", "same day: March 2015 | March 2015; a day: February | ; b day:  | February 2016"},
		{"a month and its day", "It closes at the end of June. It opened in May.", "It closes on 30 June. It opened on 3 July.", "same day: June | 30 June; a day: May | ; b day:  | 3 July"},
		{"whole shares that differ", "The tax took 60 percent of it.", "The tax took 61% of it.", "a share: 60 percent | ; b share:  | 61%"},
		{"a share that is rounded", "The tax took about 60 percent of it.", "The tax took 61% of it.", "same share: about 60 percent | 61%"},
		{"what is counted behind a month", "In January, 14 divers were hired. In July, 2011 it rained.", "It was dry.", "a day: January | ; a count: 14 divers | ; a day: July, 2011 | "},
		{"what is counted by the name of a day", "It named 19 Sept. 11 hijackers. It opened on 3 May 20 years ago.", "It was dry.", "a day: Sept. 11 | ; a day: 3 May | "},
		{"a day behind a comma", "It opened on March, 24, and on May 7, 2012.", "It was dry.", "a day: March, 24 | ; a day: May 7, 2012 | "},
		{"a month and two days", "It closes at the end of June.", "It closes on 30 June. It opened on 3 June.", "a day: June | ; b day:  | 30 June; b day:  | 3 June"},
		{"few things by another noun", "They look at five sites for the talks.", "They look at five locations for the talks, and seven hotels.", "b count:  | seven hotels"},
		{"a name that ends with a number", "It was dry.", "The coach saw the Fatal Four boats off Orlo.", ""},
		{"a number behind a verb", "It was dry.", "The storm sank four boats off Orlo.", "b count:  | four boats"},
		{"people by another noun", "Four men rammed the door.", "The four robbers rammed the door.", "same count: Four men | four robbers"},
		{"ages without a word for it", "The diver of Orlo dies at 77. He was 77 . She has said that Ada Wex , 40 , dived too .", "The diver, aged 77, died. The 40-year-old Ada Wex dived.", "same age: 77, 77 | 77; same age: 40 | 40-year-old"},
		{"no ages", "He was 77 miles away. Trains stopped dead at 7. They sailed in March , 24 , and drove at 90 .", "It rained.", "a measure: 77 miles | ; a day: March | "},
		{"an age that the other has as a number", "Orlo has a man of 81 now.", "He is Ivo Hart, 81, they said.", ""},
		{"years before words of grammar", "The show in 2007 was praised.", "She led the show in 2007, they said.", "same year: 2007 | 2007"},
		{"the number of a model", "They took six AK 47 rifles and 4 AK-47 pistols from the barge.", "He saw 14 AK - 47 rifles, and the captain had a score of 16 - 47 in the game.", "a count: six AK 47 rifles | ; b count:  | 14 AK - 47 rifles; a count: 4 AK-47 pistols | "},
		{"millions by a letter", "They took 2m euros from over 3m voters.", "They took €2m from 3 million voters.", "same money: 2m euros | €2m; same count: over 3m voters | 3 million voters"},
		{"metres by a letter", "The wall is 2m high, and 3m from the gates.", "It rained.", "a measure: 2m | ; a measure: 3m | "},
		{"lakhs and crores", "It cost Rs 2 lakh and then 3 crore rupees.", "It cost 200,000 rupees. It cost Rs 30,000,000.", "same money: Rs 2 lakh | 200,000 rupees; same money: 3 crore rupees | Rs 30,000,000"},
		{"a fraction without its nought", "The level was 0.41 percent.", "The level was .41, they said.", ""},
		{"decimals apart", "It cost $2.5 million.", "It cost $2.6 million.", "a money: $2.5 million | ; b money:  | $2.6 million"},
		{"percent", "It rose by 5 per cent at 3 p.m.", "It rose by 5% at 3pm.", "same share: 5 per cent | 5%; same hour: 3 p.m. | 3pm"},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+x.a), text.Parse("In Orlo\n\n"+x.b))
		var rows []string
		for _, r := range Figures(c, Findings(c)) {
			side := func(d *text.Document, spans []text.Span) string {
				var list []string
				for _, s := range spans {
					list = append(list, flat(d.Text(s)))
				}
				return strings.Join(list, ", ")
			}
			rows = append(rows, string(r.State)+" "+string(r.Kind)+": "+side(c.A.Document, r.A)+" | "+side(c.B.Document, r.B))
		}
		if got := strings.Join(rows, "; "); got != x.want {
			t.Errorf("%s:\n got %s\nwant %s", x.name, got, x.want)
		}
	}
}

// A claim shows the currency of a sum that begins it.
func TestQuotedCurrency(t *testing.T) {
	for _, x := range []struct{ number, want string }{
		{"910,000", "£910,000"},
		{"2 million", "$ 2 million"},
		{"14", "14"},
	} {
		d := text.Parse("Orlo\n\nThe pier cost £910,000, its lanterns $ 2 million and 14 oaks.")
		at := text.Span{Start: strings.Index(d.Source, x.number)}
		at.End = at.Start + len(x.number)
		if got := quoted(d, withCurrency(d, at), quotedWords); string(got) != x.want {
			t.Errorf("got %s, want %s", got, x.want)
		}
	}
}
