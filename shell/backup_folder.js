// The folder in which copies are left, where the browser can hand one out (File System Access). Its handle is kept in a
// database of its own, so that it is there at the next visit; the browser may want to ask again before it is written to.

// As `enum class Folder` of web/backup.h.
const UNSUPPORTED = 0;
const NONE = 1;
const READY = 2;
const ASKS = 3;
const FAILED = 4;
const STATES = { granted: READY, prompt: ASKS, denied: ASKS };
const DATABASE = "claves-folder";
const STORE = "handles";
const KEY = "backup";
const MODE = { mode: "readwrite" };

function inStore(mode, act) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(STORE, mode, { durability: "strict" });
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

export class BackupFolder {
  #handle = null;
  #changed;
  state = globalThis.showDirectoryPicker ? NONE : UNSUPPORTED;

  // `changed` is called whenever the state is another one.
  constructor(changed) {
    this.#changed = changed;
    if (this.state !== UNSUPPORTED) this.#remember();
  }

  get name() {
    return this.#handle?.name ?? "";
  }

  #become(state) {
    this.state = state;
    this.#changed();
  }

  async #remember() {
    try {
      this.#handle = await inStore("readonly", (store) => store.get(KEY)) ?? null;
      if (this.#handle) this.#become(STATES[await this.#handle.queryPermission(MODE)]);
    } catch (reason) {
      console.warn("the folder of the copies:", reason);
    }
  }

  async choose() {
    try {
      const handle = await showDirectoryPicker({ id: "claves-backup", ...MODE });
      this.#handle = handle;
      this.#become(READY);
      await inStore("readwrite", (store) => store.put(handle, KEY));
    } catch (reason) {
      if (reason.name !== "AbortError") console.warn("the folder of the copies:", reason); // else closed without choosing
    }
  }

  async allow() {
    try {
      this.#become(STATES[await this.#handle.requestPermission(MODE)]);
    } catch {
      this.#become(ASKS);
    }
  }

  forget() {
    this.#handle = null;
    this.#become(NONE);
    inStore("readwrite", (store) => store.delete(KEY)).catch((reason) => console.warn("the folder of the copies:", reason));
  }

  // The name under which the file is there, or null. A file that is written becomes visible as a whole when it is closed.
  async leave(name, bytes, sameNameIsOurs) {
    try {
      const free = sameNameIsOurs ? name : await this.#freeName(name);
      const file = await this.#handle.getFileHandle(free, { create: true });
      const writing = await file.createWritable();
      await writing.write(bytes);
      await writing.close();
      if ((await file.getFile()).size !== bytes.length) throw new Error(`${free} is of another size`);
      return new TextEncoder().encode(free);
    } catch (reason) {
      console.warn("the folder of the copies:", reason);
      this.#become(reason.name === "NotAllowedError" ? ASKS : FAILED);
      return null;
    }
  }

  async #freeName(name) {
    const taken = new Set();
    for await (const one of this.#handle.keys()) taken.add(one);
    const [, stem, ending] = name.match(/^(.*)(\.[^.]*)$/);
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? name : `${stem}-${number}${ending}`;
      if (!taken.has(free)) return free;
    }
  }

  remove(name) {
    this.#handle?.removeEntry(name).catch(() => {}); // the user was faster
  }
}
