import { authoringTypes } from '@hornbook/questions';

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

/** Classes that ask for a type. */
export const typeClasses: readonly string[] = authoringTypes.flatMap((type) => type.class ?? []);
