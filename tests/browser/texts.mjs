// Texts nobody would write, made of what people do write, the same ones for the same seed: words of any length,
// addresses, figures, lists, brackets, dashes of all kinds, and Chinese among them.

function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LETTERS = [..."aaabcdeeefghiiijklmnooopqrsttuuvwxyzáéíóúñüçàèöïøßłőžTHEMPQV"];
const IDEOGRAPHS = [..."你好世界中文客户计划年度会议价值目标"];
const ENDS = ["", "", "", "", ",", ",", ".", ";", ":", "?", "!", "…", "?!", "...", "%"];
const PAIRS = ["()", "()", "[]", "{}", "«»", "“”", "‘’", "\"\"", "''", "¿?", "¡!"];
const JOINTS = ["-", "-", "-", "–", "—", "/", "·", "&", "+", "=", "_", "'", "’", ".", ":", "|", "…", "?", "~", "#", "--"];

// `count` texts from one seed.
export function oddTexts(seed, count) {
  const next = random(seed);
  const below = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[below(list.length)];
  const many = (list, count) => Array.from({ length: count }, () => pick(list)).join("");
  const word = () => many(LETTERS, 1 + below(next() < 0.08 ? 45 : 9));
  const figure = () => pick([
    () => `${below(9999)}`, () => `${below(99)}.${below(999)},${below(99)} €`, () => `-${below(99)}`, () => `${below(99)}%`,
    () => `${1990 + below(40)}-0${1 + below(9)}-1${below(9)}`, () => `$${below(900)}k`, () => `+34 ${below(999)}-${below(999)}`,
    () => `${below(9)}/${below(9)}`, () => `${below(20)}:${10 + below(49)}`, () => `Q${1 + below(4)}'${below(99)}`, () => `±${below(9)}`,
  ])();
  const address = () => `https://${word()}.es/${word()}/${word()}?q=${word()}&n=${below(99)}#${word()}`;
  const ideographs = () => many(IDEOGRAPHS, 1 + below(12)) + pick(["", "", "，", "。", "！", "：", "、"]) + many(IDEOGRAPHS, below(6));
  const joined = () => Array.from({ length: 2 + below(3) }, word).join(pick(JOINTS));
  const within = (said) => {
    const [open, close] = pick(PAIRS);
    return open + said + close;
  };
  const piece = () => {
    const chance = next();
    if (chance < 0.5) return word();
    if (chance < 0.6) return figure();
    if (chance < 0.63) return address();
    if (chance < 0.68) return ideographs();
    if (chance < 0.8) return joined();
    if (chance < 0.9) return within(Array.from({ length: 1 + below(3) }, word).join(" "));
    return pick(["–", "—", "-", "&", "/", "•", "→", "*", "...", "a", "y", "o"]);
  };
  const gap = () => pick([" ", " ", " ", " ", " ", " ", " ", " ", "  ", "\n"]);
  return Array.from({ length: count }, () => {
    let text = piece();
    for (let pieces = 8 + below(24); pieces > 0; --pieces) text += pick(ENDS) + gap() + piece();
    return text;
  });
}
