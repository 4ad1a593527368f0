// fast-check for all tests. The same cases are drawn in each run, so that a test fails for what was changed and for nothing
// else; with FUZZ=10 in the environment, as by `npm run fuzz`, new ones are drawn each time, and ten times as many.
import fc from 'fast-check';

const TIMES = Number(process.env['FUZZ'] ?? 0);

fc.configureGlobal(TIMES > 0 ? { numRuns: 100 * TIMES } : { seed: 7_461 });

/** The number of cases of a property that is tried with `usual` ones in `npm test`. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * Math.max(1, TIMES) };
}

export default fc;
