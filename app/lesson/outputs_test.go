package lesson

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"diptych/assets"
	"diptych/compare/text"
)

func article(title, outlet, source string, hide ...string) Article {
	d := text.Parse(source)
	a := Article{Title: title, Outlet: outlet, Date: "2026-03-02", Source: source}
	for _, p := range d.Paragraphs {
		a.Paragraphs = append(a.Paragraphs, Paragraph{Span: p.Span, Kind: p.Kind})
	}
	for _, h := range hide {
		for at := range source {
			if len(source)-at >= len(h) && source[at:at+len(h)] == h {
				a.Masks = append(a.Masks, Mask{Span: text.Span{Start: at, End: at + len(h)}, Why: "outlet"})
			}
		}
	}
	return a
}

// ofEveryForm is an exercise with an item of every form, on two invented articles
// whose words are a trial for every format.
func ofEveryForm() Exercise {
	e := Exercise{Version: Version, ID: "k7qm2x", Title: "The library that closed early", Language: "en", Blind: true}
	e.A = article("Library shuts at five from Monday", "Harbour Post", `Library shuts at five from Monday

The town library will close at five from Monday, the council said. "We save 40 % of the cost = 12,000 a year," said Mira Olsen, who leads it. Readers told the Harbour Post's reporter that they were "shocked {and} sad".

A petition -> 300 names # so far: ~ a tenth of the town. <b>Nobody</b> & no </script> can stop us, said Jonas Falk.

The Harbour Post asked the mayor; she did not answer before 6 p.m.`, "Harbour Post")
	e.B = article("Shorter hours keep the library alive", "Valley Herald", `Shorter hours keep the library alive

Mira Olsen has found a way to keep the library open. From Monday its doors close at five. "It is this or nothing," she told the Valley Herald.

About 200 people have signed against it, organisers say.

Visits after five fell by half in two years, figures of the council show.`, "Valley Herald")
	o := func(texts ...string) (list []Option) {
		for i, t := range texts {
			list = append(list, Option{ID: string(rune('p' + i)), Text: t})
		}
		return list
	}
	e.Tasks = []Task{
		{Kind: "blind", Title: "Read and rate", Prompt: "Read both before you rate.", Minutes: 12, Items: []Item{
			{ID: "i1", Form: Scale, Prompt: "How far do you trust article A?", Side: "a", Top: 5},
			{ID: "i2", Form: Scale, Prompt: "And now, how far do you trust article A?", Side: "a", Top: 5, Again: "i1"},
		}},
		{Kind: "voices", Title: "Who is quoted", Prompt: "In their own words.", Minutes: 10, Items: []Item{
			{ID: "i3", Form: Many, Prompt: "Who is quoted in article A?", Options: o("Mira Olsen", "Jonas Falk", "the mayor", "TRUE"), Key: []string{"p", "q"}, Why: "said Mira Olsen"},
			{ID: "i4", Form: One, Prompt: `Which figure = 40 % {or ~12,000} # has "A -> B"?`, Options: o(`40 % of the cost = 12,000 a year`, `A petition -> 300 names # so far: ~ a tenth {x}`, `%50%half </script><script>alert(1)</script>`, `\n [html] // nothing`), Key: []string{"q"}},
			{ID: "i5", Form: One, Prompt: "Which article sounds more worried?", Options: o("A", "B", "both alike")},
		}},
		{Kind: "match", Title: "Match the statements", Minutes: 12, Items: []Item{
			{ID: "i6", Form: Match, Prompt: "Which statement of B goes with that of A?", Options: o("The town library will close at five from Monday", "A petition -> 300 names # so far", "the mayor did not answer"), Targets: o("About 200 people have signed against it", "From Monday its doors close at five"), Key: []string{"p=q", "q=p"}},
			{ID: "i7", Form: Order, Prompt: "Put these in the order of article A.", Options: o("the petition", "the cost", "the mayor"), Key: []string{"q", "p", "r"}},
		}},
		{Kind: "marks", Title: "Three colours", Minutes: 8, Items: []Item{
			{ID: "i8", Form: Marks, Side: "a", Prompt: "Mark facts, judgements and what you cannot tell.", Options: o("fact", "judgement", "cannot tell")},
			{ID: "i9", Form: Words, Prompt: "Write the first sentence of A so that nobody could object to it.", Rubric: []string{"keeps every fact", "has no word that judges"}},
		}},
	}
	return e
}

