package frame

var devices = []Device{}

// Findings lists what every device finds in c, in the order a reader should
// see it: the first dozen are those to show first.
func Findings(c *Case) []Finding {
	var all []Finding
	for _, d := range devices {
		for _, f := range d.Find(c) {
			f.Device = d.Name
			all = append(all, f)
		}
	}
	return all
}
