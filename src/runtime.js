// Loaded before anything else, in plain JavaScript, so that it also runs where TypeScript sources do not:
// it names the remedy on an older Node and keeps compiled sources between runs.
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `whosaid needs Node 24 or newer; this is Node ${process.versions.node}. ` +
      'Run `npm ci` (it brings a Node of its own) and start through npm, or install Node 24 from nodejs.org.',
  );
  process.exit(1);
}
// Not in the folder of temporary files, where whoever shares the machine could put compiled code for us to run.
nodeModule.enableCompileCache(
  process.env.NODE_COMPILE_CACHE ?? fileURLToPath(new URL('../node_modules/.cache/whosaid', import.meta.url)),
);
