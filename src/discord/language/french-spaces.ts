// The spaces of French punctuation, which a line must not break at and nobody sees in a source file.

const NO_BREAK = '\u00A0';
const NARROW_NO_BREAK = '\u202F';

/** A text in French: its own spaces before “; ! ? :” and inside « » do not break. What is put into it stays as it is. */
export function fr(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return texts.map((text, at) => spaced(text) + String(values[at] ?? '')).join('');
}

function spaced(text: string): string {
  return text
    .replace(/ (?=[;!?])/g, NARROW_NO_BREAK)
    .replace(/ (?=[:»])/g, NO_BREAK)
    .replace(/(?<=«) /g, NO_BREAK);
}
