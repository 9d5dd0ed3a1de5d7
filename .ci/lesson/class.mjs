// A class of thirty at the pupils' page, without a network; what comes of it is reckoned here anew and set beside what
// collate pools: usage node class.mjs PAGE EXERCISE FOLDER make|check [POOL.csv POOL.txt]. Make drives the page and
// puts thirty-one files into FOLDER: two of the thirty are then damaged, and one pupil hands in twice. What was
// clicked is kept beside it, and nothing of the program takes part in the reckoning but what it is compared with.
// With LESSON_BROWSER=firefox the class has Firefox, which takes ten times as long: LESSON_PUPILS is for less.
import fs from 'node:fs';
import path from 'node:path';

const [, , pageFile, exerciseFile, folder, what, csvFile, textFile] = process.argv;
const exercise = JSON.parse(fs.readFileSync(exerciseFile, 'utf8'));
const items = exercise.tasks.flatMap((t, n) => t.items.map(i => ({ ...i, task: n })));
const clickedFile = folder + '.clicked.json';
let failed = 0;
function check(ok, words) { if (!ok) { failed++; console.log('FAIL', words); } }
const pupils = Number(process.env.LESSON_PUPILS ?? 30), damaged = [4, 17].filter(n => n < pupils), twice = Math.min(9, pupils - 1); // places among the names, from 0

if (what === 'make') await make(); else reckon();
if (failed) { console.log(failed + ' failed'); process.exit(1); }

// chance gives the same numbers for the same seed (mulberry32).
function chance(seed) {
  return () => {
    seed = seed + 0x6d2b79f5 | 0;
    let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
}

async function make() {
  const { default: puppeteer } = await import('puppeteer-core');
  const firefox = process.env.LESSON_BROWSER === 'firefox';
  fs.mkdirSync(folder, { recursive: true });
  const browser = await (firefox ? launchFirefox(puppeteer) : launchChromium(puppeteer));
  const page = await browser.newPage();
  if (!firefox) await page.setOfflineMode(true);
  page.on('request', r => check(/^(file|data|blob):/.test(r.url()), 'asks for ' + r.url()));
  page.on('console', m => check(false, 'console: ' + m.text()));
  page.on('pageerror', e => check(false, e.message));
  page.on('dialog', d => d.accept());
  if (!firefox) {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: path.resolve(folder) });
  }
  await page.goto('file://' + path.resolve(pageFile));
  const names = await page.$$eval('#who option', list => list.map(o => o.value).filter(Boolean));
  check(names.length >= pupils, `only ${names.length} code names`);
  const clicked = {};
  for (let n = 0; n < pupils; n++) {
    clicked[names[n]] = await one(page, names[n], chance(1000 + n));
    if (n === twice) { // a first file, that the second one is to replace
      fs.renameSync(await fileOf(page, names[n]), path.join(folder, names[n] + ' (first).json'));
      await page.click('#clear');
      await new Promise(r => setTimeout(r, 1100)); // files say when they were made to the second, and more
      clicked[names[n]] = await one(page, names[n], chance(5000));
    }
    await fileOf(page, names[n]);
    await page.click('#clear');
  }
  await browser.close();
  const file = n => path.join(folder, fs.readdirSync(folder).find(f => f.startsWith(names[n] + ' \u2013 ')));
  for (const [k, n] of damaged.entries()) { // one is cut off, in the other some bytes are wild
    const data = fs.readFileSync(file(n));
    for (let i = 20; k && i < 60; i++) data[i] = 255 - data[i];
    fs.writeFileSync(file(n), k ? data : data.subarray(0, 90));
  }
  fs.writeFileSync(clickedFile, JSON.stringify({ names: names.slice(0, pupils), clicked }));
  for (const f of fs.readdirSync(folder)) check(fs.statSync(path.join(folder, f)).size < 5000, f + ' is larger than 5 kB');
  console.log(fs.readdirSync(folder).length + ' answer files are made');
}

function launchChromium(puppeteer) {
  const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(f => fs.existsSync(f));
  return puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
}

function launchFirefox(puppeteer) {
  const at = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(f => fs.existsSync(f));
  return puppeteer.launch({ browser: 'firefox', executablePath: at, extraPrefsFirefox: {
    'browser.download.folderList': 2, 'browser.download.dir': path.resolve(folder), 'browser.download.alwaysOpenPanel': false,
    'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': 9, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': 9,
  } });
}

async function fileOf(page, name) {
  const there = () => fs.readdirSync(folder).find(f => f.startsWith(name + ' \u2013 ') && f.endsWith('.json'));
  const whole = f => { try { return !!f && !!JSON.parse(fs.readFileSync(path.join(folder, f), 'utf8')); } catch { return false; } };
  await page.click('#file');
  for (let i = 0; i < 100 && !whole(there()); i++) await new Promise(r => setTimeout(r, 50)); // its name is there before its bytes are
  check(whole(there()), name + ': no whole file came');
  return path.join(folder, there());
}

