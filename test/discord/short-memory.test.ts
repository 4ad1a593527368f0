import { expect, it } from 'vitest';
import { createShortMemory, HELD_MS, type Room } from '../../src/discord/short-memory.ts';

const ROOM: Room = { things: 4, thingsOfOne: 3, bytes: 100 };

function started(room: Partial<Room> = {}) {
  let at = 1_000_000;
  return {
    memory: createShortMemory<string>({ ...ROOM, ...room }, () => at),
    pass: (ms: number) => void (at += ms),
  };
}

it('gives a thing to who made it, for a quarter of an hour', () => {
  const { memory, pass } = started();
  const id = memory.hold('ada', 'draft', 1);
  expect(memory.find(id, 'ada')).toBe('draft');
  expect(memory.find(id, 'ben')).toBeNull();
  expect(memory.find('forged', 'ada')).toBeNull();
  pass(HELD_MS - 1);
  memory.replace(id, 'changed');
  expect(memory.find(id, 'ada')).toBe('changed');
  pass(1);
  expect(memory.find(id, 'ada')).toBeNull();
  memory.replace(id, 'too late');
  expect(memory.find(id, 'ada')).toBeNull();
});

it('drops the oldest of one person, of all, or as many as a large one needs', () => {
  const { memory } = started();
  const ids = ['a', 'b', 'c', 'd'].map((value) => memory.hold('ada', value, 1));
  expect(ids.map((id) => memory.find(id, 'ada'))).toEqual([null, 'b', 'c', 'd']);
  memory.hold('ben', 'e', 1);
  memory.hold('ben', 'f', 1);
  expect(memory.all().map(([, value]) => value)).toEqual(['c', 'd', 'e', 'f']);
  memory.hold('eve', 'large', 98);
  expect(memory.all().map(([, value]) => value)).toEqual(['e', 'f', 'large']);
  const alone = memory.hold('eve', 'larger than all', 1_000);
  expect(memory.all()).toEqual([[alone, 'larger than all']]);
});

it('forgets one thing, or all of a person', () => {
  const { memory } = started();
  const [first = ''] = ['a', 'b'].map((value) => memory.hold('ada', value, 1));
  memory.hold('ben', 'c', 1);
  memory.forget(first);
  expect(memory.count('ada')).toBe(1);
  expect(memory.forgetPerson('ada')).toBe(1);
  expect(memory.all().map(([, value]) => value)).toEqual(['c']);
});
