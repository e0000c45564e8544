import { defineMessage } from '@hornbook/model';
import { adviceMessages } from './advice/messages.js';
import { scormMessages } from './scorm-messages.js';

interface BadValue {
  /** Path of keys, joined by dots. */
  key: string;
  expected: string;
  value: string;
  /** What was probably meant. */
  suggestion: string | undefined;
}

interface Id {
  /** What has the id: "question". */
  kind: string;
  id: string;
}

function noteOnValue({ expected, key, suggestion }: BadValue): string {
  if (suggestion !== undefined) return `Write \`${key.split('.').at(-1)}: ${suggestion}\`.`;
  if (expected.startsWith('text')) return 'If this is text, put it in quotes.';
  return 'Fix the value, or remove the line.';
}

export const messages = {
  courseNotAMap: defineMessage<{ value: string }>({
    ruleId: 'course-not-a-map',
    severity: 'error',
    reason: ({ value }) => `course.yaml must hold keys and values, not ${value}`,
    note: 'Write one setting per line, such as `title: First steps`.',
  }),
  courseUnknownKey: defineMessage<{ key: string; suggestion: string | undefined; known: readonly string[] }>({
    ruleId: 'course-unknown-key',
    severity: 'error',
    reason: ({ key }) => `There is no setting \`${key}\``,
    note: ({ suggestion, known }) =>
      suggestion
        ? `Did you mean \`${suggestion}\`?`
        : `Known here: ${known.map((key) => `\`${key}\``).join(', ')}.`,
  }),
  courseBadValue: defineMessage<BadValue>({
    ruleId: 'course-bad-value',
    severity: 'error',
    reason: ({ key, expected, value }) => `\`${key}\` must be ${expected}, not ${value}`,
    note: noteOnValue,
  }),
  frontMatterNotAMap: defineMessage<{ value: string }>({
    ruleId: 'front-matter-not-a-map',
    severity: 'error',
    reason: ({ value }) => `Front matter must hold keys and values, not ${value}`,
    note: 'Write one key per line, such as `title: First steps`. For a line across the page, write `***`.',
  }),
  frontMatterUnknownKey: defineMessage<{ key: string; suggestion: string }>({
    ruleId: 'front-matter-unknown-key',
    severity: 'info',
    reason: ({ key, suggestion }) => `\`${key}\` has no meaning here, but \`${suggestion}\` has`,
    note: ({ suggestion }) => `If you mean \`${suggestion}\`, fix it; if it is a key of your own, keep it.`,
  }),
  frontMatterBadValue: defineMessage<BadValue>({
    ruleId: 'front-matter-bad-value',
    severity: 'error',
    reason: ({ key, expected, value }) => `\`${key}\` must be ${expected}, not ${value}`,
    note: noteOnValue,
  }),
  courseShape: defineMessage<{ where: string }>({
    ruleId: 'course-shape',
    severity: 'error',
    reason: ({ where }) =>
      where === '' ? 'This is no course' : `The course is not what its schema says at \`${where}\``,
    note: 'No settings or lessons can cause this. If you build courses with a program, fix the value there; otherwise please report a bug.',
  }),
  lessonShape: defineMessage<{ where: string }>({
    ruleId: 'lesson-shape',
    severity: 'error',
    reason: ({ where }) =>
      where === '' ? 'This is no lesson' : `The lesson is not what its schema says at \`${where}\``,
    note: 'No Markdown can cause this. If you build lessons with a program, fix the value there; otherwise please report a bug.',
  }),
  idDuplicate: defineMessage<Id & { other: string; where: string }>({
    ruleId: 'id-duplicate',
    severity: 'error',
    reason: ({ id, kind, other, where }) =>
      `The id \`${id}\` of this ${kind} is already used by the ${other} in ${where}`,
    note: 'An id must be unique in the course, ignoring case. Give one of the two another id: `{: #id}`, or `id:` in front matter.',
  }),
  optionIdDuplicate: defineMessage<{ id: string }>({
    ruleId: 'option-id-duplicate',
    severity: 'error',
    reason: ({ id }) => `Two options of this question have the id \`${id}\``,
    note: 'Give one of them another id: `- {: #id} ( ) …`. Case is ignored.',
  }),
  idReserved: defineMessage<Id>({
    ruleId: 'id-reserved',
    severity: 'error',
    reason: ({ id, kind }) => `\`${id}\` cannot be the id of a ${kind}: Windows keeps that name for a device`,
    note: 'Ids become file names. Choose another.',
  }),
  anchorDuplicate: defineMessage<{ id: string }>({
    ruleId: 'anchor-duplicate',
    severity: 'warning',
    reason: ({ id }) => `The anchor \`#${id}\` is already in this lesson, so links go to the first one`,
    note: 'Give one of the two another anchor: `{: #id}`.',
  }),
  linkUnknownLesson: defineMessage<{ lesson: string }>({
    ruleId: 'link-unknown-lesson',
    severity: 'warning',
    reason: ({ lesson }) => `The link leads to the lesson \`${lesson}\`, which is not in the course`,
    note: 'Add the lesson to `lessons` in course.yaml, or fix the link.',
  }),
  linkMissingAnchor: defineMessage<{ anchor: string; lesson: string; suggestion: string | undefined }>({
    ruleId: 'link-missing-anchor',
    severity: 'warning',
    reason: ({ anchor, lesson }) => `The lesson \`${lesson}\` has no anchor \`#${anchor}\``,
    note: ({ suggestion }) =>
      suggestion
        ? `Did you mean \`#${suggestion}\`?`
        : 'The anchor of a heading is its text in lower case with `-` for spaces, or its own `{: #id}`.',
  }),
  imageWithoutAlt: defineMessage({
    ruleId: 'image-without-alt',
    severity: 'warning',
    reason: () => 'The image has no alternative text, so people who cannot see it learn nothing from it',
    note: 'Describe it between the brackets: `![A container and its layers](layers.svg)`.',
  }),
  optionWithoutText: defineMessage({
    ruleId: 'option-without-text',
    severity: 'warning',
    reason: () => 'The option is an image without alternative text, so not everyone can choose it',
    note: 'Describe it between the brackets, without giving away whether it is right.',
  }),
  titleEmpty: defineMessage<{ kind: string }>({
    ruleId: 'title-empty',
    severity: 'error',
    reason: ({ kind }) => `The title of the ${kind} is empty`,
    note: 'Give it a `title`.',
  }),
  questionWithoutKey: defineMessage<{ id: string }>({
    ruleId: 'question-without-key',
    severity: 'error',
    reason: ({ id }) => `Nothing says how the question \`${id}\` is graded`,
    note: 'Mark its right answers.',
  }),
  blankNotShown: defineMessage<{ number: number }>({
    ruleId: 'cloze-blank-not-shown',
    severity: 'error',
    reason: ({ number }) => `Blank ${number} is not shown: it is in HTML that has been removed`,
    note: 'Put the blank outside that HTML, or close the element before the blank.',
  }),
  keyUnknownOption: defineMessage<{ question: string; option: string }>({
    ruleId: 'key-unknown-option',
    severity: 'error',
    reason: ({ option, question }) =>
      `The key of the question \`${question}\` names an option \`${option}\` that does not exist`,
    note: 'Fix the id of the option.',
  }),
  objectiveUnknown: defineMessage<{ objective: string; suggestion: string | undefined }>({
    ruleId: 'objective-unknown',
    severity: 'warning',
    reason: ({ objective }) =>
      `"${objective}" is not one of the lesson's objectives, so an LMS shows it as another one`,
    note: ({ suggestion }) =>
      suggestion
        ? `Did you mean "${suggestion}"?`
        : 'Write it exactly as in `objectives` of the front matter, or add it there.',
  }),
  bankUneven: defineMessage<{ least: number; most: number }>({
    ruleId: 'bank-uneven-points',
    severity: 'info',
    reason: ({ least, most }) =>
      `The questions of this bank are worth from ${least} to ${most} points, so some learners can earn more than others`,
    note: 'Give them all the same `points`, or use a separate bank for each kind.',
  }),
  courseWithoutLessons: defineMessage({
    ruleId: 'course-without-lessons',
    severity: 'error',
    reason: () => 'The course has no lessons',
    note: 'Put Markdown files beside course.yaml, or list them under `lessons`. README.md is not a lesson.',
  }),
  passMarkMissing: defineMessage({
    ruleId: 'pass-mark-missing',
    severity: 'error',
    reason: () => '`completion: passed` needs a pass mark',
    note: 'Add `passMark`, in percent, or choose `viewed` or `answered`.',
  }),
  passMarkFraction: defineMessage<{ value: number; meant: number }>({
    ruleId: 'pass-mark-fraction',
    severity: 'warning',
    reason: ({ value }) => `A pass mark of ${value} is ${value} percent, so nearly everybody passes`,
    note: ({ meant }) => `Did you mean \`passMark: ${meant}\`? It is a percentage.`,
  }),
  nothingToPass: defineMessage({
    ruleId: 'nothing-to-pass',
    severity: 'error',
    reason: () => 'The course has a pass mark but no question that earns points, so nobody can pass',
    note: 'Remove `passMark`, or add a question.',
  }),
  nothingToAnswer: defineMessage({
    ruleId: 'nothing-to-answer',
    severity: 'warning',
    reason: () => '`completion: answered` completes a course without questions at once',
    note: 'Choose `viewed`.',
  }),
  ...scormMessages,
  ...adviceMessages,
};
