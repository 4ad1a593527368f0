// An example of a question, in the language of the articles that it is put to: English, whoever reads it.

export function whoSaid(words: string): string {
  return `Who said “${words}”?`;
}
