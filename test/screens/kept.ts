// Where the kept replies and their pictures are, and how a reply is written down.
import type { Screen } from './screen.ts';

export const REPLIES = new URL('replies/', import.meta.url);
export const PICTURES = new URL('../../docs/screens/', import.meta.url);

export function written(screen: Screen): string {
  return `${JSON.stringify(screen, null, 2)}\n`;
}
