/**
 * The packages that can be mutated, and which of their test files stay out: those of how long large input takes are slow, and say
 * nothing of small changes but that some never end.
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
