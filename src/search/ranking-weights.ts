// What each feature of a sentence is worth. Fitted as one linear model, so that for every question the answering
// sentence comes out likeliest (a softmax over its candidates), with whole documents held out to see that it
// carries over; `lead` is set by hand to what short articles need, and costs long ones nothing.
import type { FeatureName } from './ranking-features.ts';

export type Weights = Readonly<Record<FeatureName, number>>;

export const WEIGHTS: Weights = {
  /** Natural's score: the idfs of the question's terms, each once. */
  tfIdf: 0.42,
  /** Idfs of its terms held in another form only: “creator” for “creation”, “film” for “movie”. */
  otherForms: 0.2,
  /** The share of the question's weight that TF-IDF covers, squared, out of 10. */
  coverage: 0.07,
  /** How near its weight comes to that of the best sentence, squared, out of 10. */
  bestShare: 0.19,
  /** Idfs of the question's names and figures among them, on top. */
  names: 0.09,
  /** Idfs of words such as “called” or “located”, which the question needs more than its answer. */
  weak: -0.16,
  /** Idfs of terms of the title: the whole article is about these. */
  title: -0.35,
  /** Pairs of words that are neighbours in the question and in the sentence. */
  sideBySide: 0.22,
  /** “first”, “after”, “most”: small words that tell one event from another. */
  smallWords: 1.13,
  /** The stretch from the first matching word to the last, as a logarithm. */
  span: 0.14,
  /** The number of words, as a logarithm: a long sentence holds more by chance. */
  length: -0.61,
  /** Idfs of the terms it lacks which the rest of its paragraph holds. */
  paragraph: 0.42,
  /** Idfs of the terms it lacks which the sentence before holds. */
  before: 0.09,
  /** And the sentence after. */
  after: 0.07,
  /** And those up to eight away, outside its paragraph. */
  around: 0.08,
  /** Idfs of names in the two sentences before, where a pronoun stands for them. */
  carried: 0.17,
  /** 1 for the first sentence, then 1/2, 1/3: short articles and news begin with what they are about. */
  lead: 2,
  /** The first sentence of a paragraph. */
  opensParagraph: 0.53,
  /** A date, where one is asked for, other than those of the question; so with the rest below. */
  date: 2.53,
  /** A figure for “how many”, “how much”, “how long”. */
  number: 2.32,
  /** A figure right before the thing counted. */
  counted: 1.18,
  /** A sum of money for “how much did … cost”. */
  money: 1.56,
  /** A stretch of time or an age for “how long”, “how old”. */
  duration: 3.23,
  /** A name of two words or more for “who”. */
  fullName: 1.2,
  /** A name behind “in”, “at”, “from” for “where”. */
  place: 0.91,
  /** A name next to the thing asked for: “which *band*”. */
  focusName: 0.41,
  /** “because”, “due to”, “in order to” for “why”. */
  reason: 1.8,
  /** “is a”, “means”, “known as” for “what is”; twice that when the term comes before it. */
  definition: 0.93,
  /** Idfs of matching words, the nearer to the date, figure or person the more. */
  answerNear: 0.14,
  /** The same for places and other names. */
  nameNear: 0.1,
};
