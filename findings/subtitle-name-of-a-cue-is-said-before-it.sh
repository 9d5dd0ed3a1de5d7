#!/usr/bin/env bash
# subtitle 4.2.2 and vtt-to-json 0.1.1: the name that a cue of WebVTT has is said at the end of the cue before it, and what the last speaker said is gone.
#
# Run: npm packages subtitle 4.2.2, vtt-to-json 0.1.1 and, beside them, node-webvtt 2.0.0, node 20, on a transcript of three cues of which two have names, as those of meetings
# have. WebVTT ("WebVTT cue identifier") lets a cue's name be any line without "-->". Expected: what was said, three times, as node-webvtt gives it. Seen:
# to subtitle only a number is a name, so that any other one is a line of the cue before, and stands behind an answer of 12 as a second figure;
# vtt-to-json has the name for what was said, the answer in the cue behind, and what was said last nowhere.
# What it means: "12" becomes "12 / vote 40" in the words of a speaker, or is said by the next one; a line right above a time is no speech.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "cues", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts subtitle@4.2.2 vtt-to-json@0.1.1 node-webvtt@2.0.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >cues.mjs <<'JS'
import webvtt from 'node-webvtt';
import subtitle from 'subtitle';
import vttToJSON from 'vtt-to-json';

const cue = (name, second, said) => `${name}\n00:0${second}.000 --> 00:0${second + 1}.000\n${said}\n`;
const transcript = ['WEBVTT\n', cue('', 1, 'How many died?').trimStart(), cue('vote 40', 3, '12'), cue('vote 41', 5, 'Nobody knew.')].join('\n');
const shown = list => list.map(said => said.replaceAll(/\s*\n\s*/g, ' / ').trim());
console.log('node-webvtt', shown(webvtt.parse(transcript).cues.map(c => c.text)));
console.log('subtitle', shown(subtitle.parseSync(transcript).filter(n => n.type === 'cue').map(n => n.data.text)));
console.log('vtt-to-json', shown((await vttToJSON(transcript)).map(c => c.part)));
JS
node cues.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
node-webvtt [ 'How many died?', '12', 'Nobody knew.' ]
subtitle [ 'How many died? / vote 40', '12 / vote 41', 'Nobody knew.' ]
vtt-to-json [ 'How many died?', 'vote 40', '12 vote 41' ]
SEEN
