// Reads the journal and writes a workspace file without the program, for when the program is no more. The bytes are
// described in core/formats/journal.md.

const RECORD_MAGIC = [0x43, 0x4c, 0x56, 0x4a]; // "CLVJ"
const HEADER_SIZE = 36;
const CHECKSUM_AT = 32;
const FORMAT = 1;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0x82f63b78 : rest >>> 1;
  return rest >>> 0;
});

function crc32c(bytes, continued = 0) {
  let rest = ~continued >>> 0;
  for (const byte of bytes) rest = (rest >>> 8) ^ CRC_TABLE[(rest ^ byte) & 0xff];
  return ~rest >>> 0;
}

const in64Bits = (number) => BigInt.asUintN(64, number);

function mixed(number) {
  let x = in64Bits(number + 0x9e3779b97f4a7c15n);
  x = in64Bits((x ^ (x >> 30n)) * 0xbf58476d1ce4e5b9n);
  x = in64Bits((x ^ (x >> 27n)) * 0x94d049bb133111ebn);
  return x ^ (x >> 31n);
}

function fingerprint(bytes) {
  const padded = new Uint8Array(Math.floor(bytes.length / 8) * 8 + 8);
  padded.set(bytes);
  const words = new BigUint64Array(padded.buffer);
  return words.reduce((hash, word) => mixed(hash ^ word), mixed(BigInt(bytes.length)));
}

// The sound record that begins at `at`, or null.
function recordAt(bytes, at) {
  if (at + HEADER_SIZE > bytes.length || RECORD_MAGIC.some((byte, i) => bytes[at + i] !== byte)) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER_SIZE);
  const end = at + HEADER_SIZE + header.getUint32(28, true);
  if (header.getUint16(4, true) !== FORMAT || end > bytes.length) return null;
  const checksum = header.getUint32(CHECKSUM_AT, true);
  const payload = bytes.subarray(at + HEADER_SIZE, end);
  if (crc32c(payload, crc32c(bytes.subarray(at, at + CHECKSUM_AT))) !== checksum) return null;
  const [part, parts] = [header.getUint16(6, true), header.getUint16(8, true)];
  const [epoch, sequence] = [header.getUint32(12, true), header.getUint32(16, true)];
  if (part >= parts || sequence === 0) return null;
  return {
    epoch, sequence, part, parts, chain: header.getBigUint64(20, true), bytes: bytes.slice(at, end),
    name: `${epoch} ${sequence} ${checksum}`,
  };
}

// The sound records among any bytes, wherever they lie.
export function recordsIn(bytes) {
  const found = [];
  for (let at = bytes.indexOf(RECORD_MAGIC[0]); at >= 0;) {
    const record = recordAt(bytes, at);
    if (record) found.push(record);
    at = bytes.indexOf(RECORD_MAGIC[0], at + (record ? record.bytes.length : 1));
  }
  return found;
}

function inOrder(records) {
  const once = new Map(records.map((record) => [record.name, record]));
  return [...once.values()].sort((a, b) => a.epoch - b.epoch || a.sequence - b.sequence);
}

// Of the records that were found in the memory of the program, those that carry on what is stored. The others may be
// anything that looks like a record: text from somebody's file, for one, who cannot know the fingerprints here.
export function carryingOn(stored, inMemory) {
  const known = new Set(stored.map((record) => record.name));
  const bySequence = new Map();
  const take = (record) => bySequence.set(record.sequence, [...bySequence.get(record.sequence) ?? [], record]);
  stored.forEach(take);
  return inOrder(inMemory).filter((record) => {
    if (known.has(record.name)) return false;
    const before = bySequence.get(record.sequence - 1) ?? [];
    const begins = record.sequence === 1 && record.chain === 0n && stored.length === 0;
    const follows = begins || before.some((one) => fingerprint(one.bytes) === record.chain);
    if (follows) take(record);
    return follows;
  });
}

// The encoded steps of the records, each once, in the order in which they were lived.
export function stepsOf(records) {
  const open = new Map(); // steps of which parts are to come, by the fingerprint of the last one found
  const steps = new Map(); // by their bytes
  for (const record of inOrder(records)) {
    const payload = record.bytes.subarray(HEADER_SIZE);
    const before = record.part === 0 ? [] : open.get(record.chain);
    if (!before || before.length !== record.part) continue;
    open.delete(record.chain);
    const parts = [...before, payload];
    if (parts.length < record.parts) {
      open.set(fingerprint(record.bytes), parts);
      continue;
    }
    const step = joined(parts);
    steps.set(new TextDecoder("latin1").decode(step), step);
  }
  return [...steps.values()];
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}

function varint(number) {
  const bytes = [];
  for (; number >= 0x80; number = Math.floor(number / 128)) bytes.push((number % 128) | 0x80);
  return Uint8Array.from([...bytes, number]);
}

function u32(number) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}

export function workspaceFile(steps) {
  const text = (words) => new TextEncoder().encode(words);
  const body = joined([
    text("CLAVES\x1A\n"), Uint8Array.of(1, 0, 1, 0), ...steps.flatMap((step) => [varint(step.length), step]),
    text("END!"), u32(steps.length),
  ]);
  return joined([body, u32(crc32c(body))]);
}
