// What stands in place of the program when it has ended by a fault: plain HTML that says so, and gives a copy of
// everything, read straight from the browser's storage and, where an edit was not there yet, from the memory that the
// program left.

import { download } from "./files.js";
import { carryingOn, recordsIn, stepsOf, workspaceFile } from "./journal.js";

const DATABASE = "/claves"; // as web/storage_idbfs.js keeps it
const STORE = "FILE_DATA";
const KEPT = /^\/claves\/[js]\//; // the journal and its snapshots

const WORDS = {
  es: {
    title: "Claves se ha detenido",
    what: "Ha fallado algo dentro del programa y se ha parado, antes de que pudiera estropear nada. Lo que estaba guardado " +
      "sigue a salvo en este navegador.",
    next: "Si quieres, descarga antes una copia de todo: se abre desde Ajustes, aquí o en otro equipo. Después abre Claves " +
      "de nuevo y seguirás donde se guardó por última vez.",
    unsaved: (count) => count === 1 ? "Un cambio no había llegado a guardarse. Está en la copia: descárgala antes de abrir de nuevo."
      : `${count} cambios no habían llegado a guardarse. Están en la copia: descárgala antes de abrir de nuevo.`,
    copy: "Descargar una copia de todo",
    again: "Abrir de nuevo",
    done: (name, count) => `Copia descargada: ${name}, con ${count} ${count === 1 ? "cambio" : "cambios"}.`,
    nothing: "No hay nada guardado en este navegador.",
    unreadable: "El navegador no deja leer lo guardado. Cierra las demás pestañas de Claves y vuelve a intentarlo.",
    reason: "Qué ha fallado",
  },
  en: {
    title: "Claves has stopped",
    what: "Something failed inside the program and it stopped before it could spoil anything. What was saved is still safe in " +
      "this browser.",
    next: "If you like, download a copy of everything first: it opens from Settings, here or on another machine. Then open " +
      "Claves again and go on from where it was last saved.",
    unsaved: (count) => count === 1 ? "One change had not been saved yet. It is in the copy: download it before you open again."
      : `${count} changes had not been saved yet. They are in the copy: download it before you open again.`,
    copy: "Download a copy of everything",
    again: "Open again",
    done: (name, count) => `Copy downloaded: ${name}, with ${count} ${count === 1 ? "change" : "changes"}.`,
    nothing: "Nothing is saved in this browser.",
    unreadable: "The browser does not let what is saved be read. Close the other tabs of Claves and try again.",
    reason: "What failed",
  },
  pt: {
    title: "O Claves parou",
    what: "Algo falhou dentro do programa e ele parou antes de estragar qualquer coisa. O que estava salvo continua seguro " +
      "neste navegador.",
    next: "Se quiser, baixe antes uma cópia de tudo: ela abre em Ajustes, aqui ou em outra máquina. Depois abra o Claves de " +
      "novo e continue de onde foi salvo pela última vez.",
    unsaved: (count) => count === 1 ? "Uma alteração ainda não tinha sido salva. Ela está na cópia: baixe-a antes de abrir de novo."
      : `${count} alterações ainda não tinham sido salvas. Elas estão na cópia: baixe-a antes de abrir de novo.`,
    copy: "Baixar uma cópia de tudo",
    again: "Abrir de novo",
    done: (name, count) => `Cópia baixada: ${name}, com ${count} ${count === 1 ? "alteração" : "alterações"}.`,
    nothing: "Não há nada salvo neste navegador.",
    unreadable: "O navegador não deixa ler o que está salvo. Feche as outras abas do Claves e tente de novo.",
    reason: "O que falhou",
  },
  fr: {
    title: "Claves s’est arrêté",
    what: "Quelque chose a échoué dans le programme, qui s’est arrêté avant de rien abîmer. Ce qui était enregistré reste en " +
      "sûreté dans ce navigateur.",
    next: "Si vous voulez, téléchargez d’abord une copie de tout : elle s’ouvre depuis les réglages, ici ou sur une autre " +
      "machine. Ouvrez ensuite Claves à nouveau et reprenez là où le dernier enregistrement s’est fait.",
    unsaved: (count) => count === 1
      ? "Une modification n’était pas encore enregistrée. Elle est dans la copie : téléchargez-la avant d’ouvrir à nouveau."
      : `${count} modifications n’étaient pas encore enregistrées. Elles sont dans la copie : téléchargez-la avant d’ouvrir à nouveau.`,
    copy: "Télécharger une copie de tout",
    again: "Ouvrir à nouveau",
    done: (name, count) => `Copie téléchargée : ${name}, avec ${count} ${count > 1 ? "modifications" : "modification"}.`,
    nothing: "Rien n’est enregistré dans ce navigateur.",
    unreadable: "Le navigateur ne laisse pas lire ce qui est enregistré. Fermez les autres onglets de Claves et réessayez.",
    reason: "Ce qui a échoué",
  },
  de: {
    title: "Claves ist stehen geblieben",
    what: "Im Programm ist etwas schiefgegangen, und es hat angehalten, bevor es etwas beschädigen konnte. Was gespeichert " +
      "war, ist in diesem Browser weiterhin sicher.",
    next: "Wenn Sie möchten, laden Sie zuerst eine Kopie von allem herunter: Sie öffnet sich über die Einstellungen, hier oder " +
      "auf einem anderen Gerät. Öffnen Sie Claves dann neu und machen Sie dort weiter, wo zuletzt gespeichert wurde.",
    unsaved: (count) => count === 1
      ? "Eine Änderung war noch nicht gespeichert. Sie ist in der Kopie: Laden Sie sie herunter, bevor Sie neu öffnen."
      : `${count} Änderungen waren noch nicht gespeichert. Sie sind in der Kopie: Laden Sie sie herunter, bevor Sie neu öffnen.`,
    copy: "Eine Kopie von allem herunterladen",
    again: "Neu öffnen",
    done: (name, count) => `Kopie heruntergeladen: ${name}, mit ${count} ${count === 1 ? "Änderung" : "Änderungen"}.`,
    nothing: "In diesem Browser ist nichts gespeichert.",
    unreadable: "Der Browser lässt das Gespeicherte nicht lesen. Schließen Sie die anderen Tabs von Claves und versuchen Sie es erneut.",
    reason: "Was schiefging",
  },
};

