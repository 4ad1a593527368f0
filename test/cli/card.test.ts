import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run, type Run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'whosaid-card-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BODY = `The quay is shut since March.

“It leaks,” said Ada Okafor, the harbour master, “and it stinks.” She said that it would be closed.

“${'It has been like this for years. '.repeat(20)}It has to go,” said Ben Lund, a fisherman.
`;
writeFileSync(
  join(folder, 'quay.md'),
  `---\ntitle: The quay\npublisher: The Echo\ndate: 2024-03\n---\n${BODY}`,
);
writeFileSync(join(folder, 'silent.md'), 'Nobody says a word here.\n');
writeFileSync(join(folder, 'kanji.md'), '“漢字,” said Ada Okafor.\n');

/** As from a shell in the folder, with no font of the machine in reach. */
const card = (...args: string[]): Promise<Run> =>
  run('src/cli/main.ts', ['card', ...args], '', {
    INIT_CWD: folder,
    MEANING: 'off',
    FONTCONFIG_FILE: '/dev/null',
  });

const isPng = (name: string): boolean => readFileSync(join(folder, name)).subarray(1, 4).toString() === 'PNG';

describe('card', () => {
  it('draws the quotation that holds some words, and says where, how large and what it shows', async () => {
    const { status, stdout, stderr } = await card('quay.md', '--quote', 'and it STINKS');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const file = 'quay-ada-okafor-it-leaks-and.png';
    expect(stdout).toMatch(/^\/.*quay-ada-okafor-it-leaks-and\.png\n1200 × 630, \d+ kB\n\n/);
    expect(stdout).toContain(
      '“It leaks … and it stinks.”\n— Ada Okafor, harbour master\nFrom: The quay · The Echo · March 2024\n',
    );
    expect(isPng(file)).toBe(true);
  });

  it('never overwrites a file without --force', async () => {
    const file = join(folder, 'kept.png');
    writeFileSync(file, 'mine');
    const args = ['quay.md', '--number', '1', '--out', 'kept.png'];
    const refused = await card(...args);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toBe(`${file}: is there already; --force replaces it, --out names another\n`);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await card(...args, '--force')).status).toBe(0);
    expect(isPng('kept.png')).toBe(true);
  });

  it('gives JSON alone with --json', async () => {
    const { status, stdout } = await card('quay.md', '--number', '1', '--square', '--dark', '--json');
    expect(status).toBe(0);
    const { file, bytes, ...rest } = JSON.parse(stdout);
    expect(statSync(file).size).toBe(bytes);
    expect(file).toMatch(/quay-ada-okafor-it-leaks-and-square-dark\.png$/);
    expect(rest).toMatchObject({
      width: 1_200,
      height: 1_200,
      kind: 'direct',
      speaker: 'Ada Okafor',
      doubtful: false,
    });
  });

  it('draws the answer to a question', async () => {
    const { stdout } = await card('quay.md', '--question', 'Who said that it stinks?', '--out', 'answer.png');
    expect(stdout).toContain('“It leaks … and it stinks.”\n— Ada Okafor');
  });

  it('draws what the article tells without marks', async () => {
    const { stdout } = await card('quay.md', '--quote', 'shut since', '--out', 'told.png');
    expect(stdout).toContain('As the article tells it: The quay is shut since March.\nFrom:');
  });

  it('draws the sentences of a long speech that were asked for', async () => {
    const { stdout } = await card('quay.md', '--quote', '“It has to go,”', '--out', 'part.png');
    expect(stdout).toContain('“[…] It has to go”\n— Ben Lund, fisherman');
  });

  it('counts quotations as `quotes` does', async () => {
    const { stdout } = await run('src/cli/main.ts', ['quotes', 'quay.md'], '', { INIT_CWD: folder });
    expect(stdout).toMatch(/and it stinks\.\n {2}2 · direct · /);
  });

  it.each<[string, string[], RegExp]>([
    ['words that are not there', ['quay.md', '--quote', 'it sings'], /^quay: has no words “it sings”/],
    ['marks alone', ['quay.md', '--quote', '“ ”'], /^quay: has no words/],
    [
      'a number that is not there',
      ['quay.md', '--number', '99'],
      /^quay: has quotations 1 to \d, not 99; npm run quotes/,
    ],
    ['a number where nobody speaks', ['silent.md', '--number', '1'], /^silent: nobody is quoted in it/],
    [
      'a question without an answer',
      ['quay.md', '--question', 'zebra'],
      /^No passage answers that\. .*“The quay”/,
    ],
    [
      'a speech that is too long',
      ['quay.md', '--number', '4'],
      /^The words are too long for a card: 6\d\d characters, where about 500 fit/,
    ],
    [
      'a script without a font',
      ['kanji.md', '--number', '1'],
      /^The card cannot be drawn: .*Han characters: 漢 字/,
    ],
    [
      'a folder that is not there',
      ['quay.md', '--number', '1', '--out', 'no/a.png'],
      /its folder does not exist; make it/,
    ],
    ['no such article', ['nope.md', '--number', '1'], /^no article “nope\.md”/],
  ])('refuses %s with a reason, and writes nothing', async (_, args, message) => {
    const { status, stdout, stderr } = await card(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it.each<[string, string[], RegExp]>([
    ['no article', ['--number', '1'], /^card: name one article\nusage: npm run card -- /],
    ['no words', ['quay.md'], /say which words: one of --quote, --number and --question/],
    ['two ways at once', ['quay.md', '--number', '1', '--quote', 'x'], /say which words/],
    [
      'a number that is none',
      ['quay.md', '--number', 'one'],
      /--number takes a whole number from 1, not “one”/,
    ],
    [
      'another kind of picture',
      ['quay.md', '--number', '1', '--out', 'a.jpg'],
      /ending in \.png, not “a\.jpg”/,
    ],
    ['an unknown option', ['quay.md', '--dork'], /unknown option '--dork'/i],
  ])('calls %s wrong usage', async (_, args, message) => {
    const { status, stdout, stderr } = await card(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(existsSync(join(folder, 'a.jpg'))).toBe(false);
  });

  it('says when several quotations have the words', async () => {
    const { status, stderr } = await card('quay.md', '--quote', 'it', '--out', 'several.png');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^\d quotations have these words; this is the first\. --number takes another\n$/);
  });

  it('shows how to call it with --help', async () => {
    expect(await card('--help')).toMatchObject({
      status: 0,
      stdout: /^usage: npm run card -- FILE\|SLUG/,
      stderr: '',
    });
  });
});
