// How texts name commands: by the names that the language's own list of commands gives them.

type Command = { readonly name: string };

/** “`/library add`”, of a command and, where it has any, its subcommand. */
export function slash(...path: readonly Command[]): string {
  return `\`/${path.map(({ name }) => name).join(' ')}\``;
}
