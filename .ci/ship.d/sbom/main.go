// Sbom writes which modules are in the program as a bill of materials,
// CycloneDX 1.5: sbom VERSION TIME.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

type component struct {
	Type    string `json:"type"`
	Ref     string `json:"bom-ref"`
	Name    string `json:"name"`
	Version string `json:"version"`
	URL     string `json:"purl,omitempty"`
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: sbom VERSION TIME")
		os.Exit(2)
	}
	list, err := modules()
	if err == nil {
		err = write(os.Args[1], os.Args[2], list)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

// modules are those linked on any system the program is built for, each once,
// and Go.
func modules() (list []component, err error) {
	goes, err := exec.Command("go", "env", "GOVERSION").Output()
	if err != nil {
		return nil, err
	}
	std := strings.TrimPrefix(strings.TrimSpace(string(goes)), "go")
	list = []component{{"library", "pkg:golang/std@" + std, "std", std, "pkg:golang/std@" + std}}
	for _, system := range []string{"linux", "windows", "darwin"} {
		c := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", ".")
		c.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=1")
		out, err := c.Output()
		if err != nil {
			return nil, fmt.Errorf("%v: %w", c, err)
		}
		for line := range strings.Lines(string(out)) {
			if path, version, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
				url := "pkg:golang/" + path + "@" + version
				list = append(list, component{"library", url, path, version, url})
			}
		}
	}
	slices.SortFunc(list, func(a, b component) int { return strings.Compare(a.Ref, b.Ref) })
	return slices.Compact(list), nil
}

func write(version, time string, list []component) error {
	e := json.NewEncoder(os.Stdout)
	e.SetIndent("", "  ")
	return e.Encode(map[string]any{
		"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
		"metadata":   map[string]any{"timestamp": time, "component": component{"application", "diptych", "diptych", version, ""}},
		"components": list,
	})
}
