// Diptych shows two news articles side by side: what they share, and where
// they tell it differently.
package main

import (
	"flag"
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"diptych/app"
)

// version agrees with FyneApp.toml.
const version = "0.1.0"

func main() {
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: diptych [-version] [FILE ...]\n"+
			"Shows two articles side by side; without a FILE those that were open last.\n"+
			"A FILE may be text, a saved page, a document, a feed or an export of a news database, or the address of a page.\n"+
			"Of more than two the others are put on the shelf.")
	}
	asked := flag.Bool("version", false, "print the version and exit")
	flag.Parse()
	if *asked {
		fmt.Println("diptych", version)
		return
	}
	fyneapp.SetMetadata(fyne.AppMetadata{
		ID: "org.diptych.Diptych", Name: "Diptych", Version: version,
		Migrations: map[string]bool{"fyneDo": true},
	})
	a := fyneapp.NewWithID("org.diptych.Diptych")
	app.KeepLog(a)
	w := app.New(a)
	w.Start(flag.Args()...)
	os.Exit(w.Run())
}
