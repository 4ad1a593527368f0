// fast-check for all tests. The same cases are drawn in each run, so that a test fails for what was changed and for nothing
// else; with FUZZ=10 in the environment, as by `npm run fuzz`, new ones are drawn each time, and ten times as many.
import fc from 'fast-check';

const TIMES = Number(process.env['FUZZ'] ?? 0);

fc.configureGlobal(TIMES > 0 ? { numRuns: 100 * TIMES } : { seed: 7_461 });

/** The number of cases of a property that is tried with `usual` ones in `npm test`. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * Math.max(1, TIMES) };
}

/**
 * Up to so many UTF-16 units of anything, halves of characters included. fast-check's own (`unit: 'binary'`) takes two
 * seconds to get ready.
 */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const point = fc.oneof(fc.nat(0xff), fc.nat(0xff_ff), fc.nat(0x10_ff_ff));
  return fc.array(point, { maxLength }).map((points) => String.fromCodePoint(...points).slice(0, maxLength));
}

export default fc;
