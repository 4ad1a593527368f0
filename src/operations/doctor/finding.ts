// What a check found, in words, and what to do about it.

export type Finding = {
  /** What was looked at, in a word or two. */
  readonly check: string;
  /**
   * `note` is worth knowing and stops nothing; `mend` somebody has to mend before it works; `later` may work by itself at
   * another time.
   */
  readonly verdict: 'good' | 'note' | 'mend' | 'later';
  readonly says: string;
  /** Null where there is nothing to do. */
  readonly todo: string | null;
};

/** Findings of one check. */
export type Findings = {
  good(says: string): Finding;
  note(says: string, todo: string): Finding;
  mend(says: string, todo: string): Finding;
  later(says: string, todo: string): Finding;
};

export function findings(check: string): Findings {
  return {
    good: (says) => ({ check, verdict: 'good', says, todo: null }),
    note: (says, todo) => ({ check, verdict: 'note', says, todo }),
    mend: (says, todo) => ({ check, verdict: 'mend', says, todo }),
    later: (says, todo) => ({ check, verdict: 'later', says, todo }),
  };
}

/** The exit status: 0 where all is well, 78 where somebody has to act, 1 where another time may do. */
export function statusOf(found: readonly Finding[]): 0 | 1 | 78 {
  if (found.some(({ verdict }) => verdict === 'mend')) return 78;
  return found.some(({ verdict }) => verdict === 'later') ? 1 : 0;
}

/** “3 servers”, “1 server”. */
export function counted(number: number, one: string): string {
  return `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`;
}

/** The first few of many. */
export function some(items: readonly string[], most = 5): string {
  const rest = items.length - most;
  return rest > 0 ? `${items.slice(0, most).join(', ')} and ${rest} more` : items.join(', ');
}

/** An error's message without the full stop at its end. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
