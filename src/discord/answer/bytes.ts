// Numbers as bytes for a custom_id, and back without trust.

/** What fits behind an action's name of two letters and a colon: 97 characters of base64url. */
export const MAX_BYTES = 72;

/** A number of any size in as few bytes as it needs, seven bits in each. */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

export function uint16(value: number): number[] {
  return [value >> 8, value & 255];
}

/** An id of Discord, which is a number of 64 bits. */
export function idBytes(id: string): number[] {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(id));
  return [...bytes];
}

export function customId(action: string, bytes: readonly number[]): string {
  return `${action}:${Buffer.from(bytes).toString('base64url')}`;
}

/** Takes bytes one after another. Each throws RangeError where there are too few. */
export type ByteReader = {
  byte(): number;
  uint16(): number;
  varint(): number;
  id(): string;
  take(count: number): Buffer;
  readonly left: number;
};

/**
 * What `read` makes of an argument of a custom_id. Null where that is not all of it, or where it was not written by
 * `customId`.
 */
export function readBytes<Value>(argument: string, read: (from: ByteReader) => Value | null): Value | null {
  if (!/^[\w-]{1,97}$/.test(argument)) return null;
  const bytes = Buffer.from(argument, 'base64url');
  if (bytes.toString('base64url') !== argument) return null;
  const from = readerOf(bytes);
  try {
    const value = read(from);
    return from.left === 0 ? value : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readerOf(bytes: Buffer): ByteReader {
  let at = 0;
  const take = (count: number): Buffer => {
    if (at + count > bytes.length) throw new RangeError('too few bytes');
    at += count;
    return bytes.subarray(at - count, at);
  };
  const byte = (): number => take(1).readUInt8();
  return {
    take,
    byte,
    uint16: () => take(2).readUInt16BE(),
    id: () => take(8).readBigUInt64BE().toString(),
    varint() {
      let value = 0;
      for (let factor = 1; factor <= 128 ** 3; factor *= 128) {
        const next = byte();
        value += (next % 128) * factor;
        if (next < 128) return value;
      }
      throw new RangeError('a number too large');
    },
    get left() {
      return bytes.length - at;
    },
  };
}
