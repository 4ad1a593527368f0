// Options that several subcommands of `/discussion` have.
import type { Mode } from '../../../discussion/discussion.ts';
import type { Call } from '../../command.ts';

const MODES: readonly Mode[] = ['after-approval', 'at-once', 'one-by-one'];

/** When questions are answered; null where nothing was chosen. */
export function modeIn({ options }: Call): Mode | null {
  return MODES.find((mode) => mode === options['answers']) ?? null;
}

/** A role; that of everybody stands for none. */
export function roleIn({ options, guild }: Call, name: string): string | null {
  const role = options[name];
  return typeof role === 'string' && role !== guild ? role : null;
}
