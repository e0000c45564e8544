import { type Diagnostic, inFile } from '@hornbook/model';
import type { PackageFacts } from './facts.js';
import { messages } from './manifest/messages.js';
import { parseXml, placesIn } from './manifest/parse-xml.js';
import { readFacts } from './manifest/read-facts.js';
import type { PackageFile, PackageSource } from './package-file.js';
import { openZip } from './zip/open-zip.js';

export type { LaunchItem, PackageEdition, PackageFacts } from './facts.js';
export type { PackageFile, PackageSource } from './package-file.js';
export { type FaultRun, judgeFaults, type PlannedFault, planFaults } from './run/faults.js';
export { judgeRuns, type RunProblem } from './run/judge-runs.js';
export type {
  Launch,
  LaunchedSco,
  PageEvent,
  PageEventKind,
  RecordedCall,
  ScoRun,
} from './run/recording.js';
export { type ScoSummary, summarizeRun } from './run/summarize-run.js';

/** What was found in a package. */
export interface VerifiedPackage {
  /** Undefined where no manifest could be read. */
  readonly facts: PackageFacts | undefined;
  /** Those that an LMS would unpack. */
  readonly files: readonly PackageFile[];
  /** `file` is a path in the package; there is none for a problem of the package as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts in which these have places, by path. */
  readonly sources: ReadonlyMap<string, string>;
}

const manifestPath = 'imsmanifest.xml';

/** Reads a SCORM package, whatever made it, and says what is wrong with it. Never throws because of what it holds. */
export async function verifyPackage(source: PackageSource): Promise<VerifiedPackage> {
  const { diagnostics: ofZip, files } = source.zip
    ? openZip(source.zip)
    : { files: source.files, diagnostics: [] };
  if (ofZip.length > 0) return { facts: undefined, files, diagnostics: ofZip, sources: new Map() };
  const bytes = files.find(({ path }) => path === manifestPath)?.read();
  if (!bytes)
    return {
      facts: undefined,
      files,
      diagnostics: [messages.missing(undefined, undefined)],
      sources: new Map(),
    };
  const document = parseXml(new TextDecoder().decode(bytes));
  const { fault, root, text } = document;
  const places = placesIn(text);
  return {
    facts: root && readFacts(root),
    files,
    diagnostics: fault
      ? [inFile(manifestPath, messages.notWellFormed(fault, places.range(fault.offset, fault.offset)))]
      : [],
    sources: new Map([[manifestPath, text]]),
  };
}
