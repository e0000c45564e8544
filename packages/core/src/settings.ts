import { type CourseSettings, type Diagnostic, inFile, type SourcedData } from '@hornbook/model';
import { readText, readYaml } from '@hornbook/parser';
import { validateCourseSettings } from '@hornbook/validator';

/** The file of a course's settings. Problems of the course as a whole are reported there. */
export const settingsFile = 'course.yaml';

/** The settings of a course, and what is wrong with them. */
export interface ReadSettings {
  /** Every setting that is right by itself. */
  readonly settings: CourseSettings;
  /** The data as they are, with their places in the file. */
  readonly source: SourcedData;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of course.yaml. A setting with an error is reported, then counts as absent. */
export function readSettings(text: string): ReadSettings {
  const read = readText(text);
  const source = readYaml(read.text, settingsFile);
  const inText = read.diagnostics.map((diagnostic) => inFile(settingsFile, diagnostic));
  return check(source, [...inText, ...source.diagnostics]);
}

/** Settings as a caller has them: the text of course.yaml, data, or what `readSettings` made of the text. */
export type GivenSettings = string | CourseSettings | ReadSettings;

export function toReadSettings(given: GivenSettings): ReadSettings {
  if (typeof given === 'string') return readSettings(given);
  return isRead(given) ? given : check({ data: given, placeOf: () => undefined }, []);
}

const isRead = (given: CourseSettings | ReadSettings): given is ReadSettings => 'source' in given;

function check(source: SourcedData, found: readonly Diagnostic[]): ReadSettings {
  const diagnostics = [...found, ...validateCourseSettings(source, settingsFile)];
  return { settings: soundSettings(source), source, diagnostics };
}

/** What else is wrong with the course can be reported in the same run. */
function soundSettings(source: SourcedData): CourseSettings {
  const isSound = (data: unknown) => validateCourseSettings({ ...source, data }, settingsFile).length === 0;
  const entries = Object.entries(source.data ?? {}).filter(([key, value]) => isSound({ [key]: value }));
  return Object.fromEntries(entries);
}
