package shelf

import "slices"

// mostOpened is how many files are remembered from one start to the next.
const mostOpened = 60

// Latest is files that were opened before, the newest first: those of a pair,
// what else came on the shelf since, then those of before.
func Latest(pair [2]*Book, before []string, all Shelf) []string {
	var list []string
	add := func(path string) {
		if path != "" && len(list) < mostOpened && !slices.Contains(list, path) {
			list = append(list, path)
		}
	}
	for _, b := range pair {
		if b != nil {
			add(b.Path)
		}
	}
	for _, b := range all {
		if !slices.Contains(before, b.Path) { // opened since, beside the pair
			add(b.Path)
		}
	}
	for _, path := range before {
		add(path)
	}
	return list
}

// readable is what came of some files. Those that a reader named come first and
// are held or fail; what was opened before and cannot be opened now is left out.
func readable(paths []string, named int) (h Haul) {
	for i, path := range paths {
		held, failed := len(h.Held), len(h.Failed)
		h.add(path)
		if i >= named {
			h.Held, h.Failed = h.Held[:held], h.Failed[:failed]
		}
	}
	return h
}
