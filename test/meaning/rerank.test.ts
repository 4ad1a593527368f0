import { once } from 'node:events';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createReranker, type RerankOptions } from '../../src/meaning/rerank.ts';
import { type Reply, rerankDouble } from './rerank-double.ts';

const PASSAGES = [
  { sentence: 'The pier opened in 1901.', before: '' },
  { sentence: 'OKAFOR: It burned down.', before: 'LOWE: What happened?' },
  { sentence: 'Nobody was hurt.', before: 'It burned down.' },
];
const ASKED = { question: 'What became of the pier?', after: [] };
/** So long that a busy machine is no reason for another answer. */
const PATIENT_MS = 20_000;

const resultsOf = (results: unknown): Reply => ({ kind: 'raw', body: JSON.stringify({ results }) });

/** A reranker on a double that does what `reply` says; `told` is what the log hears, `clock` is moved by the test. */
async function rerankerFor(reply: Reply | (() => Reply), options: Partial<RerankOptions> = {}) {
  const double = await rerankDouble(typeof reply === 'function' ? reply : () => reply);
  const told: string[] = [];
  const clock = { ms: 0 };
  const reranker = createReranker({
    url: double.url,
    key: null,
    model: null,
    timeoutMs: PATIENT_MS,
    onFailure: (why) => void told.push(why),
    now: () => clock.ms,
    ...options,
  });
  return { reranker, told, clock, double, order: () => reranker.order(ASKED, PASSAGES) };
}

describe('an order', () => {
  it.each<[string, Reply, readonly number[]]>([
    ['shares, best first', { kind: 'scores', scores: [0.1, 0.9, 0.4] }, [1, 2, 0]],
    [
      'logits, in the passages’ order',
      { kind: 'scores', scores: [-11.2, 7.7, -2.3], form: 'llama' },
      [1, 2, 0],
    ],
    ['scores as small as they get', { kind: 'scores', scores: [0, 5e-324, 1e-300] }, [2, 1, 0]],
    ['the same score for some, which keep their order', { kind: 'scores', scores: [1, 2, 1] }, [1, 0, 2]],
    [
      'passages sent back, and what else a server adds',
      resultsOf([0, 2, 1].map((index) => ({ index, relevance_score: -index, document: { text: 'x' } }))),
      [0, 1, 2],
    ],
  ])('is that of the scores: %s', async (_, reply, places) => {
    const { order, double, told, reranker } = await rerankerFor(reply);
    expect(await order()).toEqual(places);
    expect(double.violations).toEqual([]);
    expect(told).toEqual([]);
    expect(reranker.load()).toEqual({ reranked: 1, fellBack: 0 });
  });

  it('is asked for with each passage behind its speaker, and what was before it', async () => {
    const { reranker, double } = await rerankerFor({ kind: 'scores', scores: [1, 2, 3] });
    const asked = { question: 'and why?', after: ['who was there?', 'What burned?', 'When?'] };
    await reranker.order(asked, PASSAGES);
    expect(double.requests).toEqual([
      {
        query: 'What burned? / When? / and why?',
        documents: [
          'The pier opened in 1901.',
          'OKAFOR: It burned down.\nLOWE: What happened?',
          'Nobody was hurt.\nIt burned down.',
        ],
        top_n: 3,
        authorization: undefined,
      },
    ]);
  });

  it('is asked for with the model’s name and the key where there are any, the key in its header alone', async () => {
    const { order, double } = await rerankerFor(
      { kind: 'scores', scores: [1, 2, 3] },
      { key: 'co-s3cret', model: 'rerank-v3.5' },
    );
    await order();
    expect(double.requests).toMatchObject([{ model: 'rerank-v3.5', authorization: 'Bearer co-s3cret' }]);
    expect(JSON.stringify({ ...double.requests[0], authorization: null })).not.toContain('s3cret');
  });

  it('is asked for at the path that is given, where one is', async () => {
    const double = await rerankDouble(() => ({ kind: 'scores', scores: [1, 2, 3] }), '/v2/rerank?fast=1');
    const reranker = createReranker({
      url: `${double.url}/v2/rerank?fast=1`,
      key: null,
      model: null,
      timeoutMs: PATIENT_MS,
    });
    expect(await reranker.order(ASKED, PASSAGES)).toEqual([2, 1, 0]);
    expect(reranker.host).toBe('127.0.0.1');
  });

  it('takes no request where there is nothing to order', async () => {
    const { reranker, double } = await rerankerFor({ kind: 'scores', scores: [1] });
    expect(await reranker.order(ASKED, PASSAGES.slice(0, 1))).toBeNull();
    expect(await reranker.order(ASKED, [])).toBeNull();
    expect(double.requests).toEqual([]);
    expect(reranker.load()).toEqual({ reranked: 0, fellBack: 0 });
  });

  it('is asked for with so much of a long text, without half characters', async () => {
    const { reranker, double } = await rerankerFor({ kind: 'scores', scores: [1, 2] });
    const long = { sentence: `${'a'.repeat(1_999)}😀`, before: `😀${'b'.repeat(499)}` };
    await reranker.order({ question: `😀${'c'.repeat(1_999)}`, after: ['d'] }, [long, long]);
    const [request] = double.requests;
    expect(request?.documents[0]).toBe(`${'a'.repeat(1_999)}\uFFFD\n\uFFFD${'b'.repeat(499)}`);
    expect(request?.query).toBe(`\uFFFD${'c'.repeat(1_999)}`);
  });
});

