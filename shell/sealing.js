// Encryption with a passphrase by the browser's own WebCrypto: AES-256-GCM under a key that is drawn at random, which is
// itself sealed by one made of the passphrase with PBKDF2-SHA-256. What is sealed, where, and how it is laid out is
// decided in core/formats/sealed.cpp; here an order is carried out.
//
//   order  = seals:u32 rounds:u32 passphrase salt key-part part*      each text with its length:u32 before it
//   part   = nonce place bytes                                       the key's bytes are empty where it is to be drawn
//   answer = outcome:u8 key bytes*                                   only the outcome where it is not 0

const DONE = 0;
const WRONG_PASSPHRASE = 1; // the key does not open
const CHANGED = 2; // the key opens, a part does not
const FAILED = 3;
const KEY_BYTES = 32;

function readOrder(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const number = () => view.getUint32((at += 4) - 4, true);
  const text = () => {
    const length = number();
    return bytes.subarray(at, at += length);
  };
  const part = () => ({ nonce: text(), place: text(), bytes: text() });
  const order = { seals: number() === 1, rounds: number(), passphrase: text(), salt: text(), key: part(), parts: [] };
  while (at < bytes.length) order.parts.push(part());
  return order;
}

function writeAnswer(outcome, texts = []) {
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + 4 + text.byteLength, 1));
  const view = new DataView(bytes.buffer);
  bytes[0] = outcome;
  texts.reduce((at, text) => {
    view.setUint32(at, text.byteLength, true);
    bytes.set(new Uint8Array(text), at + 4);
    return at + 4 + text.byteLength;
  }, 1);
  return bytes;
}

async function keyOf({ passphrase, salt, rounds }) {
  // The same letters may be typed as different code points, by keyboard and by system.
  const letters = new TextEncoder().encode(new TextDecoder().decode(passphrase).normalize("NFC"));
  const typed = await crypto.subtle.importKey("raw", letters, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, typed,
    { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

const bound = ({ nonce, place }) => ({ name: "AES-GCM", iv: nonce, additionalData: place, tagLength: 128 });

async function allWith(raw, use, { parts }) {
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, [use]);
  return Promise.all(parts.map((part) => crypto.subtle[use](bound(part), key, part.bytes)));
}

async function seal(order) {
  const raw = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const key = await crypto.subtle.encrypt(bound(order.key), await keyOf(order), raw);
  const parts = await allWith(raw, "encrypt", order);
  raw.fill(0);
  return writeAnswer(DONE, [key, ...parts]);
}

async function open(order) {
  const outer = await keyOf(order);
  let raw;
  try {
    raw = await crypto.subtle.decrypt(bound(order.key), outer, order.key.bytes);
  } catch {
    return writeAnswer(WRONG_PASSPHRASE);
  }
  try {
    return writeAnswer(DONE, [new Uint8Array(0), ...await allWith(raw, "decrypt", order)]);
  } catch {
    return writeAnswer(CHANGED); // all of it or nothing
  }
}

export async function carryOut(bytes) {
  try {
    const order = readOrder(bytes);
    return await (order.seals ? seal(order) : open(order));
  } catch (reason) {
    console.error(reason); // no WebCrypto: a page that is not served over HTTPS
    return writeAnswer(FAILED);
  } finally {
    bytes.fill(0);
  }
}
