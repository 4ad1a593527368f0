// Whether somebody said it: the verdict, what differs, and where the words stand.
import type { APIButtonComponent, APIComponentInContainer } from 'discord.js';
import type { Check, Found, Place, Voiced } from '../../checking/check.ts';
import { remarkLines, verdictLine } from '../../checking/verdict.ts';
import { slice } from '../../text/span.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { passageButtons, readOnButton } from './answer-buttons.ts';
import { changesLine, diffText, legendLine } from './diff.ts';
import { CUT_MARK, MAX_TEXT } from './limits.ts';
import { inline, quote } from './markdown.ts';
import { divider, passageLink, reply, row, text } from './parts.ts';
import { sourceLine, speakerParts, titleOf } from './passage.ts';

const MAX_NAME = 80;
const MAX_DIFF = 900;
/** Of a claim that stands nowhere. */
const MAX_CLAIM = 900;
/** A passage is never cut shorter than that for the sake of a remark. */
const MIN_PASSAGE = 500;
const MAX_PASSAGE = 1_500;
/** Of a passage that is cut, before the words. */
const LEAD = 200;
const MAX_WORDS = 60;
const LISTED = 3;

export type ShownCheck = {
  /** Short lines, ready to be shown: who shares it, above the verdict. */
  readonly lead?: readonly string[];
  /** How names were understood, in small print below it. */
  readonly notes?: readonly string[];
  /** Of the check as a whole; in a row of their own. */
  readonly buttons: readonly APIButtonComponent[];
};

/** What a name or a quotation of others is in a verdict. */
function shownName(name: string): string {
  return inline(name, MAX_NAME);
}

export function checkReply(check: Check, shown: ShownCheck, phrases: Phrases): Reply {
  const head = [
    ...(shown.lead ?? []),
    `### ${verdictLine(check, phrases.checks, shownName)}`,
    ...(shown.notes ?? []).map((note) => `-# ${note}`),
  ].join('\n');
  const parts = 'place' in check ? foundParts(check, head, phrases) : otherParts(check, head, phrases);
  return reply(...parts, ...row(shown.buttons));
}

function foundParts(found: Found & Check, head: string, phrases: Phrases): APIComponentInContainer[] {
  const { place, parts } = found;
  const isSame = parts.every(({ kind }) => kind === 'kept');
  const diff = isSame ? '' : [diffText(found, MAX_DIFF), small(legendLine(found, phrases))].join('\n').trim();
  const line = placeLine(place, found.voices, phrases);
  const source = sourceLine(place.article, phrases);
  let room = MAX_TEXT - [head, diff, line, source].join('\n').length - MIN_PASSAGE;
  const fitting = (lines: readonly string[]): string[] =>
    lines.filter((each) => {
      const fits = each !== '' && each.length + 1 <= room;
      if (fits) room -= each.length + 1;
      return fits;
    });
  const remarks = fitting(remarkLines(found, phrases.checks, shownName));
  const changes = fitting([small(isSame ? '' : changesLine(found, phrases))]);
  const more = fitting(
    [fromLine(found, phrases), voicesLine(found, phrases), alsoLine(found, phrases)].map(small),
  );
  return [
    text([head, ...remarks].join('\n')),
    ...(diff === '' ? [] : [text([diff, ...changes].join('\n'))]),
    divider(),
    // Bold stands for words that were put in where there are any.
    text([placeQuote(place, MIN_PASSAGE + room, isSame), line].join('\n')),
    ...row(placeButtons(place, phrases)),
    text([...more, source].join('\n')),
  ];
}

function otherParts(check: Exclude<Check, Found>, head: string, phrases: Phrases): APIComponentInContainer[] {
  if (check.kind === 'not-checked') return [text(head)];
  const { claim, closest } = check;
  const said = claim.speaker === undefined ? '' : phrases.check.claimedFor(shownName(claim.speaker));
  const top = [head, quote(claim.quote, [], MAX_CLAIM), small(said)].filter((each) => each !== '').join('\n');
  if (closest === null) return [text(top)];
  const heading = `**${phrases.check.closest}**`;
  const line = placeLine(closest, [], phrases);
  const source = sourceLine(closest.article, phrases);
  const room = MAX_TEXT - [top, heading, line, source].join('\n').length;
  return [
    text(top),
    divider(),
    text([heading, placeQuote(closest, room, false), line].join('\n')),
    ...row(placeButtons(closest, phrases)),
    text(source),
  ];
}

/** The passage, from shortly before the words where all of it does not fit; those in bold if that is wanted. */
function placeQuote({ text: passage, start, words }: Place, most: number, isBold: boolean): string {
  const max = Math.min(most, MAX_PASSAGE);
  const at = { start: words.start - start, end: words.end - start };
  if (isBold) return quote(passage, [at], max);
  const before = at.start - LEAD;
  const space = passage.length <= max || before <= 0 ? -1 : passage.slice(before, at.start).search(/\s/);
  const rest = space < 0 ? passage : `${CUT_MARK} ${passage.slice(before + space).trimStart()}`;
  return quote(rest, [], max);
}

/** Who says it and where; words that are all the article's own are nobody's, whatever else their sentence quotes. */
function placeLine(place: Place, voices: readonly Voiced[], phrases: Phrases): string {
  const { passage } = phrases;
  const isNarrated = voices.length > 0 && voices.every(({ kind }) => kind === 'narration');
  return [
    ...(isNarrated ? [`**${passage.theArticle}**`, passage.narrated] : speakerParts(place, phrases)),
    passage.paragraph(place.paragraph + 1),
  ].join(' · ');
}

function placeButtons(place: Place, phrases: Phrases): APIButtonComponent[] {
  return [
    ...passageButtons(place, null, phrases),
    ...readOnButton(place, phrases),
    ...passageLink(place, phrases),
  ];
}

/** Where else words stand that were put in. */
function fromLine({ parts, place }: Found, { check, ...phrases }: Phrases): string {
  const places = parts.flatMap((part) => ('from' in part && part.from !== null ? [part.from] : []));
  return places.length === 0 ? '' : check.from(...listedPlaces(places, place, { check, ...phrases }));
}

function alsoLine({ others, more, place }: Found, phrases: Phrases): string {
  if (others.length === 0) return '';
  const [shown, rest] = listedPlaces(others, place, phrases);
  return phrases.check.also(shown, rest, more);
}

function listedPlaces(
  places: readonly Place[],
  { article }: Place,
  phrases: Phrases,
): [shown: readonly string[], rest: number] {
  const shown = places.slice(0, LISTED).map((place) => {
    const { passage } = phrases;
    const who = place.speaker === null ? passage.theArticle : shownName(place.speaker.name);
    const where = passage.paragraph(place.paragraph + 1);
    const title = place.article === article ? [] : [passage.inArticle(titleOf(place.article))];
    return `${[who, where, ...title].join(' · ')}`;
  });
  return [shown, places.length - shown.length];
}

/** Whose words each stretch is, where there is more than one. */
function voicesLine({ voices, place }: Found, { check, passage }: Phrases): string {
  if (voices.length < 2) return '';
  const shown = voices.slice(0, LISTED).map((voice) => {
    const words = inline(slice(place.article.body, voice), MAX_WORDS);
    const who = voice.speaker === null ? passage.theArticle : shownName(voice.speaker.name);
    const kinds = { own: passage.kinds.direct, retold: passage.kinds.indirect, narration: passage.narrated };
    return check.voice(words, who, kinds[voice.kind]);
  });
  return check.voices(shown, voices.length - shown.length);
}

function small(line: string): string {
  return line === '' ? '' : `-# ${line}`;
}
