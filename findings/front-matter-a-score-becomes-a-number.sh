#!/usr/bin/env bash
# gray-matter 4.0.3 and front-matter 4.0.2: the headline "3:2" is 182, and half past seven in the evening 1170.
#
# Run: npm packages gray-matter 4.0.3, front-matter 4.0.2 and, beside them, js-yaml 4.1.0, node 20, on the head of a Markdown article with
# a score for a title, a time of day and the number of an issue. Expected: words, as YAML 1.2 has it (10.3.2). Seen: the js-yaml 3
# within both takes numbers with colons for those of base 60, which YAML 1.1 knew, and 012 for an octal: title 182, time
# 1170, edition 10; "0:7", whose first figure is 0, stays. js-yaml 4 has all as written but 012, which is 12.
# What it means: headlines and times become numbers that nobody can read back; what writes a head sets such values in
# quotation marks, and what reads one takes fields that are words as words.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "head", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts gray-matter@4.0.3 front-matter@4.0.2 js-yaml@4.1.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >head.mjs <<'JS'
import frontMatter from 'front-matter';
import matter from 'gray-matter';
import { load } from 'js-yaml';

const head = 'title: 3:2\nkicker: 0:7\ntime: 19:30\nedition: 012\n';
const article = `---\n${head}---\nThe game was close.\n`;
console.log('gray-matter', JSON.stringify(matter(article).data));
console.log('front-matter', JSON.stringify(frontMatter(article).attributes));
console.log('js-yaml 4', JSON.stringify(load(head)));
JS
node head.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
gray-matter {"title":182,"kicker":"0:7","time":1170,"edition":10}
front-matter {"title":182,"kicker":"0:7","time":1170,"edition":10}
js-yaml 4 {"title":"3:2","kicker":"0:7","time":"19:30","edition":12}
SEEN
