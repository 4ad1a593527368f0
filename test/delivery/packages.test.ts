// The packages that the program runs with: few, fixed, licensed, and quiet when they are installed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT } from './image.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { version, packages } = z
  .object({
    version: z.string(),
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        license: z.string().optional(),
        integrity: z.string().optional(),
        resolved: z.string().optional(),
        dev: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));
const installed = Object.entries(packages).filter(([path]) => path !== '');
const running = installed.filter(([, { dev }]) => dev !== true);
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'OFL-1.1',
];
/** Whose licence stands in a file of theirs alone. */
const IN_A_FILE: Readonly<Record<string, readonly [file: string, licence: string, words: string]>> = {
  sylvester: ['LICENSE.txt', 'MIT', 'Permission is hereby granted, free of charge'],
};

it('have licences that let everybody use them', () => {
  const wrong = running.flatMap(([path, { license }]) => {
    const [file, licence, words] = IN_A_FILE[nameOf(path)] ?? [];
    if (license === undefined && file !== undefined && words !== undefined)
      return read(join(path, file)).includes(words) && ALLOWED.includes(licence ?? '') ? [] : [path];
    // Of several to choose from, one that may be used is enough.
    const choices = (license ?? 'none').replace(/[()]/g, '').split(' OR ');
    const isFree = choices.some((choice) => choice.split(' AND ').every((name) => ALLOWED.includes(name)));
    return isFree ? [] : [`${path}: ${license}`];
  });
  expect(wrong).toEqual([]);
});

it('are listed with their licence and what they are for', () => {
  const rows = [...read('docs/licences.md').matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)];
  expect(rows.map(([, name, licence]) => [name, licence])).toEqual(
    Object.keys(packageJson.dependencies).map((name) => [name, packages[`node_modules/${name}`]?.license]),
  );
});

it('are fixed to one version, by its contents', () => {
  const named = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(named.filter(([, wanted]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(wanted))).toEqual([]);
  expect(installed.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)).toEqual([]);
  // From npm's registry and nowhere else.
  const elsewhere = installed.filter(
    ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere).toEqual([]);
});

it('run no script when they are installed, and of those for development only the ones that are named', () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const allowed: Readonly<Record<string, boolean>> = packageJson.allowScripts;
  // One that is refused does not run; `.npmrc` says the same to an npm that does not know of this.
  const isRefused = (path: string): boolean => allowed[nameOf(path)] === false;
  expect(scripted.filter(([path, { dev }]) => dev !== true && !isRefused(path))).toEqual([]);
  expect(read('.npmrc')).toContain('onnxruntime-node-install=skip');
  const here = scripted.map(([path]) => path).filter((path) => existsSync(join(ROOT, path)));
  expect(here.filter((path) => !isRefused(path) && allowed[nameOf(path)] !== true)).toEqual([]);
});

it('belong to a version whose changes are told', () => {
  const sections = [...read('CHANGELOG.md').matchAll(/^## \[([^\]]+)\](?: - (\d{4}-\d\d-\d\d))?$/gm)];
  const [[, first], ...released] = sections as unknown as [string[], ...string[][]];
  expect(first).toBe('Unreleased');
  expect(released[0]?.[1]).toBe(packageJson.version);
  expect(released.every(([, , date]) => date !== undefined)).toBe(true);
  const numbers = released.map(([, number = '']) => number);
  const descending = numbers.toSorted((one, two) => two.localeCompare(one, 'en', { numeric: true }));
  expect(numbers).toEqual(descending);
  expect([version, packages['']?.version]).toEqual([packageJson.version, packageJson.version]);
});
