// Pictures of the page, as numbers.

// {width, height, ink}: of each pixel, how far it is from the colour of the picture's corner, 0..255.
export async function pixelsOf(page, clip) {
  const picture = await page.screenshot({ clip });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const grey = (i) => (data[i] + data[i + 1] + data[i + 2]) / 3;
    return { width, height, ink: Array.from({ length: width * height }, (_, i) => Math.abs(grey(4 * i) - grey(0))) };
  }, picture.toString("base64"));
}

// How far the middle of the ink moved, in pixels of the pictures.
export function shiftBetween(one, other) {
  const [a, b] = [middle(one), middle(other)];
  return { across: b.x - a.x, down: b.y - a.y };
}

function middle({ width, ink }) {
  let [sum, x, y] = [0, 0, 0];
  ink.forEach((grey, i) => {
    sum += grey;
    x += grey * (i % width);
    y += grey * Math.floor(i / width);
  });
  return { x: x / sum, y: y / sum };
}
