// The image as the Dockerfile makes it, in a folder: where no container can run, its steps are done one by one.
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { DockerfileParser, type Env } from 'dockerfile-ast';
import { z } from 'zod';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DOCKERFILE = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
/** Who may write nothing but the volume: nobody, where root runs this; else whoever does, without the right to write. */
export const UNPRIVILEGED = userInfo().uid === 0 ? { uid: 65_534, gid: 65_534 } : {};

export type Image = {
  readonly root: string;
  readonly workdir: string;
  readonly user: string;
  readonly volumes: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly health: readonly string[];
};

/** Does a RUN line in the folder that it would be done in. */
type Run = (line: string, folder: string) => void;

/** Makes the image below an empty folder, which ends up read-only but for its volumes. */
export function makeImage(root: string, run: Run): Image {
  const image = {
    root,
    workdir: '/',
    user: 'root',
    volumes: [] as string[],
    env: {} as Record<string, string>,
  };
  let [command, health]: [string[], string[]] = [[], []];
  for (const instruction of DockerfileParser.parse(DOCKERFILE).getInstructions()) {
    const words = instruction.getArguments().map((word) => word.getValue());
    // In a shell, a signal would not reach the program.
    const list = (): string[] => {
      const [json] = /\[.*\]$/s.exec(instruction.getArgumentsContent() ?? '') ?? [];
      return z.array(z.string()).parse(JSON.parse(json ?? 'null'));
    };
    const folder = join(root, image.workdir);
    switch (instruction.getKeyword()) {
      case 'FROM':
        break;
      case 'WORKDIR':
        image.workdir = words[0] ?? '/';
        mkdirSync(join(root, image.workdir), { recursive: true });
        break;
      case 'COPY':
        copy(words.slice(0, -1), join(folder, words.at(-1) ?? ''));
        break;
      case 'RUN':
        run(instruction.getArgumentsContent() ?? '', folder);
        break;
      case 'VOLUME':
        image.volumes.push(...words);
        break;
      case 'USER':
        image.user = words[0] ?? 'root';
        break;
      case 'ENV':
        for (const property of (instruction as Env).getProperties())
          image.env[property.getName()] = property.getValue() ?? '';
        break;
      case 'HEALTHCHECK':
        health = list();
        break;
      case 'CMD':
        command = list();
        break;
      default:
        throw new Error(`nobody has said here what ${instruction.getKeyword()} does`);
    }
  }
  makeReadOnly(root);
  for (const volume of image.volumes) {
    const folder = join(root, volume);
    chmodSync(root, 0o755);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (UNPRIVILEGED.uid !== undefined) chownSync(folder, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  }
  return { ...image, command, health };
}

/**
 * Puts what `npm ci --omit=dev` would install into a folder, as links to what is installed here. A program started there with
 * `--preserve-symlinks` finds these packages alone.
 */
export function linkProduction(folder: string): void {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })
    .parse(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')));
  for (const [path, { dev }] of Object.entries(packages)) {
    // Those inside another come with it.
    const isOnTop = path.lastIndexOf('node_modules/') === 0;
    if (!isOnTop || dev === true || !existsSync(join(ROOT, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(folder, path));
  }
}

/** Whether a path of the repository goes into the image at all; of the patterns, the last that fits decides. */
export function isInContext(path: string): boolean {
  let isIn = true;
  for (const line of readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n')) {
    const pattern = line.trim().replace(/^!/, '');
    if (pattern === '' || pattern.startsWith('#')) continue;
    if (pattern !== '*' && /[*?[]/.test(pattern)) throw new Error(`${pattern} is not understood here`);
    if (pattern === '*' || path === pattern || path.startsWith(`${pattern}/`))
      isIn = line.trim().startsWith('!');
  }
  return isIn;
}

function copy(sources: readonly string[], to: string): void {
  for (const source of sources) {
    if (!isInContext(source)) throw new Error(`.dockerignore keeps ${source} out, which COPY wants`);
    const from = join(ROOT, source);
    const target = statSync(from).isDirectory() || !to.endsWith('/') ? to : join(to, source);
    cpSync(from, target, {
      recursive: true,
      filter: (path) => isInContext(relative(ROOT, path).split(sep).join('/')),
    });
  }
}

function makeReadOnly(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) makeReadOnly(join(folder, entry.name));
  chmodSync(folder, 0o555);
}

/** Lets a folder that is read-only be removed. */
export function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(join(folder, entry.name));
}
