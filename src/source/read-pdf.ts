import { type Reading, refused, type Source } from './source.ts';
export function readPdf({ name }: Source): Reading {
  return refused(name);
}