// However many tasks mark an article, its words are in the page twice: to be read
// and to be marked.
func TestThePageGrowsByNoArticleForEachTask(t *testing.T) {
	words := strings.Repeat("The words of a long article stand here one after another. ", 900)
	e := ofEveryForm()
	e.A.Source += "\n\n" + words
	e.A.Paragraphs = append(e.A.Paragraphs, Paragraph{Span: text.Span{Start: len(e.A.Source) - len(words), End: len(e.A.Source) - 1}})
	one, err := e.Sheet().HTML()
	if err != nil || len(one) > 600<<10 {
		t.Fatalf("%d bytes, %v", len(one), err)
	}
	for _, id := range []string{"m1", "m2", "m3"} {
		e.Tasks[3].Items = append(e.Tasks[3].Items, Item{ID: id, Form: Marks, Side: "a", Prompt: "Mark more.", Options: []Option{{ID: "1", Text: "more"}}})
	}
	four, err := e.Sheet().HTML()
	if err != nil || len(four) > len(one)+8<<10 {
		t.Errorf("with three tasks more the page has %d bytes and not %d, %v", len(four), len(one), err)
	}
}

// outputs are all that is made of e, by file name.
func outputs(t *testing.T, e Exercise) map[string][]byte {
	t.Helper()
	w := WordingOf(e.Language)
	s, k := NewSheet(e, w), NewKey(e, w)
	files := map[string][]byte{}
	put := func(name string, data []byte, err error) {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		files[name] = data
	}
	faces := OnA4(Faces{Regular: assets.SerifRegular(), Bold: assets.SerifBold()})
	page, err := s.HTML()
	put(s.FileName("", ".html"), page, err)
	sheet, err := s.PDF(faces)
	put(s.FileName("worksheet", ".pdf"), sheet, err)
	key, err := k.PDF(faces)
	put(s.FileName("key", ".pdf"), key, err)
	put(s.FileName("", ".gift.txt"), k.GIFT(), nil)
	moodle, err := k.Moodle()
	put(s.FileName("moodle", ".xml"), moodle, err)
	qti, err := k.QTI()
	put(s.FileName("qti", ".zip"), qti, err)
	table, err := k.CSV()
	put(s.FileName("", ".csv"), table, err)
	pool := Gather(e, received(answeredAll(e, "Blue Heron"), answeredAll(e, "Red Kite")))
	debrief, err := pool.PDF(faces, "photo.jpg")
	put(pool.DebriefName(), debrief, err)
	cards, err := e.Cards(faces)
	put(w["cards.title"]+".pdf", cards, err)
	return files
}

