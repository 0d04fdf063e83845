// WebAssembly, with SIMD and without, computes what the native program does: to the last bit.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const expected = readFileSync(new URL('tests/fixtures/fingerprints.txt', root), 'utf8');

for (const name of ['simd', 'plain']) {
  const program = new URL(`build/web/fingerprints/fingerprints_${name}.js`, root).pathname;
  test(`WebAssembly, ${name}, agrees with the native program`, { skip: !existsSync(program) && 'not built' }, () => {
    const options = Number(process.versions.node.split('.')[0]) >= 18 ? ['--no-experimental-fetch'] : [];
    assert.equal(execFileSync(process.execPath, [...options, program], { encoding: 'utf8' }), expected);
  });
}
