import { authoredTypes } from '@hornbook/questions';

/** Classes that the blocks after a question's answers may have. */
export const companionClasses = ['hint', 'correct', 'incorrect', 'explanation'] as const;
export type CompanionClass = (typeof companionClasses)[number];

/** Keys that any question takes. */
export const questionKeys: readonly string[] = [
  'points',
  'attempts',
  'shuffle',
  'scoring',
  'required',
  'objective',
  'lang',
];

/** Types that are part of the language and that this version cannot build. */
const plannedClasses = ['true-false', 'text', 'number', 'cloze', 'match', 'matrix', 'scale', 'essay'];

/** Types of which `plannedClasses` still speaks though they can be built are left out. */
export const plannedTypes = plannedClasses.filter(
  (name) => !authoredTypes.some((type) => type.class === name),
);

/** Classes that ask for a type. */
export const typeClasses: readonly string[] = [
  ...authoredTypes.flatMap((type) => type.class ?? []),
  ...plannedTypes,
];
