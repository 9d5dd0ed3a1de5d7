// The program as .ci/heap drives it: at each SIGUSR1 it collects its garbage,
// writes what then lives on its heap to HEAP_OUT.N, a profile that go tool
// pprof reads, and adds a line "N BYTES GOROUTINES" to HEAP_OUT.
package main

import (
	"fmt"
	"log"
	"os"
	"os/signal"
	"runtime"
	"runtime/pprof"
	"syscall"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"diptych/app"
)

// id keeps its settings apart from those of the program, whose ID stands in
// FyneApp.toml alone.
const id = "org.diptych.heap"

func main() {
	runtime.MemProfileRate = 16 << 10 // bytes between two that are noted
	out := os.Getenv("HEAP_OUT")
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGUSR1)
	go func() { // the window's loop has the first goroutine, and this one waits beside all that app/background runs
		for n := 1; ; n++ {
			<-asked
			if err := tell(out, n); err != nil {
				log.Fatal(err)
			}
		}
	}()
	fyneapp.SetMetadata(fyne.AppMetadata{ID: id, Migrations: map[string]bool{"fyneDo": true}})
	a := app.Portable(fyneapp.NewWithID(id))
	w := app.New(a, app.OwnLibrary())
	w.Start(os.Args[1:]...)
	os.Exit(w.Run())
}

func tell(out string, n int) error {
	runtime.GC()
	runtime.GC() // what had a finalizer lives until the second
	profile, err := os.Create(fmt.Sprintf("%s.%d", out, n))
	if err != nil {
		return err
	}
	defer profile.Close()
	if err := pprof.WriteHeapProfile(profile); err != nil {
		return err
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	list, err := os.OpenFile(out, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer list.Close()
	_, err = fmt.Fprintln(list, n, m.HeapAlloc, runtime.NumGoroutine())
	return err
}
