// Runs all sides of the bench in turn, round by round, sees that they computed the same, and writes the table of
// the medians over rounds of what one took of the other's time.
//   node compare.mjs ROUNDS [--readme]
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 3);
const node = ['node', '--no-experimental-fetch'];
const wasm = [...node, 'tests/bench/wasm.mjs', 'build/web/tests/bench/bench_engine.js'];
const sides = {
  wasm: [...wasm, 'time'],
  native: ['build/native/tests/bench/bench_engine', 'time'],
  numpy: ['/usr/bin/python3', 'tests/bench/peers.py', 'build/bench'],
  js: [...node, 'tests/bench/peers.mjs', 'build/bench'],
};

function output([program, ...words]) {
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1' };
  return execFileSync(program, words, { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 24 });
}

// [kind, name..., number] by line -> {kind: {'side name': number}}
function take(into, side, text) {
  for (const line of text.trim().split('\n')) {
    const words = line.split(' ');
    const number = words.pop();
    const [kind, ...name] = words;
    (into[kind] ??= {})[`${side} ${name.join(' ')}`] = Number(number);
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const taken = [];
for (let round = 0; round < rounds; ++round) {
  const one = {};
  for (const [side, command] of Object.entries(sides)) {
    console.log(`bench: round ${round + 1} of ${rounds}, ${side}`);
    take(one, side, output(command));
  }
  take(one, 'wasm', output([...wasm, 'slices']));
  taken.push(one);
}
const accuracy = {};
take(accuracy, 'native', output(['build/native/tests/bench/bench_engine', 'accuracy']));

// Everyone's check of a work is the same number.
const checks = {};
for (const { check } of taken)
  for (const [name, number] of Object.entries(check)) {
    const work = name.split(' ').at(-1);
    (checks[work] ??= new Set()).add(number);
  }
const differing = Object.keys(checks).filter((work) => checks[work].size > 1);
if (differing.length > 0) throw new Error(`the sides computed different results: ${differing.join(', ')}`);

const time = (name) => median(taken.map((one) => one.time[name]));
const ratio = (other, own) => median(taken.map((one) => one.time[other] / one.time[own]));
const way = (name) => median(taken.map((one) => one.way[name]));
const wayRatio = (other, own) => median(taken.map((one) => one.way[other] / one.time[own]));

const ms = (number) => `${number >= 100 ? number.toFixed(0) : number.toPrecision(3)} ms`;
const times = (number) => `${number >= 20 ? number.toFixed(0) : number.toFixed(1)}×`;
const reached = (number, goal, most) => ((most ? number <= goal : number >= goal) ? '' : ' (not reached)');

const rows = [];
function faster(what, other, own, goal, theirs = time(other), number = ratio(other, own)) {
  rows.push([what, ms(time(own)), ms(theirs), times(number), `${goal}×${reached(number, goal, false)}`]);
}
function slower(what, own, other, goal) {
  const number = ratio(own, other);
  rows.push([what, ms(time(own)), ms(time(other)), number.toFixed(2), `≤ ${goal}${reached(number, goal, true)}`]);
}

const numpyWay = (name) => [way(`numpy ${name}`), wayRatio(`numpy ${name}`, 'wasm matrix_1k_10k')];
faster('score and rank 100,000 accounts × 8: NumPy', 'numpy rank_100k', 'wasm rank_100k', 20);
faster('— an array of objects, sorted in JavaScript', 'js objects rank_100k', 'wasm rank_100k', 120);
rows.push(['— typed arrays, packed and sorted in JavaScript', ms(time('wasm rank_100k')), ms(time('js typed rank_100k')),
  times(ratio('js typed rank_100k', 'wasm rank_100k')), '']);
slower('— our own native build', 'wasm rank_100k', 'native rank_100k', 1.3);
slower('score 4,000,000 accounts: only reading the same bytes', 'wasm score_4m', 'wasm read_4m', 1.3);
faster('chance of being key and central weights, 10,000 samples × 1,000 accounts: NumPy', 'numpy top_1k_10k',
  'wasm top_1k_10k', 30);
rows.push(['— an array of objects, sorted in JavaScript', ms(time('wasm top_1k_10k')), ms(time('js objects top_1k_10k')),
  times(ratio('js objects top_1k_10k', 'wasm top_1k_10k')), '']);
faster('the same, 200 samples × 100,000 accounts: NumPy', 'numpy top_100k_200', 'wasm top_100k_200', 200);
faster('full rank-acceptability matrix, 10,000 × 1,000: NumPy, sorting places', 'numpy matrix_1k_10k', 'wasm matrix_1k_10k',
  15, ...numpyWay('matrix_1k_10k by_argsort'));
faster('— NumPy, sorting packed keys', 'numpy matrix_1k_10k', 'wasm matrix_1k_10k', 15,
  ...numpyWay('matrix_1k_10k by_packed_keys'));
faster('as exact as 10,000 random samples: 2,000 even ones beside NumPy’s 10,000', 'numpy top_1k_10k', 'wasm top_1k_2k', 150);
const frame = time('wasm top_1k_2k');
rows.push(['2,000 samples × 1,000 accounts, each frame', ms(frame), '', '', `≤ 2 ms${reached(frame, 2, true)}`]);
const slices = taken.map((one) => one.slices);
const longest = median(slices.map((one) => one['wasm longest']));
const usual = median(slices.map((one) => one['wasm usual']));
rows.push(['longest slice of 8 ms, full matrix, by the clock (usual one)', `${ms(longest)} (${ms(usual)})`, '', '',
  `≤ 8.5 ms${reached(longest, 8.5, true)}`]);

const expected = readFileSync(`${root}/tests/fixtures/fingerprints.txt`, 'utf8');
const differences = ['simd', 'plain'].filter(
  (kind) => output([...node, `build/web/fingerprints/fingerprints_${kind}.js`]) !== expected).length;
rows.push(['results that differ between g++, clang, WebAssembly with SIMD and without', String(differences), '', '',
  `0${reached(differences, 0, true)}`]);

const off = (name) => accuracy.off[`native ${name}`].toFixed(4);
const date = new Date().toISOString().slice(0, 10);
const numpyVersion = output(['/usr/bin/python3', '-c', 'import numpy; print(numpy.__version__)']).trim();
const text = `Median of ${rounds} rounds on ${date}: ${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, load ${os.loadavg()[1].toFixed(1)}; Node.js
${process.versions.node}, NumPy ${numpyVersion} with OpenBLAS, one thread each. Processor time; the sides ran in turn and computed the same results.
“Ours” is the page’s WebAssembly, run by Node.js. K = 20. R’s \`smaa\` is in neither Debian nor npm, and was not run.
Over 200 pairs of accounts and 16 seeds, chances from 2,000 even samples are off by ${off('even_2000')}, from 10,000 random
ones by ${off('random_10000')}, from 2,000 random ones by ${off('random_2000')} (root mean square, against the exact formula).

| work: beside what | ours | theirs | ratio | goal |
| --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
writeFileSync(`${root}/build/bench/figures.md`, text);
console.log(`\n${text}`);

if (process.argv.includes('--readme')) {
  const path = `${root}/README.md`;
  const [begin, end] = ['<!-- tests/bench/run -->\n', '<!-- end of tests/bench/run -->'];
  const old = readFileSync(path, 'utf8');
  const from = old.indexOf(begin) + begin.length;
  const to = old.indexOf(end);
  if (from < begin.length || to < from) throw new Error('README.md has no place for the table');
  writeFileSync(path, `${old.slice(0, from)}${text}${old.slice(to)}`);
}
