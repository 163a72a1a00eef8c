// Draws src/ui/icons/social-card.png, the picture beside links to our pages: 1200 × 630, our mark and
// our words. Run it by hand when the mark changes: node scripts/social-card.mjs
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const WIDTH = 1200;
const HEIGHT = 630;
const TARGET = fileURLToPath(new URL('../src/ui/icons/social-card.png', import.meta.url));

const FONTS = new URL('../node_modules/dkfds/src/fonts/IBMPlexSans/split/woff2/', import.meta.url);

function fontFace(weight, name) {
  const data = readFileSync(new URL(`IBMPlexSans-${name}-Latin1.woff2`, FONTS)).toString('base64');
  return `@font-face{font-family:Plex;font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
}

/** Three unequal parts that make one round whole, as src/ui/layout/brand.tsx draws them; beside it
 * the name and what it is. */
function drawing(fonts) {
  return `<!doctype html><style>${fonts}
    body{margin:0} text{font-family:Plex}
  </style>
  <svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#f6f4f0"/>
    <g transform="translate(672 75) scale(15)">
      <path fill="#0b4a50" d="M14.9 2.05a14 14 0 0 0 0 27.9z"/>
      <path fill="#74b0a8" d="M17.1 17.1h12.85a14 14 0 0 1-12.85 12.85z"/>
      <path fill="#c8401a" d="M17.1 2.05a14 14 0 0 1 12.85 12.85H17.1z"/>
    </g>
    <text x="80" y="300" font-size="128" font-weight="600" letter-spacing="-3" fill="#1b2527">Helhed</text>
    <text x="86" y="366" font-size="36" fill="#566063">Planer for boligsocialt arbejde</text>
    <text x="86" y="414" font-size="32" fill="#566063">Plans for social work in housing areas</text>
    <rect x="86" y="462" width="120" height="8" fill="#0b4a50"/>
  </svg>`;
}

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
await page.setContent(drawing(fontFace(400, 'Regular') + fontFace(600, 'SemiBold')));
await page.evaluate('document.fonts.ready');
await page.screenshot({ path: TARGET });
await browser.close();
