package sheet

import (
	"sync/atomic"
	"time"

	"diptych/app/background"
	"diptych/seeds"
)

// Kept is what came of saving articles.
type Kept struct {
	Paths []string        // of the files that were written
	Rest  []seeds.Article // that were not, because the reader stopped it or the first of them failed
	Err   error           // why that failed
}

// Keep saves articles as Markdown, each whole or not at all.
type Keep struct {
	Folder     string
	Chores     *background.Chores // which save
	Worker     *background.Worker // for what is told meanwhile
	OnProgress func(done, all int, stop func())
	OnKept     func(Kept)
}

// Save saves a list beside the window. What takes longer than a reader waits
// patiently is told, with a way to stop it.
func (k *Keep) Save(list []seeds.Article) {
	var stop, done atomic.Bool
	tell := func(n int) {
		k.Worker.Back(func() {
			if !done.Load() && !stop.Load() {
				k.OnProgress(n, len(list), func() { stop.Store(true) })
			}
		})
	}
	background.Chore(k.Chores, func() (kept Kept, err error) {
		next := time.Now().Add(100 * time.Millisecond)
		for i, a := range list {
			if stop.Load() {
				kept.Rest = list[i:]
				break
			}
			path, err := seeds.Save(k.Folder, a)
			if err != nil {
				kept.Rest, kept.Err = list[i:], err
				break
			}
			kept.Paths = append(kept.Paths, path)
			if now := time.Now(); now.After(next) {
				next = now.Add(100 * time.Millisecond)
				tell(i + 1)
			}
		}
		return kept, nil
	}, func(kept Kept, err error) {
		done.Store(true)
		if err != nil {
			kept.Err = err
		}
		k.OnKept(kept)
	})
}
