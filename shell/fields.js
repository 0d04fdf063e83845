// Lays the text of a native field on the text that is drawn below it, to the pixel.

const baselines = new Map(); // by size and line height: of the first line, from its top

// Where the browser puts the baseline: asked, since it rounds in its own way.
function baselineOf(size, lineHeight) {
  const key = `${size}/${lineHeight}/${devicePixelRatio}`;
  if (!baselines.has(key)) {
    const probe = document.createElement("div");
    probe.className = "probe";
    probe.style.fontSize = `${size}px`;
    probe.style.lineHeight = `${lineHeight}px`;
    const mark = document.createElement("span");
    probe.append("x", mark);
    document.body.append(probe);
    baselines.set(key, mark.getBoundingClientRect().bottom - probe.getBoundingClientRect().top);
    probe.remove();
  }
  return baselines.get(key);
}

export function layText(element, node) {
  const style = element.style;
  const lineHeight = node.lineHeight || Math.round(node.textSize * 1.54);
  const centred = (node.h - lineHeight) / 2;
  const top = node.textBaseline > 0 ? node.textBaseline - baselineOf(node.textSize, lineHeight) : centred;
  style.fontSize = `${node.textSize}px`;
  style.lineHeight = `${lineHeight}px`;
  style.paddingLeft = `${node.textLeft}px`;
  style.paddingRight = `${node.textRight}px`;
  style.paddingTop = `${Math.max(0, top)}px`;
  style.paddingBottom = node.role === "TextArea" ? "0px" : `${Math.max(0, node.h - lineHeight - top)}px`;
  style.textAlign = node.textToRight ? "right" : "left";
}
