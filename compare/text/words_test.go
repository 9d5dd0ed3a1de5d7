package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"plain", "The bridge is closed.", "The=the bridge=bridge is=is closed=closed"},
		{"abbreviations", "the U.S. at 9 a.m. in D.C., i.e. now", "the=the U.S.=us at=at 9=9 a.m.=am in=in D.C.=dc i.e.=ie now=now"},
		{"a word with full stops before a hyphen", "U.S.-led, US-led", "U.S.-led=usled US-led=usled"},
		{"initials stay apart", "George W. Bush, J.K. Rowling", "George=george W=w Bush=bush J.K.=jk Rowling=rowling"},
		{"degree", "a Ph.D. student", "a=a Ph.D.=phd student=student"},
		{"possessives", "Kerry’s, Kerry's, KERRY'S, states’ it's", "Kerry’s=kerry Kerry's=kerry KERRY'S=kerry states=states it's=it"},
		{"apostrophes", "don't O'Brien d’Ivoire 'quoted' rock 'n' roll", "don't=dont O'Brien=obrien d’Ivoire=divoire quoted=quoted rock=rock n=n roll=roll"},
		{"hyphens", "day-to-day, 4-year-old, al‑Nusra, two\u2012year, U.S.–Mexico -x- --", "day-to-day=daytoday 4-year-old=4yearold al‑Nusra=alnusra two\u2012year=twoyear U.S.–Mexico=usmexico x=x"},
		{"dashes part words", "hold—even reports -- which hold – even", "hold=hold even=even reports=reports which=which hold=hold even=even"},
		{"numbers", "1,000 1,000.5 $25,000 3.14 9-14 2014–15 50% 9/11", "1,000=1000 1,000.5=1000.5 25,000=25000 3.14=3.14 9-14=9-14 2014–15=2014-15 50=50 9=9 11=11"},
		{"a number at the end of a sentence", "It was 2015. In 3, 4", "It=it was=was 2015=2015 In=in 3=3 4=4"},
		{"numbers set with blanks", "9 000 cars, 12\u202f500 and 1\u00a0234\u2009567, 3 400 200.5", "9~000=9000 cars=cars 12\u202f500=12500 and=and 1\u00a0234=1234 567=567 3~400~200.5=3400200.5"},
		{"numbers in tokenised text", "$2 . 6 million, 2 , 500 boats, 3 . 5 per cent", "2~.~6=2.6 million=million 2~,~500=2500 boats=boats 3~.~5=3.5 per=per cent=cent"},
		{"measures, hours and large numbers in tokenised text", "6 . 2 miles, a 5 . 9 - magnitude quake, £1 . 7m, 1 , 200 , 000 boats at 9 . 25 am and 7 a . m . to 8 P . M .", "6~.~2=6.2 miles=miles a=a 5~.~9=5.9 magnitude=magnitude quake=quake 1~.~7m=1.7m 1~,~200~,~000=1200000 boats=boats at=at 9~.~25=9.25 am=am and=and 7=7 a~.~m=am to=to 8=8 P~.~M=pm"},
		{"a number of four digits before a comma", "1234 , 567 boats", "1234=1234 567=567 boats=boats"},
		{"no measures and hours in tokenised text", "in 6 . 2 boats came , 40 , 20 , we met a . m and 3 . 5 men", "in=in 6=6 2=2 boats=boats came=came 40=40 20=20 we=we met=met a=a m=m and=and 3=3 5=5 men=men"},
		{"numbers beside marks in tokenised text", "of 12 . 6 came , 5 , 10 and 3000 , 400 , on March 3 , 200 came", "of=of 12=12 6=6 came=came 5=5 10=10 and=and 3000=3000 400=400 on=on March=march 3=3 200=200 came=came"},
		{"numbers beside numbers", "in 2016 300 came, on March 3 200 came, 020 794 609, No. 5 on Flight 370 200 died, 12 0000, 7 50-100", "in=in 2016=2016 300=300 came=came on=on March=march 3=3 200=200 came=came 020=020 794=794 609=609 No=no 5=5 on=on Flight=flight 370=370 200=200 died=died 12=12 0000=0000 7=7 50-100=50-100"},
		{"letters and digits", "9th F16 mp3 2pm", "9th=9th F16=f16 mp3=mp3 2pm=2pm"},
		{"no-break space", "the\u00a0Takfir\u00a0Front", "the=the Takfir=takfir Front=front"},
		{"soft hyphen", "govern\u00adment \u00adx", "govern\u00adment=government x=x"},
		{"apostrophes between digits", "8’500 5’10 1’000’000 the 20’s", "8’500=8500 5=5 10=10 1’000’000=1000000 the=the 20’s=20"},
		{"glued sentences", `need."Kirby said.The end`, "need=need Kirby=kirby said=said The=the end=end"},
		{"host names", "themoscowtimes.com", "themoscowtimes.com=themoscowtimescom"},
		{"colon", "Spain:France 13:04", "Spain=spain France=france 13=13 04=04"},
		{"emphasis", "**Common** _Enemy_ snake_case", "Common=common Enemy=enemy snake=snake case=case"},
		{"accents", "Erdoğan, café, naïve, Łódź, Straße, Œuvre", "Erdoğan=erdogan café=cafe naïve=naive Łódź=lodz Straße=strasse Œuvre=oeuvre"},
		{"accents apart", "cafe\u0301 re\u0301sume\u0301", "cafe\u0301=cafe re\u0301sume\u0301=resume"},
		{"full width and ligatures", "ＵＳ１２ ﬁre", "ＵＳ１２=us12 ﬁre=fire"},
		{"spelling of names", "Sergey Sergei Qaddafi’s Muhammad", "Sergey=sergei Sergei=sergei Qaddafi’s=gaddafi Muhammad=mohammed"},
		{"another name is another name", "Daesh ISIS Kiev Kyiv", "Daesh=daesh ISIS=isis Kiev=kiev Kyiv=kyiv"},
		{"tokenised", "Jacksonville 's they 're did n't Collier ’s", "Jacksonville~'s=jacksonville they~'re=theyre did~n't=didnt Collier~’s=collier"},
		{"an opening quotation mark is no ending", "the 'special' the 's-Hertogenbosch", "the=the special=special the=the s-Hertogenbosch=shertogenbosch"},
		{"Cyrillic", "Сергей Лавров сказал: «нет»", "Сергей=сергей Лавров=лавров сказал=сказал нет=нет"},
		{"Cyrillic й keeps its mark", "Толстой", "Толстой=толстой"},
		{"Chinese, Japanese, Thai", "東京 カタカナ ไทย", "東=東 京=京 カタカナ=カタカナ ไ=ไ ท=ท ย=ย"},
		{"Arabic, Hindi", "روسيا हिन्दी", "روسيا=روسيا हिन्दी=हिन्दी"},
		{"invalid", "a\xffb \xe2\x80 c\xe2", "a=a b=b c=c"},
		{"none", " \u200b\u200d… — 👍🏽 ", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, w := range Parse(c.source).Words {
				got = append(got, strings.ReplaceAll(c.source[w.Start:w.End], " ", "~")+"="+w.Norm)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

// A word that is its own Norm, or begins with it, costs no memory.
func TestFoldCopiesNothing(t *testing.T) {
	f := new(folder)
	if n := testing.AllocsPerRun(10, func() { f.fold("bridge"); f.fold("bridge's"); f.fold("bridge’s"); f.fold("2015") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// FuzzWords compares wordsOf with the Unicode rules that it follows: every
// letter and digit lies in one word, and what uax29 calls one word is one, but
// for the joints that are our own.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"a.m. é:é", "東京カタカナ", "Kerry’s day-to-day 1,000.5", "a\u0301b\u00adc", "ไทย हिन्दी", "x\xffy 's n't 'll"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		list := wordsOf(s, new(folder))
		in := func(sp Span) bool {
			for _, w := range list {
				if w.Contains(sp) {
					return true
				}
			}
			return false
		}
		pos := 0
		for it := words.FromString(s); it.Next(); {
			tok := it.Value()
			plain, letters := true, false
			for i, r := range tok {
				_, n := utf8.DecodeRuneInString(tok[i:])
				letter := unicode.IsLetter(r) || unicode.IsNumber(r)
				if letter && !in(Span{pos + i, pos + i + n}) {
					t.Errorf("%q in %q lies in no word", tok[i:i+n], s)
				}
				letters, plain = letters || letter, plain && letter
			}
			if plain && letters && !in(Span{pos, pos + len(tok)}) {
				t.Errorf("%q in %q is cut", tok, s)
			}
			pos += len(tok)
		}
	})
}

// TestWordsIn asks for the words of every span of a text, the empty ones and those that
// end before they begin among them.
func TestWordsIn(t *testing.T) {
	d := Parse("A U.S. ship, the “Vega”, left Ås at 5.\n\nIt is back at www." + strings.Repeat("far", 2*stretch) + ".no since Monday, and nobody on board had been told why.")
	for start := range len(d.Source) + 1 {
		for end := range len(d.Source) + 1 {
			var want []Word
			for _, w := range d.Words {
				if w.Start >= start && w.Start < end {
					want = append(want, w)
				}
			}
			if got := d.WordsIn(Span{start, end}); !slices.Equal(got, want) {
				t.Fatalf("[%d, %d): %v, not %v", start, end, got, want)
			}
		}
	}
}
