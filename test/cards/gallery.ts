import { writeFileSync } from 'node:fs';
import { cardPage } from './render-page.ts';
import { sampleViews } from './samples.ts';

/** Writes one page with every card: `node test/cards/gallery.ts gallery.html`. */
const file = process.argv[2] ?? 'gallery.html';
writeFileSync(file, cardPage(sampleViews()));
console.log(`${file}: open it in a browser.`);
