import type { SourcedData } from '@hornbook/model';
import { type ReadYaml, readYaml } from './yaml/read-yaml.js';

const fence = /^---[ \t]*\n([\s\S]*?)(?:^---[ \t]*$)/m;

const none: ReadYaml = { data: undefined, placeOf: () => undefined, diagnostics: [] };

/**
 * The YAML between `---` lines at the very start of a lesson. Cheap enough to do for every lesson of a course before any
 * of them is parsed: links by file name need all ids.
 */
export function readFrontMatter(text: string, path: string): ReadYaml {
  if (!text.startsWith('---')) return none;
  const match = fence.exec(text);
  if (match?.index !== 0) return none;
  const offset = match[0].indexOf('\n') + 1;
  return readYaml(match[1] ?? '', { path, line: 2, offset });
}

/** The string at a key, if there is one. */
export function stringAt(source: SourcedData, key: string): string | undefined {
  const value = valueAt(source, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The strings at a key: a list, or one alone. */
export function stringsAt(source: SourcedData, key: string): string[] {
  const value = valueAt(source, key);
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

function valueAt(source: SourcedData, key: string): unknown {
  const { data } = source;
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined;
}
