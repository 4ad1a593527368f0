// The texts written into a source file, found without a parser: comments go first, then what stands between quotation
// marks on one line is read. What is put into a template is left out of it.

const COMMENT = /^\s*(?:\/\/|\/?\*).*$|\s\/\/ .*$/;
const LITERAL = /'((?:[^'\\]|\\.)*)'|(\w*)`((?:[^`\\]|\\.)*)`/g;

/** `line` is all of the line it stands on; `tag` is the name of a template's function, empty where it has none. */
export type Literal = { readonly line: string; readonly text: string; readonly tag: string };

export function stringLiterals(source: string): Literal[] {
  return source
    .split('\n')
    .map((line) => line.replace(COMMENT, ''))
    .flatMap((line) =>
      [...line.matchAll(LITERAL)].map((found) => ({
        line,
        tag: found[2] ?? '',
        text: (found[1] ?? found[3] ?? '').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '\u0000'),
      })),
    );
}
