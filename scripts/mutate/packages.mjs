/**
 * The packages that can be mutated, and which of their test files stay out: those that look at the speed of large inputs are slow,
 * and notice only mutants that never end.
 *
 * @type {Record<string, readonly string[]>}
 */
export const mutated = {
  model: [],
  questions: ['large-questions.test.ts'],
  assets: ['large-svg.test.ts'],
  validator: [],
  player: [],
  'remark-attribute-list': ['work.test.ts', 'many-lists.test.ts'],
};
