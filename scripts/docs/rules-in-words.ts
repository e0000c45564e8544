const byProgramsOnly =
  'No Markdown causes this: it guards against lessons and courses that a program puts together.';

/** Rules that no case shows as an author would meet them, and what the page says instead. */
export const withoutExample: Readonly<Record<string, string>> = {
  'course-shape': byProgramsOnly,
  'key-unknown-option': byProgramsOnly,
  'lesson-shape': byProgramsOnly,
  'link-unknown-lesson': byProgramsOnly,
  'question-without-key': byProgramsOnly,
  'source-too-large':
    'The lesson is far longer than any written by hand, or has far more blocks, list items, cells, marks and formulas.',
};

/** Rules whose correction cannot be shown, because it is another file or much text: their notes say it in words. */
export const withoutCorrection: readonly string[] = [
  // Another file, or another name for it.
  'asset-broken',
  'asset-empty',
  'asset-missing',
  'asset-svg-cleaned',
  'asset-svg-refused',
  'asset-too-large',
  'asset-type-differs',
  'asset-type-refused',
  'course-settings-not-read',
  'file-unreadable',
  'source-not-utf8',
  // Less of the same.
  'attribute-list-too-repetitive',
  'content-too-repetitive',
  'html-too-deep',
  'quiz-too-many-choices',
  'rule-comments-too-many',
  'source-too-deep',
  'source-too-tangled',
  'table-too-large',
  'yaml-too-large',
];
