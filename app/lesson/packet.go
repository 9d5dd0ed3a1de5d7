package lesson

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"path"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// PacketEnding is the ending of the file of a Packet.
const PacketEnding = ".diptych"

// PacketVersion is the "version" of the packets that are written. Files of
// lower ones are read.
const PacketVersion = 1

// The most that a packet may hold. What is larger was not made here.
const (
	MaxPacket      = 48 << 20 // bytes of the file
	maxPacketPart  = 16 << 20 // of an article or of notes
	maxPacketPage  = 1 << 20  // of a teacher's page
	maxPacketParts = 64       // files in it, those of later versions too
	maxPacketName  = 120      // bytes of the name of an article's file
)

// Packet is a pair of articles to hand out as one file, with what was written on
// it and the lesson that was made of it: a zip file, described in FORMAT.md.
type Packet struct {
	A, B   Packed
	Lesson []byte // the file of an Exercise; empty where there is none
	Page   []byte // for the teacher, Markdown; may be empty
}

// Packed is an article of a Packet.
type Packed struct {
	Name  string // of its file, which notes know it by
	Data  []byte // the file, Markdown with front matter
	Notes []byte // the file of the notes kept with it; may be empty
}

// manifest is the member that says what is what.
type manifest struct {
	Format  string     `json:"format"` // "diptych pair"
	Version int        `json:"version"`
	A       packedName `json:"a"`
	B       packedName `json:"b"`
	Lesson  string     `json:"lesson,omitempty"`
	Page    string     `json:"page,omitempty"`
}

type packedName struct {
	Article string `json:"article"`
	Notes   string `json:"notes,omitempty"`
}

const (
	packetFormat   = "diptych pair"
	packetManifest = "diptych.json"
)

// File is the packet as its file. The same packet gives the same bytes. Its error
// is an *Error: an article has no usable name, or something is too large.
func (p Packet) File() ([]byte, error) {
	m, parts, err := p.parts()
	if err != nil {
		return nil, err
	}
	for _, x := range parts {
		if len(x.data) > mostOf(m, x.name) {
			return nil, fails("error.packet-part", "x", x.name, "n", len(x.data)>>20)
		}
	}
	data, err := archived(append([]part{{packetManifest, encoded(m)}}, parts...))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxPacket {
		return nil, fails("error.packet-large", "n", len(data)>>20)
	}
	return data, nil
}

// part is a file in a packet.
type part struct {
	name string
	data []byte
}

// parts are the files of the packet, and the manifest that names them.
func (p Packet) parts() (m manifest, parts []part, err error) {
	m = manifest{Format: packetFormat, Version: PacketVersion}
	add := func(name string, data []byte) string {
		if len(data) == 0 {
			return ""
		}
		parts = append(parts, part{name, data})
		return name
	}
	for _, x := range []struct {
		side string
		from Packed
		to   *packedName
	}{{"a", p.A, &m.A}, {"b", p.B, &m.B}} {
		if !plainName(x.from.Name) || len(x.from.Data) == 0 {
			return m, nil, fails("error.packet-name", "n", strings.ToUpper(x.side), "x", x.from.Name)
		}
		x.to.Article = add(x.side+"/"+x.from.Name, x.from.Data)
		x.to.Notes = add(x.side+"/notes.json", x.from.Notes)
	}
	m.Lesson, m.Page = add("lesson.json", p.Lesson), add("teacher.md", p.Page)
	return m, parts, nil
}

// archived is a zip file of parts, the same bytes each time.
func archived(parts []part) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	// A zip without a date would be from 1979, which some programs refuse.
	made := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, x := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: x.name, Method: zip.Deflate, Modified: made})
		if err == nil {
			_, err = w.Write(x.data)
		}
		if err != nil {
			return nil, err // of memory: there is no disk
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// plainName reports whether a name is that of a file in any system, and no path.
func plainName(s string) bool {
	if s == "" || len(s) > maxPacketName || !utf8.ValidString(s) || s != path.Base(s) || strings.HasPrefix(s, ".") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, " ") {
		return false
	}
	if strings.EqualFold(s, "notes.json") || strings.HasSuffix(strings.ToLower(s), ".notes.json") || reserved[strings.ToLower(strings.TrimSpace(strings.SplitN(s, ".", 2)[0]))] {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || strings.ContainsRune(`/\:*?"<>|`, r) || r == utf8.RuneError || unicode.Is(unicode.Cf, r)
	})
}

