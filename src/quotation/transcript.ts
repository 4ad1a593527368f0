// Speech set off by the page rather than by cues: transcripts, parliamentary records and interviews, with a label before
// each turn (“OKAFOR:”, “Q:”) or questions that stand out from their answers.
import type { Article, Paragraph } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import type { NameRun } from './names.ts';
import type { Phrase } from './phrase.ts';
import { setOffQuestions } from './set-off-questions.ts';
import { isAside, isNarration, spokenParts } from './stage-directions.ts';
import { isTitleCase } from './title-case.ts';
import { PLACES } from './words.ts';

/** One paragraph of a turn. */
export type Turn = {
  readonly paragraph: number;
  /** The words spoken, without the label and stage directions. */
  readonly parts: readonly Span[];
  /** True where somebody begins to speak, false where the turn before goes on. */
  readonly opens: boolean;
  readonly label: Span | null;
  /** “HARBOUR MASTER” in “ADA OKAFOR, HARBOUR MASTER:”. */
  readonly role: string | null;
  /** Questions and answers without names. */
  readonly part: 'question' | 'answer' | null;
};

/** The turns of a transcript or an interview, in order; empty where the labels and questions are too few to be one. */
export function findTurns(article: Article): Turn[] {
  const { body, paragraphs } = article;
  const questions = setOffQuestions(article);
  const all = paragraphs.map((paragraph) => labelOf(body, paragraph));
  const plain = all.map((label) => (label?.script === true ? null : label));
  const script = all.map((label) => (label?.script === true ? label : null));
  const labels = areTurns(plain) ? plain : areTurns(script) ? script : [];
  const found = labels.filter((label) => label !== null);
  if (found.length === 0 && questions.size === 0) return [];
  const names = new Set(found.map((label) => lastWord(label.text)));
  const opens = (index: number): boolean => (labels[index] ?? null) !== null || questions.has(index);
  const last = paragraphs.findLastIndex((paragraph) => opens(paragraph.index));
  // Where every third paragraph has a label, what follows the last one still belongs to it.
  const goesOn = questions.size > 0 || found.length * 3 >= paragraphs.length;
  const answersLabelled = found.some((label) => label.part === 'answer');

  const turns: Turn[] = [];
  // Who is speaking; null in narration.
  let now: { label: Label | null; part: Turn['part'] } | null = null;
  // A label alone on its line speaks the next paragraph.
  let waiting = false;
  for (const paragraph of paragraphs) {
    const { index } = paragraph;
    const own = labels[index] ?? null;
    let begins = true;
    if (own !== null) now = { label: own, part: own.part };
    else if (questions.has(index)) now = { label: null, part: 'question' };
    else if (now === null || isAside(body, paragraph)) continue;
    else if (
      paragraph.kind === 'heading' ||
      (index > last && !goesOn) ||
      isNarration(body.slice(paragraph.start, paragraph.end), names, lastWord(now.label?.text ?? ''))
    ) {
      now = null;
      continue;
    } else if (now.part === 'question' && !waiting && !answersLabelled) now = { label: null, part: 'answer' };
    else begins = waiting;
    const parts = spokenParts(body, own?.after ?? paragraph.start, paragraph.end);
    waiting = own !== null && parts.length === 0;
    if (parts.length === 0) continue;
    turns.push({
      paragraph: index,
      parts,
      opens: begins,
      label: now.label === null ? null : { start: now.label.start, end: now.label.end },
      role: now.label?.role ?? null,
      part: now.part,
    });
  }
  return turns;
}

/** Labels are turns where some come back, or where they are written as only a transcript writes them. */
function areTurns(labels: readonly (Label | null)[]): boolean {
  const found = labels.filter((label) => label !== null);
  const different = new Set(found.map((label) => label.text)).size;
  const trusted = found.filter((label) => label.trusted || label.part !== null).length;
  if (found.length >= 2 && found.every((label) => label.part === 'question')) return true;
  return (different < found.length && found.length >= 3) || (trusted >= 2 && different >= 2);
}

const lastWord = (name: string): string => name.split(' ').at(-1) ?? '';

type Label = Span & {
  readonly text: string;
  readonly after: number;
  /** Written as only a transcript writes a name: in capitals, with a title, with a seat or an office in brackets. */
  readonly trusted: boolean;
  readonly role: string | null;
  readonly part: Turn['part'];
  /** Without a colon, as plays are printed: it takes several that come back. */
  readonly script: boolean;
};

// OKAFOR: · MS. OKAFOR: · Ada Okafor: · **Okafor:** · Q: · OKAFOR (on the telephone): · [00:12] OKAFOR: · Speaker 2: ·
// Ada Okafor (Hull East) (Ind):
const LABEL =
  /^(?:["“'‘]|\*\*|__)?(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?(?<name>(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:de |van |von |bin |al-)?\p{Lu}[\p{L}\p{M}.'’-]*){0,3}(?: \d{1,2})?)(?: ?[([][^)\]\n]{1,40}[)\]]){0,2}(?:\*\*|__)?:(?:\*\*|__)?(?:\s+|$)/u;
// ADA OKAFOR, HARBOUR MASTER:
const LABEL_WITH_ROLE =
  /^["“]?(?<name>\p{Lu}[\p{Lu}.'’-]+(?: [\p{Lu}.'’-]+){0,3})(?: \([^)\n]{1,20}\))?, (?<role>[^:\n]{3,70}?)(?: ?\([^)\n]{1,30}\))?:(?:\s+|$)/u;
// The Minister for Harbours (Ms. Ada Okafor):
const OFFICE_WITH_NAME =
  /^(?:\*\*|__)?(?:The )?(?<role>\p{Lu}[\p{L}’'-]+(?: (?:[\p{L}’'-]+,?)){0,9}) \((?<name>(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,4})\)(?: \([^)\n]{1,30}\))?(?:\*\*|__)?:(?:\*\*|__)?(?:\s+|$)/u;
