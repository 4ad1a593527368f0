// Vectors of files that are asked from the terminal, kept between runs in a folder of the user's cache that never grows
// beyond its bounds. What cannot be kept is made again.
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export type VectorFiles = {
  /** The vectors of some sentences, as `packVectors` made them; null where they are not kept. */
  read(sentences: readonly string[]): Int8Array | null;
  keep(sentences: readonly string[], bytes: Int8Array): void;
};

const MOST_BYTES = 64 * 1024 * 1024;

/** `version` is that of the models. Throws nothing: a folder that cannot be used keeps nothing. */
export function vectorFiles(version: string, folder = cacheFolder(), mostBytes = MOST_BYTES): VectorFiles {
  const fileOf = (sentences: readonly string[]): string =>
    join(
      folder,
      `${createHash('sha256')
        .update(JSON.stringify([version, sentences]))
        .digest('hex')}.vectors`,
    );
  return {
    read: (sentences) =>
      orNull(() => {
        const file = fileOf(sentences);
        const bytes = readFileSync(file);
        const now = new Date();
        // What is used stays.
        orNull(() => utimesSync(file, now, now));
        return new Int8Array(bytes);
      }),
    keep: (sentences, bytes) =>
      void orNull(() => {
        if (bytes.length > mostBytes / 4) return;
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const file = fileOf(sentences);
        // Whole or not at all, whoever else writes or dies.
        const part = `${file}.${process.pid}`;
        writeFileSync(part, bytes, { mode: 0o600 });
        renameSync(part, file);
        makeRoom(folder, mostBytes);
      }),
  };
}

function makeRoom(folder: string, mostBytes: number): void {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((file) => {
      const known = orNull(() => statSync(file));
      return known === null ? [] : [{ file, size: known.size, at: known.mtimeMs }];
    })
    .sort((a, b) => b.at - a.at);
  let size = 0;
  for (const one of files)
    if ((size += one.size) > mostBytes) orNull(() => rmSync(one.file, { force: true }));
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(homedir(), '.cache'), 'whosaid', 'vectors');
}

function orNull<Value>(attempt: () => Value): Value | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}
