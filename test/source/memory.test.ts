import { expect, it } from 'vitest';
import { roomFor } from '../../src/source/memory.ts';

it.each([
  [512, 64 * 2 ** 30, 512],
  [512, 640 * 2 ** 20, 160],
  [1_024, 1 * 2 ** 30, 256],
  [512, 100 * 2 ** 20, 64],
])('gives %d MB or less where there are %d bytes', (most, bytes, expected) => {
  expect(roomFor(most, bytes)).toBe(expected);
});

it('gives something on this machine', () => {
  expect(roomFor(512)).toBeGreaterThanOrEqual(64);
  expect(roomFor(512)).toBeLessThanOrEqual(512);
});
