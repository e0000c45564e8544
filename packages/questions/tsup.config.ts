import { library } from '../../tsup.base.js';

export default library([
  'src/index.ts',
  'src/browser.ts',
  'src/grade.ts',
  'src/given-answer.ts',
  'src/schema.ts',
  'src/syntax.ts',
  'src/*/runtime.ts',
]);
