// What the browser's own Intl says to the questions of tests/fixtures/intl, which the program is asked natively
// (tests/web/words/locale_test.cpp). Runs in the page, so it uses nothing from outside.

export function saidByIntl(tag, question) {
  const [ask, ...rest] = question.split(" ");
  const date = (text) => new Date(`${text}T00:00:00Z`);
  const days = { day: ["numeric", "short", "numeric"], short_day: ["numeric", "short"], month: [undefined, "long", "numeric"],
    long_day: ["numeric", "long", "numeric", "long"] };
  const numbers = (options) => new Intl.NumberFormat(tag, { useGrouping: "always", ...options });
  const answer = () => {
    if (ask in days) {
      const [day, month, year, weekday] = days[ask];
      const region = tag === "en" ? "en-GB" : tag;
      return new Intl.DateTimeFormat(region, { day, month, year, weekday, timeZone: "UTC" }).format(date(rest[0]));
    }
    switch (ask) {
      case "number": return numbers({ maximumFractionDigits: Number(rest[1]) }).format(rest[0]);
      case "percent": return numbers({ style: "percent", maximumFractionDigits: Number(rest[1]) }).format(rest[0]);
      case "money": return numbers({ style: "currency", currency: rest[1], maximumFractionDigits: 0 }).format(rest[0]);
      case "compact": return numbers({ style: "currency", currency: rest[1], notation: "compact",
        maximumFractionDigits: Math.abs(rest[0]) < 9_950_000 && Math.abs(rest[0]) >= 999_500 ? 1 : 0 }).format(rest[0]);
      case "plural": return new Intl.PluralRules(tag).select(rest[0]);
      case "sorted": return rest.join(" ").split(", ").sort(new Intl.Collator(tag).compare).join(", ");
      case "from_today": {
        const size = Math.abs(rest[0]);
        const [unit, of] = size < 14 ? ["day", 1] : size < 60 ? ["week", 7] : size < 730 ? ["month", 30] : ["year", 365];
        return new Intl.RelativeTimeFormat(tag, { numeric: size < 2 ? "auto" : "always" })
          .format(Math.sign(rest[0]) * Math.trunc(size / of), unit).replace(/(\d) /, "$1\u00a0");
      }
    }
    throw new Error(`not understood: ${question}`);
  };
  return answer().replace("-", "\u2212").replace(/([a-zç])\u2212/, "$1-"); // a minus sign; a hyphen stays
}
