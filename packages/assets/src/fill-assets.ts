import {
  type Asset,
  type AssetReference,
  type Diagnostic,
  inFile,
  type KeyBase,
  type LessonOf,
  mapContent,
  type Parsed,
  type QuestionBase,
} from '@hornbook/model';
import { type AssetFile, type Finding, inspect, type Naming, type Report } from './inspect.js';
import { type MissingFile, showMissing } from './show-missing.js';

type AnyLesson = LessonOf<QuestionBase, KeyBase>;

/** What was read, by reference id. Who finds one `unreadable` reports it. */
export type AssetFiles = ReadonlyMap<string, AssetFile>;

/**
 * Gives a lesson the facts about the files that it names: media type and size by their content, SVG cleaned, hash, and
 * path in the artifact. Files that are missing or refused are reported wherever they are named, and a placeholder
 * replaces them in all content, keys included.
 *
 * @param source the lesson's text; with it, names that are nearly right can be fixed
 */
export function fillAssets<L extends AnyLesson>(
  parsed: Parsed<L>,
  files: AssetFiles,
  source = '',
): Parsed<L> {
  const { lesson, references } = parsed;
  const findings = new Map<string, Finding>();
  const diagnostics = references.flatMap((reference) => {
    const isFirst = !findings.has(reference.id);
    const finding = findings.get(reference.id) ?? inspect(reference, files.get(reference.id));
    findings.set(reference.id, finding);
    return report(finding, isFirst, { reference, path: lesson.path, source });
  });
  return {
    ...parsed,
    lesson: { ...withPlaceholders(lesson, references, findings), assets: assetsOf(references, findings) },
    diagnostics: [...parsed.diagnostics, ...diagnostics],
  };
}

/** What is missing is reported at every place that names it; what is only worth knowing, at the first. */
function report(finding: Finding, isFirst: boolean, naming: Naming): Diagnostic[] {
  const { path, reference } = naming;
  const reports: (Report | undefined)[] = [finding.problem, isFirst ? finding.note : undefined];
  return reports.flatMap((diagnose) => (diagnose ? [inFile(path, diagnose(reference.place, naming))] : []));
}

function withPlaceholders<L extends AnyLesson>(
  lesson: L,
  references: readonly AssetReference[],
  findings: ReadonlyMap<string, Finding>,
): L {
  const missing = new Map<string, MissingFile>(
    references.filter(({ id }) => !findings.get(id)?.asset).map((reference) => [reference.id, reference]),
  );
  if (missing.size === 0) return lesson;
  return mapContent(lesson, (content) => showMissing(content, missing)) as L;
}

/** In the order in which the lesson names them; the first alternative text counts. */
function assetsOf(references: readonly AssetReference[], findings: ReadonlyMap<string, Finding>): Asset[] {
  return [...findings].flatMap(([id, { asset }]) => {
    const alt = references.find((reference) => reference.id === id && reference.alt)?.alt;
    return asset ? [alt ? { ...asset, alt } : asset] : [];
  });
}
