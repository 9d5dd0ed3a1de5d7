package text

import (
	_ "embed"
	"strings"
)

// hostOf is the host in a web address, without www.
func hostOf(addr string) (host string, ok bool) {
	if _, rest, found := strings.Cut(addr, "://"); found {
		addr = rest
	}
	if e := strings.IndexAny(addr, "/?#:"); e >= 0 {
		addr = addr[:e]
	}
	host = strings.TrimPrefix(strings.ToLower(addr), "www.")
	return host, strings.Contains(host, ".") && !strings.ContainsAny(host, " @")
}

// outletOf is the outlet of a host, or of the nearest host above it in hosts.txt.
func outletOf(host string) (name string, known bool) {
	for host != "" {
		if name, known = outletHosts[host]; known {
			return name, true
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return "", false
}

//go:embed hosts.txt
var hostsFile string

var outletHosts, outletNames = readHosts(hostsFile)

func readHosts(file string) (hosts, names map[string]string) {
	hosts, names = map[string]string{}, map[string]string{}
	for l := range strings.Lines(file) {
		host, name, ok := strings.Cut(strings.TrimSpace(l), ": ")
		if ok && l[0] != '%' {
			hosts[host], names[foldName(name)] = name, name
		}
	}
	return hosts, names
}
