import type { Diagnostic, MessageDefinition } from '@hornbook/model';
import type { PackageFacts } from './facts.js';
import { checkFiles } from './files/check-files.js';
import { indexFiles } from './files/file-index.js';
import { messages as fileMessages } from './files/messages.js';
import { checkLaunches } from './launch/check-launches.js';
import { messages as launchMessages } from './launch/messages.js';
import { checkManifest } from './manifest/check-manifest.js';
import { findManifest } from './manifest/find-manifest.js';
import { messages as hrefMessages } from './manifest/hrefs/messages.js';
import { messages as manifestMessages } from './manifest/messages.js';
import { messages as ruleMessages } from './manifest/rules/messages.js';
import type { PackageFile, PackageSource } from './package-file.js';
import { messages as zipMessages } from './zip/messages.js';
import { openZip } from './zip/open-zip.js';

export type { LaunchItem, PackageEdition, PackageFacts } from './facts.js';
export type { PackageFile, PackageSource } from './package-file.js';
export { type FaultRun, judgeFaults, type PlannedFault, planFaults } from './run/faults.js';
export { judgeRuns, type RunProblem } from './run/judge-runs.js';
export { messages as runMessages } from './run/messages.js';
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
  /** Undefined where no manifest of SCORM could be read. */
  readonly facts: PackageFacts | undefined;
  /** Those that an LMS would unpack. */
  readonly files: readonly PackageFile[];
  /** `file` is a path in the package; there is none for a problem of the package as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts in which these have places, by path. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Every message about packages as they lie there; a rule may have several. */
export const packageMessages: readonly Pick<MessageDefinition<unknown>, 'ruleId' | 'severity'>[] = [
  zipMessages,
  fileMessages,
  manifestMessages,
  ruleMessages,
  hrefMessages,
  launchMessages,
].flatMap((catalog): Pick<MessageDefinition<unknown>, 'ruleId' | 'severity'>[] => Object.values(catalog));

/**
 * Reads a SCORM package, whatever made it, and says what is wrong with it: zip, file names, manifest, launch pages. Nothing that a
 * package holds makes it throw, and nothing is loaded from the network.
 */
export async function verifyPackage(source: PackageSource): Promise<VerifiedPackage> {
  const {
    diagnostics: ofZip,
    files,
    isReadable,
  } = source.zip ? openZip(source.zip) : { files: source.files, diagnostics: [], isReadable: true };
  const sources = new Map<string, string>();
  if (!isReadable) return { facts: undefined, files, diagnostics: ofZip, sources };
  const ofFiles = [...ofZip, ...checkFiles(files)];
  const { diagnostic, file } = findManifest(files);
  const ofPlace = diagnostic ? [diagnostic] : [];
  if (!file) return { facts: undefined, files, diagnostics: [...ofFiles, ...ofPlace], sources };
  const index = indexFiles(files);
  const { diagnostics: ofManifest, facts, text } = await checkManifest(file, index);
  sources.set(file.path, text);
  const ofPages = facts ? [...checkLaunches(facts, index)] : [];
  return { facts, files, diagnostics: [...ofFiles, ...ofPlace, ...ofManifest, ...ofPages], sources };
}
