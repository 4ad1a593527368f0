// Speech set off by the page rather than by cues: transcripts and interviews with a label before each turn,
// “OKAFOR:” or “Q:”.
import type { Article, Paragraph } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import type { NameRun } from './names.ts';
import { isTitleCase } from './title-case.ts';
import type { Cast, Figure } from './people.ts';
import type { Phrase } from './phrase.ts';
import { PLACES } from './words.ts';

/** One turn or set-off paragraph: `label` is the speaker's, null where the turn before goes on. */
export type Turn = Span & {
  readonly paragraph: number;
  readonly label: Span | null;
  /** “HARBOUR MASTER” in “ADA OKAFOR, HARBOUR MASTER:”. */
  readonly role: string | null;
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
  // Where every third paragraph has a label, what follows the last one still belongs to it.
  const goesOn = total * 3 >= article.paragraphs.length;
  let speaking = false;
  // A label alone on its line speaks the next paragraph.
  let waiting: Label | null = null;
  article.paragraphs.forEach((paragraph, index) => {
    const own = labels[index] ?? null;
    if (own === null && (!speaking || (index > last && !goesOn) || isAside(article.body, paragraph))) return;
    speaking = true;
    const span = words(article.body, own === null ? paragraph.start : own.after, paragraph.end);
    const label: Label | null = own ?? waiting;
    waiting = span === null ? own : null;
    if (span === null) return;
    turns.push({
      ...span,
      paragraph: index,
      label: label === null ? null : { start: label.start, end: label.end },
      role: label?.role ?? null,
      part: label?.part ?? null,
    });
  });
  return turns;
}

type Label = Span & {
  readonly text: string;
  readonly after: number;
  readonly capitals: boolean;
  readonly role: string | null;
  readonly part: Turn['part'];
};

// OKAFOR: · MS. OKAFOR: · Ada Okafor: · **Okafor:** · Q: · OKAFOR (on the telephone): · [00:12] OKAFOR: · Speaker 2:
const LABEL =
  /^(?:["“'‘]|\*\*|__)?(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?(?<name>(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:de |van |von |bin |al-)?\p{Lu}[\p{L}\p{M}.'’-]*){0,3}(?: \d{1,2})?)(?: ?[([][^)\]\n]{1,40}[)\]])?(?:\*\*|__)?:(?:\*\*|__)?(?:\s+|$)/u;
// ADA OKAFOR, HARBOUR MASTER:
const LABEL_WITH_ROLE =
  /^["“]?(?<name>\p{Lu}[\p{Lu}.'’-]+(?: [\p{Lu}.'’-]+){0,3}), (?<role>[^:\n]{3,70}):(?:\s+|$)/u;
const QUESTION_OR_ANSWER = /^(?<name>[QA])\.\s+/;

// Words that stand before a colon and speak for nobody.
const NO_SPEAKER =
  /^(?:note|editor.?s note|update|updated|correction|image|photo|photograph|picture|source|sources|related|read more|see also|watch|video|listen|credit|by|from|to|subject|date|cc|re|caption|background|summary|abstract|key points|warning|disclaimer|copyright|tags|topics|more|also|contact|example|figure|table|chapter|part|step|day|time|place|where|when|who|what|why|how|the latest|breaking|exclusive|verdict|pros|cons|tips?|ingredients|method|serves|analysis|opinion|comment|review|rating|price|score|result|results|fact|claim|answers|questions|about|address|phone|email|website|tickets|venue|location|hours|deadline|requirements|conclusion|introduction|results?|methods?|objective|news|sport|weather)$/i;

function labelOf(body: string, paragraph: Paragraph): Label | null {
  if (paragraph.kind === 'heading') return null;
  const text = body.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120));
  const match = LABEL.exec(text) ?? LABEL_WITH_ROLE.exec(text) ?? QUESTION_OR_ANSWER.exec(text);
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || NO_SPEAKER.test(name) || PLACES.has(name.toLowerCase()))
    return null;
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
    role: match.groups?.['role'] ?? null,
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

/** A turn with its label as a name. */
export type SetOff = { readonly turn: Turn; readonly run: NameRun | null };

/** OKAFOR: We met. — each turn belongs to its label; a paragraph without one goes on with the turn before. */
export function turnFindings(setOff: readonly SetOff[], cast: Cast): Finding[] {
  const findings: Finding[] = [];
  let answering: NameRun | null = null;
  for (const { turn, run } of setOff) {
    if (turn.part === 'answer') answering ??= mostNamed(cast, run);
    const speaker = turn.part === 'answer' ? answering : turn.part === 'question' ? null : run;
    const like = turn.label === null ? (findings.at(-1) ?? null) : null;
    findings.push({
      start: turn.start,
      end: turn.end,
      type: 'direct',
      phrase: speaker === null ? null : namePhrase(speaker, turn.label ?? speaker),
      cue: turn.label,
      rule: turn.part === null ? 'transcript' : 'question-and-answer',
      group: like?.group ?? `turn ${turn.paragraph}`,
      like,
      paragraph: turn.paragraph,
    });
  }
  return findings;
}

/** Whose answers they are in an interview: the person the article names most. */
function mostNamed(cast: Cast, label: NameRun | null): NameRun | null {
  const own = label === null ? null : cast.figureOf(label);
  const people = cast.figures.filter(
    (figure) => figure.kind === 'person' && figure !== own && figure.words.length > 1,
  );
  const best = people.reduce<Figure | null>(
    (most, figure) => (most === null || figure.runs.length > most.runs.length ? figure : most),
    null,
  );
  return best?.runs[0] ?? null;
}

function namePhrase(run: NameRun, mention: Span): Phrase {
  return {
    start: mention.start,
    end: mention.end,
    sentence: run.clauses,
    kind: 'name',
    run,
    from: run.from,
    to: run.to,
    role: null,
    plural: false,
  };
}
