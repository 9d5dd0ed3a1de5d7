package align

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// No two founding articles tell of one event: 001 and 003 are two calls.
func TestFoundingRelations(t *testing.T) {
	names := []string{"000", "001", "002", "003", "004"}
	for i, a := range names {
		for _, b := range names[i+1:] {
			for _, dated := range []bool{true, false} {
				A, B := founding(t, a), founding(t, b)
				if !dated {
					A, B = text.Parse(A.Source), text.Parse(B.Source)
				}
				if r := Align(inputOf(A, B)).Relation; r.Kind == SameEvent || r.Kind == Unknown {
					t.Errorf("%s and %s, dated %v: %s, %+v", a, b, dated, r.Kind, r.Evidence)
				}
			}
		}
	}
}

func TestEvidence(t *testing.T) {
	for _, c := range []struct {
		a, b, want string
	}{
		{"001", "003", "Sentences that match name “Monday” in one, “Friday” in the other."},
		{"001", "003", "Both quote “"},
		{"000", "002", "Dated Saturday 13 February 2016 (inferred) and Friday 11 September 2015."},
		{"001", "004", "One is dated Monday 3 October 2016; the nearest date that the other names is May 17, 2016."},
	} {
		in := inputOf(founding(t, c.a), founding(t, c.b))
		if !strings.Contains(said1(Align(in).Relation), c.want) {
			t.Errorf("%s and %s: no %q in\n%s", c.a, c.b, c.want, said1(Align(in).Relation))
		}
	}
}

