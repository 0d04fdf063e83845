// Milliseconds of processor time of one run: the median of batches of at least 4 ms, over at least 250 ms.
const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export function measured(run) {
  let batch = 1;
  for (let took = 0; took < 4; batch *= 2) {
    const began = now();
    for (let i = 0; i < batch; ++i) run();
    took = now() - began;
  }
  // What was compiled while it ran is quick only now.
  for (const until = now() + 150; now() < until; ) run();
  const times = [];
  for (const until = now() + 250; now() < until || times.length < 5; ) {
    const began = now();
    for (let i = 0; i < batch; ++i) run();
    times.push((now() - began) / batch);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1];
}
