/**
 * From text to artifacts: `compile` (Markdown → checked course) and `build` (checked course → SCORM, HTML, JSON). Lessons
 * from elsewhere become a course by `createCourse`. Nothing here reads, writes or knows of Node.
 *
 * What is wrong with data (texts, settings, lessons, files) is returned as diagnostics. An argument of the wrong kind is a mistake
 * in the calling program, and throws a TypeError that names it.
 */
export type {
  CourseSettings,
  Diagnostic,
  Fix,
  MessageDefinition,
  OutputFile,
  Parsed,
  Piece,
  RuleSetting,
  Severity,
  SourcedData,
} from '@hornbook/model';
export { settingsFile, severityOf } from '@hornbook/model';
export type { LessonSettings, OpenedLesson, SourceFile } from '@hornbook/parser';
export type { Course, Key, Lesson, Question, ValidCourse } from '@hornbook/questions';
export type { CourseSources } from '@hornbook/validator';
export { applyFixes } from './apply-fixes.js';
export {
  type Artifact,
  build,
  type FileArtifact,
  type FolderArtifact,
  type Format,
  formats,
} from './build.js';
export { type CompiledCourse, type CompileOptions, compile } from './compile.js';
export { type AssetFile, compileLesson, type ReadAsset } from './compile-lesson.js';
export { type CourseOptions, type CreatedCourse, createCourse, idFromName } from './create-course.js';
export { messages } from './messages.js';
export { knownRules, type MessageCatalog } from './rules.js';
export { type GivenSettings, type ReadSettings, readSettings } from './settings.js';
