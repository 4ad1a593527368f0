// The browser that takes the pictures: Debian's Chromium, which reads nothing from the network here.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Throws where there is none, with how to install it. A fresh profile is made for it and removed with it. */
export async function openChromium(): Promise<Browser> {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error(`no Chromium at ${PLACES.join(' or ')}; install it: apt-get install -y chromium`);
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