describe('passages keep their order', () => {
  const good = [0, 1, 2].map((index) => ({ index, relevance_score: index }));

  it.each<[string, Reply, RegExp]>([
    ['an index too high', resultsOf([...good.slice(0, 2), { index: 3, relevance_score: 1 }]), /one score$/],
    ['an index below 0', resultsOf([...good.slice(0, 2), { index: -1, relevance_score: 1 }]), /one score$/],
    [
      'an index that is no whole number',
      resultsOf([...good.slice(0, 2), { index: 1.5, relevance_score: 1 }]),
      /one score$/,
    ],
    ['an index twice', resultsOf([...good.slice(0, 2), { index: 1, relevance_score: 1 }]), /one score$/],
    ['an index as text', resultsOf([...good.slice(0, 2), { index: '2', relevance_score: 1 }]), /one score$/],
    ['too few', resultsOf(good.slice(0, 2)), /one score$/],
    ['too many', resultsOf([...good, good[0]]), /one score$/],
    ['none', resultsOf([]), /one score$/],
    [
      'a score that is not a number, as llama.cpp writes it',
      resultsOf([...good.slice(0, 2), { index: 2, relevance_score: null }]),
      /one score$/,
    ],
    [
      'a score without end',
      { kind: 'raw', body: JSON.stringify({ results: good }).replace(':2}', ':1e999}') },
      /one score$/,
    ],
    ['a score as text', resultsOf([...good.slice(0, 2), { index: 2, relevance_score: '0.9' }]), /one score$/],
    ['results of another kind', resultsOf({ '0': good[0] }), /one score$/],
    ['a list alone', { kind: 'raw', body: JSON.stringify(good) }, /one score$/],
    ['null', { kind: 'raw', body: 'null' }, /one score$/],
    ['an error with status 200', { kind: 'raw', body: '{"error":{"message":"PASSAGE"}}' }, /one score$/],
    [
      'NaN, which is no JSON',
      { kind: 'raw', body: '{"results":[{"index":0,"relevance_score":NaN}]}' },
      /in JSON$/,
    ],
    ['a page', { kind: 'raw', body: '<h1>PASSAGE</h1>' }, /in JSON$/],
    ['nothing', { kind: 'raw', body: '' }, /in JSON$/],
    ['half an answer', { kind: 'raw', body: '{"results":[{"index":0' }, /in JSON$/],
    ['status 500', { kind: 'raw', status: 500, body: 'PASSAGE' }, /with status 500$/],
    ['status 401', { kind: 'raw', status: 401, body: 'PASSAGE' }, /with status 401$/],
    [
      'status 429',
      { kind: 'raw', status: 429, body: '', headers: { 'retry-after': '1' } },
      /with status 429$/,
    ],
    ['status 204', { kind: 'raw', status: 204, body: '' }, /with status 204$/],
    ['more bytes than an order takes', { kind: 'flood' }, /at a length that no order/],
    ['a broken connection', { kind: 'cut' }, /^the reranker cannot be reached \(\w+\)$/],
    [
      'a little that is packed, and much when it is not',
      { kind: 'raw', body: gzipSync(Buffer.alloc(20_000_000, ' ')), headers: { 'content-encoding': 'gzip' } },
      /at a length that no order/,
    ],
    [
      'what is not packed as it says',
      { kind: 'raw', body: 'x', headers: { 'content-encoding': 'gzip' } },
      /in JSON$/,
    ],
  ])('where the server answers with %s', async (_, reply, why) => {
    const { order, told, reranker, double } = await rerankerFor(reply);
    expect(await order()).toBeNull();
    expect(told).toEqual([expect.stringMatching(why)]);
    // What a server says may be what somebody asked.
    expect(told.join()).not.toContain('PASSAGE');
    expect(reranker.load()).toEqual({ reranked: 0, fellBack: 1 });
    expect(double.violations).toEqual([]);
  });

  it('where the server sends the request elsewhere, to which nothing goes', async () => {
    const elsewhere = await rerankDouble(() => ({ kind: 'scores', scores: [1, 2, 3] }));
    const headers = { location: `${elsewhere.url}/v1/rerank` };
    for (const status of [301, 302, 307, 308]) {
      const { order, told } = await rerankerFor(
        { kind: 'raw', status, body: '', headers },
        { key: 'co-s3cret' },
      );
      expect(await order()).toBeNull();
      expect(told).toEqual([expect.stringMatching(/leads to another, which is not followed$/)]);
    }
    expect(elsewhere.requests).toEqual([]);
    expect(elsewhere.violations).toEqual([]);
  });

  it.each<Reply['kind']>(['silent', 'trickle'])(
    'where there is no whole answer in time: %s',
    async (kind) => {
      const { order, told } = await rerankerFor({ kind } as Reply, { timeoutMs: 60 });
      expect(await order()).toBeNull();
      expect(told).toEqual(['the reranker does not answer within 60 ms']);
    },
  );

  it('where nothing listens', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as { port: number };
    await new Promise((done) => gone.close(done));
    const { order, told } = await rerankerFor({ kind: 'silent' }, { url: `http://127.0.0.1:${port}` });
    expect(await order()).toBeNull();
    expect(told).toEqual(['the reranker cannot be reached (ECONNREFUSED)']);
  });
});