// one pupil answers most questions by chance; what is clicked is returned, by item.
async function one(page, name, dice) {
  const did = {};
  await page.select('#who', name);
  const at = id => `[data-id="${id}"]`;
  const click = (id, selector) => page.$eval(`${at(id)} ${selector}`, e => e.click());
  const before = items.filter(i => !i.again), after = items.filter(i => i.again);
  for (const i of [...before, ...after]) {
    if (after.length && i === after[0]) await page.$eval('.told', e => e.click());
    if (dice() < 0.12) continue; // left out
    const pick = n => Math.floor(dice() * n);
    if (i.form === 'one') {
      const liked = i.key && dice() < 0.5 ? i.key[0] : i.options[pick(i.options.length)].id;
      await click(i.id, `input[value="${liked}"]`);
      did[i.id] = liked;
    } else if (i.form === 'scale') {
      did[i.id] = 1 + Math.min(pick(i.top), pick(i.top) + 1);
      await click(i.id, `input[value="${did[i.id]}"]`);
    } else if (i.form === 'words') {
      await page.focus(`${at(i.id)} textarea`);
      await page.keyboard.type('word ' + pick(9));
      did[i.id] = 'written';
    } else if (i.form === 'marks') {
      did[i.id] = await mark(page, at(i.id), i, pick);
    } else throw new Error('a question of the form ' + i.form);
  }
  return did;
}

// mark colours a few runs of words by the keyboard, and says where they stand by what the page says of its words.
async function mark(page, at, item, pick) {
  if (pick(15) === 0) { await page.$eval(at + ' .nothing input', e => e.click()); return []; }
  const words = await page.$$eval(at + ' .marking span', list => list.map(w => ({
    s: Number(w.dataset.s), e: Number(w.dataset.e), p: Array.prototype.indexOf.call(w.parentNode.parentNode.children, w.parentNode) })));
  const colour = words.map(() => null);
  await page.focus(at + ' .marking');
  await page.keyboard.press('Home');
  let here = 0;
  for (let runs = 1 + pick(4); runs > 0; runs--) {
    const step = 1 + pick(14), long = pick(7), option = pick(item.options.length);
    for (let k = 0; k < step; k++) await page.keyboard.press('ArrowRight');
    await page.keyboard.down('Shift');
    for (let k = 0; k < long; k++) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    const from = Math.min(here + step, words.length - 1);
    here = Math.min(from + long, words.length - 1);
    await page.keyboard.press(String(option + 1));
    for (let k = from; k <= here; k++) colour[k] = item.options[option].id;
  }
  const spans = [];
  words.forEach((w, k) => {
    const last = spans[spans.length - 1];
    if (!colour[k]) return;
    if (last && colour[k - 1] === colour[k] && words[k - 1].p === w.p) last.e = w.e; else spans.push({ s: w.s, e: w.e, option: colour[k] });
  });
  return spans;
}

// What the pool must say, from what was clicked.
function reckon() {
  const { names, clicked } = JSON.parse(fs.readFileSync(clickedFile, 'utf8'));
  const counted = names.filter((_, n) => !damaged.includes(n));
  const rows = table(fs.readFileSync(csvFile, 'utf8'));
  const told = fs.readFileSync(textFile, 'utf8');
  check(told.includes(`${pupils - damaged.length} of ${pupils + 1} count`), 'the pool does not say how many count');
  for (const n of damaged) check(new RegExp(`  ${names[n]}.*: damaged\\. `).test(told), names[n] + ' is not listed as damaged');
  check(new RegExp(`  ${names[twice]} \\(first\\)\\.json: older\\. `).test(told), 'the first file of ' + names[twice] + ' is not listed as older');
  check((told.match(/: (damaged|older|foreign|in part|no answer)\. /g) || []).length === damaged.length + 1, 'more files are listed than do not count');

  let figures = 0;
  const near = (got, want, places, words) => {
    figures++;
    check(Number.isNaN(want) ? got === '' : Math.abs(Number(got) - want) <= 0.51 * 10 ** -places && got !== '', `${words}: ${got} for ${want}`);
  };
  const byTask = exercise.tasks.map(() => []);
  for (const i of items) {
    const given = counted.map(n => clicked[n][i.id]).filter(a => a !== undefined);
    const lines = rows.filter(r => r.item === i.id);
    check(lines.length > 0, i.id + ' is not in the table');
    near(lines[0].answered, given.length, 0, i.id + ' answered');
    near(lines[0].skipped, counted.length - given.length, 0, i.id + ' skipped');
    if (i.form === 'one' || i.form === 'scale') {
      const values = i.form === 'one' ? i.options.map(o => [o.text, o.id]) : Array.from({ length: i.top }, (_, k) => [String(k + 1), k + 1]);
      values.forEach(([text, id], k) => {
        check(lines[k].answer === text, `${i.id}: ${lines[k].answer} for ${text}`);
        near(lines[k].pupils, given.filter(a => a === id).length, 0, `${i.id} ${text}`);
      });
      near(lines[0].percent, percent(given), 1, i.id + ' percent');
      byTask[i.task].push(counted.map(n => clicked[n][i.id]));
    }
    if (i.form === 'marks') {
      const length = Buffer.byteLength(exercise[i.side].source ?? exercise[i.side].text);
      i.options.forEach((o, k) => near(lines[k].pupils, given.filter(spans => spans.some(s => s.option === o.id)).length, 0, `${i.id} ${o.text}`));
      near(lines[0].alpha, unitizing(given, i.options.map(o => o.id), length), 3, i.id + ' alpha');
    }
  }
  exercise.tasks.forEach((t, n) => {
    if (!byTask[n].length) return;
    const form = t.items[0].form, row = rows.find(r => r.form === 'task' && r.task === t.kind);
    const options = t.items.map(i => JSON.stringify(i.options ?? i.top ?? ''));
    const same = t.items.filter(i => i.form !== 'words' && i.form !== 'marks').every(i => JSON.stringify(i.options ?? i.top ?? '') === options[0]);
    near(row.alpha, same ? alpha(byTask[n], form === 'scale') : NaN, 3, t.kind + ' alpha');
  });
  check(figures > 60, `only ${figures} figures`);
  if (!failed) console.log(`${figures} figures of the pool are as reckoned anew`);
}

