package compare_test

import (
	"reflect"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
)

// Two articles, and the first again as programs write it that keep what a web
// page hides.
const (
	bareA = "Ferry\n\n\"We have looked at every other way and there is no money left,\" said Martin Oduya, the director. The council said on Monday that the loan was refused. According to Ann Poe, two ships & a crane are for sale.\n\nThe harbour officials closed 12 of the piers on Tuesday, when the storm came.\n\nOne minister called the plan a folly for the islands.\n"
	bareB = "Ferry stops\n\n\"We have looked at every other way and there is no money left,\" Martin Oduya claimed. The government said on Monday that the loan was not granted. Two ships & a crane are for sale.\n\nOfficials closed 14 of the piers on Tuesday, when the storm came.\n\nAnn Poe lives on the islands.\n"
)

var dress = strings.NewReplacer(
	"Martin Oduya, the", "[Martin Oduya](https://x.example/oduya_m \"M. O.\"), the", "left,\"", "left,\"[^4]", "The council said", "The [council said](https://x.example/c)", "&", "&amp;",
	"harbour officials", "har-\nbour *offi\u00adcials*", "One minister", "<em>One</em> minister", "the plan", "the **plan**[3]", "Poe", "Po\u200be", "12", "~~12~~",
)

// What is found in an article with markup is what is found in it without, to
// the last word of every place.
func TestPlacesOfMarkup(t *testing.T) {
	for _, in := range [][2]string{{bareA, bareB}, {bareB, bareA}} {
		a, b := text.Parse(in[0]), text.Parse(in[1])
		plain := compare.Documents(a, b)
		for _, dressed := range [][2]*text.Document{
			{text.Parse(dress.Replace(in[0])), b}, {a, text.Parse(dress.Replace(in[1]))}, {text.Parse(dress.Replace(in[0])), text.Parse(dress.Replace(in[1]))},
		} {
			c := compare.Documents(dressed[0], dressed[1])
			if len(plain.Findings) == 0 || len(plain.Passages) == 0 || len(plain.Links) == 0 || len(plain.SaysA) == 0 {
				t.Fatalf("too little is found: %+v", plain)
			}
			w := sameWords{t, [2]*text.Document{plain.A, plain.B}, [2]*text.Document{c.A, c.B}}
			w.compare("", 0, reflect.ValueOf(*plain), reflect.ValueOf(*c))
		}
	}
}

type sameWords struct {
	t            *testing.T
	bare, marked [2]*text.Document
}

// compare walks through two values of one shape; side is that of the spans in them.
func (w sameWords) compare(path string, side int, x, y reflect.Value) {
	switch span := (text.Span{}); {
	case x.Type() == reflect.TypeOf(span):
		s, m := x.Interface().(text.Span), y.Interface().(text.Span)
		if got, want := w.marked[side].Plain(m), w.bare[side].Text(s); got != want {
			w.t.Errorf("%s: %q, without markup %q", path, got, want)
		}
	case x.Kind() == reflect.Struct:
		for i := range x.NumField() {
			f := x.Type().Field(i)
			if !f.IsExported() || f.Type == reflect.TypeOf(w.bare[0]) {
				continue
			}
			of := side
			switch {
			case f.Name == "A" || strings.HasSuffix(f.Name, "A"):
				of = 0
			case f.Name == "B" || strings.HasSuffix(f.Name, "B"):
				of = 1
			case f.Name == "Candidates":
				of = 1 - side
			case f.Name == "Nearest":
				of = min(1, x.FieldByName("A").Len()) // of the article that a finding has no words of
			}
			w.compare(path+"."+f.Name, of, x.Field(i), y.Field(i))
		}
	case x.Kind() == reflect.Slice:
		if x.Len() != y.Len() {
			w.t.Errorf("%s: %d, without markup %d\n%v\n%v", path, y.Len(), x.Len(), y, x)
			return
		}
		for i := range x.Len() {
			w.compare(path, side, x.Index(i), y.Index(i))
		}
	case x.Kind() == reflect.Pointer:
		if x.IsNil() != y.IsNil() || !x.IsNil() && !reflect.DeepEqual(x.Interface(), y.Interface()) {
			w.t.Errorf("%s differs", path)
		}
	case !reflect.DeepEqual(x.Interface(), y.Interface()):
		w.t.Errorf("%s: %v, without markup %v", path, y, x)
	}
}
