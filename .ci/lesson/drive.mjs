// Drives the pupil's page in Chromium: usage node drive.mjs OUT BACK, where OUT
// holds the pages that the Go tests wrote, and BACK gets what is handed in.
import puppeteer from 'puppeteer-core';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [, , out, back] = process.argv;
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(f => fs.existsSync(f));
let failed = 0;
function check(ok, what) { if (!ok) { failed++; console.log('FAIL', what); } }

const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });

// A page that notes every word on the console and every address that is asked for.
async function open(file, { width = 1366, height = 768, phone = false, dark = false, before } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width, height, isMobile: phone, hasTouch: phone });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  page.on('console', m => check(false, `${file}: console: ${m.text()}`));
  page.on('pageerror', e => check(false, `${file}: ${e.message}`));
  page.on('dialog', d => d.accept());
  await page.setOfflineMode(true);
  page.on('request', r => check(/^(file|data|blob):/.test(r.url()), `${file}: asks for ${r.url()}`));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: path.resolve(back) });
  if (before) await page.evaluateOnNewDocument(before);
  await page.goto('file://' + path.resolve(file));
  return page;
}
async function accessible(page, what) {
  // The policy lets no script in: the inspector may.
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run(document, { resultTypes: ['violations', 'incomplete'] }));
  for (const v of result.violations) check(false, `${what}: axe: ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`);
}
async function handIn(page, name) {
  const before = new Set(fs.readdirSync(back));
  await page.click('#file');
  for (let i = 0; i < 50; i++) {
    await new Promise(r => setTimeout(r, 100));
    const fresh = fs.readdirSync(back).filter(f => !before.has(f) && f.endsWith('.json'));
    if (fresh.length) { check(fresh[0].startsWith(name + ' – '), `the file is called ${fresh[0]}`); return fresh[0]; }
  }
  check(false, `${name}: no file came`);
}
const value = (page, id) => page.$eval(id, e => e.value);
const saveCode = async (page, name) => fs.writeFileSync(path.join(back, name + '.code'), await value(page, '#code'));
const stored = page => page.evaluate(() => Object.keys(localStorage).map(k => k + ' ' + localStorage.getItem(k)));

const every = path.join(out, 'en', 'The library that closed early.html');

// By mouse.
{
  const page = await open(every);
  await accessible(page, 'wide');
  await page.click('#file');
  check((await page.$eval('#notice', e => e.textContent)).includes('code name'), 'the page does not ask for a code name');
  await page.select('#who', 'Blue Heron');
  const click = async s => { await page.$eval(s, e => e.scrollIntoView({ block: 'center' })); await page.click(s); };
  await click('[data-id=i1] input[value="4"]');
  check(await page.$eval('[data-id=i2]', e => e.disabled), 'what comes after the reveal is open before');
  await click('.told');
  check(await page.$eval('[data-id=i1]', e => e.disabled), 'what came before the reveal can be changed after');
  await click('[data-id=i2] input[value="2"]');
  await click('[data-id=i3] input[value=p]');
  await click('[data-id=i3] input[value=q]');
  await click('[data-id=i4] input[value=q]');
  await click('[data-id=i5] input[value=r]');
  await click('[data-id=i5] .undo'); // skipped after all
  await page.select('[data-id=i6] select[data-option=p]', '1');
  check((await page.$eval('#progress', e => e.textContent)).includes('3.1'), 'an unfinished match is not told');
  await page.select('[data-id=i6] select[data-option=q]', '0');
  await page.select('[data-id=i6] select[data-option=r]', '-');
  await click('[data-id=i7] li[data-option=q] .up');
  // Drag over the second to the fourth word, then a colour on one further on.
  await page.$eval('[data-id=i8] .marking', e => e.scrollIntoView({ block: 'center' }));
  const words = await page.$$('[data-id=i8] .marking span');
  const middle = async w => { const b = await w.boundingBox(); return [b.x + b.width / 2, b.y + b.height / 2]; };
  await page.mouse.move(...await middle(words[1]));
  await page.mouse.down();
  await page.mouse.move(...await middle(words[2]));
  await page.mouse.move(...await middle(words[3]));
  await page.mouse.up();
  await page.click('[data-id=i8] .c2');
  await page.mouse.click(...await middle(words[9]));
  await click('[data-id=i9] textarea');
  await page.keyboard.type('The library <b>closes</b> at five.');
  check((await stored(page)).some(s => s.startsWith('diptych k7qm2x Blue Heron') || s.includes(' Blue Heron ')), 'nothing is kept while writing');

  // It is there again after a reload, and another name does not see it.
  await page.reload();
  await page.select('#who', 'Red Kite');
  check((await value(page, '[data-id=i9] textarea')) === '', 'another name sees the answers');
  await page.select('#who', 'Blue Heron');
  check((await value(page, '[data-id=i9] textarea')).includes('closes'), 'the answers are not there again');
  check(await page.$eval('[data-id=i1]', e => e.disabled), 'the reveal is forgotten');
  await accessible(page, 'filled');
  await saveCode(page, 'Blue Heron');
  await handIn(page, 'Blue Heron');
  check(!(await stored(page)).some(s => s.includes('Blue Heron')), 'answers are kept after they were handed in');
  const code = await value(page, '#code'), whole = await value(page, '#whole');
  await page.click('#clear');
  check((await value(page, '#who')) === '' && (await value(page, '[data-id=i9] textarea')) === '', 'the page is not cleared');

  // Pasted again: the code has all but what was written, the text has all.
  await page.$$eval('details', list => list.forEach(d => { d.open = true; }));
  const paste = async text => { await page.$eval('#paste', (e, t) => { e.value = t; }, text); await page.click('#fill'); };
  await paste(code);
  check((await value(page, '#code')) === code, 'a pasted code comes back as another');
  await page.click('#clear');
  await paste(whole);
  check((await value(page, '[data-id=i9] textarea')).includes('<b>closes'), 'a pasted text loses what was written');
  await paste('{"exercise":"other","items":{}}');
  check((await page.$eval('#notice', e => e.textContent)).includes('no answer to this exercise'), 'another exercise is taken');
  await accessible(page, 'all open');
  await page.close();
}

