#!/usr/bin/env bash
# docutils 0.19: a paragraph that begins "M. Ward" is the thirteenth of a list, and its text "Ward resigned"; "D. C. voted" is "voted".
#
# Run: python3-docutils of Debian 12 (0.19, installed with apt-get where there is none), the text and the HTML of paragraphs in reStructuredText. A letter or a number
# with a full stop begins a list in it, and the second line has to agree; pandoc's reader of the same format reads such a paragraph as one. Expected: the initial in the
# text, as pandoc has it. Seen: it is the number of a list of one, which the text is without, and which the HTML gives as a number that only a style sheet of
# docutils's own shows as a letter; a line with two initials is a list in a list; a paragraph of two lines is none, and keeps it.
# What it means: who resigned is another Ward, and a town is gone; whether "M." is a number is told by what stands before and behind it.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import docutils' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-docutils=0.19*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >read.py <<'PY'
import re

import docutils
from docutils.core import publish_doctree, publish_parts

print('docutils', docutils.__version__)
quiet = {'report_level': 5}
for paragraph in ('M. Ward resigned.', 'V. Holt denied it.', 'D. C. voted against it.', 'e. coli was found.', 'M. Ward resigned,\nas the board says.'):
    text = re.sub(r'\s*<string>:.*', '', publish_doctree(paragraph, settings_overrides=quiet).astext()).strip()
    page = publish_parts(paragraph, writer_name='html5', settings_overrides=quiet)['body']
    print(paragraph.replace('\n', ' / '), '|', text.replace('\n', ' / '), '|', re.sub(r'\s*<aside.*?</aside>|\n', '', page, flags=re.S))
PY
/usr/bin/python3 read.py | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
docutils 0.19
M. Ward resigned. | Ward resigned. | <ol class="upperalpha simple" start="13"><li><p>Ward resigned.</p></li></ol>
V. Holt denied it. | Holt denied it. | <ol class="upperalpha simple" start="22"><li><p>Holt denied it.</p></li></ol>
D. C. voted against it. | voted against it. | <ol class="upperalpha simple" start="4"><li><ol class="upperalpha simple" start="3"><li><p>voted against it.</p></li></ol></li></ol>
e. coli was found. | coli was found. | <ol class="loweralpha simple" start="5"><li><p>coli was found.</p></li></ol>
M. Ward resigned, / as the board says. | M. Ward resigned, / as the board says. | <p>M. Ward resigned,as the board says.</p>
SEEN
