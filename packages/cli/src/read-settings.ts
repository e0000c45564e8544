import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseSettings, Diagnostic, SourcedData } from '@hornbook/model';
import { readYaml } from '@hornbook/parser';
import { validateCourseSettings } from '@hornbook/validator';
import { type CourseInput, settingsFile } from './course-input.js';
import { messages } from './messages.js';
import { readSource, type Source } from './read-source.js';

/** What course.yaml says; nothing where there is none or the course is a single lesson. */
export interface ReadSettings {
  readonly settings: CourseSettings;
  /** The same with its places. */
  readonly data: SourcedData;
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

const nothing: ReadSettings = {
  settings: {},
  data: { data: undefined, placeOf: () => undefined },
  sources: [],
  diagnostics: [],
};

/** Reads course.yaml. A setting with an error is reported and then counts as absent. */
export function readSettings({ lesson, root }: CourseInput): ReadSettings {
  if (lesson !== undefined) return nothing;
  if (!existsSync(join(root, settingsFile))) return { ...nothing, diagnostics: otherName(root) };
  const { diagnostics: unread, source } = readSource(root, settingsFile);
  if (!source) return { ...nothing, diagnostics: unread };
  const data = readYaml(source.text, settingsFile);
  const diagnostics = [...unread, ...data.diagnostics, ...validateCourseSettings(data, settingsFile)];
  return { settings: soundSettings(data), data, sources: [source], diagnostics };
}

/** Each setting that is right by itself: what else is wrong with the course can then be told in the same go. */
function soundSettings(source: SourcedData): CourseSettings {
  const isSound = (data: unknown) => validateCourseSettings({ ...source, data }, settingsFile).length === 0;
  const entries = Object.entries(source.data ?? {}).filter(([key, value]) => isSound({ [key]: value }));
  return Object.fromEntries(entries);
}

/** The other way to spell the extension: its settings would silently not count. */
function otherName(root: string): Diagnostic[] {
  const name = 'course.yml';
  if (!existsSync(join(root, name))) return [];
  return [Object.assign(messages.otherSettingsName({ name }, undefined), { file: name })];
}
