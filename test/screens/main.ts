// `npm run screens`: plays every scene, keeps the replies, and takes their pictures.
import { mkdir, writeFile } from 'node:fs/promises';
import { findChromium, NoChromium, openChromium } from './chromium.ts';
import { PICTURES, REPLIES, written } from './kept.ts';
import { pageOf, WIDTH } from './page.ts';
import { palettePng } from './palette-png.ts';
import { playAll } from './scenes.ts';
import { openStage } from './stage.ts';

try {
  await takePictures(findChromium());
} catch (error) {
  if (!(error instanceof NoChromium)) throw error;
  process.stderr.write(`screens: ${error.message}\n`);
  process.exitCode = 1;
}

async function takePictures(executable: string): Promise<void> {
  const chromium = await openChromium(executable);
  const stage = await openStage();
  try {
    await mkdir(PICTURES, { recursive: true });
    const page = await chromium.newPage({ viewport: { width: WIDTH, height: 200 }, offline: true });
    for (const { name, screen, bytes } of await playAll(stage)) {
      const source = written(screen);
      await writeFile(new URL(`${name}.json`, REPLIES), source);
      await page.setContent(pageOf(screen, bytes), { waitUntil: 'load' });
      await page.evaluate('document.fonts.ready.then(() => null)');
      const png = await palettePng(await page.locator('main').screenshot(), source);
      await writeFile(new URL(`${name}.png`, PICTURES), png);
      process.stdout.write(`${name}.png ${Math.ceil(png.length / 1000)} kB\n`);
    }
  } finally {
    await chromium.close();
    await stage.close();
  }
}
