// What is looked up, on articles as bad as they come: it fits Discord's limits, and no word is lost or added.
import { describe, expect, it } from 'vitest';
import { quotedSpeakers, tallyOf } from '../../../src/answer/said.ts';
import { english } from '../../../src/discord/language/english.ts';
import { aboutWords, MAX_ABOUT } from '../../../src/discord/lookup-id.ts';
import { articleCardReply, articleListReply } from '../../../src/discord/render/article-card.ts';
import { piecesOf, quotePiece } from '../../../src/discord/render/pieces.ts';
import { pageOfParagraph, readReply } from '../../../src/discord/render/read.ts';
import { nobodyReply, saidNothingReply, saidReply, severalReply } from '../../../src/discord/render/said.ts';
import { speakersReply } from '../../../src/discord/render/speakers.ts';
import fc, { runs } from '../../fuzz.ts';
import { articleOf } from '../library.ts';
import { expectToFit, hostileArticle, hostileText, saidBy } from '../hostile.ts';
import { buttons, textsOf } from '../reply.ts';
import { shown } from '../shown.ts';

const names = fc.array(fc.oneof(hostileText, fc.constant('N'.repeat(300))), { minLength: 1, maxLength: 30 });
const PAGES = [0, 2, 99_999];

describe('whatever an article holds', () => {
  it('fits Discord’s limits', () => {
    fc.assert(
      fc.property(
        hostileArticle(40),
        // No two articles of a place have the same short name.
        hostileArticle(3).map((article) => ({ ...article, slug: 'pier' })),
        names,
        hostileText,
        (article, other, who, looked) => {
          const said = [...saidBy(article, who), ...saidBy(other, who)];
          const people = quotedSpeakers(said);
          const about = aboutWords(looked);
          const [name = '?'] = who;
          for (const page of PAGES) {
            expectToFit(readReply(article, saidBy(article, who), page, english));
            for (const scope of [null, article]) {
              expectToFit(speakersReply({ people, article: scope, page }, english));
              expectToFit(
                saidReply(
                  {
                    speaker: name,
                    article: scope,
                    about,
                    said: page === 2 ? [] : said,
                    near: said.slice(0, 5),
                    tally: tallyOf(page === 2 ? [] : said),
                    all: 9_999_999,
                    has: page === 0 ? 1 : 2,
                    of: 2,
                    role: name,
                    page,
                  },
                  english,
                ),
              );
            }
          }
          const state = { speaker: name, article, about };
          expectToFit(
            articleListReply(
              {
                articles: [article, other],
                said: () => said,
                defaultArticle: article.slug,
                page: 0,
                isQuestion: true,
              },
              english,
            ),
          );
          expectToFit(articleCardReply(article, said, people, true, english));
          expectToFit(severalReply(name, people, state, english));
          expectToFit(nobodyReply(name, people, state, name, english));
          expectToFit(nobodyReply(name, [], { article: null, about }, undefined, english));
          expectToFit(saidNothingReply(state, 17, english));
        },
      ),
      runs(20),
    );
  }, 120_000);

  it('shows every word of it, once and in order', () => {
    fc.assert(
      fc.property(hostileArticle(6), (article) => {
        for (const paragraph of article.paragraphs) {
          const pieces = piecesOf(article, { ...paragraph, paragraph: paragraph.index });
          expect(pieces[0]?.start).toBe(paragraph.start);
          expect(pieces.at(-1)?.end).toBe(paragraph.end);
          pieces.forEach((piece, at) => {
            const next = pieces[at + 1];
            expect(piece.end).toBeGreaterThan(piece.start);
            if (next !== undefined) expect(article.body.slice(piece.end, next.start).trim()).toBe('');
            const drawn = quotePiece(article, piece);
            const words = shown(drawn.replace(/^> /gm, ''));
            expect(plain(words)).toBe(plain(article.body.slice(piece.start, piece.end)));
          });
        }
      }),
      runs(60),
    );
  }, 60_000);

  it('has each paragraph on a page that can be found', () => {
    fc.assert(
      fc.property(hostileArticle(30), (article) => {
        for (const { index } of article.paragraphs) {
          const page = pageOfParagraph(article, [], index);
          expect(textsOf(readReply(article, [], page, english)).join('\n')).toMatch(
            new RegExp(`Paragraph ${index + 1}(?!\\d)`),
          );
        }
      }),
      runs(30),
    );
  }, 60_000);
});

/** Control characters, which are not shown, and white space. */
const UNSEEN = /[\p{Cc}\s\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** What is seen of a text, without its spaces. */
function plain(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '');
}

describe('many of everything', () => {
  it('goes through 5,000 paragraphs, every one on a page', () => {
    const article = articleOf(Array.from({ length: 5_000 }, (_, at) => `Gull ${at} cried.`).join('\n\n'));
    const seen: number[] = [];
    let page = 0;
    for (;;) {
      const reply = readReply(article, [], page, english);
      if (page % 50 === 0) expectToFit(reply);
      for (const [, number = ''] of textsOf(reply)
        .join('\n')
        .matchAll(/> Gull (\d+) cried/g))
        seen.push(Number(number));
      if (!buttons(reply).some(({ label }) => label === 'Next')) break;
      page += 1;
    }
    expect(seen).toEqual(Array.from({ length: 5_000 }, (_, at) => at));
  }, 60_000);

  it('lists 1,000 speakers of 300 characters, each once', () => {
    const article = articleOf(Array.from({ length: 1_000 }, (_, at) => `Gull ${at} cried.`).join('\n\n'));
    const who = Array.from({ length: 1_000 }, (_, at) => `${at} ${'N'.repeat(300)}`);
    const people = quotedSpeakers(saidBy(article, who));
    const seen = new Set<string>();
    for (let page = 0; page < 125; page += 1) {
      const reply = speakersReply({ people, article: null, page }, english);
      expectToFit(reply);
      for (const [, name = ''] of textsOf(reply)
        .join('\n')
        .matchAll(/\*\*(\d+) N/g))
        seen.add(name);
    }
    expect(seen.size).toBe(1_000);
  }, 60_000);

  it('shortens what somebody looks for to what a custom_id holds', () => {
    fc.assert(
      fc.property(hostileText, (looked) => {
        expect(aboutWords(looked).length).toBeLessThanOrEqual(MAX_ABOUT);
        expect(aboutWords(aboutWords(looked))).toBe(aboutWords(looked));
      }),
    );
  });
});