// Articles of one day are said to be of it once.
func TestTheSameDayIsSaidOnce(t *testing.T) {
	for second, want := range map[string]string{
		"2016-10-03": "Both are dated Monday 3 October 2016.",
		"2016-10-04": "Dated Monday 3 October 2016 and Tuesday 4 October 2016.",
	} {
		a, b := founding(t, "001"), founding(t, "003")
		a.Fields.Date, b.Fields.Date = "2016-10-03", second
		if got := said1(Align(inputOf(a, b)).Relation); !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// A weekday in one article that may be the date of the other is not a date
// that both name.
func TestDateNotNamed(t *testing.T) {
	in := inputOf(founding(t, "000"), founding(t, "003"))
	if got := said1(Align(in).Relation); strings.Contains(got, "2016") {
		t.Errorf("003 names no date, but:\n%s", got)
	}
}

func said1(r Relation) string {
	var b strings.Builder
	for _, e := range r.Evidence {
		fmt.Fprintln(&b, e.Said.String())
	}
	return b.String()
}

// Without a date of its own the Feb. 13 of 000 is set against the date of 002
// in the year whose 13 February is the Saturday that 000 names.
func TestInferredDate(t *testing.T) {
	in := inputOf(text.Parse(founding(t, "000").Source), founding(t, "002"))
	r := Align(in).Relation
	if want := "about 5 months apart, if the nearest year is meant"; !strings.Contains(said1(r), want) || r.DaysApart != nil {
		t.Errorf("%v\n%s", r.DaysApart, said1(r))
	}
}

func TestDaysApart(t *testing.T) {
	in := inputOf(founding(t, "000"), founding(t, "002"))
	if n := Align(in).Relation.DaysApart; n == nil || *n != 155 {
		t.Errorf("%v", n)
	}
	in = inputOf(founding(t, "001"), founding(t, "003"))
	if n := Align(in).Relation.DaysApart; n != nil {
		t.Errorf("%d days between articles of which neither says its date", *n)
	}
}

func TestTooShortToTell(t *testing.T) {
	in := inputOf(text.Parse("Tanker aground.\n"), founding(t, "003"))
	if r := Align(in).Relation; r.Kind != Unknown || len(r.Evidence) == 0 {
		t.Errorf("%+v", r)
	}
}

func TestOneEventTwoDays(t *testing.T) {
	day := func(date string) *text.Document {
		d := text.Parse(strings.Replace(storyA, "%", "The crew was safe.", 1))
		d.Fields.Date = date
		return d
	}
	for _, c := range []struct {
		a, b string
		kind RelationKind
	}{
		{"2016-02-28", "2016-03-01", SameEvent}, // a leap year: two days
		{"2016-02-28", "2016-03-02", SameStory},
		{"", "", SameEvent},
	} {
		in := inputOf(day(c.a), day(c.b))
		in.Passages = nil // it is told anew on each day, and not printed again
		if r := Align(in).Relation; r.Kind != c.kind {
			t.Errorf("%s and %s: %s, %+v", c.a, c.b, r.Kind, r.Evidence)
		}
	}
}

func TestDaysIn(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"He called on Friday.", "w5"},
		{"He spoke on Feb. 13, a Saturday.", "2-13 w6"},
		{"It fell on 13 February 2016.", "2016-2-13"},
		{"It fell on October 3, 2016 at dawn.", "2016-10-3"},
		{"They may march 20 miles in May.", ""},
		{"The 21st of June", ""},
		{"On March 2nd they left.", "3-2"},
	} {
		d := text.Parse(c.text + "\n")
		var got []string
		for _, x := range daysIn(d, d.Words) {
			switch {
			case x.weekday > 0:
				got = append(got, fmt.Sprintf("w%d", x.weekday))
			case x.year > 0:
				got = append(got, fmt.Sprintf("%d-%d-%d", x.year, x.month, x.date))
			default:
				got = append(got, fmt.Sprintf("%d-%d", x.month, x.date))
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q", c.text, s)
		}
	}
}

func TestCalendar(t *testing.T) {
	for _, c := range []struct {
		date    string
		weekday int
	}{{"2016-02-13", 6}, {"2015-09-11", 5}, {"2016-10-03T13:04", 1}, {"2000-02-29", 2}, {"1999-12-31", 5}} {
		if d, ok := civilOf(c.date); !ok || d.weekday() != c.weekday {
			t.Errorf("%s: %d", c.date, d.weekday())
		}
	}
	for _, bad := range []string{"", "2016", "2016-13-01", "2016-10-3x", "03/10/2016"} {
		if _, ok := civilOf(bad); ok {
			t.Errorf("%q is no date", bad)
		}
	}
}

// One place, or one person everybody writes of, makes no story of two matters.
func TestOneStory(t *testing.T) {
	keeper := `Varde zoo mourns old bear

Keepers at the zoo in Varde found the brown bear Bruno dead in his den on Tuesday. He had come to Varde from a circus and had been ill since spring, the vet said.

Schoolchildren who fed him were told in the morning, and the zoo will plant a tree.
`
	striker := `Striker breaks leg before cup match

Varde have lost their best scorer for the season: Emil Dahl broke his leg in training on Monday and was taken to hospital. The club in Varde had bought him from Esbjerg for a record fee in spring.

The coach now looks for somebody to replace him, and has been ill himself since the fee was paid.
`
	burial := `Bruno laid to rest

Bruno, the bear that Varde loved, was laid in the ground behind the zoo in Varde on Sunday. A brass band played for Bruno, and schoolchildren from Varde planted a birch.

The zoo has not said whether another bear will come.
`
	for _, c := range []struct {
		name, a, b string
		kind       RelationKind
	}{
		{"one place", keeper, striker, Different},
		{"one bear in one place", keeper, burial, SameStory},
	} {
		a, b := text.Parse(c.a), text.Parse(c.b)
		a.Fields.Date, b.Fields.Date = "2026-03-02", "2026-03-09"
		if r := Align(inputOf(a, b)).Relation; r.Kind != c.kind {
			t.Errorf("%s: %s, %+v", c.name, r.Kind, r.Evidence)
		}
	}
}

// Two reports of one race lead with another man each; what they tell of it is
// much the same, and both name the same people again and again.
func TestOneMatter(t *testing.T) {
	const farewell = `Tears as veteran bows out

He waved to the grandstand with wet eyes after his last start before a home crowd.

"I wanted to give them more than this," he told reporters, wrapped in a flag that a fan had thrown.

His wife and his little son held him in their arms while mechanics lined the lane and clapped.

The farewell had been planned for months, with a dinner, a song and a parade of old cars.

Nobody in the Vellmar paddock is better liked, and hardly anybody has driven longer.
`
	const fury = `Radio rage over delays

A furious message to the pits summed up the afternoon: "This is madness, somebody will be hurt."

Officials wait for an apology, and the stewards have called a hearing for the evening.

Critics called for new rules on visibility, better drains and bolder decisions.

Ticket holders booed, whistled and turned their thumbs down at every new pause.

Broadcasters in the Vellmar paddock ran out of things to show and filled an hour with repeats.
`
	const firstly = `
After rain had left standing water on the straight, Ostrander slid off the soaked track on lap 48.

The race was stopped twice, and eleven laps went by behind the safety car before Kaminek won from pole position.

In two weeks the title will be decided between Kaminek and Duvall at Port Sable; a second place would do for Duvall.
`
	const secondly = `
Standing water had made a lake of the straight when Lindqvist spun on lap 20, and red flags came out twice.

Even behind the safety car visibility was nil, and only a start from pole position saved Kaminek.

When the title is decided at Port Sable, it will be the tenth duel of Duvall, who leads by points, with Kaminek; Duvall fears nothing.
`
	const other = `
A wheel nut jammed when the leader came in, and a penalty for speeding threw the favourite back to ninth under a blazing sun.

An engine failed and smoked while the crowd of Kaminek fell silent; the comfortable victory of Duvall was never in doubt.

Rebuilt overnight, the gearbox of Duvall held, and a loose hose was what had stopped Kaminek.
`
	for _, c := range []struct {
		name, a, b string
		kind       RelationKind
	}{
		{"one race", farewell + firstly, fury + secondly, SameEvent},
		{"another race", farewell + firstly, fury + other, SameStory},
	} {
		in := inputOf(text.Parse(c.a), text.Parse(c.b))
		if r := Align(in).Relation; r.Kind != c.kind {
			t.Errorf("%s: %s, %+v", c.name, r.Kind, r.Evidence)
		}
	}
}

// Days contradict one another only where neither article names the other's.
func TestEachNamesBothDays(t *testing.T) {
	report := func(days string) Input {
		a := "Ferry strikes bridge\n\nA ferry with 129 people aboard struck a bridge at Duisborg on Tuesday evening. The bridge was closed" + days + ".\n"
		b := "Ferry accident in Duisborg\n\nA ferry with 129 people aboard struck a bridge at Duisborg, police said on Wednesday.\n\nIt happened on Tuesday evening in the dark.\n"
		return inputOf(text.Parse(a), text.Parse(b))
	}
	for days, want := range map[string]bool{"": true, " until Wednesday": false} {
		in := report(days)
		w := witness{in: in}
		x, y := daysIn(in.A.Document, in.A.Words)[0], daysIn(in.B.Document, in.B.Words)[0]
		if got := !w.eachNames(x, y); got != want {
			t.Errorf("%q: contradict %v", days, got)
		}
	}
}

// countA and countB lead with other sides of one vote, and count the same seats.
const (
	countA = `Voting for the assembly began in Orland on Sunday.

A total of 347 nominees stand for the seats of the chamber in the capital Varn and five provinces.

Polling places abroad are attached to the missions of the country, officials of the commission told reporters.

Members of the assembly serve for five years under the law on suffrage.`
	countB = `Most voters took part in the poll in Orland despite a boycott by critics of the cabinet, the interior ministry said.

%s

Envoys from neighbouring countries were let in to watch the ballot boxes for the first time.

Critics called the reforms a show that leaves the old guard in power over oil and gas.`
)

func TestOneCount(t *testing.T) {
	for _, c := range []struct {
		count string
		one   bool
	}{
		{"The poll was the first under the new charter, with 347 nominees on the lists.", true},
		{"The poll, the first since the new charter was signed, had 347 nominees on the lists.", true},
		{"The poll was the first under the new charter, with 341 nominees on the lists.", false},
		{"The poll was the first under the new charter, with 347 policemen at the doors.", false},
		{"The poll was the first since 347 nominees were turned away years ago.", false},
	} {
		r := Align(inputOf(text.Parse(countA), text.Parse(fmt.Sprintf(countB, c.count)))).Relation
		if got := r.Kind == SameEvent; got != c.one {
			t.Errorf("%s: %s, %s", c.count, r.Kind, said1(r))
		}
		if got := strings.Contains(said1(r), "Both count 347 nominees."); got != c.one {
			t.Errorf("%s: says %s", c.count, said1(r))
		}
	}
}

// A sum of money that both name is no count of things.
func TestOneSum(t *testing.T) {
	a := strings.Replace(countA, "347 nominees", "$28,156 prize money", 1)
	if a == countA {
		t.Fatal("the article counts no nominees")
	}
	b := fmt.Sprintf(countB, "The poll was the first under the new charter, with $28,156 prize money for the best turnout.")
	if got := said1(Align(inputOf(text.Parse(a), text.Parse(b))).Relation); !strings.Contains(got, "Both name $28,156.") || strings.Contains(got, "count") {
		t.Error(got)
	}
}

// A headline by itself is not found to be on another event, and nor is one that
// shares words with a sentence that stands alone; one that shares none is.
func TestHeadlineAlone(t *testing.T) {
	long := "The four thieves, two of whom were dressed as nuns, took nearly all the watches on display at the shop on the Rue Haute, just off the market in the Belgian port."
	for _, c := range []struct {
		short string
		want  RelationKind
	}{
		{"Thieves in veils grab watches worth millions from Antwerp luxury boutique in record Belgian raid", Unknown},
		{"Thieves in veils grab watches worth millions from Antwerp luxury boutique in record Belgian raid, while crowds of tourists filmed the escape by motorboat along the canal towards the harbour", Unknown},
		{"Bakers in the north raise the price of rye loaves for the third month in a row, while flour from abroad costs a fifth more than in spring and two mills look for buyers", Different},
	} {
		if r := Align(inputOf(text.Parse(c.short), text.Parse(long))).Relation; r.Kind != c.want {
			t.Errorf("%s: %s\n%s", c.short, r.Kind, said1(r))
		}
	}
}

// Of articles in a script whose words are not known nobody says that they tell
// of different matters; of those in German it is said.
func TestUnreadScriptIsNotSaidToDiffer(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want RelationKind
	}{
		{"岛议会周二投票决定从六月起提高渡轮票价，这是六年来的首次上涨。投票结果为九比四，两名议员缺席。", "该公司去年支付了两百万的红利，董事也得到了奖金。没有人知道原因，也没有人询问过工人的意见。", Unknown},
		{"Мост через реку закрыт с понедельника из-за трещин в опорах, сообщила городская администрация в среду утром.", "Новая школа откроется осенью в северном районе после двух лет строительства и многих споров о деньгах.", Unknown},
		{"Die Brücke über den Fluss ist seit Montag wegen Rissen in den Pfeilern gesperrt, wie die Stadt am Mittwoch mitteilte.", "Eine neue Schule wird im Herbst nach zwei Jahren Bauzeit und manchem Streit um Geld im Norden eröffnet, sagte der Rektor.", Different},
	} {
		if r := Align(inputOf(text.Parse(c.a), text.Parse(c.b))).Relation; r.Kind != c.want {
			t.Errorf("%s: %s, %+v", c.a, r.Kind, r.Evidence)
		}
	}
}

