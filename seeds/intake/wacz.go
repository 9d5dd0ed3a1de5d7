package intake

import (
	"encoding/json"
	"path"
	"strings"

	"diptych/seeds"
)

// isWACZ tells a web archive collection, a ZIP of WARC files and a list of the
// pages in them (WACZ 1.1), as ArchiveWeb.page and Browsertrix save.
func isWACZ(in *input) bool {
	if !in.isPack() {
		return false
	}
	p, err := in.packed()
	return err == nil && p.has("datapackage.json") && len(archivesIn(p)) > 0
}

// archivesIn are the names of the WARC files in p.
func archivesIn(p *pack) (names []string) {
	for _, name := range p.names {
		if dir, file := path.Split(name); dir == "archive/" && strings.Contains(file, ".warc") {
			names = append(names, name)
		}
	}
	return names
}

// readWACZ reads the pages that the collection lists, each as an article: what
// stands in a frame of one was saved too, and is not listed. Where nothing of
// the list is there, all are read.
func readWACZ(in *input) ([]Article, *seeds.Error) {
	p, err := in.packed()
	if err != nil {
		return nil, err
	}
	listed, err := pagesListed(p)
	if err != nil {
		return nil, err
	}
	var archives [][]byte
	for _, name := range archivesIn(p) {
		data, err := p.read(name)
		if err != nil {
			return nil, err
		}
		archives = append(archives, data)
	}
	w := crawlOf(in, archives, listed)
	if w.pages == 0 && len(listed) > 0 {
		w = crawlOf(in, archives, nil)
	}
	return w.found()
}

func crawlOf(in *input, archives [][]byte, listed map[string]bool) *crawl {
	w := &crawl{in: in, seen: map[string]bool{}, listed: listed}
	for _, data := range archives {
		w.walk(data)
	}
	return w
}

// pagesListed are the addresses in the lists of pages of p, lines of JSON of which
// the first describes the list.
func pagesListed(p *pack) (map[string]bool, *seeds.Error) {
	listed := map[string]bool{}
	for _, name := range []string{"pages/pages.jsonl", "pages/extraPages.jsonl"} {
		data, err := p.read(name)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			var page struct{ URL string }
			if json.Unmarshal([]byte(line), &page) == nil && page.URL != "" {
				address, _, _ := strings.Cut(page.URL, "#")
				listed[address] = true
			}
		}
	}
	return listed, nil
}
