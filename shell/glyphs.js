// Paints letters that our typefaces lack, with whatever typefaces the browser has: other scripts, emoji.

export class Glyphs {
  #context = null;
  painted = null; // the last letter, as ImageData

  // Sizes in device pixels; `baseline` from the top. {width, advance, coloured}
  paint(code, px, weight, baseline, height) {
    const letter = String.fromCodePoint(code);
    const font = `${weight} ${px}px Claves, system-ui, sans-serif`;
    this.#context ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    this.#context.font = font;
    const advance = this.#context.measureText(letter).width;
    const width = Math.max(1, Math.ceil(advance) + 1);
    const canvas = this.#context.canvas;
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
    this.#context.clearRect(0, 0, canvas.width, canvas.height);
    this.#context.font = font;
    this.#context.fillStyle = "white";
    this.#context.fillText(letter, 0, baseline);
    this.painted = this.#context.getImageData(0, 0, width, height);
    return { width, advance, coloured: whiten(this.painted.data) };
  }
}

// Whether the pixels have colours of their own; if not, they become white, and alpha alone makes the letter.
function whiten(pixels) {
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i + 3] > 64 && (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2])) return true;
  }
  for (let i = 0; i < pixels.length; i += 4) pixels[i] = pixels[i + 1] = pixels[i + 2] = 255;
  return false;
}
