// Package note keeps what readers write on articles, each note anchored to the
// words it is about, in a file beside the article.
//
// The file is an AnnotationPage of the W3C Web Annotation Data Model, so that
// other programs can read it and write in it. What they write there and this
// package does not know is kept.
package note

import (
	"crypto/rand"
	"fmt"
	"strings"
	"time"
)

// Note is what a reader wrote on some words, or on a pair of places in two
// articles. The file beside the article of the first anchor holds it.
type Note struct {
	ID            string // an IRI: "urn:uuid:..." in notes made here
	Text          string
	Tags          []string
	Made, Changed time.Time // UTC
	Anchors       []Anchor  // one, or two when the note is about a pair
	Assessing     bool      // it judges what a program found there, and is no comment of its own
}

// New is a note that is in no File yet, with an ID no other note has.
func New(text string, anchors ...Anchor) Note {
	now := time.Now().UTC()
	return Note{ID: newID(), Text: text, Made: now, Changed: now, Anchors: anchors}.clean()
}

// newID is a random UUID (RFC 9562, version 4).
func newID() string {
	var b [16]byte
	rand.Read(b[:])
	b[6], b[8] = b[6]&0x0F|0x40, b[8]&0x3F|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// clean is a copy of n that shares nothing with it and comes back from a file
// as it is: valid UTF-8, times in UTC without a clock of this computer.
func (n Note) clean() Note {
	n.ID, n.Text = valid(n.ID), valid(n.Text)
	n.Made, n.Changed = utc(n.Made), utc(n.Changed)
	n.Tags, n.Anchors = n.copied().Tags, n.copied().Anchors
	for i, tag := range n.Tags {
		n.Tags[i] = valid(tag)
	}
	for i, a := range n.Anchors {
		n.Anchors[i] = a.clean()
	}
	return n
}

// copied is n with lists of its own, nil where they are empty.
func (n Note) copied() Note {
	n.Tags = append([]string(nil), n.Tags...)
	n.Anchors = append([]Anchor(nil), n.Anchors...)
	return n
}

func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// utc drops what RFC 3339 cannot say.
func utc(t time.Time) time.Time {
	if t = t.Round(0).UTC(); t.Year() < 0 || t.Year() > 9999 {
		return time.Time{}
	}
	return t
}

// byTime orders notes as they were made.
func byTime(a, b Note) int {
	if c := a.Made.Compare(b.Made); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}
