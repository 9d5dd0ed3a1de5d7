package intake

import (
	"maps"
	"strconv"
	"strings"
	"time"
)

// servedAs is a record in the names that the columns have, of services that call
// their facts otherwise or put them deeper: what an aggregator or a blog exports.
func servedAs(m map[string]any) map[string]any {
	for _, read := range []func(map[string]any) map[string]any{streamFacts, readerFacts, minifluxFacts, wordPressFacts} {
		if facts := read(m); facts != nil {
			m = maps.Clone(m)
			maps.Copy(m, facts)
		}
	}
	return m
}

// streamFacts are those of an item in the form of Google's Reader, in which Inoreader,
// Feedly and FreshRSS give out what was starred; nil of any other.
func streamFacts(m map[string]any) map[string]any {
	origin, isItem := m["origin"].(map[string]any)
	pages := append(keyed(m["canonical"]), keyed(m["alternate"])...)
	if !isItem || len(pages) == 0 {
		return nil
	}
	facts := map[string]any{"outlet": under(origin, "title"), "url": under(pages[0], "href")}
	for _, key := range []string{"content", "summary"} {
		if held, ok := m[key].(map[string]any); ok && facts["text"] == nil && under(held, "content") != "" {
			facts["text"] = under(held, "content")
		}
	}
	return facts
}

// readerFacts are those of a document of Readwise Reader, whose own page for it is
// not the article's; nil of any other.
func readerFacts(m map[string]any) map[string]any {
	if has(m, "html_content", "source_url", "site_name", "saved_at") < 4 {
		return nil
	}
	return map[string]any{"text": m["html_content"], "url": m["source_url"], "source": nil}
}

// minifluxFacts are those of an entry that says which feed it is of; nil of any other.
func minifluxFacts(m map[string]any) map[string]any {
	feed, ok := m["feed"].(map[string]any)
	if !ok || under(feed, "title") == "" || m["outlet"] != nil {
		return nil
	}
	return map[string]any{"outlet": under(feed, "title")}
}

// wordPressFacts are those of a post of WordPress, whose author is a number: the names
// stand beside the post where they were asked for; nil of any other record.
func wordPressFacts(m map[string]any) map[string]any {
	if _, isPost := m["content"].(map[string]any); !isPost || m["author"] == nil || !isDigits(under(m, "author")) {
		return nil
	}
	beside, _ := m["_embedded"].(map[string]any)
	return map[string]any{"author": textOf(beside["author"])}
}

// ghostPosts are the posts of an export of Ghost with the names of their writers and
// of the site; nil of any other value.
func ghostPosts(m map[string]any) (list []map[string]any) {
	for _, export := range keyed(m["db"]) {
		data, _ := export["data"].(map[string]any)
		names, outlet := map[string]string{}, ""
		for _, user := range keyed(data["users"]) {
			names[under(user, "id")] = under(user, "name")
		}
		for _, setting := range keyed(data["settings"]) {
			if under(setting, "key") == "title" {
				outlet = under(setting, "value")
			}
		}
		writers := map[string][]any{}
		for _, link := range keyed(data["posts_authors"]) {
			post := under(link, "post_id")
			writers[post] = append(writers[post], names[under(link, "author_id")])
		}
		for _, post := range keyed(data["posts"]) {
			list = append(list, map[string]any{
				"title": post["title"], "text": under(post, "html", "plaintext"), "published": post["published_at"], "author": writers[under(post, "id")], "outlet": outlet,
			})
		}
	}
	return list
}

// moment is the day and the time of a count of seconds or of thousandths of them since
// 1970, as services write in JSON, from 2001 on. One that may be a day and an hour, as
// 2026050312 is, is none.
func moment(words string) (iso string, ok bool) {
	words = strings.TrimSpace(words)
	n, err := strconv.ParseInt(words, 10, 64)
	if err != nil || words[0] < '1' { // a sign, or a number of something else
		return "", false
	}
	switch len(words) {
	case 10:
		if _, err := time.Parse("2006010215", words); err == nil && n >= 1900_00_00_00 {
			return "", false
		}
	case 13:
		n /= 1000
	default:
		return "", false
	}
	return time.Unix(n, 0).UTC().Format("2006-01-02T15:04"), true
}
