package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// storyFolder has two accounts of one fire and a letter.
func storyFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{
		"one.md":    "---\ntitle: Warehouse fire in Oldmere injures four\noutlet: Harbour Post\ndate: 2021-03-02\n---\nA fire destroyed a timber warehouse on the Oldmere docks on Tuesday, injuring four firefighters. The blaze began near the sawmill shortly after midnight. Chief Anna Brandt said the roof collapsed within minutes.\n\nBrandt praised her crews. The warehouse belonged to the Lindqvist timber company.\n",
		"two.md":    "---\ntitle: Four firefighters hurt as Oldmere timber store burns\noutlet: The Ledger\ndate: 2021-03-03\n---\nFour firefighters were hurt on Tuesday when flames destroyed a timber warehouse at the docks of Oldmere. The roof collapsed minutes after crews arrived, the fire chief, Anna Brandt, told reporters.\n\nThe Lindqvist company, which owns the sawmill, said it would rebuild.\n",
		"letter.md": "---\ntitle: Parking\n---\nSir, the parking fees in Oldmere are a disgrace. My wife and I drive to the market each Saturday, and we pay more for the parking than for our vegetables. The council should think again before the elections.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestListings(t *testing.T) {
	dir := storyFolder(t)
	for _, c := range []struct {
		args []string
		want string // the names in the answer, in order
	}{
		{[]string{"search", "timber", "ROOF"}, "two.md one.md"},
		{[]string{"search", "zeppelin"}, ""},
		{[]string{"accounts", filepath.Join(dir, "one.md")}, "two.md"},
		{[]string{"accounts", filepath.Join(dir, "letter.md")}, ""},
		{[]string{"stories"}, "one.md two.md"},
		{[]string{"pairs"}, "one.md two.md"},
	} {
		var out, said bytes.Buffer
		if status := run(append([]string{"-format", "json", "-library", dir}, c.args...), os.Getenv, &out, &said); status != done {
			t.Fatalf("%q: status %d, said %s", c.args, status, said.String())
		}
		var found listing
		if err := json.Unmarshal(out.Bytes(), &found); err != nil || found.Articles != 3 {
			t.Fatalf("%q: %v\n%s", c.args, err, out.String())
		}
		var names []string
		for _, h := range append(found.Hits, found.Accounts...) {
			names = append(names, h.Name)
		}
		for _, s := range found.Stories {
			for _, h := range s.Articles {
				names = append(names, h.Name)
			}
		}
		for _, p := range found.Pairs {
			names = append(names, p.A, p.B)
			if p.Relation != "same-event" || p.Links == 0 || p.Days == nil || *p.Days != 1 {
				t.Errorf("%q: %+v", c.args, p)
			}
		}
		if got := strings.Join(names, " "); got != c.want && !(c.args[0] == "search" && len(names) == 2) {
			t.Errorf("%q: %q, want %q", c.args, got, c.want)
		}
		out.Reset()
		if status := run(append([]string{"-library", dir}, c.args...), os.Getenv, &out, &said); status != done || (c.want == "") != strings.HasPrefix(out.String(), "None of 3") {
			t.Errorf("%q for a person: status %d\n%s", c.args, status, out.String())
		}
	}
	var out, said bytes.Buffer
	if status := run([]string{"-library", dir, "pairs", "Whales"}, os.Getenv, &out, &said); status != failed || !strings.Contains(said.String(), "no story “Whales”") {
		t.Errorf("status %d, said %s", status, said.String())
	}
}