// ANNA. Where have you been? · BEN [rising]. Out. · ANNA alone on its line
const SCRIPT_LABEL =
  /^(?!(?:ACT|SCENE|PROLOGUE|EPILOGUE|THE END|END|ENDS|CURTAIN|CHAPTER|PART|NOTES?|ENTER|EXIT|EXEUNT)\b)(?<name>\p{Lu}[\p{Lu}’'-]+(?: \p{Lu}[\p{Lu}’'-]+){0,2})(?:(?: ?[[(][^\])\n]{1,40}[\])])?\.\s+(?=[\p{Lu}[("“‘—…])|$)/u;
// Several hon. Members: · An hon. Member: · Noble Lords:
const MEMBERS =
  /^(?:\*\*|__)?(?<name>(?:(?:Several|Some|An?|Hon\.|Noble) )(?:(?:hon\.|Hon\.|noble) )?(?:Members?|Lords?|Peers?)):(?:\*\*|__)?(?:\s+|$)/;
const QUESTION_OR_ANSWER = /^(?<name>[QA])\.\s+/;
const OFFICE =
  /^(?:(?:Madam|Mr\.?) (?:Deputy )?Speaker|The|Minister|Secretary|Chancellor|Chair|Chairman|Chairwoman|Leader|Prime|First|Deputy|Attorney|Solicitor|President|Lord|Parliamentary|Under|Acting|Speaker)\b/;

// Words that stand before a colon and speak for nobody.
const NO_SPEAKER =
  /^(?:note|editor.?s note|update|updated|correction|image|photo|photograph|picture|source|sources|related|read more|see also|watch|video|listen|credit|by|from|to|subject|date|cc|re|caption|background|summary|abstract|key points|warning|disclaimer|copyright|tags|topics|more|also|contact|example|figure|table|chapter|part|step|day|time|place|where|when|who|what|why|how|the latest|breaking|exclusive|verdict|pros|cons|tips?|ingredients|method|serves|analysis|opinion|comment|review|rating|price|score|result|results|fact|claim|answers|questions|about|address|phone|email|website|tickets|venue|location|hours|deadline|requirements|conclusion|introduction|results?|methods?|objective|news|sport|weather)$/i;

function labelOf(body: string, paragraph: Paragraph): Label | null {
  if (paragraph.kind === 'heading') return null;
  const text = body.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160));
  if (!text.includes(':') && !/^(?:[QA]\.|\p{Lu}[\p{Lu}’'-])/u.test(text)) return null;
  const office = OFFICE.test(text.replace(/^[*_]+/, '')) ? OFFICE_WITH_NAME.exec(text) : null;
  const written =
    office ??
    LABEL.exec(text) ??
    MEMBERS.exec(text) ??
    LABEL_WITH_ROLE.exec(text) ??
    QUESTION_OR_ANSWER.exec(text);
  const script = written === null ? SCRIPT_LABEL.exec(text) : null;
  const match = written ?? script;
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || NO_SPEAKER.test(name) || PLACES.has(name.toLowerCase()))
    return null;
  const start =
    paragraph.start + match[0].indexOf(office === null ? name : `(${name}`) + (office === null ? 0 : 1);
  const question = /^(?:Q|Question|Interviewer|QUESTION|INTERVIEWER)\.?$/.test(name);
  const answer = /^(?:A|Answer|ANSWER)\.?$/.test(name);
  // “Okafor: Harbour Will Stay Open” is a headline.
  if (!question && !answer && isTitleCase(body.slice(paragraph.start + match[0].length, paragraph.end)))
    return null;
  return {
    start,
    end: start + name.length,
    text: name.toLowerCase(),
    after: paragraph.start + match[0].length,
    trusted:
      (script === null && name === name.toUpperCase() && name.length > 2) ||
      /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Hon|Lord|Lady|Baroness)\b/.test(name) ||
      (script === null && /^[^:]*\)/.test(match[0])),
    role: match.groups?.['role'] ?? null,
    part: question ? 'question' : answer ? 'answer' : null,
    script: script !== null,
  };
}

/** A turn with the name of whoever speaks it. */
export type SetOff = { readonly turn: Turn; readonly run: NameRun | null };

/** OKAFOR: We met. — each turn belongs to its label; a paragraph without one goes on with the turn before. */
export function turnFindings(setOff: readonly SetOff[]): Finding[] {
  const findings: Finding[] = [];
  for (const { turn, run } of setOff) {
    const before = turn.opens ? null : (findings.at(-1) ?? null);
    let first: Finding | null = null;
    for (const part of turn.parts) {
      const like: Finding | null = first ?? before;
      const finding: Finding = {
        ...part,
        type: 'direct',
        phrase: run === null ? null : namePhrase(run, turn.label ?? run),
        cue: turn.label,
        rule: turn.part === null ? 'transcript' : turn.label === null ? 'interview' : 'question-and-answer',
        group: like?.group ?? `turn ${turn.paragraph}`,
        like,
        paragraph: turn.paragraph,
      };
      first ??= finding;
      findings.push(finding);
    }
  }
  return findings;
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
