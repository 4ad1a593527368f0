import { describe, expect, it } from 'vitest';
import { addressed, type IncomingMessage } from '../../src/discord/address.ts';

const message: IncomingMessage = {
  content: '',
  automatic: false,
  direct: false,
  mentionsBot: false,
  mentionsBotRole: false,
  followsBot: false,
  names: new Map([['7', 'Ada']]),
};

describe('a message', () => {
  it.each<[string, Partial<IncomingMessage>, string]>([
    ['of somebody who talks to others', { content: 'who said that?' }, 'nothing'],
    ['of another bot', { automatic: true, mentionsBot: true, content: '<@1> who?' }, 'nothing'],
    ['of another bot, directly', { automatic: true, direct: true, content: 'who?' }, 'nothing'],
    ['that mentions the bot alone', { mentionsBot: true, content: '<@1>' }, 'help'],
    ['that asks nothing in words', { mentionsBot: true, content: '<@1> ???' }, 'help'],
    ['that is empty, directly', { direct: true }, 'help'],
    ['that mentions its role', { mentionsBotRole: true }, 'role-mention'],
    [
      'that mentions both',
      { mentionsBotRole: true, mentionsBot: true, content: '<@1> <@&2> who?' },
      'question',
    ],
    ['that asks', { mentionsBot: true, content: '<@1> who?' }, 'question'],
    ['that asks directly', { direct: true, content: 'who?' }, 'question'],
    ['in its thread', { followsBot: true, content: 'who?' }, 'question'],
    ['in its thread, hidden', { followsBot: true }, 'nothing'],
    ['in its thread, without words', { followsBot: true, content: '👍' }, 'nothing'],
    ['in its thread, of a bot', { followsBot: true, automatic: true, content: 'who?' }, 'nothing'],
    ['in its thread, to it alone', { followsBot: true, mentionsBot: true, content: '<@1>' }, 'help'],
  ])('%s', (_, given, kind) => {
    expect(addressed({ ...message, ...given }, '1').kind).toBe(kind);
  });

  it.each([
    ['<@1> who said it?', 'who said it?'],
    ['hey <@!1>, who said it?', 'hey , who said it?'],
    ['<@1>: who said it?', 'who said it?'],
    ['<@1> what did <@7> say', 'what did Ada say'],
    ['<@1> what did <@8> say', 'what did say'],
    ['<@1> who in <#5> <@&6> said <:wall:9> <a:wall:9> it', 'who in said it'],
    ['<@1>\n\nwho\nsaid it', 'who said it'],
    ['<@1> is 3 <5 or >2?', 'is 3 <5 or >2?'],
  ])('%s asks “%s”', (content, question) => {
    expect(addressed({ ...message, mentionsBot: true, content }, '1')).toEqual({
      kind: 'question',
      question,
    });
  });
});
