export { checkArgument, checkChoice } from './check-argument.js';
export { copyOf, eachContent, eachElement, mapContent } from './content.js';
export type * from './course.js';
export { describeValue, isPlainObject, noData } from './describe-value.js';
export type {
  Diagnostic,
  Fix,
  Message,
  MessageDefinition,
  PlainDiagnostic,
  RuleSetting,
  Severity,
} from './diagnostic.js';
export {
  byPlace,
  defineMessage,
  diagnosticFrom,
  fixAt,
  inFile,
  isOff,
  plainDiagnostic,
  settingsFile,
  severityOf,
  withSeverity,
} from './diagnostic.js';
export { bidiControls, controls, invisibleCharactersIn, withoutControls } from './hidden-characters.js';
export type * from './interaction.js';
export { isLanguageTag, meantLanguageTag } from './language-tag.js';
export type * from './lesson.js';
export {
  addressFix,
  addressOf,
  type MeantFile,
  type MeantFiles,
  meantFile,
  meantFiles,
  sameFile,
} from './meant-file.js';
export { editsBetween, maxSuggestions, nearest, nearestOfEach } from './nearest.js';
export { assetIdOf, assetUrl, lessonUrl, type NeutralUrl, readNeutralUrl } from './neutral-url.js';
export { oncePer } from './once-per.js';
export {
  joinBytes,
  madeFile,
  type OutputFile,
  type Piece,
  type StreamedFile,
  streamedFile,
} from './output-file.js';
export type {
  Content,
  Grade,
  Host,
  KeyBase,
  PlainKey,
  PlainQuestion,
  QuestionBase,
} from './question.js';
export { getOwn, isGraded, isRecord } from './question.js';
export { courseFile, type LessonLink, type RenderedCourse, renderInTurn } from './rendered-course.js';
export type { ContentFormat, Hast, Html, PlainText } from './schema/content-format.js';
export type * from './source-place.js';
export { spellOut } from './spell-out.js';
export { isMarkedValid, markValid, type Valid } from './valid.js';
