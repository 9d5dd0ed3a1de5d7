package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/seeds"
)

// lexReading puts a document together.
type lexReading struct {
	*draft
	parts  []lexPart
	at     int // the part that is read
	labels int // fields read so far
}

// lexArticle is the document that parts hold; nothing where they hold neither
// a headline nor a date nor a text.
func lexArticle(in *input, parts []lexPart, cover string) (Article, bool) {
	r := &lexReading{draft: &draft{}, parts: parts}
	r.leave(cover, "cover page")
	r.head()
	end := r.tail()
	body := r.parts[r.at:end]
	r.body(body)
	under := ""
	for _, p := range r.parts[end:] {
		if p.label != "" {
			under = p.label
		}
		r.close(p, under)
	}
	if r.fields.Title == "" && (len(r.paragraphs) == 0 || r.fields.Date == "" && r.fields.Outlet == "") || len(r.paragraphs) == 0 && r.fields.Date == "" {
		return Article{}, false
	}
	if len(r.paragraphs) == 0 {
		r.note(seeds.Say("The file gives no text of this article."))
	}
	r.placed()
	r.state("agency", agencyNamed(r.fields.Outlet), r.fields.Outlet)
	return r.article(in), true
}

// tail is where the text ends: at the first field that stands behind it, and
// at those before that one that hang together with it.
func (r *lexReading) tail() int {
	end := len(r.parts)
	for i := r.at; i < len(r.parts); i++ {
		if p := r.parts[i]; p.closes() || p.bold && p.label != "" || p.centred && p.rights() {
			end = i
			break
		}
	}
	for end > r.at {
		p := r.parts[end-1]
		if p.label != "" || p.centred && p.rights() {
			end--
			continue
		}
		k := end - 1
		for k > r.at && k > end-5 && r.parts[k].label == "" {
			k--
		}
		if p := r.parts[k]; !lexGraphic[p.label] && p.label != "CORRECTION" && !(lexStandfirst[p.label] && p.value == "") {
			break
		}
		end = k
	}
	return end
}

// body makes paragraphs of the text.
func (r *lexReading) body(parts []lexPart) {
	width := 0
	for _, p := range parts {
		width = max(width, widest(p.lines))
	}
	for i, p := range parts {
		switch {
		case i == 0 && r.fields.Byline != "" && strings.EqualFold(byless(p.text()), r.fields.Byline):
			r.leave(p.text(), "byline")
		case len(r.paragraphs) == 0 && i < 2 && isPlaceAndDay(p.text()):
			r.state("dateline", p.text(), p.text())
			if r.fields.Dateline != p.text() {
				r.paragraph(p.text())
			}
		case p.centred && (p.rights() || reserved().MatchString(p.text())):
			r.leave(p.text(), "copyright")
		default:
			for _, s := range typed(p.lines, width) {
				r.paragraph(strings.TrimFunc(s, unicode.IsSpace))
			}
		}
	}
}

var placeAndDay = pattern(`^\p{Lu}[\p{Lu} .'/-]+, (\p{L}+)\.?$`)

var weekdays = set(`monday tuesday wednesday thursday friday saturday sunday
	montag dienstag mittwoch donnerstag freitag samstag sonntag
	maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
	lundi mardi mercredi jeudi vendredi samedi dimanche`)

// isPlaceAndDay tells a dateline on a line of its own: "MOSKOU, dinsdag".
func isPlaceAndDay(s string) bool {
	m := placeAndDay().FindStringSubmatch(s)
	return m != nil && weekdays[strings.ToLower(m[1])] && utf8.RuneCountInString(s) < 60
}

// close takes a part behind the text; under is the label that it stands under.
func (r *lexReading) close(p lexPart, under string) {
	words := p.text()
	if p.label != "" && p.value == "" {
		words = ""
	}
	switch {
	case p.label == "" && p.centred:
		r.leave(words, "copyright")
	case p.label == "URL":
		r.state("url", p.value, words)
	case lexLoad[p.label]:
		r.note(notTheDate(p.label + " " + flow(p.value)))
	case lexLanguage[p.label]:
		if r.language == "" {
			r.language = languageNamed(p.value)
		}
	case lexGraphic[under]:
		r.leave(words, "caption")
	case lexStandfirst[under]:
		r.leave(strings.TrimPrefix(words, p.label+":"), "standfirst")
	case under == "CORRECTION":
		r.leave(words, "correction")
	default:
		r.leave(words, "field of the database")
	}
}

// lexArticles are the articles of documents; of those that hold none, the
// first article tells.
func lexArticles(in *input, documents [][]lexPart, cover string) ([]Article, *seeds.Error) {
	var out []Article
	empty := 0
	for i, parts := range documents {
		if i >= maxArticles && len(out) > 0 { // counted in documents, of which some hold none
			last := &out[len(out)-1]
			last.Notes = append(last.Notes, onlyFirst)
			break
		}
		if a, ok := lexArticle(in, parts, cover); ok {
			out, cover = append(out, a), ""
		} else {
			empty++
		}
	}
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this LexisNexis file holds no article"), Cure: seeds.Say("export the documents again, with their full text")}
	}
	if empty > 0 {
		out[0].Notes = append(out[0].Notes, seeds.Say("Documents of the file that held no article and were left out: {{.N}}.", seeds.With{"N": empty}))
	}
	return out, nil
}
