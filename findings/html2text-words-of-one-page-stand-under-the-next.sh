#!/usr/bin/env bash
# html2text 2020.1.16: what an abbreviation of one page means stands under every page that is read after it; 10⁶ is 106.
#
# Run: python3-html2text of Debian 12 (2020.1.16, installed with apt-get where there is none), one HTML2Text that reads two pages, the
# first with <abbr title="National Health Service">NHS</abbr>, and two that read a page each. Expected: of a page its own
# words. Seen: "*[NHS]: National Health Service" stands under the first page and again under the second, which does not
# name it; each with a reader of its own is right. A raised 6 stands on the line, and words that the page hides are shown.
# What it means: an article seems to say what another one said, and the two share wording; each page has a reader of its own.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import html2text' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-html2text=2020.1.16*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >pages.py <<'PY'
import html2text

print('html2text', '.'.join(str(n) for n in html2text.__version__))
one, two = '<p>The <abbr title="National Health Service">NHS</abbr> said no.</p>', '<p>The port said yes<span hidden> to none</span>: 10<sup>6</sup> pounds.</p>'
both = html2text.HTML2Text()
for name, page, reader in (('one', one, both), ('two', two, both), ('two by itself', two, html2text.HTML2Text())):
    print('%s:' % name, ' / '.join(s.strip() for s in reader.handle(page).splitlines() if s.strip()))
PY
/usr/bin/python3 pages.py | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
html2text 2020.1.16
one: The NHS said no. / *[NHS]: National Health Service
two: The port said yes to none: 106 pounds. / *[NHS]: National Health Service
two by itself: The port said yes to none: 106 pounds.
SEEN
