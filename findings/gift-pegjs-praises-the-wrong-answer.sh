#!/usr/bin/env bash
# gift-pegjs 1.0.2: who rightly says "true" is told that this is wrong, and a teacher's comment stands in the question.
#
# Run: npm package gift-pegjs 1.0.2, node 20, on two GIFT questions. In GIFT the first feedback of {TRUE#...#...} and
# {FALSE#...#...} is for the wrong answer and the second for the right one, and a line that begins with // is a comment,
# also within a question (Moodle's own importer, question/format/gift/format.php, reads both so). Expected: of the true
# statement trueFeedback "Well read.", falseFeedback "Look again."; no comment. Seen: trueFeedback "Look again." for the
# true statement as for the false one, so that only the false one is right; and "// not in June, see line 4" in the text
# that is shown.
# What it means: readers built on it blame who read well; what writes GIFT for them as well as for Moodle gives such
# feedback to the whole question (####), and keeps comments between questions.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "gift", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts gift-pegjs@1.0.2 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { parse } from 'gift-pegjs';

const gift = `The second paper says that the hall shuts
// not in June, see line 4
in May.{TRUE#Look again.#Well read.}

Both papers name the mayor.{FALSE#Look again.#Well read.}
`;
for (const q of parse(gift)) console.log(`${q.stem.text} is ${q.isTrue}; "true" is told: ${q.trueFeedback.text} "false": ${q.falseFeedback.text}`);
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
The second paper says that the hall shuts // not in June, see line 4 in May. is true; "true" is told: Look again. "false": Well read.
Both papers name the mayor. is false; "true" is told: Look again. "false": Well read.
SEEN
