// `/check`: whether a quotation is what was said.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Claim } from '../../checking/check.ts';
import { LONGEST_QUOTE } from '../../checking/claim.ts';
import { claimIn } from '../../checking/message-quotations.ts';
import { sharing } from '../answer/sharing.ts';
import { meantArticle } from '../article-choices.ts';
import type { Action, Call, Command, Reply } from '../command.ts';
import { EVERYWHERE } from '../installing.ts';
import { named } from '../language/language.ts';
import { bytesOfText } from '../memories.ts';
import { placeOf } from '../place-of.ts';
import { removeButton } from '../render/answer-buttons.ts';
import { checkReply } from '../render/check.ts';
import { MAX_CHOICE } from '../render/limits.ts';
import { noSuchArticle, severalSpeakers, takenFor } from '../render/notices.ts';
import { button, notice, spentButton } from '../render/parts.ts';
import type { Services } from '../services.ts';
import { meantSpeaker } from '../speaker-choices.ts';
import { isForCallerAlone } from '../visibility.ts';
import { articleOption, completeLookup, privateOption, typedIn } from './lookup/scope.ts';

/** The name of the action; its number is the version of the format. */
const SHARE_CHECK = 'h1';

export const check: Command = {
  definition: {
    ...named(({ commands }) => commands.check),
    ...EVERYWHERE,
    options: [
      {
        ...named(({ commands }) => commands.check.quote),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: LONGEST_QUOTE,
      },
      {
        ...named(({ commands }) => commands.check.speaker),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: MAX_CHOICE,
      },
      articleOption(({ commands }) => commands.check.article),
      privateOption(({ commands }) => commands.check.private),
    ],
  },
  asks: true,
  isPrivate: isForCallerAlone,
  run: checkClaim,
  complete: completeLookup,
};

async function checkClaim(call: Call, services: Services): Promise<Reply> {
  const { phrases, person } = call;
  const core = await services.at(placeOf(call));
  const { quote, speaker: cited } = claimIn(typedIn(call, 'quote'));
  if (!/[\p{L}\p{N}]/u.test(quote)) return notice(phrases.check.empty);
  const articles = core.articles();
  if (articles.length === 0) return notice(phrases.articles.none);
  const given = typedIn(call, 'article');
  const meant = given === '' ? null : meantArticle(given, articles);
  if (meant?.kind === 'open') return noSuchArticle(given, articles, phrases, meant.articles);
  const speaker = meantSpeaker(typedIn(call, 'speaker'), core, meant?.article);
  if (speaker.kind === 'several') return severalSpeakers(speaker.given, speaker.speakers, phrases);
  const name = speaker.name || cited;
  const claim: Claim = {
    quote,
    ...(name !== null && { speaker: name }),
    ...(meant !== null && { article: meant.article.slug }),
  };
  const notes = takenFor(
    meant?.kind === 'likely' ? { given, article: meant.article } : null,
    speaker.kind === 'likely' ? speaker : null,
    phrases,
  );
  const checked = core.check(claim);
  services.metrics.checked(checked.kind);
  if (checked.kind === 'not-checked') return checkReply(checked, { notes, buttons: [] }, phrases);
  const buttons = isForCallerAlone(call)
    ? [button(phrases.answer.share, `${SHARE_CHECK}:${holdClaim(claim, person, services)}`)]
    : [removeButton(person, phrases)];
  return checkReply(checked, { notes, buttons }, phrases);
}

function holdClaim(claim: Claim, person: string, { claims }: Services): string {
  return claims.hold(person, { claims: [claim], rest: 0 }, bytesOfText(claim.quote + (claim.speaker ?? '')));
}

// The library may have changed since, so the quotation is checked again.
const share = sharing(SHARE_CHECK, async (press, services) => {
  const { person, phrases, ownPhrases, sharedPhrases, argument } = press;
  const claim = services.claims.find(argument, person)?.claims[0];
  if (claim === undefined) return { ...notice(ownPhrases.check.stale), isAside: true };
  const checked = (await services.at(placeOf(press))).check(claim);
  if (checked.kind === 'not-checked') return { ...notice(ownPhrases.articles.stale), isAside: true };
  const lead = [sharedPhrases.check.sharedBy(`<@${person}>`)];
  return {
    ...checkReply(
      checked,
      { buttons: [spentButton(phrases.answer.shared, `${SHARE_CHECK}:${argument}`)] },
      phrases,
    ),
    posts: checkReply(checked, { lead, buttons: [removeButton(person, sharedPhrases)] }, sharedPhrases),
  };
});

export const shareCheck: Action = { ...share, isOfMemory: true };
