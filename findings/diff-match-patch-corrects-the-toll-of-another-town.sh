#!/usr/bin/env bash
# diff-match-patch 1.0.5, its Python 20200713 and sergi/go-diff 1.4.0: a correction of the south's toll is made to the north's, and "not" is said twice.
#
# Run: npm package diff-match-patch 1.0.5, node 20; python3-diff-match-patch of Debian 12 (20200713, installed with apt-get where there is none); github.com/sergi/go-diff
# v1.4.0; patch_make of a sentence and its correction, and patch_apply to texts that other papers print. Expected: false where the sentence is not there or has the
# correction already, as the patch of Unix says. Seen in all three: true each time; the place is sought by where it stood and how like it is, so that the figure of another
# town is changed, which was right, and a "not" is set before the one that is there.
# What it means: a correction carried over by a patch makes true sentences false, and says that it succeeded; a change has to be tied to its whole sentence.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import diff_match_patch' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-diff-match-patch=20200713*' >apt.log 2>&1 || { cat apt.log; exit 1; }
echo '{"name": "toll", "private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts diff-match-patch@1.0.5 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >cases.json <<'JSON'
[
  ["In the north 12 people died. In the south 14 people died.", "In the north 12 people died. In the south 15 people died.", "In the south 15 people died. In the north 14 people died."],
  ["In the north 12 people died. In the south 14 people died.", "In the north 12 people died. In the south 15 people died.", "In the east 14 people live."],
  ["The board did sell the quay.", "The board did not sell the quay.", "The board did not sell the quay."]
]
JSON
cat >apply.cjs <<'JS'
const { diff_match_patch: Patcher } = require('diff-match-patch');
for (const [before, after, other] of require('./cases.json')) {
  const patcher = new Patcher();
  const [text, done] = patcher.patch_apply(patcher.patch_make(before, after), other);
  console.log(`${text} ${done}`);
}
JS
cat >apply.py <<'PY'
import json

from diff_match_patch import diff_match_patch

for before, after, other in json.load(open('cases.json')):
    patcher = diff_match_patch()
    text, done = patcher.patch_apply(patcher.patch_make(before, after), other)
    print(text, *('true' if ok else 'false' for ok in done))
PY
cat >go.mod <<'MOD'
module toll

go 1.24.0

require github.com/sergi/go-diff v1.4.0
MOD
cat >main.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/sergi/go-diff/diffmatchpatch"
)

func main() {
	data, err := os.ReadFile("cases.json")
	if err != nil {
		panic(err)
	}
	var cases [][3]string
	if err := json.Unmarshal(data, &cases); err != nil {
		panic(err)
	}
	for _, c := range cases {
		patcher := diffmatchpatch.New()
		text, done := patcher.PatchApply(patcher.PatchMake(c[0], c[1]), c[2])
		fmt.Println(text, done[0])
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
{ echo JavaScript; node apply.cjs; echo Python; /usr/bin/python3 apply.py; echo Go; go run .; } | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
JavaScript
In the south 15 people died. In the north 15 people died. true
In the east 15 people live. true
The board did not not sell the quay. true
Python
In the south 15 people died. In the north 15 people died. true
In the east 15 people live. true
The board did not not sell the quay. true
Go
In the south 15 people died. In the north 15 people died. true
In the east 15 people live. true
The board did not not sell the quay. true
SEEN
