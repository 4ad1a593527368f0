import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import type { HandedFile } from '../../src/discord/command.ts';
import { createDownload, MAX_FILE_BYTES } from '../../src/discord/download.ts';

const FILE: HandedFile = { name: 'pier.txt', url: '', size: 5, mediaType: 'text/plain' };

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('gets a file from the Discord it is logged in to', async () => {
  const origin = await serving((_, response) => response.end('words'));
  const got = await createDownload(`${origin}/api`)({ ...FILE, url: `${origin}/attachments/1/2/pier.txt` });
  expect(got).toMatchObject({ name: 'pier.txt', mediaType: 'text/plain' });
  expect('bytes' in got && Buffer.from(got.bytes).toString()).toBe('words');
});

it.each([
  'http://cdn.discordapp.com/a',
  'https://cdn.discordapp.com:8443/a',
  'https://cdn.discordapp.com.evil.example/a',
  'https://cdn.discordapp.com@evil.example/a',
  'https://user@cdn.discordapp.com/a',
  'https://127.0.0.1/a',
  'file:///etc/passwd',
  'no address',
  '',
])('gets nothing from elsewhere: %s', async (url) => {
  const download = createDownload('https://discord.com/api', 1);
  expect(await download({ ...FILE, url })).toMatchObject({
    kind: 'not-downloaded',
    why: 'elsewhere',
  });
});

it('believes an announced size that is too large, and no other', async () => {
  let asked = 0;
  const origin = await serving((_, response) => {
    asked += 1;
    response.write(Buffer.alloc(MAX_FILE_BYTES));
    // For ever, or until the other side hangs up.
    const timer = setInterval(() => response.write('more'), 1);
    response.on('close', () => clearInterval(timer));
  });
  const download = createDownload(origin);
  const tooLarge = { kind: 'not-downloaded', why: 'tooLarge' };
  expect(await download({ ...FILE, url: `${origin}/a`, size: MAX_FILE_BYTES + 1 })).toEqual(tooLarge);
  expect(asked).toBe(0);
  expect(await download({ ...FILE, url: `${origin}/a` })).toEqual(tooLarge);
  expect(asked).toBe(1);
});

it.each<[string, RequestListener, string]>([
  ['is gone', (_, response) => response.writeHead(404).end(), 'gone'],
  [
    'lies behind a redirect',
    (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    'broken',
  ],
  [
    'breaks off',
    (_, response) =>
      response.writeHead(200, { 'content-length': '9' }).write('half', () => response.destroy()),
    'broken',
  ],
  ['never comes', (_, response) => void response.write('a bit'), 'slow'],
])('says why when the file %s', async (_, answer, why) => {
  const origin = await serving(answer);
  const got = await createDownload(origin, 200)({ ...FILE, url: `${origin}/a` });
  expect(got).toEqual({ kind: 'not-downloaded', why });
});
