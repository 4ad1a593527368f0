// From findings to attributions: each phrase is resolved in the order of the text, since a pronoun leans on who spoke
// before it.
import { confidenceOf } from './attribution-rules.ts';
import type { Finding } from './finding.ts';
import type { Phrase } from './phrase.ts';
import type { Attribution, Quotation, ReportedSpeech, Speaker } from './quotation.ts';
import type { Resolver } from './speakers.ts';
import { type Draft, otherSpeaker, type Settled } from './take-turns.ts';
import type { Spoke, Voice } from './voices.ts';

/** Where unmarked words begin and end is never as sure as who speaks them. */
const INDIRECT_CEILING = 0.85;

/** Findings in the order of the text, each with its speaker, and everyone who speaks. */
export function settleSpeakers(findings: readonly Finding[], resolver: Resolver): ReportedSpeech {
  const settled = new Map<Finding, Settled>();
  // The halves of an interrupted quotation share a phrase, and so whoever it stands for.
  const byPhrase = new Map<Phrase, Settled>();
  const heard = new Set<Voice>();
  const drafts: Draft[] = [];
  let previous: Spoke | null = null;
  for (const finding of findings) {
    const model = finding.like === null ? undefined : settled.get(finding.like);
    if (finding.takesTurn === true) {
      const here = otherSpeaker(drafts, finding, resolver, previous);
      settled.set(finding, here);
      if (here.voice !== null) {
        previous = { voice: here.voice, paragraph: finding.paragraph, earlier: previous };
        heard.add(here.voice);
      }
      drafts.push({ finding, settled: here });
      continue;
    }
    const phrase = finding.phrase ?? (model === undefined ? (finding.like?.phrase ?? null) : null);
    const same = phrase === null ? undefined : byPhrase.get(phrase);
    const resolved =
      phrase === null || same !== undefined ? null : resolver.resolve({ phrase, previous, quoted: finding });
    const here: Settled =
      same !== undefined
        ? same
        : resolved !== null
          ? { voice: resolved.voice, certainty: resolved.certainty, mention: phrase }
          : model !== undefined
            ? { voice: model.voice, certainty: model.certainty, mention: model.mention }
            : { voice: null, certainty: 0, mention: phrase };
    if (phrase !== null) byPhrase.set(phrase, here);
    settled.set(finding, here);
    if (here.voice !== null) {
      previous = { voice: here.voice, paragraph: finding.paragraph, earlier: previous };
      heard.add(here.voice);
    }
    drafts.push({ finding, settled: here });
  }
  const voices = [...heard];
  const ids = new Map(voices.map((voice, id) => [voice, id]));
  const speakers = voices.map((voice, id): Speaker => ({
    id,
    name: voice.name,
    role: voice.role,
    kind: voice.kind,
    mentions: [...voice.mentions.values()].sort((a, b) => a.start - b.start),
  }));
  const groups = new Map<string, number>();
  // Reported words nobody is known to have said answer no question.
  const known = drafts.filter(
    ({ finding, settled: { voice } }) => finding.type !== 'indirect' || voice !== null,
  );
  const attributions = known.map(({ finding, settled: { voice, certainty, mention } }): Attribution => {
    const group = groups.get(finding.group) ?? groups.size;
    groups.set(finding.group, group);
    const quotation: Quotation = { start: finding.start, end: finding.end, type: finding.type, group };
    return {
      quotation,
      speaker: voice === null ? null : (speakers[ids.get(voice) ?? -1] ?? null),
      mention: mention === null ? null : { start: mention.start, end: mention.end },
      cue: finding.cue,
      rule: finding.rule,
      confidence: Math.min(
        confidenceOf(finding.rule, voice === null ? 0 : certainty),
        finding.type === 'indirect' ? INDIRECT_CEILING : 1,
      ),
    };
  });
  return { attributions, speakers };
}
