package app

import (
	"fmt"
	"os"
	"regexp"
	"runtime"
	"strings"
)

// crashMost is how much of a crash is kept, in bytes; the goroutine that
// crashed comes first.
const crashMost = 64 << 10

// crashFile is where the Go runtime writes as the program crashes, and
// reportFile what is made of it at the next start, both beside the log.
const (
	crashFile  = "crash.tmp"
	reportFile = "crash-report.txt"
)

// takeCrash makes a report of what the last run left at raw, writes it to
// path and says whether there was a crash. Raw is emptied by whoever opens it next.
func takeCrash(raw, path, version string) bool {
	data, err := os.ReadFile(raw)
	if err != nil || len(data) == 0 {
		return false
	}
	report := fmt.Sprintf("Diptych %s, %s, %s %s\n\n%s", version, runtime.Version(), runtime.GOOS, runtime.GOARCH, wordless(string(data[:min(len(data), crashMost)])))
	return os.WriteFile(path, []byte(report), 0o600) == nil
}

// telling are the lines of a crash that hold no words but the program's: the
// runtime's own faults, goroutines, and places in the source. Their arguments are addresses.
var telling = regexp.MustCompile(`^(panic: runtime error: [a-z :]+(\[[-\d:]+\]( with (length|capacity) \d+)?)?|fatal error: [a-z :]+|goroutine \d+.*:|\t\S+\.(go|s|c):\d+( \+0x[0-9a-f]+)?( fp=0x[0-9a-f]+ sp=0x[0-9a-f]+ pc=0x[0-9a-f]+)?|[\w./*()·~\-\[\],:%]+\([^"“]*\)|created by [\w./*()·\-\[\]]+( in goroutine \d+)?|\[signal [\w: =]+\]|SIG[A-Z]+: [a-z ]+|)$`)

// wordless is a crash without what a panic may quote: it could be of an article.
func wordless(crash string) string {
	var all strings.Builder
	left := false
	for line := range strings.Lines(crash) {
		line = strings.TrimRight(line, "\r\n")
		if telling.MatchString(line) {
			all.WriteString(line + "\n")
			left = false
			continue
		}
		if !left {
			all.WriteString("(words left out)\n")
		}
		left = true
	}
	return all.String()
}
