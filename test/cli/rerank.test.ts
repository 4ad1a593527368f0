import { describe, expect, it } from 'vitest';
import { rerankDouble } from '../meaning/rerank-double.ts';
import { run } from './run.ts';

describe('a reranker', () => {
  it('orders what `ask` and `rank` answer, in the terminal as in Discord', async () => {
    const double = await rerankDouble(({ documents }) => ({
      kind: 'scores',
      scores: documents.map((_, at) => at),
    }));
    const env = { MEANING: 'off', RERANK_URL: double.url };
    const question = 'Who said the media divide us?';
    const asked = async (given: NodeJS.ProcessEnv) =>
      JSON.parse((await run('src/cli/main.ts', ['ask', '--json', question], '', given)).stdout) as {
        passages: { text: string }[];
      };
    const [own, other] = [await asked({ MEANING: 'off' }), await asked(env)];
    expect(double.requests).toMatchObject([{ query: question }]);
    expect(other.passages[0]?.text).not.toBe(own.passages[0]?.text);
    expect(double.violations).toEqual([]);
  });

  it('that fails is told of once, and the answer is as without it', async () => {
    const double = await rerankDouble(() => ({ kind: 'raw', status: 500, body: '' }));
    const args = ['ask', '--json', 'Who said the media divide us?'];
    const { status, stdout, stderr } = await run('src/cli/main.ts', args, '', {
      MEANING: 'off',
      RERANK_URL: double.url,
    });
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining('passages keep their own order: the reranker answers with status 500'),
    ]);
    expect(stdout).toBe((await run('src/cli/main.ts', args, '', { MEANING: 'off' })).stdout);
  });

  it('whose address is wrong is bad input', async () => {
    const env = { MEANING: 'off', RERANK_URL: 'http://s3cret.example' };
    const { status, stderr } = await run('src/cli/main.ts', ['ask', 'Who?'], '', env);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^RERANK_URL must be an https address/m)]);
    expect(stderr).not.toContain('s3cret');
  });
});