// By keyboard alone.
{
  const page = await open(every, { dark: true });
  const on = s => page.evaluate(s => document.activeElement.matches(s), s);
  const tab = async s => {
    for (let i = 0; i < 120; i++) { if (await on(s)) return; await page.keyboard.press('Tab'); }
    check(false, `Tab does not come to ${s}`);
  };
  const press = async (...keys) => { for (const k of keys) await page.keyboard.press(k); };
  await tab('#who');
  await page.keyboard.type('Grey Owl');
  await tab('[data-id=i1] input');
  await press('Space', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await tab('.told');
  await press('Enter');
  await press('Space', 'ArrowRight'); // the focus is on what opened
  await tab('[data-id=i3] input[value=p]');
  await press('Space');
  await tab('[data-id=i3] input[value=q]');
  await press('Space');
  await tab('[data-id=i4] input');
  await press('Space', 'ArrowDown');
  await tab('[data-id=i6] select[data-option=p]');
  await page.keyboard.type('2');
  await tab('[data-id=i6] select[data-option=q]');
  await page.keyboard.type('1');
  await tab('[data-id=i6] select[data-option=r]');
  await page.keyboard.type('goes');
  await tab('[data-id=i7] li[data-option=q] .up');
  await press('Enter');
  await tab('[data-id=i8] .colours input');
  await tab('[data-id=i8] .marking');
  await press('ArrowRight');
  await page.keyboard.down('Shift');
  await press('ArrowRight', 'ArrowRight');
  await page.keyboard.up('Shift');
  await press('1');
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', '3');
  await new Promise(r => setTimeout(r, 80));
  check((await page.$eval('#live', e => e.textContent)).includes('cannot tell'), 'the colour of a word is not said');
  await tab('[data-id=i9] textarea');
  await page.keyboard.type('The library <b>closes</b> at five.');
  await accessible(page, 'dark');
  await saveCode(page, 'Grey Owl');
  await tab('#file');
  const before = fs.readdirSync(back).length;
  await press('Enter');
  for (let i = 0; i < 50 && fs.readdirSync(back).length === before; i++) await new Promise(r => setTimeout(r, 100));
  await page.close();
}

// Where saving is blocked, on a telephone.
{
  const page = await open(every, { width: 380, height: 760, phone: true, before: () => {
    Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } });
  } });
  await accessible(page, 'telephone');
  check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than a telephone');
  await page.select('#who', 'Silver Gull');
  check((await page.$eval('#notice', e => e.textContent)).includes('does not let the page keep'), 'it is not told that nothing is kept');
  await page.tap('.tabs [data-show=a]');
  check(await page.$eval('#a', e => e.offsetHeight > 200) && await page.$eval('#tasks', e => e.offsetHeight === 0), 'article A is not shown alone');
  await accessible(page, 'telephone, article');
  await page.tap('.tabs [data-show=tasks]');
  const tap = async s => { await page.$eval(s, e => e.scrollIntoView({ block: 'center' })); await page.tap(s); };
  await tap('[data-id=i1] input[value="4"]');
  await tap('[data-id=i3] .none');
  await tap('[data-id=i8] .marking p:nth-child(2) span:nth-child(4)');
  await saveCode(page, 'Silver Gull');
  const text = await value(page, '#whole');
  fs.writeFileSync(path.join(back, 'Silver Gull – pasted.json'), text);
  await page.close();
}

// Pages of real articles, in both languages: no fault, no word on the console.
for (const dir of ['de', '000-002', '001-003']) {
  for (const f of fs.readdirSync(path.join(out, dir)).filter(f => f.endsWith('.html'))) {
    const page = await open(path.join(out, dir, f));
    await accessible(page, dir);
    await page.close();
  }
}
await browser.close();
if (failed) { console.log(failed + ' failed'); process.exit(1); }
console.log('the page holds');
