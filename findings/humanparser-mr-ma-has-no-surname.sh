#!/usr/bin/env bash
# humanparser 2.7.0 and nameparser 1.1.2: "Yo-Yo Ma" has no last name, of two writers one stands between the names of the other,
# and the last name of "King Charles III" is "III".
#
# Run: npm package humanparser 2.7.0, node 20, and python3-nameparser of Debian 12 (1.1.2, installed with apt-get where there is none), on
# names of people in the news and a byline of two. Expected: the last name, and of a king none or his number apart from it. Seen:
# humanparser takes "Ma" for a degree, so that the last name is empty; both read "Nora Finch and Ben
# Holt" as one person; nameparser reads "III" after one name as the last name, after two as a number.
# What it means: lists by last name lose a name or hold "III"; who wrote an article is known from the byline as it stands.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import nameparser' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-nameparser=1.1.2*' >apt.log 2>&1 || { cat apt.log; exit 1; }
echo '{"name": "names", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts humanparser@2.7.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >names.mjs <<'JS'
import parser from 'humanparser';

for (const said of ['Jack Ma', 'Yo-Yo Ma', 'Nora Finch', 'Nora Finch and Ben Holt']) {
	const { firstName, middleName, lastName, suffix } = parser.parseName(said);
	console.log('humanparser', said, JSON.stringify([firstName, middleName, lastName, suffix]));
}
JS
cat >names.py <<'PY'
import nameparser

for said in ('Yo-Yo Ma', 'King Charles III', 'King Charles Windsor III', 'Nora Finch and Ben Holt'):
    name = nameparser.HumanName(said)
    print('nameparser', nameparser.__version__, said, [name.title, name.first, name.middle, name.last, name.suffix])
PY
{
	node names.mjs
	/usr/bin/python3 names.py
} | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
humanparser Jack Ma ["Jack",null,"","Ma"]
humanparser Yo-Yo Ma ["Yo-Yo",null,"","Ma"]
humanparser Nora Finch ["Nora",null,"Finch",null]
humanparser Nora Finch and Ben Holt ["Nora","Finch and","Ben Holt",null]
nameparser 1.1.2 Yo-Yo Ma ['', 'Yo-Yo', '', 'Ma', '']
nameparser 1.1.2 King Charles III ['King', 'Charles', '', 'III', '']
nameparser 1.1.2 King Charles Windsor III ['King', 'Charles', '', 'Windsor', 'III']
nameparser 1.1.2 Nora Finch and Ben Holt ['', 'Nora', 'Finch and Ben', 'Holt', '']
SEEN