const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function storedRecords() {
  const opening = indexedDB.open(DATABASE);
  opening.onupgradeneeded = () => opening.transaction.abort(); // nothing was ever kept: leave it so
  const database = await asked(opening);
  try {
    const reading = () => database.transaction([STORE], "readonly").objectStore(STORE);
    const records = [];
    for (const key of await asked(reading().getAllKeys())) {
      if (!KEPT.test(key)) continue;
      const entry = await asked(reading().get(key)).catch(() => null); // one that cannot be read leaves the others
      if (entry?.contents) records.push(...recordsIn(new Uint8Array(entry.contents)));
    }
    return records;
  } finally {
    database.close();
  }
}

// {file, count, unsaved}: all there is, and how many of its edits are in no storage.
async function everything(inMemory) {
  const stored = await storedRecords().catch((reason) => {
    if (reason?.name === "AbortError") return []; // no database
    throw reason;
  });
  const steps = stepsOf([...stored, ...carryingOn(stored, inMemory)]);
  return { file: workspaceFile(steps), count: steps.length, unsaved: steps.length - stepsOf(stored).length };
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function fileName() {
  const now = new Date();
  const part = (number) => String(number).padStart(2, "0");
  return `claves-${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}.claves`;
}

export function showCrash(reason, heap) {
  const inMemory = recordsIn(heap);
  const words = WORDS[document.documentElement.lang.slice(0, 2)] ?? WORDS.es;
  const heading = element("h1", { textContent: words.title, tabIndex: -1 });
  const unsaved = element("p", { hidden: true, className: "unsaved" });
  const told = element("p", { role: "status" });
  const copy = element("button", { type: "button", className: "main", textContent: words.copy });
  const again = element("button", { type: "button", textContent: words.again });
  const details = element("details", {}, element("summary", { textContent: words.reason }),
    element("pre", { textContent: reason?.stack ?? String(reason) }));
  const page = element("main", { id: "crashed", className: "plain" }, element("section", {},
    heading, element("p", { textContent: words.what }), element("p", { textContent: words.next }), unsaved,
    element("p", { className: "buttons" }, copy, again), told, details));

  copy.addEventListener("click", async () => {
    copy.disabled = true;
    try {
      const { file, count } = await everything(inMemory);
      const name = fileName();
      if (count > 0) download(name, "application/octet-stream", file);
      told.textContent = count > 0 ? words.done(name, count) : words.nothing;
    } catch (failure) {
      console.error(failure);
      told.textContent = words.unreadable;
    }
    copy.disabled = false;
    copy.focus();
  });
  again.addEventListener("click", () => {
    history.replaceState(null, "", location.pathname + location.search); // not to where it failed
    location.reload();
  });

  page.addEventListener("keydown", (event) => event.stopPropagation()); // the program would take some for its own

  document.getElementById("page").hidden = true;
  document.body.append(page);
  document.title = words.title;
  heading.focus();
  everything(inMemory).then(({ unsaved: count }) => {
    unsaved.hidden = count === 0;
    unsaved.textContent = words.unsaved(count);
  }, () => {}); // told when a copy is asked for
}
