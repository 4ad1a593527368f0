// What the buttons under an answer do: the paragraphs around a passage, and the next passages.
import type { AnswerPassage } from '../answer/answer.ts';
import {
  articleKey,
  CONTEXT,
  findTerms,
  MORE,
  type PassagePlace,
  readContextId,
  readMoreId,
} from './button-id.ts';
import type { Action } from './command.ts';
import { placeOf } from './place-of.ts';
import { moreReply } from './render/answer.ts';
import { contextReply } from './render/context.ts';
import { notice } from './render/parts.ts';
import type { PlaceCore } from './services.ts';

const context: Action = {
  name: CONTEXT,
  shows: 'private',
  async run(press, services) {
    const place = readContextId(press.argument);
    const passage = place === null ? null : passageAt(place, await services.at(placeOf(press)));
    const { phrases } = press;
    return passage === null ? notice(phrases.notices.stale) : contextReply(passage, phrases);
  },
};

const more: Action = {
  name: MORE,
  shows: 'private',
  async run(press, services) {
    const { phrases } = press;
    const asked = readMoreId(press.argument);
    const core = await services.at(placeOf(press));
    const passages = (asked?.places ?? []).flatMap((place) => passageAt(place, core) ?? []);
    if (asked === null || passages.length === 0) return notice(phrases.notices.stale);
    return moreReply(
      passages.map((passage) => ({ ...passage, matches: findTerms(passage, asked.terms) })),
      phrases,
    );
  },
};

export const ANSWER_ACTIONS: readonly Action[] = [context, more];

function passageAt(place: PassagePlace, core: PlaceCore): AnswerPassage | null {
  const article = core.articles().find((each) => articleKey(each) === place.articleKey);
  if (article === undefined || place.end > article.body.length) return null;
  return core.passage(article, { start: place.start, end: place.end });
}
