// Whether the operator's reranker puts passages in order, and what goes there. The bot answers without it, too, so
// nothing here keeps it from starting.
import type { Config } from '../../config.ts';
import {
  askForOrder,
  RERANK_WITHIN_MS,
  type RerankFailure,
  type RerankServer,
  whyNoOrder,
} from '../../meaning/rerank.ts';
import { type Finding, findings } from './finding.ts';

/** Longer than an answer waits, so that a slow server is told from one that says nothing. */
const PATIENCE_MS = 10_000;

const QUESTION = 'Who baked the bread?';
/** Only the second answers; a model that was not made for this often takes another. */
const PASSAGES = [
  'The harbour froze in the first week of January.',
  'It was Ada Okafor who baked the bread.',
  'A bridge connects the two halves of the town.',
];
const ANSWERING = 1;

export async function checkReranker(server: Config['rerank']): Promise<Finding[]> {
  if (server === null) return [];
  const { good, note } = findings('reranker');
  const { hostname } = new URL(server.url);
  const goes = good(`questions and passages of articles go to ${hostname}, which /privacy says as well`);
  const since = performance.now();
  const result = await askForOrder(server, QUESTION, PASSAGES, PATIENCE_MS);
  const tookMs = Math.ceil(performance.now() - since);
  if (result.kind !== 'order')
    return [note(whyNoOrder(result), `${todo(result, server)} ${MEANWHILE}`), goes];
  if (result.places[0] !== ANSWERING)
    return [
      note(
        'it does not put the passage first that answers a plain question',
        'Look whether the model is a reranker, and its file a good one: some conversions give any score.',
      ),
      goes,
    ];
  return tookMs > RERANK_WITHIN_MS
    ? [
        note(
          `it answers in ${tookMs} ms, and nobody waits longer than ${RERANK_WITHIN_MS} ms`,
          `Choose a smaller model or a faster machine; run this again, since the first question may take longer. ${MEANWHILE}`,
        ),
        goes,
      ]
    : [good(`it puts passages in order, in ${tookMs} ms`), goes];
}

const MEANWHILE = 'Until then passages keep their own order.';

function todo(failure: RerankFailure, { key, model }: RerankServer): string {
  switch (failure.kind) {
    case 'late':
      return 'Look whether the server is up and its model loaded, and not too large for its machine.';
    case 'unreachable':
      return /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|SSL|TLS/.test(failure.code)
        ? 'Give the server a certificate that this machine trusts.'
        : 'Look whether the server is up, and whether RERANK_URL names its host and port.';
    case 'redirect':
      return 'Set RERANK_URL to the address it leads to.';
    case 'status':
      return forStatus(failure.status, key !== null, model !== null);
    case 'too-large':
    case 'not-json':
    case 'no-order':
      return 'Look whether RERANK_URL is where the server ranks (often /v1/rerank), in the form that Cohere and llama.cpp have.';
  }
}

function forStatus(status: number, hasKey: boolean, hasModel: boolean): string {
  if (status === 401 || status === 403)
    return hasKey ? 'RERANK_KEY is not taken there: set it anew.' : 'Set RERANK_KEY: the server wants one.';
  if (status === 404 || status === 405)
    return 'Set RERANK_URL to the whole address with its path, such as https://api.cohere.com/v2/rerank; some servers answer so where they do not know RERANK_MODEL.';
  if (status === 400 || status === 422)
    return hasModel
      ? 'Look whether the server knows RERANK_MODEL.'
      : 'Set RERANK_MODEL, as the server calls it.';
  if (status === 429) return 'More is asked than the server allows: try again later, or raise its limit.';
  if (status === 501) return 'Start llama.cpp with --rerank and a model for it.';
  return 'Look into the log of that server.';
}