func TestOutputs(t *testing.T) {
	for _, language := range []string{"en", "de"} {
		e := ofEveryForm()
		e.Language = language
		first, second := outputs(t, e), outputs(t, e)
		for name, data := range first {
			if !bytes.Equal(data, second[name]) {
				t.Errorf("%s: made twice, it differs", name)
			}
			if dir := os.Getenv("LESSON_OUT"); dir != "" {
				os.MkdirAll(filepath.Join(dir, language), 0o755)
				if err := os.WriteFile(filepath.Join(dir, language, name), data, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

func TestWhatPupilsGetHasNoKey(t *testing.T) {
	e, bare := ofEveryForm(), ofEveryForm()
	for i := range bare.Tasks {
		for j := range bare.Tasks[i].Items {
			it := &bare.Tasks[i].Items[j]
			it.Key, it.Why, it.ByHand = nil, "", false
		}
	}
	with, without := outputs(t, e), outputs(t, bare)
	for name, data := range with {
		pupils := strings.HasSuffix(name, ".html") || strings.HasSuffix(name, "worksheet.pdf") || name == "Code names.pdf"
		if same := bytes.Equal(data, without[name]); same != pupils {
			t.Errorf("%s: the same with a key and without: %v", name, same)
		}
	}
}

func TestThePageStandsAlone(t *testing.T) {
	e := ofEveryForm()
	e.Title = `A "title" </title><script>alert(1)</script>`
	e.ID = `x"</script>`
	e.Tasks[0].Items[0].ID = `1.1"]</script><b>`
	page, err := NewSheet(e, WordingOf("en")).HTML()
	if err != nil {
		t.Fatal(err)
	}
	if len(page) > 1<<20 {
		t.Errorf("%d bytes", len(page))
	}
	if n := bytes.Count(page, []byte("</script>")); n != 2 {
		t.Errorf("%d scripts end in the page", n)
	}
	for _, bad := range []string{"http:", "https:", "//www", "@import", "url(", "alert(1)</script>", "<b>Nobody", " style=", " onclick", "ZgotmplZ"} {
		if bytes.Contains(page, []byte(bad)) {
			t.Errorf("the page has %s", bad)
		}
	}
	for _, want := range []string{"default-src &#39;none&#39;", "&lt;b&gt;Nobody&lt;/b&gt;", `lang="en"`, "<main>", `role="status"`} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("the page has no %s", want)
		}
	}
}

// saidHow is what a page says on how an item is answered.
var saidHow = regexp.MustCompile(`<p class="how">[^<]*`)

func TestOfOneColourNoneIsToBeChosen(t *testing.T) {
	for _, c := range []struct {
		colours     []Option
		want, never string
	}{
		{[]Option{{ID: "p", Text: "loaded"}}, "1 marks them", "Choose a colour"},
		{[]Option{{ID: "p", Text: "fact"}, {ID: "q", Text: "judgement"}}, "Choose a colour", "1 marks them"},
	} {
		e := ofEveryForm()
		for n := range e.Tasks {
			for i, item := range e.Tasks[n].Items {
				if item.Form == Marks {
					e.Tasks[n].Items[i].Options = c.colours
				}
			}
		}
		page, err := NewSheet(e, WordingOf("en")).HTML()
		if err != nil {
			t.Fatal(err)
		}
		how := bytes.Join(saidHow.FindAll(page, -1), nil) // the page has all words for its program too
		if !bytes.Contains(how, []byte(c.want)) || bytes.Contains(how, []byte(c.never)) {
			t.Errorf("of %d colours the page does not say %q, or says %q", len(c.colours), c.want, c.never)
		}
	}
}

func TestEveryWordOfThePageIsThereInEveryLanguage(t *testing.T) {
	used := regexp.MustCompile(`say\(?(?:told \? )? ?"([a-z-]+)"(?: : "([a-z-]+)")?`)
	for _, language := range Languages() {
		w := WordingOf(language)
		for _, source := range []string{source("page.html"), source("page.js")} {
			for _, m := range used.FindAllStringSubmatch(source, -1) {
				for _, name := range m[1:] {
					if name != "" && w["page."+name] == "" {
						t.Errorf("%s: no words for %q", language, name)
					}
				}
			}
		}
		for name := range WordingOf("en") {
			if w[name] == "" {
				t.Errorf("%s: no words for %q", language, name)
			}
			if language == "de" && strings.HasPrefix(name, "page.") && len(w[name]) > 24 && w[name] == WordingOf("en")[name] {
				t.Errorf("%s is English in German", name)
			}
		}
	}
}

func TestFileNames(t *testing.T) {
	for title, want := range map[string]string{
		"Kerry to Lavrov":           "Kerry to Lavrov.html",
		"a/b\\c: " + Cover + "?":    "a b c.html",
		Cover:                       "Worksheet.html",
		strings.Repeat("word ", 30): strings.TrimSpace(strings.Repeat("word ", 12)) + ".html",
	} {
		s := Sheet{Title: title, Words: WordingOf("en")}
		if got := s.FileName("", ".html"); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

// Without a title of its own a file is called by the headline, and while the
// outlets are masked by the day; the answer file of a pupil is called alike.
func TestFilesOfAnUntitledLesson(t *testing.T) {
	e := ofEveryForm()
	e.Title = WordingOf("en")["title"]
	for blind, want := range map[bool]string{true: "Two articles about one matter 2026-03-02 - key.pdf", false: "Library shuts at five from Monday - key.pdf"} {
		e.Blind = blind
		if got := e.Sheet().FileName("key", ".pdf"); got != want {
			t.Errorf("masked %v: %q", blind, got)
		}
	}
	e.Blind = false
	if got := (Answers{Name: "Blue Heron"}).FileName(e); got != "Blue Heron – Library shuts at five from Monday.json" {
		t.Errorf("answers: %q", got)
	}
	e.Language, e.Title = "de", "Die Bücherei"
	if got := e.Sheet().FileName("key", ".pdf"); got != "Die Bücherei - Lösung.pdf" {
		t.Errorf("in German: %q", got)
	}
}

func TestCSVIsInert(t *testing.T) {
	for cell, want := range map[string]string{"=1+1": "'=1+1", "@a": "'@a", "-": "-", "-5": "'-5", "＝1+1": "'＝1+1", "＠a": "'＠a", "plain = text": "plain = text", "": ""} {
		if got := inert(cell); got != want {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}

func TestMoodleAndQTIAreReadBack(t *testing.T) {
	files := outputs(t, ofEveryForm())
	for name, data := range files {
		parts := [][]byte{}
		switch filepath.Ext(name) {
		case ".xml":
			parts = [][]byte{data}
		case ".zip":
			parts = unpacked(t, name, data)[1:]
		}
		for _, part := range parts {
			if !bytes.HasPrefix(part, []byte("<?xml")) {
				continue
			}
			d := xml.NewDecoder(bytes.NewReader(part))
			var text strings.Builder
			for {
				token, err := d.Token()
				if err == io.EOF {
					break
				}
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				if words, ok := token.(xml.CharData); ok {
					text.Write(words)
				}
			}
			if bytes.Contains(part, []byte("<manifest")) {
				continue
			}
			for _, want := range []string{"40 % of the cost = 12,000 a year", "~ a tenth {x}", "goes with none", "keeps every fact"} {
				if !strings.Contains(text.String(), want) {
					t.Errorf("%s: no %q", name, want)
				}
			}
		}
	}
}

// A reader of QTI as Canvas has it finds the answers that the key has.
func TestQTIHasTheKey(t *testing.T) {
	type labelled struct {
		Ident string `xml:"ident,attr"`
		Text  string `xml:"material>mattext"`
	}
	var paper struct {
		Items []struct {
			Title string   `xml:"title,attr"`
			Kind  []string `xml:"itemmetadata>qtimetadata>qtimetadatafield>fieldentry"`
			Lids  []struct {
				labelled
				Labels []labelled `xml:"render_choice>response_label"`
			} `xml:"presentation>response_lid"`
			Right []struct {
				Goes  string `xml:"continue,attr"` // on, where it holds: else the next is not looked at
				Equal []struct {
					Of    string `xml:"respident,attr"`
					Ident string `xml:",chardata"`
				} `xml:"conditionvar>varequal"`
				All []struct {
					Ident string `xml:",chardata"`
				} `xml:"conditionvar>and>varequal"`
				Score string `xml:"setvar"`
			} `xml:"resprocessing>respcondition"`
		} `xml:"assessment>section>item"`
	}
	k := NewKey(ofEveryForm(), WordingOf("en"))
	data, err := k.QTI()
	if err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal(unpacked(t, "x.zip", data)[4], &paper); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, item := range paper.Items {
		texts := map[string]string{}
		rows := map[string]string{}
		for _, lid := range item.Lids {
			rows[lid.Ident] = lid.Text
			for _, l := range lid.Labels {
				texts[l.Ident] = l.Text
			}
		}
		said := []string{item.Kind[0]}
		for _, r := range item.Right {
			if item.Kind[0] == "matching_question" && r.Goes != "Yes" {
				t.Errorf("%s: after the first right pair no other one counts", item.Title)
			}
			for _, e := range r.Equal {
				said = append(said, strings.TrimPrefix(rows[e.Of]+": "+texts[e.Ident]+" "+r.Score, ": "))
			}
			for _, e := range r.All {
				said = append(said, texts[e.Ident]+" "+r.Score)
			}
		}
		got[item.Title] = strings.Join(said, "; ")
	}
	for number, want := range map[string]string{
		"A":   "text_only_question",
		"1.1": "multiple_choice_question; 1 100; 2 100; 3 100; 4 100; 5 100",
		"2.1": "multiple_answers_question; Mira Olsen 100; Jonas Falk 100",
		"2.2": "multiple_choice_question; A petition -> 300 names # so far: ~ a tenth {x} 100",
		"3.1": "matching_question; The town library will close at five from Monday: From Monday its doors close at five 33.33; A petition -> 300 names # so far: About 200 people have signed against it 33.33; the mayor did not answer: goes with none 33.33",
		"3.2": "matching_question; the petition: Place 2 33.33; the cost: Place 1 33.33; the mayor: Place 3 33.33",
		"4.1": "essay_question",
	} {
		if got[number] != want {
			t.Errorf("%s: %s, want %s", number, got[number], want)
		}
	}
}
