// What the buttons under an answer do: the paragraphs around a passage, and the next passages.
import type { AnswerPassage } from '../answer/answer.ts';
import { articleKey, findTerms, type PassagePlace, readButtonId } from './button-id.ts';
import type { Reply } from './command.ts';
import { moreReply } from './render/answer.ts';
import { contextReply } from './render/context.ts';
import { STALE_NOTICE } from './render/notices.ts';
import type { PlaceCore } from './services.ts';

/** The reply to a pressed button. A custom_id that nothing can be found with is called too old. */
export function pressButton(customId: string, core: PlaceCore): Reply {
  const meaning = readButtonId(customId);
  if (meaning === null) return STALE_NOTICE;
  if (meaning.kind === 'context') {
    const passage = passageAt(meaning.place, core);
    return passage === null ? STALE_NOTICE : contextReply(passage);
  }
  const passages = meaning.places.map((place) => passageAt(place, core)).filter((found) => found !== null);
  if (passages.length === 0) return STALE_NOTICE;
  return moreReply(passages.map((passage) => ({ ...passage, matches: findTerms(passage, meaning.terms) })));
}

function passageAt(place: PassagePlace, core: PlaceCore): AnswerPassage | null {
  const article = core.articles().find((each) => articleKey(each) === place.articleKey);
  if (article === undefined || place.end > article.body.length) return null;
  return core.passage(article, { start: place.start, end: place.end });
}
