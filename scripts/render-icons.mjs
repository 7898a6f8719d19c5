// Draws assets/icons/*.svg as PNG in every size that Office asks for. Run it after changing a drawing: npm run icons
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const folder = path.resolve(import.meta.dirname, '..', 'assets', 'icons');

const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
try {
  const page = await browser.newPage();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
    const drawing = `data:image/svg+xml;base64,${readFileSync(path.join(folder, file)).toString('base64')}`;
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<body style="margin:0"><img src="${drawing}" width="${size}" height="${size}"></body>`);
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(path.join(folder, `${path.basename(file, '.svg')}-${size}.png`), png);
    }
  }
} finally {
  await browser.close();
}
