// The only texts that the page hands to the browser as code or markup, told apart by Trusted Types where the browser
// has them; the Content Security Policy allows no other.

const RULES = {
  createHTML(text) { // a picture of ours, parsed as XML and never put into the page
    if (!text.startsWith("<svg ")) throw new TypeError("not a picture");
    return text;
  },
  createScriptURL(url) {
    if (url !== "service_worker.js") throw new TypeError(`not a script of this page: ${url}`);
    return url;
  },
};
const policy = globalThis.trustedTypes?.createPolicy("claves", RULES) ?? RULES;

export const trustedPicture = (svg) => policy.createHTML(svg);
export const trustedScript = (url) => policy.createScriptURL(url);
