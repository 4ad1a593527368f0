// Routes that an interaction's own token opens: the callback, the response and the follow-ups.
import {
  acknowledge,
  deleteResponse,
  editResponse,
  followUp,
  interactionOfWebhook,
  responseMessage,
} from './interactions.ts';
import { messagePayload } from './message-payload.ts';
import type { Route, RouteCall } from './rest.ts';

const WEBHOOK = '/webhooks/:application/:token';

export const routes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    auth: false,
    answer({ core, params, query, body, uploads }) {
      const data = acknowledge(core, params['interaction'] ?? '', params['token'] ?? '', body, uploads);
      return query.get('with_response') === 'true' ? { data } : undefined;
    },
  },
  {
    method: 'POST',
    path: WEBHOOK,
    auth: false,
    answer(call) {
      const message = followUp(call.core, interaction(call), call.body, call.uploads);
      return { data: messagePayload(call.core.world, message, true) };
    },
  },
  {
    method: 'GET',
    path: `${WEBHOOK}/messages/:message`,
    auth: false,
    answer(call) {
      const message = responseMessage(call.core, interaction(call), call.params['message'] ?? '');
      return { data: messagePayload(call.core.world, message, true) };
    },
  },
  {
    method: 'PATCH',
    path: `${WEBHOOK}/messages/:message`,
    auth: false,
    answer(call) {
      const id = call.params['message'] ?? '';
      const message = editResponse(call.core, interaction(call), id, call.body, call.uploads);
      return { data: messagePayload(call.core.world, message, true) };
    },
  },
  {
    method: 'DELETE',
    path: `${WEBHOOK}/messages/:message`,
    auth: false,
    answer(call) {
      deleteResponse(call.core, interaction(call), call.params['message'] ?? '');
      return undefined;
    },
  },
];

function interaction({ core, params }: RouteCall) {
  return interactionOfWebhook(core, params['application'] ?? '', params['token'] ?? '');
}
