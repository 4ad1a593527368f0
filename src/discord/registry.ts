// Every command and every action of a button or form there is. Discord shows commands in its own order.
import { ANSWER_ACTIONS } from './answer/actions.ts';
import type { Action, Command } from './command.ts';
import { answerThis } from './commands/answer-this.ts';
import { article, ARTICLE_ACTIONS } from './commands/article.ts';
import { ask } from './commands/ask.ts';
import { discussion, DISCUSSION_ACTIONS } from './commands/discussion.ts';
import { check, shareCheck } from './commands/check.ts';
import { checkQuotes, look } from './commands/check-quotes.ts';
import { helpAbout } from './commands/help.ts';
import { library, LIBRARY_ACTIONS } from './commands/library.ts';
import { forget, privacy } from './commands/privacy.ts';
import { said, SAID_ACTIONS } from './commands/said.ts';
import { settings, SETTINGS_ACTIONS } from './commands/settings.ts';
import { speakers, speakersPage } from './commands/speakers.ts';

const { help, helpPage } = helpAbout(() => COMMANDS);

export { help };

export const COMMANDS: readonly Command[] = [
  ask,
  answerThis,
  check,
  checkQuotes,
  said,
  speakers,
  article,
  discussion,
  help,
  library,
  privacy,
  settings,
];

export const ACTIONS: readonly Action[] = [
  ...ANSWER_ACTIONS,
  shareCheck,
  look,
  ...SAID_ACTIONS,
  speakersPage,
  helpPage,
  ...ARTICLE_ACTIONS,
  ...LIBRARY_ACTIONS,
  ...SETTINGS_ACTIONS,
  ...DISCUSSION_ACTIONS,
  forget,
];

export function findCommand(name: string): Command | undefined {
  return COMMANDS.find(({ definition }) => definition.name === name);
}

/** The action that a custom_id names, and what follows its name; null for every other custom_id. */
export function findAction(customId: string): { action: Action | null; argument: string } {
  const end = customId.indexOf(':');
  const action = ACTIONS.find(({ name }) => end > 0 && name === customId.slice(0, end));
  return { action: action ?? null, argument: customId.slice(end + 1) };
}
