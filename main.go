// Diptych shows two news articles side by side: what they share, and where
// they tell it differently.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"os"

	"github.com/BurntSushi/toml"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"diptych/app"
)

// facts are the name, the ID and the version of the program. They stand
// nowhere else.
//
//go:embed FyneApp.toml
var facts string

const usage = `usage: diptych [--version] [FILE ...]

Shows two articles side by side; without a FILE those that were open last. A
FILE may be text, a saved page, a document, a feed or an export of a news
database, or the address of a page. Of more than two the others are put on the
shelf. A FILE that ends in .diptych is a pair of articles with its notes and its
lesson, and is opened as that.

  --help      print this and exit
  --version   print the version and exit

A folder "diptych-data" beside the program makes it portable: all that it keeps
is then in there, and nothing elsewhere.
`

func main() {
	app.Begin()
	flag.Usage = func() { fmt.Fprint(flag.CommandLine.Output(), usage) }
	asked := flag.Bool("version", false, "print the version and exit")
	help := flag.Bool("help", false, "print this and exit")
	flag.Parse()
	var about struct {
		Details struct{ ID, Name, Version string }
	}
	if _, err := toml.Decode(facts, &about); err != nil {
		panic(err) // a test reads it
	}
	switch {
	case *help:
		fmt.Print(usage)
		return
	case *asked:
		fmt.Println("diptych", about.Details.Version)
		return
	}
	app.KeepBeside()
	fyneapp.SetMetadata(fyne.AppMetadata{
		ID: about.Details.ID, Name: about.Details.Name, Version: about.Details.Version,
		Migrations: map[string]bool{"fyneDo": true},
	})
	a := app.Portable(fyneapp.NewWithID(about.Details.ID))
	crash := app.KeepLog(a)
	w := app.New(a, app.OwnLibrary())
	w.Start(flag.Args()...)
	w.Tell(crash)
	os.Exit(w.Run())
}
