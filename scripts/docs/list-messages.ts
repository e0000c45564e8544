import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleSetting } from '../../packages/model/src/index.js';
import { root } from '../lib/run.mjs';

/** An entry of a `messages.ts`. */
export interface MessageEntry {
  readonly ruleId: string;
  /** The folder below packages/ that finds the problem. */
  readonly package: string;
  readonly severity: RuleSetting;
  /** How to fix it; a function where that depends on what was found. */
  readonly note: unknown;
}

/** The packages whose rules are about SCORM packages; those of all others are about courses. */
const aboutPackages: readonly string[] = ['verifier'];

/**
 * Every message that Hornbook has about courses, or about SCORM packages, in the order of rule ids: what the `messages.ts` of all
 * packages export.
 */
export async function listMessages(subject: 'courses' | 'packages' = 'courses'): Promise<MessageEntry[]> {
  const found = new Map<string, { path: string; definitions: Set<unknown>; entry: MessageEntry }>();
  for (const path of messageModules()) {
    const [, name = ''] = path.split('/');
    for (const [ruleId, definition] of entriesOf(await import(pathToFileURL(join(root, path)).href))) {
      const { note, severity } = definition;
      const entry = { ruleId, package: name, severity, note };
      const known = found.get(ruleId) ?? { path, definitions: new Set(), entry };
      found.set(ruleId, known);
      // A rule may say several things, in one catalog; other catalogs may only repeat them.
      if (known.path === path && known.entry.severity === severity) known.definitions.add(definition);
      else if (!known.definitions.has(definition)) throw new Error(`${ruleId} occurs twice`);
    }
  }
  const entries = [...found.values()].map(({ entry }) => entry);
  const isAsked = (entry: MessageEntry) => aboutPackages.includes(entry.package) === (subject === 'packages');
  return entries.filter(isAsked).sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
}

/** Paths relative to the workspace, with `/`. */
function messageModules(): string[] {
  const sources = readdirSync(join(root, 'packages')).map((name) => join('packages', name, 'src'));
  const files = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  return files.map((file) => file.split(sep).join('/')).filter((file) => file.endsWith('/messages.ts'));
}

type Definition = Pick<MessageEntry, 'severity' | 'note'> & { ruleId?: string };

/** By rule id. Catalogs hold their entries by it or by a name of their own. */
const entriesOf = (module: Record<string, Record<string, Definition>>): [string, Definition][] =>
  Object.values(module)
    .filter((exported) => typeof exported === 'object')
    .flatMap((catalog) => Object.entries(catalog))
    .map(([name, definition]) => [definition.ruleId ?? name, definition]);
