import { type CaseFolder, caseFolders } from '@hornbook/testkit';

/** The lessons in the cases of the parser and of the question types; each folder has an `input.md`. */
export const lessonCases = (): CaseFolder[] =>
  ['parser', 'questions'].flatMap((name) =>
    caseFolders(new URL(`../../../${name}/test/cases/`, import.meta.url), 'input.md'),
  );
