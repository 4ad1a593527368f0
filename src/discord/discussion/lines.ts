// Work that is done one after the other for each key, and side by side for different ones.

export type Lines = <Value>(key: string, run: () => Promise<Value>) => Promise<Value>;

export function createLines(): Lines {
  const lines = new Map<string, Promise<unknown>>();
  return async (key, run) => {
    const before = lines.get(key) ?? Promise.resolve();
    const result = before.then(run, run);
    lines.set(key, result);
    try {
      return await result;
    } finally {
      if (lines.get(key) === result) lines.delete(key);
    }
  };
}
