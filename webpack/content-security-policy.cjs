/**
 * The content security policy of a page: scripts from the page's own address only, and from Microsoft's for the pages that Excel shows.
 * The web's office.js asks a page of Microsoft's, in a frame, about an Excel at an address that it does not know; nothing else may be framed.
 * No inline script and no eval; where "'wasm-unsafe-eval'" stands among the scripts, WebAssembly runs. Styles may be inline because Fluent UI writes its rules into the page.
 */
function contentSecurityPolicy({ scripts = [], frames = [], connect }) {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `frame-src ${frames.length === 0 ? "'none'" : frames.join(' ')}`,
    `connect-src ${connect}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Of a page that is words alone. */
const textPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

module.exports = { contentSecurityPolicy, textPolicy };
