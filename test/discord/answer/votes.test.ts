// Helpful or not: counted over a real database, seen by moderators alone.
import { describe, expect, it } from 'vitest';
import { serverPlace } from '../../../src/library/article-store.ts';
import { databases } from '../../store/databases.ts';
import { buttonsOf, textOf } from '../double/read-message.ts';
import { running } from '../running.ts';
import { deskOf, FERRY, PIER, shelfOn } from '../shelf.ts';

const question = 'who said there is no money for the pier?';

describe('a vote', () => {
  const { open } = databases('sqlite');

  it('counts once for each person and answer, and moves when somebody thinks again', async () => {
    const { discord, guild, channel, ada } = await running({ bot: shelfOn(await open()) });
    const owner = deskOf(discord, discord.owner(guild), channel);
    const ben = deskOf(discord, discord.addMember(guild, { name: 'Ben' }), channel);
    const reader = deskOf(discord, ada, channel);
    await owner.keep(PIER);
    const shown = async (): Promise<string> => textOf(await owner.slash('library show', { article: 'pier' }));
    expect(await shown()).not.toContain('helpful');
    const answer = await reader.slash('ask', { question, private: false });

    const thanks = await reader.press(answer, 'Helpful');
    expect(textOf(thanks)).toBe('Thank you. Your vote is counted, without your name.');
    expect(thanks.ephemeralFor).toBe(ada.user.id);
    expect(textOf(await reader.press(answer, 'Helpful'))).toMatch(/^Your vote is counted already/);
    await ben.press(answer, 'Helpful');
    expect(await shown()).toContain('\nVotes on its answers: 2 helpful, 0 not helpful\n');
    expect(textOf(await reader.press(answer, 'Not helpful'))).toBe('Your vote is changed.');
    expect(await shown()).toContain('\nVotes on its answers: 1 helpful, 1 not helpful\n');
    expect(answer.edits).toBe(0);

    const other = await reader.slash('ask', { question, private: false });
    await reader.press(other, 'Not helpful');
    expect(await shown()).toContain('1 helpful, 2 not helpful');
  });

  it('counts once when pressed twice at once, and goes on counting after a restart', async () => {
    const shelf = shelfOn(await open());
    const on = await running({ bot: shelf });
    const { discord, guild, channel, ada } = on;
    await deskOf(discord, discord.owner(guild), channel).keep(PIER);
    const reader = deskOf(discord, ada, channel);
    const answer = await reader.slash('ask', { question, private: false });
    await Promise.all([reader.press(answer, 'Helpful'), reader.press(answer, 'Helpful')]);
    await on.bot.stop();
    await on.start();
    await deskOf(discord, discord.owner(guild), channel).press(answer, 'Helpful');
    const place = serverPlace(guild.id);
    const [article] = (await shelf.core.at(place)).articles();
    expect(article === undefined ? null : await shelf.core.votes.votes(place, article)).toEqual({
      up: 2,
      down: 0,
    });
  });

  it('is not lost where it could not be written', async () => {
    const shelf = shelfOn(await open());
    let breaks = true;
    const votes: typeof shelf.core.votes = {
      ...shelf.core.votes,
      cast: (...vote) => (breaks ? Promise.reject(new Error('broken')) : shelf.core.votes.cast(...vote)),
    };
    const { discord, guild, channel, ada } = await running({
      bot: { ...shelf, core: { ...shelf.core, votes } },
    });
    await deskOf(discord, discord.owner(guild), channel).keep(PIER);
    const reader = deskOf(discord, ada, channel);
    const answer = await reader.slash('ask', { question, private: false });
    expect(textOf(await reader.press(answer, 'Helpful'))).toMatch(/^Something went wrong/);
    breaks = false;
    expect(textOf(await reader.press(answer, 'Helpful'))).toMatch(/^Thank you/);
  });

  it('is too late when the article is gone, and is kept when the removal is undone', async () => {
    const { discord, guild, channel, ada } = await running({ bot: shelfOn(await open()) });
    const owner = deskOf(discord, discord.owner(guild), channel);
    const reader = deskOf(discord, ada, channel);
    await owner.keep(PIER);
    await owner.keep(FERRY);
    const answer = await reader.slash('ask', { question, private: false });
    await reader.press(answer, 'Helpful');
    const sure = await owner.slash('library remove', { article: 'pier' });
    const removed = await owner.press(sure, 'Remove');
    expect(textOf(await reader.press(answer, 'Not helpful'))).toMatch(/^This answer is too old/);
    await owner.press(removed, 'Undo');
    expect(textOf(await owner.slash('library show', { article: 'pier' }))).toContain(
      '1 helpful, 0 not helpful',
    );
  });

  it('counts for lent articles and in direct messages too', async () => {
    const shelf = shelfOn(await open());
    const { discord, channel, ada } = await running({ bot: shelf });
    const direct = discord.directMessages(ada);
    for (const where of [channel, direct]) {
      const reader = deskOf(discord, ada, where);
      const answer = await reader.slash('ask', { question: 'who said the lamp was never mended?' });
      expect(buttonsOf(answer).map(({ label }) => label)).toContain('Helpful');
      expect(textOf(await reader.press(answer, 'Helpful'))).toMatch(/^Thank you/);
    }
  });
});
