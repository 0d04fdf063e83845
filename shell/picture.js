// A picture that web/widgets/svg_sheet.cpp wrote, as PNG: drawn shape by shape, so that it is set in the page's own
// typeface, which an SVG inside an <img> may not use.

import { trustedPicture } from "./trusted.js";

const SCALE = 2;
const MOST_PIXELS = 16_000_000; // what every browser gives a canvas

const SHAPES = {
  rect: (of) => {
    const path = new Path2D();
    path.roundRect(of("x"), of("y"), of("width"), of("height"), of("rx"));
    return path;
  },
  circle: (of) => {
    const path = new Path2D();
    path.arc(of("cx"), of("cy"), of("r"), 0, 2 * Math.PI);
    return path;
  },
  path: (of, node) => new Path2D(node.getAttribute("d")),
};
const SIDES = { start: "left", middle: "center", end: "right" };

function draw(context, node, family) {
  const of = (name) => Number(node.getAttribute(name) ?? 0);
  const paint = (name, make) => {
    const colour = node.getAttribute(name);
    if (colour === null || colour === "none") return;
    context.globalAlpha = Number(node.getAttribute(`${name}-opacity`) ?? 1);
    context[`${name}Style`] = colour;
    make();
  };
  if (node.localName === "text") {
    context.font = `${node.getAttribute("font-weight")} ${of("font-size")}px Claves, ${family}`;
    context.textAlign = SIDES[node.getAttribute("text-anchor")];
    paint("fill", () => context.fillText(node.textContent, of("x"), of("y")));
    return;
  }
  const path = SHAPES[node.localName]?.(of, node);
  if (!path) return; // its title
  context.lineWidth = of("stroke-width");
  context.setLineDash(node.hasAttribute("stroke-dasharray") ? [of("stroke-dasharray")] : []);
  paint("fill", () => context.fill(path));
  paint("stroke", () => context.stroke(path));
}

// The file's bytes.
export async function toPng(svg) {
  const sheet = new DOMParser().parseFromString(trustedPicture(svg), "image/svg+xml").documentElement;
  const [width, height] = ["width", "height"].map((name) => Number(sheet.getAttribute(name)));
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = canvas.getContext("2d");
  context.scale(scale, scale);
  for (const node of sheet.children) draw(context, node, sheet.getAttribute("font-family"));
  const file = await canvas.convertToBlob({ type: "image/png" });
  return new Uint8Array(await file.arrayBuffer());
}
