import { describe, expect, it } from 'vitest';
import { readApart } from '../../src/source/read-apart.ts';

const page = (html: string) =>
  ({ kind: 'html', source: { name: 'a.html', bytes: Buffer.from(html) } }) as const;

describe('readApart', () => {
  it('brings what was read over from the thread', async () => {
    expect(
      await readApart(page('<p>The bridge reopens, she said, and nobody knew why it was closed.</p>')),
    ).toMatchObject({
      kind: 'read',
      body: 'The bridge reopens, she said, and nobody knew why it was closed.\n',
    });
  });

  it('gives up in time', async () => {
    const start = performance.now();
    expect(await readApart(page('<p>a</p>'.repeat(80_000)), { timeoutMs: 50, memoryMb: 512 })).toEqual({
      kind: 'refused',
      reason: { kind: 'read-too-slowly' },
    });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('outlives a thread that runs out of memory', async () => {
    expect(await readApart(page('<p>a</p>'.repeat(80_000)), { timeoutMs: 20_000, memoryMb: 16 })).toEqual({
      kind: 'refused',
      reason: { kind: 'too-tangled' },
    });
  });

  it('reads two at once, and turns away what would wait for long', { timeout: 20_000 }, async () => {
    const one = page('<p>The bridge reopens, she said, and nobody knew why it was closed.</p>');
    const readings = await Promise.all(Array.from({ length: 10 }, () => readApart(one)));
    expect(readings.filter(({ kind }) => kind === 'read')).toHaveLength(8);
    expect(readings.slice(8)).toEqual(
      Array.from({ length: 2 }, () => ({ kind: 'refused', reason: { kind: 'read-too-slowly' } })),
    );
    expect((await readApart(one)).kind).toBe('read');
  });
});
