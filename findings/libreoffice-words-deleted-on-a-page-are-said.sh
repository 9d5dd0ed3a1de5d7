#!/usr/bin/env bash
# LibreOffice 7.4.7: words that a page marks as deleted stand in its DOCX and ODT as if they were said, and a quotation loses its marks.
#
# Run: LibreOffice of Debian 12 (libreoffice-writer-nogui 7.4.7, installed with apt-get where there is none), its conversion of a
# page with <del>, <s> and <q>. The HTML standard's style sheet (15.3.4) strikes <del> through as it does <s>, and sets marks
# around <q>. Expected: w:strike and marks. Seen: <s> is struck through; <del> and <q> become character styles called "del"
# and "q" that set nothing, so that "will never shut" is all that shows.
# What it means: an article that was opened and saved so says the opposite, and another's words are the paper's own; a reader of DOCX and ODT
# takes the styles of these names for what they mean.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v soffice >/dev/null || apt-get install -y --no-install-recommends 'libreoffice-writer-nogui=4:7.4.7*' >apt.log 2>&1 || { cat apt.log; exit 1; }
echo '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Hall</title></head><body><p>The hall will <del>never</del> shut, <s>not</s> today. She said <q>we waited</q> and left.</p></body></html>' >hall.html
home="-env:UserInstallation=file://$work/home"
for kind in docx odt; do
	soffice "$home" --headless '--infilter=HTML (StarWriter)' --convert-to "$kind" hall.html >soffice.log 2>&1 || { cat soffice.log; exit 1; }
done
{
	soffice "$home" --version | sed -n '1s/\.[0-9]* .*//p'
	python3 - <<'PY'
import re, zipfile
import xml.etree.ElementTree as tree

w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
book = zipfile.ZipFile('hall.docx')
styles = {s.get(w + 'styleId'): s for s in tree.fromstring(book.read('word/styles.xml')).iter(w + 'style')}
print('DOCX:', ''.join(t.text for t in tree.fromstring(book.read('word/document.xml')).iter(w + 't')))
for run in tree.fromstring(book.read('word/document.xml')).iter(w + 'r'):
    style, text = run.find(w + 'rPr/' + w + 'rStyle'), run.find(w + 't').text
    if style is not None:
        properties = styles[style.get(w + 'val')].find(w + 'rPr')
        print('  %s: style %s with %d properties' % (text, styles[style.get(w + 'val')].find(w + 'name').get(w + 'val'), 0 if properties is None else len(properties)))
    elif run.find(w + 'rPr/' + w + 'strike') is not None:
        print('  %s: struck through' % text)
sheet = zipfile.ZipFile('hall.odt').read('styles.xml').decode()
print('ODT:', ' '.join(re.findall(r'<style:style style:name="(?:del|q)" style:family="text"/>', sheet)))
PY
} | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
LibreOffice 7.4.7
DOCX: The hall will never shut, not today. She said we waited and left.
  never: style del with 0 properties
  not: struck through
  we waited: style q with 0 properties
ODT: <style:style style:name="del" style:family="text"/> <style:style style:name="q" style:family="text"/>
SEEN
