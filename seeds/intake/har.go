package intake

import (
	"encoding/base64"
	"encoding/json"
	"mime"

	"diptych/seeds"
)

// isHAR tells what the developer tools of a browser record and save (HAR 1.2).
func isHAR(in *input) bool { return answersIn(in) != nil }

// answersIn are the entries of such a record, each a request and its answer; nil of
// any other file.
func answersIn(in *input) []any {
	whole, _ := in.object().(map[string]any)
	log, _ := whole["log"].(map[string]any)
	if log["version"] == nil || log["creator"] == nil {
		return nil
	}
	entries, _ := log["entries"].([]any)
	return entries
}

// readHAR reads each page that the browser was answered with as an article.
func readHAR(in *input) ([]Article, *seeds.Error) {
	w := &crawl{in: in, seen: map[string]bool{}}
	for _, entry := range keyed(answersIn(in)) {
		request, _ := entry["request"].(map[string]any)
		response, _ := entry["response"].(map[string]any)
		page, ok := pageOf(response)
		if !ok {
			continue
		}
		if w.pages >= maxPages {
			w.cut = onlyPages
			break
		}
		w.page(page, under(request, "url"))
	}
	if len(w.articles) > 0 {
		w.tell()
		return w.articles, nil
	}
	if w.pages > 0 {
		return nil, noArticle()
	}
	return nil, &seeds.Error{Problem: seeds.Say("this record of a browser (HAR) holds no text of a web page"), Cure: seeds.Say("save the article's page from the browser")}
}

// pageOf is the HTML of an answer, where it is a page and was recorded.
func pageOf(response map[string]any) (string, bool) {
	content, _ := response["content"].(map[string]any)
	media, params, _ := mime.ParseMediaType(under(content, "mimeType"))
	text, _ := content["text"].(string)
	if status, _ := response["status"].(json.Number); status != "200" || !isHTML(media) || text == "" {
		return "", false
	}
	if under(content, "encoding") != "base64" {
		return text, true
	}
	data, err := base64.StdEncoding.DecodeString(text)
	return decode(data, params["charset"]), err == nil
}
