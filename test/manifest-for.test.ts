import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestFor, PUBLISHER, manifestPattern } from '../scripts/manifest.cjs';

const xml = readFileSync(path.join(__dirname, '../manifest.xml'), 'utf8');

describe('the manifest of a build', () => {
  it('names the address of the build in the place of the development server', () => {
    const built = manifestFor(xml, 'https://addins.example.org/ml-check/');
    expect(built).not.toContain('localhost');
    expect(built).toContain('<SourceLocation DefaultValue="https://addins.example.org/ml-check/taskpane.html" />');
    expect(built).toContain('"https://addins.example.org/ml-check/assets/icons/app-16.png"');
  });

  it('stays as it is for the development server', () => {
    expect(manifestPattern().transform(Buffer.from(xml))).toBe(xml);
  });

  it('names who publishes the build, as XML wants it; else those who made it', () => {
    const built = manifestFor(xml, 'https://example.org', ' Burke & Sons $& <IT> ');
    expect(built).toContain('<ProviderName>Burke &amp; Sons $&amp; &lt;IT></ProviderName>');
    expect(manifestFor(xml, 'https://example.org')).toContain(`<ProviderName>${PUBLISHER}</ProviderName>`);
    for (const publisher of ['', 'x'.repeat(126)])
      expect(() => manifestFor(xml, 'https://example.org', publisher)).toThrow('1 to 125 characters');
  });

  it('writes an address with & as XML wants it', () => {
    expect(manifestFor(xml, 'https://example.org/a&b')).toContain('"https://example.org/a&amp;b/taskpane.html"');
  });

  it.each([
    ['http://example.org', 'https only'],
    ['example.org', 'is no address'],
    ['https://example.org/?a=1', 'more than the address of a folder'],
    ['https://example.org/#top', 'more than the address of a folder'],
  ])('refuses %s, and says what to give', (url, reason) => {
    expect(() => manifestFor(xml, url)).toThrow(reason);
    expect(() => manifestFor(xml, url)).toThrow('--env url=https://host/folder');
  });
});
