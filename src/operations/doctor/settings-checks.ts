// The settings: each problem by itself, names that are nearly one of ours, and who may read `.env`.
import { statSync } from 'node:fs';
import { type Config, ConfigError, readConfig, readEnvFile, SETTING_NAMES } from '../../config.ts';
import { editDistance } from '../../search/edit-distance.ts';
import { counted, type Finding, findings, messageOf } from './finding.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Slips that a misspelt name may have. */
const SLIPS = 2;
const OTHERS_MAY_READ = 0o077;

/** What is wrong, and the settings with what is wrong left out, so that the rest can be checked. */
export function checkSettings(
  environment: Environment,
  envFile: string,
): {
  readonly found: Finding[];
  readonly config: Config;
} {
  const { good, note, mend } = findings('settings');
  const found: Finding[] = [];
  let file: Environment | null = null;
  try {
    file = readEnvFile(envFile);
  } catch (error) {
    found.push(mend(messageOf(error), 'Then run this again.'));
  }
  // What the real environment says wins over `.env`, as it does for the bot.
  const given = Object.fromEntries([
    ...Object.entries(file ?? {}),
    ...Object.entries(environment).filter(([, value]) => value !== undefined),
  ]) as Environment;
  const { config, problems } = readRest(given);
  found.push(
    ...problems.map((problem) => {
      const where =
        environment[nameIn(problem)] === undefined ? '.env' : 'the environment, which wins over .env';
      return mend(problem, `Mend it in ${where}; .env.example explains every setting.`);
    }),
    ...misspelt(file ?? {}, true),
    ...misspelt(environment, false),
  );
  const isOpen = file !== null && process.platform !== 'win32' && mayOthersRead(envFile);
  if (isOpen && hasSecret(config))
    found.push(note('.env can be read by other users of this machine', 'Run `chmod 600 .env`.'));
  const set = SETTING_NAMES.filter((name) => (given[name]?.trim() ?? '') !== '').length;
  const from = file === null ? 'there is no .env' : '.env is there';
  if (problems.length === 0)
    found.unshift(good(`${from}; ${counted(set, 'setting')} given, the rest as usual`));
  return { found, config };
}

/** The setting that a problem is about. */
function nameIn(problem: string): string {
  return problem.split(' ', 1)[0] ?? '';
}

/** The settings without those that are wrong. */
function readRest(given: Environment): { config: Config; problems: string[] } {
  try {
    return { config: readConfig(given), problems: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const problems = error.message.split('\n');
    const wrong = new Set(problems.map(nameIn));
    const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
    return { config: readConfig(rest), problems };
  }
}

/** Names that are none of ours; outside of `.env` only those that are nearly one. */
function misspelt(given: Environment, isFile: boolean): Finding[] {
  const { note } = findings('settings');
  return Object.keys(given).flatMap((name) => {
    if (SETTING_NAMES.includes(name)) return [];
    const upper = name.toUpperCase();
    const ranked = SETTING_NAMES.map((known) => ({ known, slips: editDistance(upper, known, SLIPS) }))
      .filter(({ slips }) => slips <= SLIPS)
      .toSorted((a, b) => a.slips - b.slips);
    const [nearest] = ranked;
    const where = isFile ? '.env' : 'the environment';
    if (nearest !== undefined)
      return [note(`${name} in ${where} is no setting`, `Did you mean ${nearest.known}?`)];
    return isFile
      ? [note(`${name} in .env is no setting`, 'Take it out, or look for its name in .env.example.')]
      : [];
  });
}

function hasSecret({ discordToken, rerank }: Config): boolean {
  return discordToken !== null || (rerank !== null && rerank.key !== null);
}

function mayOthersRead(file: string): boolean {
  return ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & OTHERS_MAY_READ) !== 0;
}
