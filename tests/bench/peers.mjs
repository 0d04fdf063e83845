// The bench's JavaScript side: accounts as objects that are sorted, as one would write it, and typed arrays.
//   node peers.mjs FOLDER
// Of the long works the objects do a tenth of the samples; their time is taken ten times.
import { readFileSync } from 'node:fs';
import { measured } from './measured.mjs';

const folder = process.argv[2];
const criteria = 8;
const cap = 20;

function numbers(name) {
  const bytes = readFileSync(`${folder}/${name}`);
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
}
const factor = (row) => (row % 1021) + 1;

function vectors(name) {
  const all = numbers(name);
  return Array.from({ length: all.length / criteria }, (_, i) => [...all.subarray(i * criteria, (i + 1) * criteria)]);
}

const accountsOf = (name) => vectors(name).map((values, id) => ({ id, values, score: 0, rank: 0 }));

function rankObjects(accounts, weights) {
  for (const account of accounts) account.score = account.values.reduce((sum, value, k) => sum + value * weights[k], 0);
  const sorted = [...accounts].sort((a, b) => b.score - a.score);
  sorted.forEach((account, i) => {
    account.rank = i > 0 && sorted[i - 1].score === account.score ? sorted[i - 1].rank : i + 1;
  });
  return sorted;
}

function objectsRank100k() {
  const accounts = accountsOf('table_100000');
  const weights = vectors('weights_61');
  let turn = 0;
  const took = measured(() => rankObjects(accounts, weights[turn++ % 61]));
  rankObjects(accounts, weights[0]);
  return { took, check: accounts.reduce((sum, account) => sum + account.rank * factor(account.id), 0) };
}

// 22 bits of score and 17 of row, packed into a double and sorted as numbers.
function typedRank100k() {
  const rows = 100_000;
  const table = numbers('table_100000');
  const weights = numbers('weights_61');
  const scores = new Float64Array(rows);
  const keys = new Float64Array(rows);
  const ranks = new Uint32Array(rows);
  let turn = 0;
  const run = () => {
    const w = weights.subarray((turn % 61) * criteria, ((turn++ % 61) + 1) * criteria);
    for (let row = 0, at = 0; row < rows; ++row) {
      let sum = 0;
      for (let k = 0; k < criteria; ++k) sum += table[at++] * w[k];
      scores[row] = sum;
      keys[row] = (4_095_000 - sum) * 131_072 + row;
    }
    keys.sort();
    for (let i = 0, rank = 0, above = -1; i < rows; ++i) {
      const row = keys[i] % 131_072;
      if (scores[row] !== above) rank = i + 1;
      above = scores[row];
      ranks[row] = rank;
    }
  };
  const took = measured(run);
  turn = 0;
  run();
  return { took, check: ranks.reduce((sum, rank, row) => sum + rank * factor(row), 0) };
}

function objectsTop(rows, samples, part) {
  const accounts = accountsOf(`table_${rows}`);
  const weights = vectors(`weights_${samples}`).slice(0, samples / part);
  const run = () => {
    for (const account of accounts) account.key = 0;
    for (const vector of weights) for (const account of rankObjects(accounts, vector)) if (account.rank <= cap) ++account.key;
  };
  return { took: measured(run) * part };
}

const works = {
  'objects rank_100k': objectsRank100k,
  'typed rank_100k': typedRank100k,
  'objects top_1k_10k': () => objectsTop(1000, 10_000, 10),
};
for (const [name, work] of Object.entries(works)) {
  const { took, check } = work();
  console.log(`time ${name} ${took}`);
  if (check !== undefined) console.log(`check ${name} ${check}`);
}
