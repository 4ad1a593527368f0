// What `npm start` tells Node, so that what is tested and measured is what runs; from any folder.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export const START: readonly string[] = packageJson.scripts.start
  .split(' ')
  .slice(1)
  .map((word) => (/^(?:\.\/)?src\//.test(word) ? join(ROOT, word) : word));
