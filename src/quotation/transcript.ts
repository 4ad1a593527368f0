// Speech set off by the page rather than by cues: transcripts and interviews with a label before each turn,
// “OKAFOR:” or “Q:”.
import type { Article, Paragraph } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import { isTitleCase } from './names.ts';

/** One turn or set-off paragraph: `label` is the speaker's, null where the turn before goes on. */
export type Turn = Span & {
  readonly paragraph: number;
  readonly label: Span | null;
  /** Questions and answers without names. */
  readonly part: 'question' | 'answer' | null;
};

/** The turns of a transcript, in order; empty where the labels are too few to be one. */
export function findTurns(article: Article): Turn[] {
  const labels = article.paragraphs.map((paragraph) => labelOf(article.body, paragraph));
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== null) counts.set(label.text, (counts.get(label.text) ?? 0) + 1);
  const trusted = labels.filter((label) => label !== null && (label.capitals || label.part !== null)).length;
  const total = labels.filter((label) => label !== null).length;
  const repeated = [...counts.values()].some((count) => count > 1);
  if (!(repeated && total >= 3) && !(trusted >= 2 && counts.size >= 2)) return [];

  const turns: Turn[] = [];
  const last = labels.findLastIndex((label) => label !== null);
  let speaking = false;
  article.paragraphs.forEach((paragraph, index) => {
    const label = labels[index] ?? null;
    if (label === null && (!speaking || index > last || isAside(article.body, paragraph))) return;
    speaking = true;
    const span = words(article.body, label === null ? paragraph.start : label.after, paragraph.end);
    if (span === null) return;
    turns.push({
      ...span,
      paragraph: index,
      label: label === null ? null : { start: label.start, end: label.end },
      part: label?.part ?? null,
    });
  });
  return turns;
}

type Label = Span & {
  readonly text: string;
  readonly after: number;
  readonly capitals: boolean;
  readonly part: Turn['part'];
};

// OKAFOR: · MS. OKAFOR: · Ada Okafor: · **Okafor:** · Q: · OKAFOR (on the telephone):
const LABEL =
  /^(?:["“'‘]|\*\*|__)?(?<name>(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:de |van |von |bin |al-)?\p{Lu}[\p{L}\p{M}.'’-]*){0,3})(?: ?[([][^)\]\n]{1,40}[)\]])?(?:\*\*|__)?:(?:\*\*|__)?\s+(?=\S)/u;

// Words that stand before a colon and speak for nobody.
const NO_SPEAKER =
  /^(?:note|editor.?s note|update|updated|correction|image|photo|photograph|picture|source|sources|related|read more|see also|watch|video|listen|credit|by|from|to|subject|date|cc|re|caption|background|summary|abstract|key points|warning|disclaimer|copyright|tags|topics|more|also|contact|example|figure|table|chapter|part|step|day|time|place|where|when|who|what|why|how|the latest)$/i;

function labelOf(body: string, paragraph: Paragraph): Label | null {
  if (paragraph.kind === 'heading') return null;
  const text = body.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120));
  const match = LABEL.exec(text);
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || NO_SPEAKER.test(name)) return null;
  // “Okafor: Harbour Will Stay Open” is a headline.
  if (isTitleCase(body.slice(paragraph.start + match[0].length, paragraph.end))) return null;
  const start = paragraph.start + match[0].indexOf(name);
  const question = /^(?:Q|Question|Interviewer|QUESTION|INTERVIEWER)\.?$/.test(name);
  const answer = /^(?:A|Answer|ANSWER)\.?$/.test(name);
  return {
    start,
    end: start + name.length,
    text: name.toLowerCase(),
    after: paragraph.start + match[0].length,
    capitals: name === name.toUpperCase() && name.length > 2,
    part: question ? 'question' : answer ? 'answer' : null,
  };
}

/** “(CROSSTALK)”, “[Laughter.]” and headings are no turn. */
function isAside(body: string, paragraph: Paragraph): boolean {
  return (
    paragraph.kind === 'heading' ||
    /^["“]?[([].*[)\]]["”.]{0,2}$/.test(body.slice(paragraph.start, paragraph.end).slice(0, 200))
  );
}

function words(body: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[\s"“”*_]/.test(body[from] ?? '')) from++;
  while (to > from && /[\s"“”*_]/.test(body[to - 1] ?? '')) to--;
  return from < to ? { start: from, end: to } : null;
}
