// English words that Porter's rules reduce to the stem of another word with which they have little to do: “general”
// and “generation” both to “gener”, “business” and “busy” to “busi”. Each keeps a term of its own.

const WORDS = `
mrs|ms|news|general generals|generous generously|university universities|universe universes|universal universally
author authors authored|authority authorities|community communities|communist communists communism|communion
several|severe severely|business businesses|witness witnesses witnessed witnessing|department departments departmental
apartment apartments|apartheid|evening evenings|important importantly importance|organ organs|experience experiences experienced
experiment experiments experimental|executive executives|international internationally|internal internally|intern interns
physics|physician physicians|capital capitals|animal animals|relative relatives|hospitality|ministry ministries|numerous
marine marines|secretary secretaries|opera operas|fitness|wilderness|likely|army armies|station stations|customs|glasses|arms
`;

/** Folded word → its term. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  WORDS.trim()
    .split(/[|\n]/)
    .flatMap((family) => {
      const forms = family.trim().split(' ');
      return forms.map((form): [string, string] => [form, forms[0] ?? form]);
    }),
);