// reserved are names that Windows keeps for devices.
var reserved = wordSet("con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9")

// mostOf is how large a member may be.
func mostOf(m manifest, name string) int {
	switch name {
	case packetManifest, m.Page:
		return maxPacketPage
	case m.Lesson:
		return MaxExercise
	}
	return maxPacketPart
}

// ReadPacket reads the file of a packet. Nothing in it is believed: names must be
// plain, sizes are bounded whatever the file says of them, and what the manifest
// does not name is passed over. A lesson that cannot be read is an error, as are
// articles that are missing. Its error is an *Error.
func ReadPacket(data []byte) (Packet, error) {
	if len(data) > MaxPacket {
		return Packet{}, broken("packet-large", "n", len(data)>>20, "m", MaxPacket>>20)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	switch {
	case err != nil:
		return Packet{}, broken("packet-cut")
	case len(z.File) > maxPacketParts:
		return Packet{}, broken("packet-many", "n", len(z.File))
	}
	var m manifest
	head, err := packedPart(z, m, packetManifest)
	if err != nil {
		return Packet{}, err
	}
	if err := json.Unmarshal(head, &m); err != nil || m.Format != packetFormat || m.Version < 1 {
		return Packet{}, broken("packet-not")
	}
	if m.Version > PacketVersion {
		return Packet{}, fails("error.version", "n", m.Version, "m", PacketVersion)
	}
	return m.unpack(z)
}

func (m manifest) unpack(z *zip.Reader) (p Packet, err error) {
	for _, x := range []struct {
		side string
		from packedName
		to   *Packed
	}{{"a/", m.A, &p.A}, {"b/", m.B, &p.B}} {
		name, ok := strings.CutPrefix(x.from.Article, x.side)
		if !ok || !plainName(name) || x.from.Notes != "" && x.from.Notes != x.side+"notes.json" {
			return Packet{}, broken("packet-article")
		}
		x.to.Name = name
		if x.to.Data, err = packedPart(z, m, x.from.Article); err != nil {
			return Packet{}, err
		}
		if x.to.Notes, err = packedPart(z, m, x.from.Notes); err != nil {
			return Packet{}, err
		}
	}
	if m.Lesson != "" && m.Lesson != "lesson.json" || m.Page != "" && m.Page != "teacher.md" {
		return Packet{}, broken("packet-parts")
	}
	if p.Lesson, err = packedPart(z, m, m.Lesson); err != nil {
		return Packet{}, err
	}
	if len(p.Lesson) > 0 {
		if _, err := Read(p.Lesson); err != nil {
			return Packet{}, err
		}
	}
	if p.Page, err = packedPart(z, m, m.Page); err == nil && (len(p.A.Data) == 0 || len(p.B.Data) == 0) {
		err = broken("packet-empty")
	}
	if err != nil {
		return Packet{}, err
	}
	return p, nil
}

// packedPart is a part of the file, nothing for a name that is not given.
func packedPart(z *zip.Reader, m manifest, name string) ([]byte, error) {
	if name == "" {
		return nil, nil
	}
	i := slices.IndexFunc(z.File, func(f *zip.File) bool { return f.Name == name })
	if i < 0 {
		return nil, broken("part-missing", "x", name)
	}
	r, err := z.File[i].Open()
	if err != nil {
		return nil, broken("part-unread", "x", name)
	}
	defer r.Close()
	most := mostOf(m, name)
	data, err := io.ReadAll(io.LimitReader(r, int64(most)+1))
	switch {
	case len(data) > most:
		return nil, broken("part-large", "x", name)
	case err != nil:
		return nil, broken("part-damaged", "x", name)
	case len(data) == 0:
		return nil, nil
	}
	return data, nil
}

// broken is the error of a file that was not made here, or is damaged, by the name
// of the fault.
func broken(fault string, in ...any) *Error {
	return fails("error.packet", "why", say("fault."+fault, in...))
}
