// `card`: a quotation as a picture to share.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { answerQuestion } from '../answer/answer-question.ts';
import { type Utterance, utteranceIn, utteranceOf } from '../answer/utterance.ts';
import type { Card, CardPicture } from '../card/card.ts';
import { cardOf } from '../card/card-of.ts';
import { englishCard, whyNoPicture } from '../card/card-words.ts';
import { type CardStyle, drawCard } from '../card/draw-card.ts';
import { buildLibrary } from '../library/library.ts';
import { knownLibrary } from './known-library.ts';
import type { ReadArticle } from '../search/passage.ts';
import { slugify } from '../source/slug.ts';
import { parseOptions, positiveInteger, type TerminalCommand } from './command.ts';
import { InputError, UsageError } from './failure.ts';
import { findWords } from './find-words.ts';
import { suggestionLine } from './print.ts';
import { findArticle } from './sources.ts';
import { printable, type Terminal } from './terminal.ts';

export const card: TerminalCommand = {
  usage: `card FILE|SLUG --quote "WORDS"          a picture of the quotation that holds these words, 1200 × 630
card FILE|SLUG --number N               of the quotation with this number in npm run quotes
card FILE|SLUG --question "QUESTION"    of the passage that answers best
card … [--square] [--dark] [--out FILE.png] [--force] [--json]    1200 × 1200; on dark; where to; replaces a file`,

  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      quote: { type: 'string' },
      number: { type: 'string' },
      question: { type: 'string' },
      square: { type: 'boolean', default: false },
      dark: { type: 'boolean', default: false },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) throw new UsageError('name one article');
    const pick = pickerOf(values);
    if (values.out !== undefined && !/[^/\\]\.png$/i.test(values.out))
      throw new UsageError(`--out takes the name of a picture, ending in .png, not “${values.out}”`);
    const style: CardStyle = {
      format: values.square ? 'square' : 'wide',
      theme: values.dark ? 'dark' : 'light',
    };
    const { articles } = buildLibrary([findArticle(terminal, name)]);
    const [source] = articles;
    if (source === undefined) throw new Error('a library of one article has none');

    const drawn = cardOf(await pick(source, terminal), source.article);
    const picture = await drawCard(drawn, style, englishCard);
    if (picture.kind !== 'picture') throw new InputError(whyNoPicture(picture, style.format, englishCard));
    const file = resolve(terminal.folders[0] ?? '.', values.out ?? nameOf(drawn, source.article.slug, style));
    await writePicture(file, picture.png, values.force);
    await terminal.write(
      values.json ? `${JSON.stringify(cardJson(file, drawn, picture))}\n` : report(file, picture),
    );
    return 0;
  },
};

type Picture = Extract<CardPicture, { kind: 'picture' }>;
type Picker = (source: ReadArticle, terminal: Terminal) => Utterance | Promise<Utterance>;

/** The one way that was asked for. */
function pickerOf(values: { quote?: string; number?: string; question?: string }): Picker {
  const { quote, number, question } = values;
  if ([quote, number, question].filter((value) => value !== undefined).length !== 1)
    throw new UsageError('say which words: one of --quote, --number and --question');
  if (quote !== undefined) return (source, terminal) => findWords(source, quote, terminal);
  if (question !== undefined) return (source, terminal) => answerOf(source, question, terminal);
  const wanted = positiveInteger('number', number ?? '');
  return (source) => {
    const { attributions } = source.speech;
    const attribution = attributions[wanted - 1];
    if (attribution !== undefined) return utteranceOf(source, attribution);
    const { slug } = source.article;
    throw new InputError(
      attributions.length === 0
        ? `${slug}: nobody is quoted in it; take --question`
        : `${slug}: has quotations 1 to ${attributions.length}, not ${wanted}; npm run quotes lists them`,
    );
  };
}

async function answerOf(source: ReadArticle, question: string, terminal: Terminal): Promise<Utterance> {
  const { known } = await knownLibrary([source.article], terminal);
  const answer = await answerQuestion(known, { question, top: 1 });
  if (answer.kind === 'nothing-found')
    throw new InputError(`No passage answers that. ${suggestionLine(answer.suggestion)}`);
  const [passage] = answer.passages;
  if (passage === undefined) throw new Error('an answer has no passage');
  return utteranceIn(source, passage);
}

/** Enough of the words to tell one card of an article from another. */
const WORDS_IN_NAME = 4;

/** “the-quay-ada-okafor-it-leaks.png” */
function nameOf({ speaker, words }: Card, slug: string, { format, theme }: CardStyle): string {
  const first = words.split(/\s+/).slice(0, WORDS_IN_NAME).join(' ');
  const parts = [slug, slugify(speaker ?? ''), slugify(first)];
  if (format === 'square') parts.push('square');
  if (theme === 'dark') parts.push('dark');
  return `${parts.filter((part) => part !== '').join('-')}.png`;
}

async function writePicture(file: string, png: Buffer, replaces: boolean): Promise<void> {
  try {
    await writeFile(file, png, { flag: replaces ? 'w' : 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const message = error instanceof Error ? error.message : String(error);
    if (code === 'EEXIST')
      throw new InputError(`${file}: is there already; --force replaces it, --out names another`);
    if (code === 'ENOENT')
      throw new InputError(`${file}: its folder does not exist; make it, or change --out`);
    throw new InputError(`${file}: cannot be written: ${message}`);
  }
}

function report(file: string, { png, alt, width, height }: Picture): string {
  const size = `${width} × ${height}, ${Math.ceil(png.length / 1000)} kB`;
  return `${file}\n${size}\n\nDescription for those who do not see it:\n${printable(alt)}\n`;
}

function cardJson(file: string, drawn: Card, { png, alt, width, height }: Picture): object {
  const { words, kind, speaker, role, doubtful } = drawn;
  return { file, width, height, bytes: png.length, alt, words, kind, speaker, role, doubtful };
}
