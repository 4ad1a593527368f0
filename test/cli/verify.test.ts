import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cli, jsonLines } from './run.ts';

describe('verify', () => {
  it('is shown in the README as it prints', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, args = '', sample = ''] = /\$ npm run --silent verify -- (.*)\n([\s\S]*?)```/.exec(readme) ?? [];
    const [, speaker = '', words = ''] = /^--speaker (\w+) "(.*)"$/.exec(args) ?? [];
    const { status, stdout, stderr } = await cli(['verify', '--speaker', speaker, words]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(sample);
  });

  it('checks every quotation of a message', async () => {
    const message =
      'As Corbyn put it: "Don\'t let the press divide us."\n> it’s just a complete waste of time and money\n— Thompson\n';
    const { status, stdout } = await cli(['verify', '--json', '-'], message);
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { kind: 'altered', whose: 'same', place: { article: 'labour-leadership-rally', paragraph: 8 } },
      { kind: 'verbatim', claimedSpeaker: 'Thompson', whose: 'same', place: { paragraph: 11 } },
    ]);
    expect((await cli(['verify'], 'no quotation here')).stdout).toBe('There is no quotation in it.\n');
  });

  it('says what is wrong with a call', async () => {
    const missing = await cli(['verify', '--article', 'nowhere', 'the quay is shut']);
    expect(missing.status).toBe(1);
    expect(missing.stderr).toContain('no article “nowhere”');
    const long = await cli(['verify', '-'], 'x'.repeat(30_000));
    expect({ status: long.status, stderr: long.stderr }).toEqual({
      status: 1,
      stderr: 'standard input: longer than 20,000 characters; check a part at a time\n',
    });
    expect((await cli(['verify', '--nonsense'])).status).toBe(2);
  });

  it('lets nothing of others write to the terminal', async () => {
    const { stdout } = await cli([
      'verify',
      '--speaker',
      '\u001b[31mred',
      'a complete \u001b[2Jwaste of time and money',
    ]);
    expect(stdout).not.toContain('\u001b');
  });
});
