// How texts name commands: by the names that the language's own list of commands gives them.

type Command = { readonly name: string };

/** The commands that texts about settings name. */
export type SettingsCommands = {
  readonly help: Command;
  readonly library: Command;
  readonly settings: Command & { readonly article: Command };
};

/** Those that texts about checks name. */
export type CheckCommands = { readonly check: Command; readonly checkQuotes: Command };

/** “A, B and 3 more” */
export type Listing = (shown: readonly string[], rest: number) => string;

/** “`/library add`”, of a command and, where it has any, its subcommand. */
export function slash(...path: readonly Command[]): string {
  return `\`/${path.map(({ name }) => name).join(' ')}\``;
}
