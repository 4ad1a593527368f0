import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, jsonLines, run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'whosaid-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BODY = 'The quay is shut.\n\n“It leaks,” said Ada Okafor, the harbour master.\n';
const harbour = join(folder, 'harbour.md');
writeFileSync(harbour, `---\ntitle: The quay\n---\n${BODY}`);

describe('ask', () => {
  it('prints the answer to a question about the corpus', async () => {
    const { status, stdout, stderr } = await cli([
      'ask',
      'Who said it was a complete waste of time and money?',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\*Marsha-Jane Thompson\*\n/);
  });

  it('gives JSON alone with --json, each passage a slice of the body', async () => {
    const { status, stdout } = await cli(['ask', '--json', '--article', harbour, 'Who said it leaks?']);
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      kind: 'passages',
      headline: 'Ada Okafor',
      passages: [
        { article: 'harbour', speaker: { name: 'Ada Okafor', role: 'harbour master', type: 'direct' } },
      ],
    });
    for (const { start, end, text } of answer.passages) expect(BODY.slice(start, end)).toBe(text);
  });

  it('answers a batch line by line, in order, from one process', async () => {
    const { status, stdout } = await cli(
      ['ask', '--json', '--batch', '-'],
      [
        JSON.stringify({ id: 'a', question: 'Who said it leaks?', article: harbour }),
        JSON.stringify({
          id: 2,
          question: 'And the council?',
          article: harbour,
          after: ['Who said it leaks?'],
        }),
        JSON.stringify({ id: 'c', question: 'zebra', article: 'labour-leadership-rally' }),
      ].join('\n'),
    );
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { id: 'a', kind: 'passages', headline: 'Ada Okafor' },
      { id: 2 },
      {
        id: 'c',
        kind: 'nothing-found',
        headline: null,
        passages: [],
        suggestion: expect.stringContaining('Corbyn'),
      },
    ]);
  });

  it('keeps the good lines of a batch when others are bad, and says which', async () => {
    const { status, stdout, stderr } = await cli(
      ['ask', '--json', '--batch', '-'],
      `{"id":"a"}\nnot json\n{"id":"c","question":"x","article":"no-such"}\n{"id":"d","question":"Who is Wrack?"}\n`,
    );
    expect(status).toBe(1);
    expect(jsonLines(stdout)).toMatchObject([
      { id: 'a', error: expect.stringContaining('question') },
      { id: null, error: expect.stringContaining('JSON') },
      { id: 'c', error: expect.stringContaining('no article “no-such”') },
      { id: 'd', kind: 'passages' },
    ]);
    expect(stderr).toContain('standard input:2: is not JSON');
  });

  it.each([
    ['no question', ['ask'], /a question is missing\nusage: npm run ask -- /],
    ['an unknown option', ['ask', '--tpo', '3', 'x'], /unknown option '--tpo'/i],
    ['a number that is none', ['ask', '--top', 'many', 'x'], /--top takes a whole number from 1, not “many”/],
    ['an unknown command', ['aks', 'x'], /no command “aks”; the commands are ask/],
    ['a command from a prototype', ['constructor'], /no command “constructor”/],
  ])('calls %s wrong usage', async (_, args, message) => {
    const { status, stdout, stderr } = await cli(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('names what is wrong with an article', async () => {
    const bad = join(folder, 'bad.md');
    writeFileSync(bad, '---\ndate: yesterday\n---\nWords.');
    const { status, stderr } = await cli(['ask', '--article', bad, 'x']);
    expect(status).toBe(1);
    expect(stderr).toBe(`${bad}:2: date must be a date such as 2016-06-27, 2016-06 or 2016\n`);
  });

  it.skipIf(!existsSync('/dev/full'))('says so when its output cannot be written', async () => {
    const child = spawnSync(process.execPath, ['src/cli/main.ts', 'ask', 'Who said it?'], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect(child.status).toBe(1);
    expect(child.stderr).toMatch(/^standard output cannot be written: .*no space left/);
  });

  it('shows how to call it with --help', async () => {
    expect(await cli(['ask', '--help'])).toMatchObject({
      status: 0,
      stdout: /^usage: npm run ask -- /,
      stderr: '',
    });
  });
});

describe('quotes', () => {
  it('gives every quotation with its speaker, marks outside the span', async () => {
    const { status, stdout } = await cli(['quotes', '--json', harbour]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'harbour',
      quotes: [
        { text: 'It leaks,', type: 'direct', speaker: 'Ada Okafor', role: 'harbour master', cue: 'said' },
      ],
    });
  });

  it('reads bodies in a batch', async () => {
    const line = JSON.stringify({ id: 'x', text: BODY });
    const { stdout } = await cli(['quotes', '--json', '--batch', '-'], `${line}\n\n${line}\n`);
    expect(jsonLines(stdout)).toHaveLength(2);
    expect(jsonLines(stdout)[0]).toMatchObject({ id: 'x', quotes: [{ speaker: 'Ada Okafor' }] });
  });
});

describe('rank', () => {
  it('orders the sentences of a document, and of all documents', async () => {
    const documents = join(folder, 'documents.jsonl');
    const questions = join(folder, 'questions.jsonl');
    const sentence = (text: string, p: number) => ({ text, start: 0, end: text.length, p });
    writeFileSync(
      documents,
      `${JSON.stringify({ id: 'd1', title: 'Quay', sentences: [sentence('The quay is shut.', 0), sentence('Rain fell on the roof.', 1)] })}\n` +
        `${JSON.stringify({ id: 'd2', title: 'Fair', sentences: [sentence('A fair opened.', 0)] })}\n`,
    );
    writeFileSync(
      questions,
      '{"id":"1","doc":"d1","question":"Where did rain fall?"}\n{"id":"2","question":"fair"}\n',
    );
    const { status, stdout } = await cli(['rank', '--documents', documents, '--questions', questions]);
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { id: '1', ranked: [1, 0], conf: expect.any(Number) },
      { id: '2', ranked: [{ doc: 'd2', sentence: 0 }, expect.anything(), expect.anything()] },
    ]);
  });
});

