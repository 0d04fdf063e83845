// Lays the text of a native field on the text that is drawn below it, to the pixel.

const lines = new Map(); // by size and line height: {baseline, height}, from a line's top

// Where the browser puts the baseline: asked, since it rounds in its own way.
function lineOf(size, lineHeight) {
  const key = `${size}/${lineHeight}/${devicePixelRatio}`;
  if (!lines.has(key)) {
    const probe = document.createElement("div");
    probe.className = "probe";
    probe.style.fontSize = `${size}px`;
    probe.style.lineHeight = lineHeight;
    const mark = document.createElement("span");
    probe.append("x", mark);
    document.body.append(probe);
    const box = probe.getBoundingClientRect();
    lines.set(key, { baseline: mark.getBoundingClientRect().bottom - box.top, height: box.height });
    probe.remove();
  }
  return lines.get(key);
}

// Asked too, since browsers do not agree.
export function breaksAfterSlash() {
  const probe = document.createElement("div");
  probe.className = "probe";
  probe.style.width = "0";
  document.body.append(probe);
  const [whole, broken] = ["ab", "a/b"].map((words) => {
    probe.textContent = words;
    return probe.getBoundingClientRect().height;
  });
  probe.remove();
  return broken > whole;
}

export function layText(element, node) {
  const style = element.style;
  // A single line without leading: half of an odd one is rounded up here and down there.
  const lineHeight = node.role === "TextArea" ? `${node.lineHeight}px` : "normal";
  const line = lineOf(node.textSize, lineHeight);
  const top = node.textBaseline > 0 ? node.textBaseline - line.baseline : (node.h - line.height) / 2;
  style.fontSize = `${node.textSize}px`;
  style.lineHeight = lineHeight;
  style.paddingLeft = `${node.textLeft}px`;
  style.paddingRight = `${node.textRight}px`;
  style.paddingTop = `${Math.max(0, top)}px`;
  style.paddingBottom = node.role === "TextArea" ? "0px" : `${Math.max(0, node.h - line.height - top)}px`;
  style.textAlign = node.textToRight ? "right" : "left";
}
