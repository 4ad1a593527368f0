// What comes soon enough, or is done without.

/** What the promise comes to, or null where it takes longer than `ms`; rejects as the promise does in that time. */
export async function soon<Value>(promise: Promise<Value>, ms: number): Promise<Value | null> {
  // What goes wrong later is heard by whoever still waits for the promise itself.
  promise.catch(() => {});
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), ms);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
