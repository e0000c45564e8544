import Type from 'typebox';
import { identifier, languageTag } from './identifier.js';
import { completion, htmlSettings, jsonSettings, passMark, scormSettings, theme } from './settings.js';

/**
 * A course in memory, its settings resolved: what the validator checks before it looks at each lesson. An empty title is
 * left to a rule, which knows its place.
 */
export const course = Type.Object({
  id: identifier,
  title: Type.String(),
  lang: languageTag,
  description: Type.Optional(Type.String()),
  version: Type.Optional(Type.String()),
  passMark: Type.Optional(passMark),
  completion,
  theme,
  scorm: scormSettings,
  html: htmlSettings,
  json: jsonSettings,
  lessons: Type.Array(
    Type.Object({
      path: Type.String({
        minLength: 1,
        description: 'Path of the source, relative to the course, with `/`.',
      }),
    }),
  ),
});
