package lesson

import (
	"bytes"
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"

	"diptych/assets"
	"diptych/compare/text"
)

// answeredAll are answers to every question of e, with the whole article marked
// where there is something to mark.
func answeredAll(e Exercise, name string) Answers {
	a := Answers{Version: 1, Exercise: e.ID, Name: name, Items: map[string]Answer{}}
	for _, t := range e.Tasks {
		for _, it := range t.Items {
			switch it.Form {
			case One, Many:
				a.Items[it.ID] = Answer{Chosen: []string{it.Options[0].ID}}
			case Order:
				var ids []string
				for _, o := range it.Options {
					ids = append(ids, o.ID)
				}
				a.Items[it.ID] = Answer{Chosen: ids}
			case Match:
				a.Items[it.ID] = Answer{Pairs: map[string]string{it.Options[0].ID: it.Targets[0].ID}}
			case Scale:
				a.Items[it.ID] = Answer{Number: it.Top}
			case Marks:
				a.Items[it.ID] = Answer{Spans: []Marked{{text.Span{End: len(e.Side(it.Side).Source)}, it.Options[0].ID}}}
			case Words:
				a.Items[it.ID] = Answer{Text: "It says who said so."}
			}
		}
	}
	return a
}

// drawn is the words of a PDF, in the order in which they are drawn.
func drawn(t *testing.T, pdf []byte) string {
	var b strings.Builder
	for i, part := range unpacked(t, "x.pdf", pdf) {
		if i%2 == 0 {
			continue // the file itself, and streams without their escapes
		}
		for _, m := range shownText.FindAllSubmatch(part, -1) {
			wide := unescaped.ReplaceAll(m[1], []byte("$1"))
			for i := 0; i+1 < len(wide); i += 2 {
				b.WriteRune(rune(wide[i])<<8 | rune(wide[i+1]))
			}
		}
	}
	return flat(b.String())
}

var shownText = regexp.MustCompile(`(?s)\(((?:[^\\()]|\\.)*)\) Tj`)

func debriefOf(t *testing.T, p Pool) string {
	t.Helper()
	pdf, err := p.PDF(OnA4(Faces{Regular: assets.SerifRegular(), Bold: assets.SerifBold()}), "photo.jpg")
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range []string{"/StructTreeRoot", "/S /H1", "/S /TD", "/Lang (" + p.Exercise.Language + ")"} {
		if !bytes.Contains(pdf, []byte(tag)) {
			t.Errorf("the debrief has no %s", tag)
		}
	}
	return drawn(t, pdf)
}

func TestDebrief(t *testing.T) {
	e := ofEveryForm()
	one, two := answeredAll(e, "Blue Heron"), answeredAll(e, "Red Kite")
	one.Items["i2"] = Answer{Number: 2}
	at := strings.Index(e.A.Source, "petition")
	two.Items["i8"] = Answer{Spans: []Marked{{text.Span{Start: at, End: at + len("petition")}, "p"}}}
	delete(two.Items, "i9")
	list := append(received(one, two), Returned("bad.json", []byte("{")))
	words := debriefOf(t, Gather(e, list))
	for _, want := range []string{
		"Pupils whose answers count: 2.", "Mira Olsen (key)2 of 2", "Mean before the reveal: 5.0, after it: 3.5.",
		"petition² -> 300", "Nobody marked anything so.", "Blue Heron: It says who said so.", "bad.json: damaged.", "photo.jpg", whySingle.In(WordingOf("en")),
	} {
		if !strings.Contains(words, want) {
			t.Errorf("not said: %s", want)
		}
	}
	if strings.Contains(words, "Harbour Post") {
		t.Error("it names an outlet")
	}
	e.Language = "de"
	if words = debriefOf(t, Gather(e, list)); !strings.Contains(words, "beschädigt") || !strings.Contains(words, "Mittel vor der Auflösung: 5,0, danach: 3,5.") || strings.Contains(words, "Nobody marked") {
		t.Errorf("in German: %.300s", words)
	}
}

// Letters that the faces of the program have not are asked for elsewhere, and
// where none is found the debrief says so.
func TestDebriefInOtherLetters(t *testing.T) {
	e := ofEveryForm()
	one := answeredAll(e, "Blue Heron")
	one.Items["i9"] = Answer{Text: "渡轮"}
	asked := ""
	pdf, err := Gather(e, received(one)).PDF(OnA4(Faces{Regular: assets.SerifRegular(), Bold: assets.SerifBold(), Others: func(letters []rune) *font.Face {
		asked += string(letters)
		return nil
	}}))
	if err != nil {
		t.Fatal(err)
	}
	if words := drawn(t, pdf); !strings.Contains(asked, "渡轮") || !strings.Contains(words, "No font of this computer has some letters") {
		t.Errorf("asked for %q, and says %.300s", asked, words)
	}
}

// With nothing handed in there is nothing to show, and nothing to fail at.
func TestDebriefOfNobody(t *testing.T) {
	words := debriefOf(t, Gather(ofEveryForm(), nil))
	if !strings.Contains(words, whyFew.In(WordingOf("en"))) || strings.Contains(words, "NaN") || strings.Contains(words, "Mean") {
		t.Errorf("got %.300s", words)
	}
}

// What can be ticked more than once has a split of a tally and no alpha, what
// is one choice has both.
func TestATallyOfTicksHasNoAlpha(t *testing.T) {
	e := small()
	tally := []Tallied{{"1.1", "2", 9}, {"1.1", "1", 3}, {"1.2", "1", 5}, {"1.3", "1=2", 4}}
	p := Gather(e, []Received{{From: "tally", Tally: tally}})
	for i, want := range []Reason{whySingle, whyTally, whyTally} {
		if x := p.Items[i]; x.Why != want || i > 0 && !math.IsNaN(x.Percent) || x.Answered == 0 {
			t.Errorf("%s: %q, %v", x.Item.ID, x.Why, x.Percent)
		}
	}
	if p.Tasks[0].Why != whyTally {
		t.Errorf("the task: %q", p.Tasks[0].Why)
	}
	other := full()
	other.Name = "Red Kite"
	p = Gather(e, received(full(), other))
	if x := p.Items[1]; x.Why == whyTally || math.IsNaN(x.Percent) {
		t.Errorf("without a tally: %q", x.Why)
	}
	if back, err := ReadTally(e, string(TallyFile(tally))); err != nil || fmt.Sprint(back) != fmt.Sprint(tally) {
		t.Errorf("read back as %v, %v", back, err)
	}
}

func TestCards(t *testing.T) {
	pdf, err := Exercise{Language: "en"}.Cards(OnA4(Faces{Regular: assets.SerifRegular(), Bold: assets.SerifBold()}))
	if err != nil {
		t.Fatal(err)
	}
	words := drawn(t, pdf)
	for _, name := range WordingOf("en").CodeNames() {
		if n := strings.Count(words, name); n != 1 {
			t.Errorf("%s stands on %d cards", name, n)
		}
	}
}
