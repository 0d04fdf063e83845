// The bench's WebAssembly side, measured as the native one is (tests/bench/engine_main.cpp):
//   node wasm.mjs ENGINE.js time [WORK...]
//   node wasm.mjs ENGINE.js slices           the longest slice of an analysis, of 8 ms each, by the clock
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { measured } from './measured.mjs';

const [file, task, ...wanted] = process.argv.slice(2);
const engine = await createRequire(import.meta.url)(resolve(file))();

// A chance of garbage collection, of input, of a frame.
const pause = () => new Promise((done) => setImmediate(done));

async function longestSlice() {
  const took = [];
  engine._prepare_slices();
  await pause();
  for (let more = true; more; await pause()) {
    const began = performance.now();
    do more = engine._do_slice(16) !== 0;
    while (more && performance.now() - began < 8);
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  console.log(`slices usual ${took[took.length >> 1]}`);
  console.log(`slices longest ${took.at(-1)}`);
}

if (task === 'slices') {
  await longestSlice();
} else {
  for (let work = 0; work < engine._work_count(); ++work) {
    const name = engine.UTF8ToString(engine._work_name(work));
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    engine._prepare_work(work);
    console.log(`time ${name} ${measured(() => engine._do_work())}`);
    console.log(`check ${name} ${engine._check_of_work()}`);
  }
}
