/** Gives Jest a text file as webpack's `asset/source` gives it to a bundle: its text is the module. */
module.exports = { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };
