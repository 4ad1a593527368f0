// How sources become text: files that are handed over, and pages where the operator lets the bot read from the web.
import { readFileSync } from 'node:fs';
import { fetchPage } from '../source/fetch-page.ts';
import { readSource } from '../source/read-source.ts';
import type { SourceReader } from './shelves.ts';

export function createSourceReader({ readsWeb }: { readonly readsWeb: boolean }): SourceReader {
  if (!readsWeb) return { readSource, readPage: null };
  const userAgent = `whosaid/${version()} (a Discord bot; reads single pages that a moderator names)`;
  return {
    readSource,
    async readPage(address) {
      const page = await fetchPage(address, { userAgent });
      return page.kind === 'refused' ? page : readSource(page.source);
    },
  };
}

function version(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : '0';
}
