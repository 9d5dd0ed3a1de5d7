package shelf

import (
	"diptych/app/background"
	"diptych/seeds/library"
)

// grouping is the stories of the articles.
type grouping struct {
	list  []library.Story
	of    map[string]int // the articles by name, with their places in list
	issue int            // of which they are, 0 before the first
}

// Group finds the stories of the articles, unless they are known or the
// articles are still being read.
func (f *Folder) Group() {
	lib, issue := f.lib, f.issue
	if lib == nil || f.stories.issue == issue || f.updater.Busy() || f.grouper.Busy() {
		return
	}
	background.Until(f.grouper, func(stop func() bool) (grouping, error) {
		g := grouping{list: lib.Stories(func(int, int) bool { return !stop() }), of: map[string]int{}, issue: issue}
		for i, s := range g.list {
			for _, a := range s.Articles {
				g.of[a.Name] = i
			}
		}
		release(len(g.of))
		return g, nil
	}, func(g grouping, err error) {
		if err == nil {
			f.stories = g
		}
		f.tell(true)
		if waiting := f.waiting; f.Grouped() {
			f.waiting = nil
			for _, then := range waiting {
				then()
			}
		}
	})
}

// WhenGrouped calls then when the stories of the articles are known, and
// reports whether they are already.
func (f *Folder) WhenGrouped(then func()) bool {
	if f.Grouped() {
		then()
		return true
	}
	f.waiting = append(f.waiting, then)
	f.Group()
	return false
}

// Grouped reports whether the stories are those of the articles as they are.
func (f *Folder) Grouped() bool { return f.lib == nil || f.stories.issue == f.issue }

// StoryOf is the story that the article at an address is in, with all of its
// articles; none where the stories are not known.
func (f *Folder) StoryOf(address string) (name string, of []Listed) {
	a, ok := f.Of(address)
	n, in := f.stories.of[a.Name]
	if !ok || !in {
		return "", nil
	}
	s := f.stories.list[n]
	return s.Name, f.listed(s.Articles)
}