// What both print word for word makes two articles one story at least, whatever
// else they tell; a sentence of it in long articles does not.
func TestWhatBothPrintIsOneStory(t *testing.T) {
	const (
		agency = "Farmers beside the river have asked the regional council to pay for the sheep, hay and fences that the flood of last week took from forty of their farms."
		bread  = "The price of bread has risen in the capital for the third month, bakers told reporters on Monday. Flour from abroad costs a fifth more than in spring. Two mills have closed, and a third looks for a buyer. Cafés print new menus every week. A bakery near the station sells half loaves to students. Its owner, Marta Holm, bakes at night to save power. The minister of trade promised a report by autumn.\n\n"
		school = "A school in the north opens its new hall this week with a concert of three choirs. The oldest teacher, Per Lund, will read a poem. Pupils painted the doors in the colours of birds. A piano was given by a shipping firm from the coast. Parents cooked soup for two hundred guests. The old gymnasium becomes a library. Buses run late on the evening of the feast.\n\n"
	)
	for _, c := range []struct {
		both string
		want RelationKind
	}{{agency, SameStory}, {"Forty farms lost sheep and hay.", Different}} {
		in := inputOf(text.Parse(bread+c.both), text.Parse(school+c.both))
		in.Passages = []reuse.Passage{{A: text.Span{Start: len(bread), End: len(bread) + len(c.both)}, B: text.Span{Start: len(school), End: len(school) + len(c.both)}, Class: reuse.Copy}}
		if r := Align(in).Relation; r.Kind != c.want {
			t.Errorf("%s: %s, %v", c.both, r.Kind, said1(r))
		}
	}
}
