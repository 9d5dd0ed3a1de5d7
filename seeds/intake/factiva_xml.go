package intake

import (
	"encoding/xml"
	"io"
	"strings"

	"diptych/seeds"
)

var (
	factivaXML  = pattern(`(?i)global\.factiva\.com|<ppsarticle|<distdoc:`)
	articleMark = pattern(`<(?:\w+:)?article[\s>]`)
)

// isFactivaXML tells Factiva's XML by the name of its schema.
func isFactivaXML(in *input) bool {
	return isMarkup(in) && factivaXML().MatchString(in.head()) && articleMark().MatchString(in.decoded())
}

// factivaElement is what an article of Factiva's XML says in one of its elements.
type factivaElement struct {
	paragraphs []string // of <paragraph>, else the lines of the text
	typed      bool     // there was no <paragraph>
}

// readFactivaXML reads what is whole of a file that breaks off.
func readFactivaXML(in *input) ([]Article, *seeds.Error) {
	dec := xmlTokens(in.decoded())
	var out []Article
	for {
		elements, err := nextFactiva(dec)
		line, _ := dec.InputPos()
		switch {
		case err == nil:
			out = append(out, factivaDraft(elements).article(in))
			continue
		case len(out) == 0 && err == io.EOF:
			return nil, &seeds.Error{Problem: seeds.Say("this Factiva file holds no article"), Cure: seeds.Say("save the articles again")}
		case len(out) == 0:
			return nil, &seeds.Error{Line: line, Problem: seeds.Say("the XML of Factiva breaks off or is damaged here"), Cure: seeds.Say("save the articles again"), Err: err}
		case err != io.EOF:
			out[0].Notes = append(out[0].Notes, seeds.Say("The file breaks off or is damaged in line {{.Line}}; what follows was not read.", seeds.With{"Line": line}))
		}
		return out, nil
	}
}

// nextFactiva reads the next article; io.EOF where there is none.
func nextFactiva(dec *xml.Decoder) (map[string]factivaElement, error) {
	for {
		token, err := dec.Token()
		if err != nil {
			return nil, err
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "article" {
			elements, err := factivaElements(dec)
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return elements, err
		}
	}
}

// factivaElements reads the children of an article up to its end, by name.
func factivaElements(dec *xml.Decoder) (map[string]factivaElement, error) {
	elements := map[string]factivaElement{}
	var name string // the child that is read
	var b strings.Builder
	depth := 0
	paragraphs := []string(nil)
	for {
		token, err := dec.Token()
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth == 1 {
				name, paragraphs = t.Name.Local, nil
				b.Reset()
			} else if t.Name.Local == "paragraph" {
				b.Reset()
			}
		case xml.CharData:
			b.Write(t)
		case xml.EndElement:
			if depth == 0 {
				return elements, nil
			}
			if depth--; t.Name.Local == "paragraph" {
				paragraphs = append(paragraphs, flow(b.String()))
				b.Reset()
			}
			if depth == 0 {
				elements[name] = elements[name].with(paragraphs, b.String())
			}
		}
	}
}

// with adds what one more element of the same name says.
func (e factivaElement) with(paragraphs []string, rest string) factivaElement {
	if len(paragraphs) == 0 && flow(rest) != "" {
		return factivaElement{append(e.paragraphs, strings.Split(rest, "\n")...), true}
	}
	return factivaElement{append(e.paragraphs, paragraphs...), e.typed}
}

func (e factivaElement) line() string { return flow(strings.Join(e.paragraphs, " ")) }

// factivaDraft makes an article of its elements.
func factivaDraft(elements map[string]factivaElement) *draft {
	d := &draft{}
	words := func(name string) string { return elements[name].line() }
	d.state("title", words("headline"), words("headline"))
	d.state("outlet", words("sourceName"), words("sourceName"))
	d.state("byline", byless(words("byline")), words("byline"))
	if when := words("publicationDate"); when != "" {
		d.dated(strings.TrimSpace(when + " " + words("publicationTime")))
	}
	for _, name := range []string{"credit", "publisherName", "sourceName"} {
		d.state("agency", agencyNamed(words(name)), words(name))
	}
	if code := strings.ToLower(words("baseLanguage")); len(code) > 1 && len(code) < 6 {
		d.language = code
	}
	for _, name := range []string{"sectionName", "columnName", "edition"} {
		d.leave(words(name), "field of the database")
	}
	for _, name := range []string{"leadParagraph", "tailParagraphs"} {
		e := elements[name]
		if e.typed {
			e.paragraphs = typed(e.paragraphs, 0)
		}
		for _, p := range e.paragraphs {
			d.paragraph(p)
		}
	}
	d.captionsLast()
	d.placed()
	d.leave(words("artWork")+words("artwork"), "caption")
	d.leave(words("contact"), "contact")
	d.leave(words("notes"), "note")
	d.leave(words("copyright"), "copyright")
	if len(d.paragraphs) == 0 {
		d.note(seeds.Say("The file gives no text of this article."))
	}
	return d
}
