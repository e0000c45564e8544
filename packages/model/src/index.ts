export type * from './course.js';
export type {
  Diagnostic,
  Fix,
  Message,
  MessageDefinition,
  RuleSetting,
  Severity,
} from './diagnostic.js';
export { defineMessage, fixAt, isOff, setSeverity, severityOf } from './diagnostic.js';
export { bidiControls, controls, invisibleCharacters, withoutControls } from './hidden-characters.js';
export type * from './host.js';
export type * from './interaction.js';
export { isLanguageTag, meantLanguageTag } from './language-tag.js';
export type * from './lesson.js';
export { mapContent } from './map-content.js';
export type * from './output-file.js';
export type * from './place.js';
export type * from './question.js';
export type * from './rule-comment.js';
export type { Bare, Flavour, Memory, Published } from './schema/flavour.js';
export { spellOut } from './spell-out.js';
