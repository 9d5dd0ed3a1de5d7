package intake

import (
	"strings"

	"diptych/seeds"
)

var (
	risStart = pattern(`(?m)^\x{feff}?TY  ?- *[A-Z]{2,}`)
	risLine  = pattern(`^([A-Z][A-Z0-9])  ?-(?: (.*))?$`)
)

// isRIS tells a list of references in RIS: each begins with its type and ends
// with a line ER. What a database prints before the first is none of them.
func isRIS(in *input) bool {
	return risStart().MatchString(in.head()) && strings.Contains(in.decoded(), "\nER ")
}

// readRIS reads such a list. Databases differ in where they put what; the text
// of an article is nowhere.
func readRIS(in *input) ([]Article, *seeds.Error) {
	var list []Article
	values := map[string][]string{}
	last := "" // the tag that a line without one goes on with
	for line := range strings.Lines(in.decoded()) {
		line = strings.TrimRight(line, " \n")
		m := risLine().FindStringSubmatch(line)
		switch {
		case m == nil && last != "":
			v := values[last]
			v[len(v)-1] += " " + line
			continue
		case m == nil:
			continue
		case m[1] == "TY":
			clear(values)
		case m[1] == "ER" && values["TY"] != nil && len(list) <= maxArticles:
			list = append(list, risReference(values).article(in))
			clear(values)
		}
		if last = m[1]; last == "ER" {
			last = ""
			continue
		}
		values[last] = append(values[last], m[2])
	}
	if len(list) == 0 {
		return nil, noReference()
	}
	return list, nil
}

// risReference is the reference of the values of one, by their tags.
func risReference(values map[string][]string) reference {
	first := func(tags ...string) string {
		for _, tag := range tags {
			for _, v := range values[tag] {
				if v = flow(v); v != "" {
					return v
				}
			}
		}
		return ""
	}
	r := reference{
		title: first("TI", "T1", "CT"), outlet: first("T2", "JF", "JO", "JA", "BT"),
		language: first("LA"), summary: first("AB", "N2"),
	}
	for _, v := range values["UR"] {
		if v = flow(v); r.url == "" && strings.HasPrefix(v, "http") {
			r.url = v
		}
	}
	for _, tag := range []string{"AU", "A1"} {
		for _, name := range values[tag] {
			r.authors = append(r.authors, forename(name))
		}
	}
	r.authors = filled(r.authors)
	for _, tag := range []string{"DA", "Y1", "PY"} {
		if day := strings.Trim(first(tag), "/"); len(day) > len("2026") {
			r.dates = append(r.dates, day)
		}
	}
	return r
}
