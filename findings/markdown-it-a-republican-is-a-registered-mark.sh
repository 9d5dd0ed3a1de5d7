#!/usr/bin/env bash
# markdown-it 15.0.3, remarkable 2.0.1: with typographer on "Ann Ward (R)" is "Ann Ward ®", "clause (c)" is "clause ©".
#
# Run: npm packages markdown-it 15.0.3 and remarkable 2.0.1, node 20, both with the option typographer, which is to set quotation marks and dashes, on
# sentences of news. Expected: the parties and the letters of clauses as they stand, as "(D)" and "(b)" do. Seen: (R) and (r) become ®, (C) and (c) ©, and
# in remarkable (p) §, a name or a word before them or not; "5+-3" becomes "5±3".
# What it means: a Republican loses the party, a clause its letter, beside those that keep theirs; signs are put in place of letters only where they stand at
# a name of a product, which none can tell.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "party", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts markdown-it@15.0.3 remarkable@2.0.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >party.mjs <<'JS'
import MarkdownIt from 'markdown-it';
import { Remarkable } from 'remarkable';

const it = new MarkdownIt({ typographer: true });
const remarkable = new Remarkable('full', { typographer: true });
for (const said of ['Ann Ward (R) and Ben Holt (D) voted for it.', 'Clauses (a), (b) and (c) fell.', 'Rule 5 (p) and (r) stand.', '"No," she said -- again.'])
	console.log(it.renderInline(said), '|', remarkable.render(said).trim().replace(/<.?p>/g, ''));
JS
node party.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Ann Ward ® and Ben Holt (D) voted for it. | Ann Ward ® and Ben Holt (D) voted for it.
Clauses (a), (b) and © fell. | Clauses (a), (b) and © fell.
Rule 5 (p) and ® stand. | Rule 5 § and ® stand.
“No,” she said – again. | “No,” she said – again.
SEEN
