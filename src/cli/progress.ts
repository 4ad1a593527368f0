// How far long work has come, on one line of the terminal that is written over; nothing where nobody watches.
import type { Terminal } from './terminal.ts';

export type Progress = { show(done: number, label: string): void; clear(): void };

const BAR = 24;

export function createProgress(terminal: Terminal, total: number): Progress {
  if (!terminal.interactive) return { show: () => {}, clear: () => {} };
  const line = (text: string): void => terminal.warn(`\r\u001b[K${text}`);
  return {
    show(done, label) {
      const full = total === 0 ? BAR : Math.round((done / total) * BAR);
      const counted = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done}/${total} `;
      line(counted + label.slice(0, Math.max(0, terminal.width - counted.length - 1)));
    },
    clear: () => line(''),
  };
}
