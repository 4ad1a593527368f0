import { DiscordAPIError } from 'discord.js';
import { expect, it } from 'vitest';
import { createLog } from '../../src/discord/log.ts';

const TOKEN = 'abc.def.ghi-jkl';

function written(act: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  act(createLog('debug', [TOKEN], (line) => lines.push(line)));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('writes one JSON object a line', () => {
  const [line] = written((log) => log.info({ guild: '1', command: 'ask' }, 'answered'));
  expect(line).toEqual({
    level: 'info',
    time: expect.any(String),
    guild: '1',
    command: 'ask',
    msg: 'answered',
  });
});

it('never writes the token, wherever it turns up', () => {
  const error = new Error(`could not use ${TOKEN}`, { cause: new Error(TOKEN) });
  const lines = written((log) => {
    log.error({ error, headers: { authorization: `Bot ${TOKEN}` } }, `token ${TOKEN}`);
    log.child({ [TOKEN]: TOKEN }).info('x');
  });
  expect(JSON.stringify(lines)).not.toContain(TOKEN);
  expect(lines[0]).toMatchObject({ msg: 'token [secret]', error: { message: 'could not use [secret]' } });
});

it('never writes what an error quotes, and says where it happened', () => {
  const failing = [
    () => JSON.parse('Marmalade question'),
    () => {
      throw new Error('invalid input syntax for type bigint: "Marmalade"');
    },
    () => {
      throw new TypeError("Cannot read properties of undefined (reading 'length')", {
        cause: new Error('no column takes “Marmalade”\nnor `Marmalade`, nor the rest'),
      });
    },
    () => {
      throw 'Marmalade';
    },
  ];
  const lines = failing.map((fail) => {
    const error = caught(fail);
    return written((log) => log.error({ error }, 'failed'))[0];
  });
  expect(JSON.stringify(lines)).not.toContain('Marmalade');
  expect(lines[2]?.['error']).toMatchObject({
    message: "Cannot read properties of undefined (reading 'length')",
    stack: expect.stringMatching(/^ {4}at .*log\.test\.ts/),
    cause: { message: 'no column takes "…"\nnor "…", nor the rest' },
  });
});

it('keeps of a failed request what tells failures apart, and nothing of what was asked or answered', () => {
  const body = { body: { content: 'the answer' }, files: undefined };
  const url = 'https://discord.com/api/v10/webhooks/1/interaction-token/messages/@original';
  const error = new DiscordAPIError(
    { code: 50_013, message: 'Missing Permissions' },
    50_013,
    403,
    'PATCH',
    url,
    body,
  );
  const [line] = written((log) => log.warn({ error }, 'failed'));
  expect(line?.['error']).toMatchObject({
    code: 50_013,
    status: 403,
    method: 'PATCH',
    message: 'Missing Permissions',
  });
  expect(JSON.stringify(line)).not.toMatch(/the answer|interaction-token/);
});

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
