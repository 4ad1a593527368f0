// The browser that takes the pictures: Debian's Chromium, which reads nothing from the network here.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Where Chromium is. Throws NoChromium where it is at none of the places. */
export function findChromium(places: readonly string[] = PLACES): string {
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new NoChromium(`there is no Chromium at ${places.join(' or ')}; apt-get install -y chromium`);
}

export class NoChromium extends Error {
  override readonly name = 'NoChromium';
}

/** A fresh profile is made for it and removed with it. */
export async function openChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The same edges of letters on every machine.
      '--disable-lcd-text',
      '--font-render-hinting=none',
    ],
  });
}
