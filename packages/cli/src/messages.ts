import { defineMessage } from '@hornbook/model';

/** What only the command can find wrong: it alone knows the files. */
export const messages = {
  lessonMissing: defineMessage<{ path: string; nearest: string | undefined }>({
    ruleId: 'lesson-missing',
    severity: 'error',
    reason: ({ path }) => `There is no lesson \`${path}\``,
    note: ({ nearest }) =>
      nearest ? `Did you mean \`${nearest}\`?` : 'Check the path; it is relative to course.yaml.',
  }),
  patternWithoutLessons: defineMessage<{ pattern: string }>({
    ruleId: 'lesson-pattern-without-files',
    severity: 'error',
    reason: ({ pattern }) => `No Markdown file matches \`${pattern}\``,
    note: 'Patterns are relative to course.yaml: `*.md` for this folder, `**/*.md` to include its subfolders, `**/*.markdown` for the other extension.',
  }),
  lessonTwice: defineMessage<{ path: string }>({
    ruleId: 'lesson-listed-twice',
    severity: 'warning',
    reason: ({ path }) => `\`${path}\` is listed twice; its first place counts`,
    note: 'Remove one of the two entries.',
  }),
  outside: defineMessage<{ path: string }>({
    ruleId: 'path-outside-course',
    severity: 'error',
    reason: ({ path }) => `\`${path}\` is outside the course's folder`,
    note: 'Only files in the folder of course.yaml can be part of a course. Copy it there; a symbolic link is not enough.',
  }),
  assetsMissing: defineMessage<{ path: string }>({
    ruleId: 'asset-root-missing',
    severity: 'error',
    reason: ({ path }) => `There is no folder \`${path}\` to look for images in`,
    note: 'Name a folder relative to course.yaml, or remove `assets`: the default is the folder of course.yaml.',
  }),
  otherSettingsName: defineMessage<{ name: string }>({
    ruleId: 'course-settings-not-read',
    severity: 'warning',
    reason: ({ name }) => `\`${name}\` is not read`,
    note: 'Rename it to course.yaml.',
  }),
  tooSlow: defineMessage<{ excess: 'time' | 'memory'; seconds: number }>({
    ruleId: 'lesson-too-slow',
    severity: 'error',
    reason: ({ excess, seconds }) =>
      excess === 'time'
        ? `The lesson takes more than ${seconds} s to read: by then, it was read up to here`
        : 'The lesson takes more than 1 GB of memory to read: it was read up to here',
    note: 'Split it into several lessons. If it has to be that large, allow more time: `limits: { seconds: 60 }` in course.yaml.',
  }),
};