function percent(values) {
  let same = 0, all = 0;
  for (let a = 0; a < values.length; a++) for (let b = 0; b < a; b++) { all++; if (values[a] === values[b]) same++; }
  return 100 * same / all;
}

// alpha by pairs of values, one after another, as Krippendorff defines it: 1 minus the mean disagreement within
// questions over that among all values that can be paired. Each question is a list with a place for every pupil.
function alpha(questions, interval) {
  const apart = (a, b) => interval ? (a - b) ** 2 : Number(a !== b);
  let within = 0;
  const all = [];
  for (const q of questions) {
    const v = q.filter(x => x !== undefined);
    if (v.length < 2) continue;
    all.push(...v);
    for (let a = 0; a < v.length; a++) for (let b = 0; b < v.length; b++) if (a !== b) within += apart(v[a], v[b]) / (v.length - 1);
  }
  let among = 0;
  for (let a = 0; a < all.length; a++) for (let b = 0; b < all.length; b++) if (a !== b) among += apart(all[a], all[b]);
  return 1 - within / all.length / (among / (all.length * (all.length - 1)));
}

// unitizing is Krippendorff's alpha for marks in a text (2004), section by section.
function unitizing(pupils, options, length) {
  const m = pupils.length, L = length;
  let observed = 0, expected = 0;
  for (const o of options) {
    const sections = pupils.map(spans => {
      const own = spans.filter(s => s.option === o).sort((a, b) => a.s - b.s), list = [];
      for (const s of own) {
        const last = list[list.length - 1];
        if (last && s.s <= last.e) last.e = Math.max(last.e, s.e); else list.push({ s: s.s, e: s.e });
      }
      const out = [];
      let at = 0;
      for (const u of list) {
        if (u.s > at) out.push({ b: at, l: u.s - at, v: 0 });
        out.push({ b: u.s, l: u.e - u.s, v: 1 });
        at = u.e;
      }
      if (at < L) out.push({ b: at, l: L - at, v: 0 });
      return out;
    });
    for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) if (i !== j) for (const g of sections[i]) for (const h of sections[j]) {
      const d = g.b - h.b;
      if (g.v && h.v && -g.l < d && d < h.l) observed += (d ** 2 + (d + g.l - h.l) ** 2) / (m * (m - 1) * L * L);
      else if (g.v && !h.v && h.l - g.l >= d && d >= 0) observed += g.l ** 2 / (m * (m - 1) * L * L);
      else if (!g.v && h.v && h.l - g.l <= d && d <= 0) observed += h.l ** 2 / (m * (m - 1) * L * L);
    }
    const every = sections.flat(), units = every.filter(x => x.v);
    let sum = 0, own = 0;
    for (const u of units) {
      sum += (units.length - 1) / 3 * (2 * u.l ** 3 - 3 * u.l ** 2 + u.l);
      for (const g of every) if (!g.v && g.l >= u.l) sum += u.l ** 2 * (g.l - u.l + 1);
      own += u.l * (u.l - 1);
    }
    expected += 2 / L * sum / (m * L * (m * L - 1) - own);
  }
  return 1 - observed / expected;
}

// table is comma-separated text as rows by the names of its first line.
function table(text) {
  const lines = [[]];
  let cell = '', quoted = false;
  const end = () => { lines[lines.length - 1].push(cell); cell = ''; };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c; else if (text[i + 1] === '"') { cell += c; i++; } else quoted = false;
    } else if (c === '"') quoted = true; else if (c === ',') end(); else if (c === '\n') { end(); lines.push([]); } else if (c !== '\r') cell += c;
  }
  const head = lines[0].map(h => h.replace('\ufeff', ''));
  return lines.slice(1).filter(l => l.length === head.length).map(l => Object.fromEntries(l.map((v, k) => [head[k], v])));
}
