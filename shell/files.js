// Files in and out.

const LARGEST = 64 * 1024 * 1024; // more is refused before it is read

// {name, size, bytes} of each; no bytes where it is too large or cannot be read.
export function chosenFiles(files) {
  return Promise.all(files.map(async (file) => {
    const told = { name: file.name, size: file.size, bytes: null };
    if (file.size > LARGEST) return told;
    try {
      return { ...told, bytes: new Uint8Array(await file.arrayBuffer()) };
    } catch {
      return told; // it went away, or is a folder
    }
  }));
}

export function download(name, mime, bytes) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