describe('a server that fails', () => {
  const fail: Reply = { kind: 'raw', status: 500, body: '' };
  const work: Reply = { kind: 'scores', scores: [3, 2, 1] };

  it('is left alone for a minute after three times in a row; then one question tries it', async () => {
    const server: { reply: Reply } = { reply: fail };
    const { order, double, clock, reranker } = await rerankerFor(() => server.reply);
    for (let time = 0; time < 5; time++) expect(await order()).toBeNull();
    expect(double.requests).toHaveLength(3);
    clock.ms = 59_999;
    await order();
    expect(double.requests).toHaveLength(3);
    clock.ms = 60_000;
    expect(await Promise.all([order(), order(), order()])).toEqual([null, null, null]);
    expect(double.requests).toHaveLength(4);
    clock.ms = 120_000;
    server.reply = work;
    expect(await order()).toEqual([0, 1, 2]);
    expect(await Promise.all([order(), order()])).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(reranker.load()).toEqual({ reranked: 3, fellBack: 9 });
  });

  it('is not left alone for failures with an answer between them', async () => {
    const replies = [fail, fail, work, fail, fail, work];
    const { order, double } = await rerankerFor(() => replies.shift() ?? fail);
    for (let time = 0; time < 6; time++) await order();
    expect(double.requests).toHaveLength(6);
    expect(await order()).toBeNull();
  });

  it('is told of once a minute', async () => {
    const replies = [fail, fail, work, fail, fail, work, fail];
    const { order, told, clock } = await rerankerFor(() => replies.shift() ?? fail);
    for (let time = 0; time < 5; time++) {
      clock.ms = time * 14_999;
      await order();
    }
    expect(told).toHaveLength(1);
    clock.ms = 60_000;
    await order();
    expect(told).toHaveLength(1);
    await order();
    expect(told).toEqual(Array(2).fill('the reranker answers with status 500'));
  });
});
