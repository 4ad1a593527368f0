// The kept replies are those the commands give now, the pictures are of the kept replies, and the documents show them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/discord/registry.ts';
import { PICTURES, REPLIES, written } from './kept.ts';
import { findChromium } from './chromium.ts';
import { escapeHtml, htmlOf } from './markdown.ts';
import { isDrawnFrom, palettePng, pixelsOf } from './palette-png.ts';
import { type Played, playAll, SCENES } from './scenes.ts';
import { openStage, type Stage } from './stage.ts';

const NAMES = SCENES.map(({ name }) => name);
const ROOT = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');

describe('the replies', () => {
  let stage: Stage;
  let played: readonly Played[];

  beforeAll(async () => {
    stage = await openStage();
    played = await playAll(stage);
  }, 60_000);
  afterAll(() => stage.close());

  it.each(NAMES)('are as kept; after a change that is meant, npm run screens: %s', (name) => {
    const screen = played.find((each) => each.name === name)?.screen;
    expect(screen && written(screen)).toBe(readFileSync(new URL(`${name}.json`, REPLIES), 'utf8'));
  });

  it('break no rule of Discord', () => {
    expect(stage.discord.violations).toEqual([]);
    expect(stage.discord.pings).toEqual([]);
  });
});

describe('the pictures', () => {
  it.each(NAMES)('are of the reply as kept, and small: %s', (name) => {
    const png = readFileSync(new URL(`${name}.png`, PICTURES));
    expect(isDrawnFrom(png, readFileSync(new URL(`${name}.json`, REPLIES), 'utf8'))).toBe(true);
    expect(png.length).toBeLessThanOrEqual(40_000);
  });

  it('are no others', () => {
    expect(readdirSync(PICTURES).toSorted()).toEqual(NAMES.map((name) => `${name}.png`).toSorted());
    expect(readdirSync(REPLIES).toSorted()).toEqual(NAMES.map((name) => `${name}.json`).toSorted());
  });

  it.each(SCENES)('are shown and described in docs/commands.md: $name', ({ name, shows }) => {
    expect(read('docs/commands.md')).toContain(`<img src="screens/${name}.png" width="560" alt="${shows}"`);
  });
});

describe('the table of commands in the README', () => {
  /** The cells of its rows. */
  const rows = read('README.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells[3]?.startsWith('[picture]'));
  const linked = (cell = ''): string => /\]\((.+)\)$/.exec(cell)?.[1] ?? '';

  it.each(COMMANDS.map(({ definition: { name, type } }) => (type === 3 ? `_${name}_` : `\`/${name}\``)))(
    'has a row for %s',
    (called) => {
      expect(rows.filter(([, command = '']) => command.split(' `')[0] === called).length).toBeGreaterThan(0);
    },
  );

  it.each(rows.map(([, command, , picture, test]) => [command, linked(picture), linked(test)]))(
    'has a picture and a test of %s',
    (command = '', picture = '', test = '') => {
      expect(existsSync(new URL(picture, ROOT)), picture).toBe(true);
      const name = /[`_]\/?([^`_]+)[`_]/.exec(command)?.[1] ?? '';
      expect(picture).toContain(
        name
          .toLowerCase()
          .replace(' ', '-')
          .replace(/^(?=said$)/, ''),
      );
      expect(read(test)).toMatch(new RegExp(`['\`]${name}[ '\`]`));
    },
  );

  it('names nothing that is no command', () => {
    const names = COMMANDS.map(({ definition }) => definition.name);
    for (const [, command = ''] of rows) expect(names).toContain(/[`_]\/?([^`_]+)[`_]/.exec(command)?.[1]);
  });
});

it('says how to install the browser where there is none', () => {
  expect(() => findChromium(['/nowhere/chromium'])).toThrow(
    /no Chromium at .*; apt-get install -y chromium$/,
  );
});

describe('palettePng', () => {
  /** Stripes of so many colours. */
  const striped = (colours: number): Buffer => {
    const canvas = createCanvas(colours, 4);
    const context = canvas.getContext('2d');
    for (let x = 0; x < colours; x++) {
      context.fillStyle = `rgb(${x % 256}, ${(x * 7) % 256}, ${255 - (x % 256)})`;
      context.fillRect(x, 0, 1, 4);
    }
    return canvas.toBuffer('image/png');
  };

  it.each([2, 256, 2_000])('draws the same picture to the eye, from %d colours', async (colours) => {
    const png = await palettePng(striped(colours), 'x');
    const [before, after] = await Promise.all([striped(colours), png].map(pixelsOf));
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
    const levels = [...(after?.data ?? [])].map((level, at) => Math.abs(level - (before?.data[at] ?? 0)));
    expect(Math.max(...levels)).toBeLessThanOrEqual(colours > 256 ? 64 : 8);
  });

  it('knows what a picture was drawn from', async () => {
    const png = await palettePng(striped(2), 'one');
    expect([isDrawnFrom(png, 'one'), isDrawnFrom(png, 'other')]).toEqual([true, false]);
  });
});

describe('htmlOf', () => {
  it.each([
    ['### A *title*', '<div class="h3">A <i>title</i></div>'],
    ['> **a** b\n> \n> c', '<blockquote><div><b>a</b> b</div><div>&nbsp;</div><div>c</div></blockquote>'],
    ['> ~~a\\~b~~ __c__', '<blockquote><div><s>a~b</s> <u>c</u></div></blockquote>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    [
      '-# `/x` [y](https://example.org) \\*z\\* <b>',
      '<div class="small"><code>/x</code> <span class="link">y</span> *z* &lt;b&gt;</div>',
    ],
    [
      '1\\. <@Ada> <t:0:d>',
      '<div class="plain">1. <span class="mention">@Ada</span> <span class="moment">12/03/2024</span></div>',
    ],
  ])('writes %s', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  it('lets no text become markup', () => {
    expect(htmlOf('<script>"x" & **<i>**')).not.toMatch(/<(?:script|i)>/);
    expect(escapeHtml('<&">')).toBe('&lt;&amp;&quot;&gt;');
  });
});
