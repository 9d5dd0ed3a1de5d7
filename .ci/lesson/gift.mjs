// Reads the GIFT files that the Go tests wrote with gift-pegjs.
import fs from 'node:fs';
import path from 'node:path';
import parser from 'gift-pegjs';

const out = process.argv[2];
let failed = 0;
function check(ok, what) { if (!ok) { failed++; console.log('FAIL', what); } }
const parse = parser.parse || parser.default.parse;

let questions = 0;
for (const dir of fs.readdirSync(out)) {
  for (const f of fs.readdirSync(path.join(out, dir)).filter(f => f.endsWith('.gift.txt'))) {
    const text = fs.readFileSync(path.join(out, dir, f), 'utf8');
    const list = parse(text);
    questions += list.length;
    check(list.length === text.trim().split('\n\n').length, `${dir}: ${list.length} of ${text.trim().split('\n\n').length} questions are read`);
    for (const q of list.filter(q => q.type !== 'Category')) {
      check(q.title && q.stem.format === 'html', `${dir}: ${q.title} is no HTML`);
      check(['Description', 'MC', 'Matching', 'Essay'].includes(q.type), `${dir}: ${q.title} is read as ${q.type}`);
      for (const c of q.choices || []) check(!/^%/.test(c.text.text) && c.text.text.trim(), `${dir}: ${q.title} has a choice ${c.text.text}`);
      if (q.type === 'MC') check(q.choices.some(c => c.isCorrect || c.weight > 0), `${dir}: ${q.title} has no right answer`);
    }
  }
}
const list = parse(fs.readFileSync(path.join(out, 'en', 'The library that closed early.gift.txt'), 'utf8'));
const of = title => list.find(q => q.title === title);
const plain = s => s.replace(/&#(\d+);/g, (_, n) => String.fromCharCode(n)).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const same = (got, want, what) => check(JSON.stringify(got) === JSON.stringify(want), `${what}: ${JSON.stringify(got)}`);
same(of('2.2').choices.map(c => plain(c.text.text)), ['40 % of the cost = 12,000 a year', 'A petition -> 300 names # so far: ~ a tenth {x}', '%50%half </script><script>alert(1)</script>', '\\n [html] // nothing'], '2.2');
same(of('2.2').choices.map(c => c.isCorrect), [false, true, false, false], '2.2, right');
same(of('2.1').choices.map(c => c.weight), [50, 50, -50, -50], '2.1, weights');
same(of('3.1').matchPairs.map(p => [plain(p.subquestion.text), p.subanswer]), [['The town library will close at five from Monday', 'From Monday its doors close at five'], ['A petition → 300 names # so far', 'About 200 people have signed against it'], ['the mayor did not answer', 'goes with none']], '3.1');
check(plain(of('A').stem.text).includes('so far: ~ a tenth of the town. <b>Nobody</b> & no </script>'), 'article A: ' + of('A').stem.text);
if (failed) { console.log(failed + ' failed'); process.exit(1); }
console.log(questions + ' questions are read back');