describe('inspect', () => {
  it('shows sentences, speakers, quotations and rules', async () => {
    const { status, stdout } = await cli(['inspect', harbour]);
    expect(status).toBe(0);
    for (const part of [
      'Sentences',
      'The quay is shut.',
      'Ada Okafor, harbour master (person)',
      'rule ',
      'cue “said”',
    ])
      expect(stdout).toContain(part);
  });

  it('reports the problems of every file with --check', async () => {
    const files = ['one', 'two'].map((name) => join(folder, `${name}.md`));
    for (const file of files) writeFileSync(file, '---\nurl: nowhere\n---\nWords.');
    const { status, stderr } = await cli(['inspect', '--check', ...files]);
    expect(status).toBe(1);
    for (const file of files) expect(stderr).toContain(`${file}:2: url must be a web address`);
  });
});

describe('npm start without a token', () => {
  it('answers the questions of standard input, follow-ups included', async () => {
    const { status, stdout, stderr } = await run(
      'src/main.ts',
      [],
      'What did Thompson say about the petition?\nWhat did Corbyn say about the media?\nAnd Wrack?\n/speakers\n/nonsense\n',
      { DISCORD_TOKEN: '', MEANING: 'off' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const answers = stdout.split('\n\n');
    expect(answers.length).toBeGreaterThan(3);
    expect(stdout).toMatch(/If there was any right time/);
    expect(stdout).toMatch(/Matt Wrack.*: 1 passage/);
    expect(stdout).toContain('There is no /nonsense.');
  });
});

describe('the README', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const samples = [...readme.matchAll(/```console\n\$ npm run --silent (\S+) -- (.+)\n([\s\S]*?)```/g)];

  it.each(samples.map(([, command, args, output]) => [`${command} ${args}`, output]))(
    'prints what %s prints',
    async (call, output) => {
      const args = [...String(call).matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
      expect((await cli(args, '', {})).stdout).toBe(output);
    },
  );

  it('has a sample', () => {
    expect(samples.length).toBeGreaterThan(0);
  });
});

describe('evaluate --set', () => {
  const set = join(folder, 'set');
  const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  mkdirSync(set);
  writeFileSync(
    join(set, 'docs.jsonl'),
    lines([
      {
        id: 'quay',
        title: 'Quay',
        sentences: [{ text: 'The quay is shut.' }, { text: 'Gulls sat on the roof.' }],
      },
    ]),
  );
  writeFileSync(
    join(set, 'questions.jsonl'),
    lines([
      { id: 1, doc: 'quay', question: 'what is shut', gold: [0] },
      { id: 2, doc: 'quay', question: 'what sat on the roof', gold: [1] },
      { id: 3, doc: 'quay', question: 'which zeppelin exploded in Oslo', gold: [] },
    ]),
  );

  it.each([[[]], [['--ablate']], [['--after-unrelated', '--misses']]])(
    'scores a set with %j',
    async (flags) => {
      const { status, stdout } = await cli(['evaluate', '--set', set, ...flags]);
      expect(status).toBe(0);
      expect(stdout).toContain(flags.includes('--ablate') ? 'the ranking alone, 2 questions' : 'right first');
    },
  );

  it('says which file is missing, and which flags go with it', async () => {
    const missing = await cli(['evaluate', '--set', join(folder, 'nowhere')]);
    expect(missing).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('docs.jsonl: cannot be read'),
    });
    expect(await cli(['evaluate', '--ablate'])).toMatchObject({ status: 2 });
  });
});
