package text

import "testing"

// TestLanguage: an article is called foreign only where its words show it, and
// a line too short to tell is neither.
func TestLanguage(t *testing.T) {
	for _, c := range []struct {
		name, source     string
		english, foreign bool
	}{
		{"English", "The mill by the river closed on Monday after a fire, its owner said.", true, false},
		{"English, short", "Mill burns\n\n“We saw it,” said Ann Poe.", true, false},
		{"too short", "Mill burns down", false, false},
		{"names from elsewhere", "Ana de la Cruz, Luis del Río and Jan van der Meer met the mayor of Den Haag in Los Angeles, who said that it was over.", true, false},
		{"German", "Die Brücke ist seit Montag gesperrt. „Das wird Wochen dauern“, sagte Mona Reid, die den Verband leitet und mit der Stadt spricht.", false, true},
		{"French", "Le pont est fermé depuis lundi. « Nous ne savons pas pour combien de temps », a dit Mona Reid, qui dirige les travaux dans la ville.", false, true},
		{"Spanish", "El puente está cerrado desde el lunes. “No sabemos por cuánto tiempo”, dijo Mona Reid, que dirige las obras en la ciudad.", false, true},
		{"Russian", "Мост закрыт с понедельника. «Мы не знаем, на сколько», сказала Мона Рид.", false, true},
		{"Chinese", "大桥星期一关闭。莫娜说：“我们不知道要多久。”", false, true},
	} {
		d := Parse(c.source)
		if d.English() != c.english || d.Foreign() != c.foreign {
			t.Errorf("%s: English %v, foreign %v", c.name, d.English(), d.Foreign())
		}
		if other := c.name == "Russian" || c.name == "Chinese"; d.OtherScript() != other {
			t.Errorf("%s: other script %v", c.name, d.OtherScript())
		}
	}
}
