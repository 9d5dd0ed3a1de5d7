package intake

import (
	"encoding/json"
	"html"
	"net/url"
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// linked is an article as a page describes it for search engines in JSON-LD
// (schema.org): its properties, and those of the things in them.
type linked map[string]any

// articleTypes are the kinds of schema.org that an article is.
var articleTypes = pattern(`^(?:\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|Posting)$`)

// maxLinked bounds how much JSON-LD of a page is read, in bytes.
const maxLinked = 4 << 20

// linkedArticles are the articles that the scripts of a page describe, in
// their order, those in a list of others left away.
func linkedArticles(root *xhtml.Node) (out []linked) {
	size := 0
	described := things{}
	for n := range inside(root) {
		if n.DataAtom != atom.Script || !strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			continue
		}
		raw := rawText(n)
		if size += len(raw); size > maxLinked {
			break
		}
		var v any
		if json.Unmarshal([]byte(plainJSON(raw)), &v) == nil {
			described.add(v, 0)
			out = append(out, articlesIn(v, 0)...)
		}
	}
	for _, a := range out {
		for _, key := range []string{"author", "publisher"} {
			if a[key] != nil {
				a[key] = described.named(a[key])
			}
		}
	}
	return out
}

// things are the persons and bodies that a page describes anywhere in its JSON-LD,
// by the identity under which its articles point to them.
type things map[string]map[string]any

// add takes what v describes under an identity and a name.
func (t things) add(v any, depth int) {
	if depth > 6 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			t.add(e, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && v["name"] != nil && t[id] == nil {
			t[id] = v
		}
		for _, key := range []string{"@graph", "author", "publisher", "mainEntity", "mainEntityOfPage", "isPartOf"} {
			t.add(v[key], depth+1)
		}
	}
}

// named is v with what is described elsewhere in the place of what points to it.
func (t things) named(v any) any {
	switch v := v.(type) {
	case []any:
		list := make([]any, len(v))
		for i, e := range v {
			list[i] = t.named(e)
		}
		return list
	case map[string]any:
		id, _ := v["@id"].(string)
		if thing := t[id]; thing != nil && v["name"] == nil {
			return thing
		}
	}
	return v
}

// plainJSON is what stands in a script without the comment around it, control
// characters in strings made blanks.
func plainJSON(s string) string {
	s = strings.TrimSpace(s)
	for _, mark := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		s = strings.TrimPrefix(s, mark)
	}
	for _, mark := range []string{"-->", "//]]>", "/*]]>*/", "]]>", ";"} {
		s = strings.TrimSuffix(strings.TrimSpace(s), mark)
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

// articlesIn are the articles in a value, those of lists of links left away.
func articlesIn(v any, depth int) (out []linked) {
	if depth > 6 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			out = append(out, articlesIn(e, depth+1)...)
		}
	case map[string]any:
		if linked(v).isArticle() {
			return []linked{v}
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "subjectOf"} {
			out = append(out, articlesIn(v[key], depth+1)...)
		}
	}
	return out
}

func (a linked) isArticle() bool {
	for _, t := range texts(a["@type"]) {
		if articleTypes().MatchString(t[strings.LastIndexByte(t, '/')+1:]) {
			return true
		}
	}
	return false
}

// text is the property that key names, as plain words.
func (a linked) text(key string) string {
	for _, s := range texts(a[key]) {
		return s
	}
	return ""
}

// names are the names of the persons and bodies under key, as they are listed.
func (a linked) names(key string) []string { return texts(a[key]) }

// texts are the words of a value of JSON-LD: of strings, the name, else the
// value or identity of things, and each of a list.
func texts(v any) (out []string) {
	switch v := v.(type) {
	case string:
		if s := flow(html.UnescapeString(html.UnescapeString(v))); s != "" {
			out = append(out, s)
		}
	case []any:
		for _, e := range v {
			out = append(out, texts(e)...)
		}
	case map[string]any:
		if full := strings.Join(append(texts(v["givenName"]), texts(v["familyName"])...), " "); v["name"] == nil && full != "" {
			return []string{full}
		}
		for _, key := range []string{"name", "@value", "@id", "url"} {
			if s := texts(v[key]); len(s) > 0 {
				return s
			}
		}
	}
	return out
}

// isAddress tells an address where a name should stand.
func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "//") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "#")
}

// sameAddress tells whether two addresses lead to one page, whatever is asked
// of it.
func sameAddress(a, b string) bool {
	x, err := url.Parse(a)
	y, other := url.Parse(b)
	if err != nil || other != nil {
		return false
	}
	host := func(u *url.URL) string { return strings.TrimPrefix(strings.ToLower(u.Host), "www.") }
	return host(x) == host(y) && strings.TrimSuffix(x.Path, "/") == strings.TrimSuffix(y.Path, "/")
}
