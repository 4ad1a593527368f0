// What is said in English of quotations that are checked.
import { englishCheckWords } from '../../checking/english-words.ts';
import { countingIn } from './counting.ts';
import { type CheckCommands, type Listing, slash } from './slash.ts';

const { number, counted } = countingIn('en');

export function englishChecks({ check, checkQuotes }: CheckCommands, listed: Listing) {
  return {
    checks: englishCheckWords,

    check: {
      empty: 'There are no words in that to check. Put in what somebody is said to have said.',
      heading: (quotations: number) => `${counted(quotations, 'quotation', 'quotations')} checked`,
      rest: (quotations: number) =>
        `${counted(quotations, 'more quotation was', 'more quotations were')} not checked; ${slash(check)} checks any of them.`,
      noQuotation: `There is no quotation in that message: no words in quotation marks, and no quoted line. Choose *${checkQuotes.name}* on a message that quotes somebody, or use ${slash(check)}.`,
      claimedFor: (name: string) => `said to be by ${name}`,
      /** What the signs in a comparison mean, each with the sign itself. */
      legend: {
        leftOut: '~~Struck through~~: stands there, and was left out.',
        putIn: '**Bold**: does not stand there, and was put in.',
        marked: '__Underlined__: a mark of the editor’s.',
      },
      changes: (changes: readonly string[], rest: number) =>
        `In words: ${changes.join('; ')}${rest > 0 ? `; and ${number(rest)} more` : ''}.`,
      change: {
        leftOut: (words: string) => `“${words}” is left out`,
        putIn: (words: string) => `“${words}” is put in`,
        replaced: (mine: string, theirs: string) => `“${mine}” stands in place of “${theirs}”`,
        added: (words: string) => `“${words}” is added in brackets`,
        ellipsis: (words: string) => `the dots leave out “${words}”`,
        cue: (words: string) => `“${words}”, which interrupts the quotation, is passed over`,
      },
      voices: (voices: readonly string[], rest: number) => `Whose words: ${listed(voices, rest)}`,
      voice: (words: string, who: string, kind: string) => `“${words}” (${who}, ${kind})`,
      from: (places: readonly string[], rest: number) =>
        `Words put in stand elsewhere: ${listed(places, rest)}`,
      /** `among` where there are still others. */
      also: (places: readonly string[], rest: number, among: boolean) =>
        `${among ? 'The same words, among other places' : 'The same words'}: ${listed(places, rest)}`,
      closest: 'Closest, though no source:',
      readOn: 'Read on',
      all: 'All quotations',
      choose: 'Look at one of them',
      sharedBy: (person: string) => `${person} shares this check:`,
      stale: `This check is no longer there: it is held for 15 minutes, and not over a restart. Please check again with ${slash(check)}.`,
      held: (times: number) =>
        `in memory for 15 minutes: the quotations of ${counted(times, 'check', 'checks')}`,
      forgotten: (times: number) => `the quotations of ${counted(times, 'check', 'checks')} in memory`,
    },
  };
}
