package intake

import (
	"testing"

	"golang.org/x/text/encoding/charmap"
)

const integrumBox = `<div align="left"><a name="1"></a><table width="100%"><tr><td bgcolor="#e4e1d9">^ИС:
                  Речные вести 
<br>^РБ:
                  ГОРОД
<br>^ДТ:
                  09.02.1994
<br>^АВ:
                  Холм Анна Петровна,
<br>^ЗГ:
                  <font color="#0000FF">МОСТ ЗАКРЫТ</font>
<br></td></tr></table><h3>МОСТ ЗАКРЫТ
</h3><pre>
     Старый <font color="#FF0000"><b>мост</b></font> через реку будет закрыт до весны,
решил совет.
     Второе заключение пока не готово.</pre></div>`

const integrumPage = `<!DOCTYPE HTML><html><head><META http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>Report 12.05.2021 15:50:05</title></head><body><h3>Report 12.05.2021 15:50:05</h3>1.
<a href="#1">МОСТ ЗАКРЫТ</a><small>Речные вести; 09.02.1994;</small><br>2.
<a href="#2">МОСТ ЗАКРЫТ</a><small>Речные вести; 09.02.1994;</small><br><br clear="all">` + integrumBox + `<br>` + integrumBox + `</body></html>`

func TestIntegrum(t *testing.T) {
	page, err := charmap.Windows1251.NewEncoder().String(integrumPage)
	if err != nil {
		t.Fatal(err)
	}
	wantArticles(t, "integrum-html", page, `
title: МОСТ ЗАКРЫТ
outlet: Речные вести
byline: Холм Анна Петровна
date: 1994-02-09
|: Старый мост через реку будет закрыт до весны, решил совет.
|: Второе заключение пока не готово.
- field of the database: ^РБ: ГОРОД
note: The file prints this article more than once; it was taken once.
`)
	if isIntegrum(&input{data: []byte("<html><p>^ИС: mark</p></html>")}) {
		t.Error("a page with one mark is taken for a report")
	}
}

func FuzzIntegrum(f *testing.F) { fuzzReader(f, "integrum-html", integrumPage) }
