import { defineMessage } from '@hornbook/model';

/** What only the command can find wrong: it alone knows the files. */
export const messages = {
  lessonMissing: defineMessage<{ path: string; nearest: string | undefined }>({
    ruleId: 'lesson-missing',
    severity: 'error',
    reason: ({ path }) => `There is no lesson \`${path}\``,
    note: ({ nearest }) =>
      nearest ? `Did you mean \`${nearest}\`?` : 'Check the name; it is relative to course.yaml.',
  }),
  patternWithoutLessons: defineMessage<{ pattern: string }>({
    ruleId: 'lesson-pattern-without-files',
    severity: 'error',
    reason: ({ pattern }) => `No Markdown file matches \`${pattern}\``,
    note: 'Patterns are relative to course.yaml: `*.md` for this folder, `**/*.md` for those in it, too.',
  }),
  lessonTwice: defineMessage<{ path: string }>({
    ruleId: 'lesson-listed-twice',
    severity: 'warning',
    reason: ({ path }) => `\`${path}\` is listed already; it stays where it stands first`,
    note: 'Remove one of the two.',
  }),
  outside: defineMessage<{ path: string }>({
    ruleId: 'path-outside-course',
    severity: 'error',
    reason: ({ path }) => `\`${path}\` lies outside of the course's folder`,
    note: 'Only what is in the folder of course.yaml can be part of a course. Copy it there; a link does not do.',
  }),
  assetsMissing: defineMessage<{ path: string }>({
    ruleId: 'asset-root-missing',
    severity: 'error',
    reason: ({ path }) => `There is no folder \`${path}\` to look for images in`,
    note: 'Name a folder, relative to course.yaml, or leave `assets` out: then it is the folder of course.yaml.',
  }),
  otherSettingsName: defineMessage<{ name: string }>({
    ruleId: 'course-settings-not-read',
    severity: 'warning',
    reason: ({ name }) => `\`${name}\` is not read`,
    note: 'Call it course.yaml.',
  }),
};
