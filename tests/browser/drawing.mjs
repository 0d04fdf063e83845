// What is drawn on the canvas, read where it is handed to the graphics card: each letter, and where it stands.

// From the next picture on, the page keeps what it draws, for `lettersIn` within the page.
export async function watchDrawing(page) {
  await page.evaluate(() => {
    const { renderer } = window.claves;
    const { draw } = renderer;
    let drawn = []; // {corners, triangles, commands} per list; see `commands_of` in web/platform_frame.cpp

    renderer.draw = function (heap, commands, width, height) {
      drawn = [];
      let at = 0;
      for (let lists = commands[at++]; lists > 0; --lists) {
        const [vertices, vertexBytes, indices, indexBytes, count] = commands.subarray(at, (at += 5));
        drawn.push({
          corners: new Float32Array(heap.slice(vertices, vertices + vertexBytes).buffer),
          triangles: new Uint16Array(heap.slice(indices, indices + indexBytes).buffer),
          commands: Array.from({ length: count }, () => [...commands.subarray(at, (at += 7))]),
        });
      }
      return draw.call(this, heap, commands, width, height);
    };

    // The letters in sight whose middle is within `box`, in the order in which they are drawn; CSS pixels. The same
    // letter of the same face has the same `shape`: its place in the atlas.
    window.lettersIn = (box) => {
      const found = [];
      for (const { corners, triangles, commands } of drawn) {
        for (const [left, top, right, bottom, firstVertex, firstIndex, count] of commands) {
          for (let i = firstIndex; i + 6 <= firstIndex + count; i += 3) {
            const letter = letterAt(corners, triangles, i, firstVertex);
            if (!letter) continue;
            i += 3;
            const [x, y] = [letter.x + letter.w / 2, letter.y + letter.h / 2];
            if (x >= left && x < right && y >= top && y < bottom) found.push(letter);
          }
        }
      }
      const css = (pixels) => pixels / devicePixelRatio;
      return found.map(({ x, y, w, h, shape }) => ({ x: css(x), y: css(y), w: css(w), h: css(h), shape }))
        .filter(({ x, y, w, h }) => Math.abs(x + w / 2 - box.x - box.width / 2) <= box.width / 2 &&
          Math.abs(y + h / 2 - box.y - box.height / 2) <= box.height / 2);
    };

    // Two triangles that show an upright piece of the atlas, not a spot of plain colour.
    function letterAt(corners, triangles, i, firstVertex) {
      const first = triangles[i];
      if ([0, 1, 2, 0, 2, 3].some((step, k) => triangles[i + k] !== first + step)) return null;
      const corner = (step, k) => corners[(firstVertex + first + step) * 5 + k]; // x, y, and the same in the atlas
      const upright = [0, 2].every((k) => corner(0, k) === corner(3, k) && corner(1, k) === corner(2, k)) &&
        [1, 3].every((k) => corner(0, k) === corner(1, k) && corner(2, k) === corner(3, k)) &&
        [0, 1, 2, 3].every((k) => corner(0, k) < corner(2, k));
      if (!upright) return null;
      const [x, y] = [corner(0, 0), corner(0, 1)];
      return { x, y, w: corner(2, 0) - x, h: corner(2, 1) - y, shape: `${corner(0, 2)} ${corner(0, 3)}` };
    }
  });
}
