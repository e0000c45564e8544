/** Classes that the blocks after a question's answers may have. */
export const companionClasses = ['hint', 'correct', 'incorrect', 'explanation'] as const;
export type CompanionClass = (typeof companionClasses)[number];

/** Keys that any question takes. */
export const questionKeys = [
  'points',
  'attempts',
  'shuffle',
  'scoring',
  'required',
  'objective',
  'lang',
] as const;

/** Types that are part of the language and that this version cannot build. */
export const plannedClasses = [
  'true-false',
  'text',
  'number',
  'cloze',
  'match',
  'order',
  'matrix',
  'scale',
  'essay',
] as const;
