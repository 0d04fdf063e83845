// A mount of our own on Emscripten's file system: its files live in memory (MEMFS) and are kept in IndexedDB in
// the layout of IDBFS (database = mount point, version 21, store FILE_DATA with the index `timestamp`, key =
// path). Its `syncfs` is not used: it reads, compares and writes in separate transactions, so that tabs delete
// each other's files, and it reports some failures as success. Here a batch is one transaction with strict
// durability, started in the calling turn; it is safe on `complete` and only then.
//
// One writer: whoever holds a Web Lock. Each writer has a number, its epoch; the next one leaves a fence entry
// that makes every transaction of the former fail, locks or none, awake or frozen.
mergeInto(LibraryManager.library, {
  $CLFS__deps: ["$FS", "$MEMFS"],
  $CLFS: {
    root: "/claves",
    version: 21,
    store: "FILE_DATA",
    lockName: "claves-writer",
    channelName: "claves",
    markKey: "claves.high-water",
    mode: 33206, // an ordinary file, as IDBFS writes it
    rangeKeys: 200, // entries read at once
    oldestFences: 64, // epochs whose fences are kept
    fillers: 100, // entries of `fillerBytes` that make LevelDB begin a new log; it does so every four megabytes
    fillerBytes: 60000,
    patience: 2000, // ms that the other tab has to hand over
    idleBeforeRelease: 100, // ms

    // As in web/storage.h.
    CLOSED: 0, OPENING: 1, WRITER: 2, READER: 3, UNUSABLE: 4,
    NONE: 0, FULL: 1, GONE: 2, ABORTED: 3, FENCED: 4, DIFFERENT: 6, ABSENT: 8, OTHER: 9,

    state: 0,
    trouble: 0,
    detail: "",
    epoch: 0,
    contents: 0,
    lasting: 0,
    visit: 0, // of `open`: what belongs to an earlier one is ignored
    db: null,
    channel: null,
    mounted: false,
    hold: null, // lets the lock go
    waiting: null, // ends the wait for the lock
    missed: null, // paths that another tab committed while everything is being read
    maybeTorn: false, // the last writer never said that it goes
    filled: 0, // entries of noise written
    inFlight: 0,
    wantsRelease: false,
    receipts: [],
    unreadable: {}, // paths of entries that could not be read

    // --- The mount

    type: {
      mount: function (mount) {
        return MEMFS.mount(mount);
      },
    },
    mountOnce: function () {
      if (CLFS.mounted) return;
      FS.mkdirTree(CLFS.root);
      FS.mount(CLFS.type, {}, CLFS.root);
      CLFS.mounted = true;
    },
    keep: function (path, bytes) {
      FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
      FS.writeFile(path, bytes);
    },
    drop: function (path) {
      try {
        FS.unlink(path);
      } catch (error) {
        if (!(error instanceof FS.ErrnoError)) throw error;
      }
    },
    filesUnder: function (folder) {
      const found = [];
      for (const name of FS.readdir(folder)) {
        if (name === "." || name === "..") continue;
        const path = folder + "/" + name;
        if (FS.isDir(FS.stat(path).mode)) found.push(...CLFS.filesUnder(path));
        else found.push(path);
      }
      return found;
    },
    isOwn: function (path) {
      return [CLFS.epochPath(), CLFS.openPath()].includes(path) || /^\/claves\/(fence|filler)\//.test(path);
    },

    // --- Telling

    become: function (state, trouble, detail) {
      CLFS.state = state;
      CLFS.trouble = trouble || CLFS.NONE;
      CLFS.detail = detail || "";
      _claves_storage_changed();
    },
    answer: function (ticket, trouble, error) {
      const detail = error ? error.name + ": " + error.message : "";
      CLFS.receipts.push({ ticket, trouble, detail });
      _claves_storage_changed();
    },
    troubleOf: function (error) {
      if (!error) return CLFS.ABORTED;
      // Chromium says a full disk as an unknown error that closes the connection.
      if (error.name === "QuotaExceededError" || /NO_SPACE|disk full/i.test(error.message)) return CLFS.FULL;
      if (error.name === "ConstraintError") return CLFS.FENCED;
      if (error.name === "InvalidStateError" || /clos/i.test(error.message)) return CLFS.GONE;
      return error.name === "AbortError" ? CLFS.ABORTED : CLFS.OTHER;
    },

    // --- The database

    epochPath: function () {
      return CLFS.root + "/epoch";
    },
    openPath: function () {
      return CLFS.root + "/open";
    },
    fencePath: function (epoch) {
      return CLFS.root + "/fence/" + epoch.toString(16).padStart(8, "0");
    },
    fillerPath: function (number) {
      return CLFS.root + "/filler/" + String(number).padStart(4, "0");
    },
    record: function (bytes) {
      return { timestamp: new Date(), mode: CLFS.mode, contents: bytes };
    },
    connect: function () {
      return new Promise((resolve, reject) => {
        const request = indexedDB.open(CLFS.root, CLFS.version);
        request.onupgradeneeded = (event) => {
          const names = request.result.objectStoreNames;
          const store = names.contains(CLFS.store) ? event.target.transaction.objectStore(CLFS.store)
            : request.result.createObjectStore(CLFS.store);
          if (!store.indexNames.contains("timestamp")) store.createIndex("timestamp", "timestamp", { unique: false });
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    },
    adopt: function (db) {
      CLFS.db = db;
      db.onclose = () => {
        if (CLFS.db === db) CLFS.db = null;
        _claves_storage_changed();
      };
      // Somebody deletes the database, or a newer program changes it.
      db.onversionchange = () => {
        db.close();
        if (CLFS.db !== db) return;
        CLFS.db = null;
        CLFS.release();
        CLFS.become(CLFS.READER, CLFS.GONE, "versionchange");
      };
    },
    disconnect: function () {
      if (CLFS.db) CLFS.db.close();
      CLFS.db = null;
    },
    asked: function (request) {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = (event) => {
          event.preventDefault(); // one entry that cannot be read does not end the reading of the others
          reject(request.error);
        };
      });
    },
    reading: function () {
      return CLFS.db.transaction([CLFS.store], "readonly").objectStore(CLFS.store);
    },
    writing: function (durability) {
      return CLFS.db.transaction([CLFS.store], "readwrite", { durability }).objectStore(CLFS.store);
    },
    // Ends the former writer's epoch and begins ours.
    claim: function () {
      return new Promise((resolve, reject) => {
        const store = CLFS.writing("strict");
        const transaction = store.transaction;
        let epoch = 0;
        let found = false;
        store.getKey(CLFS.openPath()).onsuccess = (event) => {
          found = event.target.result !== undefined;
        };
        store.put(CLFS.record(new Uint8Array(0)), CLFS.openPath());
        const request = store.get(CLFS.epochPath());
        request.onsuccess = () => {
          const stored = request.result ? parseInt(new TextDecoder().decode(request.result.contents), 10) || 0 : 0;
          epoch = Math.max(stored, CLFS.readMark().epoch) + 1;
          store.put(CLFS.record(new TextEncoder().encode(String(epoch))), CLFS.epochPath());
          for (const former of new Set([stored, epoch - 1])) store.put(CLFS.record(new Uint8Array(0)), CLFS.fencePath(former));
          if (epoch > CLFS.oldestFences) {
            store.delete(IDBKeyRange.bound(CLFS.fencePath(0), CLFS.fencePath(epoch - CLFS.oldestFences)));
          }
        };
        transaction.oncomplete = () => {
          if (CLFS.epoch === 0 && found) CLFS.maybeTorn = true;
          CLFS.epoch = epoch;
          resolve();
        };
        transaction.onabort = () => reject(transaction.error || new Error("the claim was aborted"));
      });
    },
    // A browser that is killed while it writes may leave a torn end on the log of LevelDB, where Chromium keeps all
    // this. The next start appends to that log; the one after it meets the torn place and throws everything away,
    // silently (google/leveldb#1287). A new log leaves the torn one behind.
    beginNewLog: async function (visit) {
      const done = (transaction) => new Promise((resolve) => {
        transaction.oncomplete = resolve;
        transaction.onabort = resolve; // no room: as it was
      });
      while (CLFS.filled < CLFS.fillers && visit === CLFS.visit) {
        const store = CLFS.writing("relaxed");
        for (let put = 0; put < 10; put += 1, CLFS.filled += 1) {
          const noise = crypto.getRandomValues(new Uint8Array(CLFS.fillerBytes)); // or it would be compressed
          store.put(CLFS.record(noise), CLFS.fillerPath(CLFS.filled));
        }
        await done(store.transaction);
      }
      if (visit !== CLFS.visit) return;
      const store = CLFS.writing("relaxed");
      store.delete(IDBKeyRange.bound(CLFS.fillerPath(0), CLFS.fillerPath(CLFS.fillers)));
      await done(store.transaction);
      CLFS.maybeTorn = false;
    },
    // The writer goes, of its own accord.
    sayGoodbye: function () {
      try {
        const store = CLFS.writing("relaxed");
        store.delete(CLFS.openPath());
        if (store.transaction.commit) store.transaction.commit();
      } catch (error) {
        // Not connected: then it looks as if it had been killed.
      }
    },
    // Entries by key, a range at a time; key by key where a range fails. False: the transaction may have ended.
    readRange: async function (store, keys, to) {
      try {
        const records = await CLFS.asked(store.getAll(IDBKeyRange.bound(keys[0], keys[keys.length - 1])));
        keys.forEach((key, at) => to.set(key, records[at]));
        return true;
      } catch (error) {
        if (!CLFS.db) throw error;
      }
      for (const key of keys) {
        try {
          to.set(key, await CLFS.asked(CLFS.reading().get(key)));
        } catch (error) {
          if (!CLFS.db) throw error;
          to.set(key, null);
        }
      }
      return false;
    },
    // Makes the files in memory what the database holds under these keys.
    take: function (records) {
      for (const [path, record] of records) {
        if (CLFS.isOwn(path)) continue;
        delete CLFS.unreadable[path];
        if (record && record.contents) CLFS.keep(path, new Uint8Array(record.contents));
        else if (record === undefined) CLFS.drop(path);
        else if (record === null) {
          CLFS.keep(path, new Uint8Array(0));
          CLFS.unreadable[path] = true;
        }
      }
    },
    // In one transaction, as it is at one moment: another tab may be writing.
    readAll: async function (visit) {
      CLFS.missed = [];
      let store = CLFS.reading();
      const keys = await CLFS.asked(store.getAllKeys());
      const records = new Map();
      for (let at = 0; at < keys.length; at += CLFS.rangeKeys) {
        const whole = await CLFS.readRange(store, keys.slice(at, at + CLFS.rangeKeys), records);
        if (!whole) store = CLFS.reading();
      }
      if (visit !== CLFS.visit) return;
      for (const path of CLFS.filesUnder(CLFS.root)) if (!records.has(path)) CLFS.drop(path);
      CLFS.unreadable = {};
      CLFS.take(records);
      CLFS.contents += 1;
    },

    // --- One writer

    hasLocks: function () {
      return typeof navigator !== "undefined" && !!navigator.locks;
    },
    // Whether the lock was to be had. It is held until `release`.
    askForLock: function (options) {
      return new Promise((resolve) => {
        navigator.locks.request(CLFS.lockName, options, (lock) => {
          if (!lock) return resolve(false);
          return new Promise((release) => {
            CLFS.hold = release;
            resolve(true);
          });
        }).catch(() => {
          // Stolen by another tab, or the wait was ended.
          if (CLFS.hold && !(options.signal && options.signal.aborted)) CLFS.fenced();
          resolve(false);
        });
      });
    },
    release: function () {
      if (CLFS.hold) CLFS.hold();
      CLFS.hold = null;
    },
    fenced: function () {
      CLFS.hold = null;
      if (CLFS.state !== CLFS.WRITER) return;
      CLFS.become(CLFS.READER, CLFS.FENCED);
      CLFS.waitForLock();
      CLFS.reread(); // what was refused is among the files in memory
    },
    stopWaiting: function () {
      if (CLFS.waiting) CLFS.waiting.abort();
      CLFS.waiting = null;
    },
    // The tab that has waited longest becomes the writer when the writer goes.
    waitForLock: async function () {
      if (!CLFS.hasLocks() || CLFS.waiting) return;
      const waiting = new AbortController();
      CLFS.waiting = waiting;
      const granted = await CLFS.askForLock({ signal: waiting.signal });
      if (CLFS.waiting === waiting) CLFS.waiting = null;
      if (granted) await CLFS.begin();
    },
    takeOver: async function () {
      if (CLFS.state !== CLFS.READER) return;
      if (!CLFS.hasLocks()) return CLFS.open();
      CLFS.waitForLock();
      CLFS.say({ type: "release" });
      const visit = CLFS.visit;
      await new Promise((done) => setTimeout(done, CLFS.patience));
      if (visit !== CLFS.visit || CLFS.state !== CLFS.READER || CLFS.hold) return undefined;
      CLFS.stopWaiting();
      if (await CLFS.askForLock({ steal: true })) await CLFS.begin();
      return undefined;
    },
    // Batches may wait for those under way, so it lets a moment pass after the last.
    releaseWhenIdle: function () {
      if (!CLFS.wantsRelease || CLFS.inFlight > 0) return;
      setTimeout(() => {
        if (!CLFS.wantsRelease || CLFS.inFlight > 0 || CLFS.state !== CLFS.WRITER) return;
        CLFS.wantsRelease = false;
        CLFS.become(CLFS.READER);
        CLFS.sayGoodbye();
        CLFS.release();
        CLFS.waitForLock();
      }, CLFS.idleBeforeRelease);
    },

    // --- Other tabs

    listen: function () {
      if (CLFS.channel || typeof BroadcastChannel === "undefined") return;
      CLFS.channel = new BroadcastChannel(CLFS.channelName);
      CLFS.channel.onmessage = (event) => CLFS.hear(event.data);
      window.addEventListener("pagehide", () => {
        if (CLFS.state === CLFS.WRITER) CLFS.sayGoodbye();
      });
      document.addEventListener("visibilitychange", () => {
        if (!document.hidden && CLFS.state === CLFS.READER) CLFS.reread();
      });
    },
    say: function (message) {
      if (CLFS.channel) CLFS.channel.postMessage(message);
    },
    hear: function (message) {
      if (message.type === "committed" && CLFS.missed) CLFS.missed.push(...message.paths);
      else if (message.type === "committed") CLFS.follow(message.paths);
      if (message.type === "release" && CLFS.state === CLFS.WRITER) {
        CLFS.wantsRelease = true;
        CLFS.releaseWhenIdle();
      }
    },
    follow: async function (paths) {
      if (CLFS.state !== CLFS.READER || !CLFS.db) return;
      const visit = CLFS.visit;
      try {
        const records = new Map();
        const reads = paths.map((path) => CLFS.asked(CLFS.reading().get(path)).then((record) => records.set(path, record)));
        await Promise.all(reads);
        if (visit !== CLFS.visit) return;
        CLFS.take(records);
        CLFS.contents += 1;
        _claves_storage_changed();
      } catch (error) {
        CLFS.reread();
      }
    },
    catchUp: function () {
      const paths = CLFS.missed || [];
      CLFS.missed = null;
      if (paths.length > 0) CLFS.follow(paths);
    },
    reread: async function () {
      const visit = CLFS.visit;
      try {
        if (!CLFS.db) CLFS.adopt(await CLFS.connect());
        await CLFS.readAll(visit);
        if (visit === CLFS.visit) _claves_storage_changed();
      } catch (error) {
        if (visit === CLFS.visit) CLFS.become(CLFS.UNUSABLE, CLFS.troubleOf(error), String(error));
      }
      if (visit === CLFS.visit) CLFS.catchUp();
    },

    // --- Opening

    open: async function () {
      CLFS.visit += 1;
      CLFS.mountOnce();
      CLFS.disconnect();
      CLFS.become(CLFS.OPENING);
      if (typeof indexedDB === "undefined" || !indexedDB) return CLFS.become(CLFS.UNUSABLE, CLFS.ABSENT);
      CLFS.listen();
      CLFS.askWhetherLasting();
      const visit = CLFS.visit;
      const mayWrite = !CLFS.hasLocks() || CLFS.hold || (await CLFS.askForLock({ ifAvailable: true }));
      if (visit !== CLFS.visit) return undefined;
      await CLFS.begin(mayWrite ? CLFS.WRITER : CLFS.READER);
      if (!mayWrite) CLFS.waitForLock();
      return undefined;
    },
    // Connects, claims if we are to write, and reads everything.
    begin: async function (role) {
      const as = role || CLFS.WRITER;
      CLFS.visit += 1;
      const visit = CLFS.visit;
      CLFS.become(CLFS.OPENING);
      try {
        if (!CLFS.db) CLFS.adopt(await CLFS.connect());
        if (visit !== CLFS.visit) return;
        if (as === CLFS.WRITER) await CLFS.claim();
        if (as === CLFS.WRITER && CLFS.maybeTorn) await CLFS.beginNewLog(visit);
        await CLFS.readAll(visit);
        if (visit === CLFS.visit) CLFS.become(as);
      } catch (error) {
        if (visit === CLFS.visit) CLFS.become(CLFS.UNUSABLE, CLFS.troubleOf(error), String(error));
      }
      if (visit === CLFS.visit) CLFS.catchUp();
    },

    // --- Writing

    commit: function (ticket, puts, deletes, readBack) {
      const copies = puts.map((path) => FS.readFile(path));
      if (!CLFS.db || CLFS.state !== CLFS.WRITER) {
        const trouble = CLFS.state === CLFS.READER ? CLFS.FENCED : CLFS.GONE;
        Promise.resolve().then(() => CLFS.answer(ticket, trouble));
        return;
      }
      try {
        const store = CLFS.writing("strict");
        const transaction = store.transaction;
        const epoch = CLFS.epoch;
        const fence = CLFS.fencePath(epoch);
        store.add(CLFS.record(new Uint8Array(0)), fence); // fails where another tab has taken over
        store.delete(fence);
        puts.forEach((path, at) => store.put(CLFS.record(copies[at]), path));
        deletes.forEach((path) => store.delete(path));
        CLFS.inFlight += 1;
        transaction.oncomplete = () => CLFS.completed(ticket, puts, copies, deletes, readBack);
        transaction.onabort = () => CLFS.aborted(ticket, epoch, transaction.error);
        if (transaction.commit) transaction.commit();
      } catch (error) {
        const trouble = error.name === "InvalidStateError" ? CLFS.GONE : CLFS.troubleOf(error);
        Promise.resolve().then(() => CLFS.answer(ticket, trouble, error));
      }
    },
    completed: async function (ticket, puts, copies, deletes, readBack) {
      CLFS.inFlight -= 1;
      CLFS.say({ type: "committed", paths: puts.concat(deletes) });
      let trouble = CLFS.NONE;
      let failure = null;
      try {
        if (readBack && !(await CLFS.readsBack(puts, copies))) trouble = CLFS.DIFFERENT;
      } catch (error) {
        trouble = CLFS.troubleOf(error);
        failure = error;
      }
      CLFS.answer(ticket, trouble, failure);
      CLFS.releaseWhenIdle();
    },
    readsBack: async function (paths, copies) {
      const store = CLFS.reading();
      const records = await Promise.all(paths.map((path) => CLFS.asked(store.get(path))));
      return records.every((record, at) => {
        const found = record && new Uint8Array(record.contents);
        return found && found.length === copies[at].length && found.every((byte, place) => byte === copies[at][place]);
      });
    },
    aborted: function (ticket, epoch, error) {
      CLFS.inFlight -= 1;
      const trouble = CLFS.troubleOf(error);
      CLFS.answer(ticket, trouble, error);
      if (trouble === CLFS.FENCED && epoch === CLFS.epoch) {
        CLFS.release();
        CLFS.fenced();
      }
      CLFS.releaseWhenIdle();
    },

    // --- Beside the database

    readMark: function () {
      try {
        const [epoch, sequence] = (localStorage.getItem(CLFS.markKey) || "").split(" ").map(Number);
        return { epoch: epoch || 0, sequence: sequence || 0 };
      } catch (error) {
        return { epoch: 0, sequence: 0 };
      }
    },
    writeMark: function (epoch, sequence) {
      try {
        localStorage.setItem(CLFS.markKey, epoch + " " + sequence);
      } catch (error) {
        // Full or forbidden: then an emptied database cannot be told from a new one, and that is all.
      }
    },
    storageManager: function () {
      return typeof navigator !== "undefined" && navigator.storage && navigator.storage.persisted ? navigator.storage : null;
    },
    setLasting: function (persistent) {
      CLFS.lasting = persistent ? 2 : 1;
      _claves_storage_changed();
    },
    askWhetherLasting: function () {
      if (CLFS.storageManager()) CLFS.storageManager().persisted().then(CLFS.setLasting, () => {});
    },
    askToLast: function () {
      if (CLFS.storageManager()) CLFS.storageManager().persist().then(CLFS.setLasting, () => {});
    },
  },

  claves_storage_open__deps: ["$CLFS"],
  claves_storage_open: function () {
    CLFS.open();
  },
  claves_storage_commit__deps: ["$CLFS"],
  claves_storage_commit: function (ticket, puts, deletes, readBack) {
    const paths = (text) => (text === "" ? [] : text.split("\n"));
    CLFS.commit(ticket, paths(UTF8ToString(puts)), paths(UTF8ToString(deletes)), readBack !== 0);
  },
  claves_storage_take_over__deps: ["$CLFS"],
  claves_storage_take_over: function () {
    CLFS.takeOver();
  },
  claves_storage_figure__deps: ["$CLFS"],
  claves_storage_figure: function (which) {
    return [CLFS.state, CLFS.trouble, CLFS.epoch, CLFS.contents, CLFS.lasting, CLFS.hasLocks() ? 1 : 0,
      CLFS.readMark().epoch, CLFS.readMark().sequence][which];
  },
  claves_storage_detail__deps: ["$CLFS"],
  claves_storage_detail: function (text, room) {
    stringToUTF8(CLFS.detail, text, room);
  },
  claves_storage_is_unreadable__deps: ["$CLFS"],
  claves_storage_is_unreadable: function (path) {
    return CLFS.unreadable[UTF8ToString(path)] ? 1 : 0;
  },
  // Hands the oldest receipt over: ticket and trouble, and what the browser said.
  claves_storage_take_receipt__deps: ["$CLFS"],
  claves_storage_take_receipt: function (numbers, detail, room) {
    const receipt = CLFS.receipts.shift();
    if (!receipt) return 0;
    HEAPU32[numbers >> 2] = receipt.ticket;
    HEAPU32[(numbers >> 2) + 1] = receipt.trouble;
    stringToUTF8(receipt.detail, detail, room);
    return 1;
  },
  claves_storage_set_mark__deps: ["$CLFS"],
  claves_storage_set_mark: function (epoch, sequence) {
    CLFS.writeMark(epoch, sequence);
  },
  claves_storage_ask_to_last__deps: ["$CLFS"],
  claves_storage_ask_to_last: function () {
    CLFS.askToLast();
  },
});
