// Promises for "as soon as this is so": every change in the double asks the open ones again, so tests need no sleeps.

export type Waiting = {
  /** Settles with the first value of `look` that is not undefined; rejects after `timeoutMs`, naming `what`. */
  until<T>(what: string | (() => string), timeoutMs: number, look: () => T | undefined): Promise<T>;
  changed(): void;
  close(): void;
};

type Waiter = { look(): boolean; fail(reason: Error): void };

export function createWaiting(): Waiting {
  const waiters = new Set<Waiter>();
  let closed = false;
  return {
    until(what, timeoutMs, look) {
      const name = typeof what === 'string' ? () => what : what;
      // The trace of the caller, not of the timer: it names the line of the test that waited in vain.
      const late = new Error('waited in vain');
      return new Promise((resolve, reject) => {
        const already = look();
        if (already !== undefined) return resolve(already);
        if (closed) return reject(new Error(`the double was closed before ${name()}`));
        const timer = setTimeout(() => {
          late.message = `waited ${timeoutMs} ms in vain for ${name()}`;
          waiter.fail(late);
        }, timeoutMs);
        const waiter: Waiter = {
          look() {
            const value = look();
            if (value === undefined) return false;
            clearTimeout(timer);
            waiters.delete(waiter);
            resolve(value);
            return true;
          },
          fail(reason) {
            clearTimeout(timer);
            waiters.delete(waiter);
            reject(reason);
          },
        };
        waiters.add(waiter);
        return undefined;
      });
    },
    changed() {
      for (const waiter of waiters) waiter.look();
    },
    close() {
      closed = true;
      for (const waiter of waiters) waiter.fail(new Error('the double was closed while a test waited'));
    },
  };
}
