package frame

// englishWords are those that give a text its grammar and no matter.
var englishWords = setOf(`the and of that with from it its are were has been would not but they their who which
	this his she him our said after when about than
	to for by is have had be will her we you your he i a an in on at as was or if so no what there these those
	can could may might must should shall do does did into over under out up off then now also more most all
	any some one such only own same just very my me us them`)

// english reports whether both articles are written in English. Devices that go
// by lists of English words say nothing of others.
func (c *Case) english() bool { return c.A.English() && c.B.English() }
