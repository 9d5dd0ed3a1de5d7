// Sbom writes which modules are in the program, and in which files it is given
// to users, as a bill of materials, CycloneDX 1.5: sbom VERSION TIME FILE...
// Each hash is the SHA-256 of one file whose place stands beside it: of a
// module its archive on proxy.golang.org, which go.sum vouches for, and of the
// program the FILEs. Go's own library comes with the compiler and has none.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

type component struct {
	Type    string   `json:"type"`
	Ref     string   `json:"bom-ref"`
	Name    string   `json:"name"`
	Version string   `json:"version"`
	Hashes  []hash   `json:"hashes,omitempty"`
	URL     string   `json:"purl,omitempty"`
	Origins []origin `json:"externalReferences,omitempty"`
}

type hash struct {
	Alg     string `json:"alg"`
	Content string `json:"content"` // hex
}

// origin is a file that holds a component: an address, or a name beside the bill.
type origin struct {
	Type   string `json:"type"`
	URL    string `json:"url"`
	Hashes []hash `json:"hashes"`
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: sbom VERSION TIME FILE...")
		os.Exit(2)
	}
	if err := write(os.Args[1], os.Args[2], os.Args[3:]); err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

func write(version, time string, files []string) error {
	program := component{Type: "application", Ref: "diptych", Name: "diptych", Version: version}
	for _, f := range files {
		o, err := at(filepath.Base(f), f)
		if err != nil {
			return err
		}
		program.Origins = append(program.Origins, o)
	}
	list, err := modules()
	if err != nil {
		return err
	}
	e := json.NewEncoder(os.Stdout)
	e.SetIndent("", "  ")
	return e.Encode(map[string]any{
		"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
		"metadata":   map[string]any{"timestamp": time, "component": program},
		"components": list,
	})
}

// at is the file at path, which is found at url.
func at(url, path string) (o origin, err error) {
	f, err := os.Open(path)
	if err != nil {
		return o, err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return o, err
	}
	return origin{"distribution", url, []hash{{"SHA-256", hex.EncodeToString(h.Sum(nil))}}}, nil
}

// modules are those linked on any system the program is built for, each once,
// and Go.
func modules() (list []component, err error) {
	goes, err := told(exec.Command("go", "env", "GOVERSION"))
	if err != nil {
		return nil, err
	}
	list = []component{library("std", strings.TrimPrefix(strings.TrimSpace(string(goes)), "go"))}
	names, err := linked()
	if err != nil {
		return nil, err
	}
	out, err := told(exec.Command("go", append([]string{"mod", "download", "-json"}, names...)...))
	if err != nil {
		return nil, err
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var m struct{ Path, Version, Zip string }
		if err := d.Decode(&m); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		c := library(m.Path, m.Version)
		_, place, _ := strings.Cut(filepath.ToSlash(m.Zip), "/cache/download/")
		o, err := at("https://proxy.golang.org/"+place, m.Zip)
		if err != nil {
			return nil, err
		}
		c.Hashes, c.Origins = o.Hashes, []origin{o}
		list = append(list, c)
	}
	slices.SortStableFunc(list, func(a, b component) int { return strings.Compare(a.Ref, b.Ref) })
	return list, nil
}

func library(path, version string) component {
	url := "pkg:golang/" + path + "@" + version
	return component{Type: "library", Ref: url, Name: path, Version: version, URL: url}
}

// linked are the modules as "path@version", in order.
func linked() (names []string, err error) {
	for _, system := range []string{"linux", "windows", "darwin"} {
		c := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}@{{.Version}}{{end}}{{end}}", ".")
		c.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=1")
		out, err := told(c)
		if err != nil {
			return nil, err
		}
		names = append(names, strings.Fields(string(out))...)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// told is what c writes; its complaints are shown, and its error names it.
func told(c *exec.Cmd) ([]byte, error) {
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w", c.Args[1], err)
	}
	return out, nil
}
