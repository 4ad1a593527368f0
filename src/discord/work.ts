// What is being worked on, so that the bot can stop without leaving anybody with half an answer.

export type Work = {
  /** True once the bot is on its way out and takes nothing new. */
  readonly stopping: boolean;
  /** How much is under way. */
  readonly running: number;
  /** Keeps a promise in mind until it settles. */
  track(promise: Promise<unknown>): void;
  /** Takes nothing new from now on; settles when all is done, or after `timeoutMs`, with how much is left. */
  finish(timeoutMs: number): Promise<number>;
};

export function createWork(): Work {
  const running = new Set<Promise<unknown>>();
  let stopping = false;
  return {
    get stopping() {
      return stopping;
    },
    get running() {
      return running.size;
    },
    track(promise) {
      running.add(promise);
      const done = (): void => void running.delete(promise);
      promise.then(done, done);
    },
    async finish(timeoutMs) {
      stopping = true;
      const timeout = Promise.withResolvers<void>();
      const timer = setTimeout(timeout.resolve, timeoutMs);
      const drained = async (): Promise<void> => {
        while (running.size > 0) await Promise.allSettled(running);
      };
      await Promise.race([drained(), timeout.promise]);
      clearTimeout(timer);
      return running.size;
    },
  };
}
