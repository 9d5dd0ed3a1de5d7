package text

// dateLine is the date that l holds and nothing else but the hour and words
// such as "Published"; false when it is no such line.
func dateLine(l *line) (string, bool) { return "", false }

// dateline is the length of the place and agency that open a report, with the
// dash after them: "WASHINGTON (AP) — "; 0 when t opens with none.
func dateline(t string) int { return 0 }
