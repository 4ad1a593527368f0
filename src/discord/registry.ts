// Every command there is. Discord shows them in its own order.
import type { Command } from './command.ts';
import { ask } from './commands/ask.ts';
import { help } from './commands/help.ts';

export const COMMANDS: readonly Command[] = [ask, help];

export function findCommand(name: string): Command | undefined {
  return COMMANDS.find(({ definition }) => definition.name === name);
}
