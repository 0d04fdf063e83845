// The one door into the program: every function that it exports is called through here. What escapes from one (a trap,
// an abort, memory that does not grow, an exception of ours that left the program's stack as it stood) ends the program:
// `ended` is told, once, when nothing of it runs any more, and from then on every call answers 0 and does nothing.

export function guarded(exports, ended) {
  let over = false;
  let reason = null;
  let depth = 0; // of calls into the program that are under way

  const guard = (enter) => (...given) => {
    if (over) return 0;
    depth += 1;
    try {
      return enter(...given);
    } catch (escaped) {
      if (!over) reason = escaped;
      over = true;
      if (depth > 1) throw escaped; // through the frames of the program that called us
      return 0;
    } finally {
      depth -= 1;
      if (over && depth === 0) ended(reason);
    }
  };
  return Object.fromEntries(Object.entries(exports).map(([name, value]) =>
    [name, typeof value === "function" ? guard(value) : value]));
}
