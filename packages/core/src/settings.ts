import {
  type CourseSettings,
  checkArgument,
  type Diagnostic,
  inFile,
  isPlainObject,
  isRecord,
  type SourcedData,
  settingsFile,
} from '@hornbook/model';
import { readData, readText, readYaml } from '@hornbook/parser';
import { validateCourseSettings } from '@hornbook/validator';

/** The settings of a course, and what is wrong with them. */
export interface ReadSettings {
  /** Every setting that is right by itself. */
  readonly settings: CourseSettings;
  /** The data as they are, with their places in the file. */
  readonly source: SourcedData;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the text of course.yaml. A setting with an error is reported, then counts as absent. Throws a TypeError if the text is
 * no string.
 */
export function readSettings(text: string): ReadSettings {
  checkArgument(typeof text === 'string', 'text', 'a string', text);
  const read = readText(text);
  const source = readYaml(read.text, settingsFile);
  const inText = read.diagnostics.map((diagnostic) => inFile(settingsFile, diagnostic));
  return checkSettings(source, [...inText, ...source.diagnostics]);
}

/** Settings as a caller has them: the text of course.yaml, data, or what `readSettings` made of the text. */
export type GivenSettings = string | CourseSettings | ReadSettings;

/** Problems are in `settingsFile`. Throws a TypeError if it is none of these. */
export function toReadSettings(given: GivenSettings): ReadSettings {
  if (typeof given === 'string') return readSettings(given);
  const isObject = isPlainObject(given);
  const expected = 'the text of course.yaml, a plain object, or what readSettings returned';
  checkArgument(isObject, 'options.settings', expected, given);
  return isRead(given) ? given : readGivenSettings(given);
}

/** Settings as data. They may have been read elsewhere: where `placeOf` knows a place, problems are there. */
export function readGivenSettings(
  given: CourseSettings,
  placeOf: SourcedData['placeOf'] = () => undefined,
): ReadSettings {
  const { data, diagnostics } = readData(given, settingsFile);
  return checkSettings({ data, placeOf }, diagnostics);
}

/** Data hold no functions, whatever their keys are called. */
function isRead(given: Readonly<Record<string, unknown>>): given is Record<string, unknown> & ReadSettings {
  try {
    const { diagnostics, settings, source } = given;
    return (
      isRecord(source) &&
      typeof source.placeOf === 'function' &&
      isRecord(settings) &&
      Array.isArray(diagnostics)
    );
  } catch {
    // A getter threw: these are data that cannot be read.
    return false;
  }
}

function checkSettings(source: SourcedData, found: readonly Diagnostic[]): ReadSettings {
  const diagnostics = [...found, ...validateCourseSettings(source, settingsFile)];
  return { settings: soundSettings(source), source, diagnostics };
}

/** What else is wrong with the course can be reported in the same run. */
function soundSettings(source: SourcedData): CourseSettings {
  const isSound = (data: unknown) => validateCourseSettings({ ...source, data }, settingsFile).length === 0;
  const entries = Object.entries(source.data ?? {}).filter(([key, value]) => isSound({ [key]: value }));
  return Object.fromEntries(entries);
}
