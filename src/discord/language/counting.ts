// Numbers and plurals as a language writes them.

export type Counting = {
  number(value: number): string;
  /** The form that goes with a number; what no language here needs a third form for. */
  plural<Form>(count: number, one: Form, other: Form): Form;
  /** “1 article”, “2,000 articles”. */
  counted(count: number, one: string, other: string): string;
};

/** `locale` is as BCP 47 has it. */
export function countingIn(locale: string): Counting {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const number = (value: number): string => numbers.format(value);
  const plural = <Form>(count: number, one: Form, other: Form): Form =>
    plurals.select(count) === 'one' ? one : other;
  return {
    number,
    plural,
    counted: (count, one, other) => `${number(count)} ${plural(count, one, other)}`,
  };
}
