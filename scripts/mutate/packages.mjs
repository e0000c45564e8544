/**
 * The packages that can be mutated: whose tests have to notice, and which test files cannot help. Tests of how long large input
 * takes are slow, and say nothing of small changes but that some never end.
 *
 * @type {Record<string, { tests: string[], without?: string[] }>}
 */
export const mutated = {
  model: { tests: ['model'] },
  questions: { tests: ['questions'] },
  assets: { tests: ['assets'], without: ['svg-cost.test.ts'] },
  validator: { tests: ['validator'] },
  player: { tests: ['player'] },
  'remark-attribute-list': {
    tests: ['remark-attribute-list'],
    without: ['work.test.ts', 'many-lists.test.ts'],
  },
};
