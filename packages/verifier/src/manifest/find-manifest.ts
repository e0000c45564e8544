import { type Diagnostic, inFile } from '@hornbook/model';
import type { PackageFile } from '../package-file.js';
import { messages, type OtherKind } from './messages.js';

/** Where every LMS looks for it (SCORM 2004 CAM 3.2). */
const manifestPath = 'imsmanifest.xml';

/** The manifest, or why there is none where it should be. */
export type FoundManifest =
  | { readonly file: PackageFile; readonly diagnostic?: Diagnostic | undefined }
  | { readonly file?: undefined; readonly diagnostic: Diagnostic };

/** Finds the manifest at the root, also under a name whose case is wrong. */
export function findManifest(files: readonly PackageFile[]): FoundManifest {
  const exact = files.find(({ path }) => path === manifestPath);
  if (exact) return { file: exact };
  const otherCase = files.find(({ path }) => path.toLowerCase() === manifestPath);
  if (otherCase) {
    const { path } = otherCase;
    return { file: otherCase, diagnostic: inFile(path, messages.nameCase({ name: path }, undefined)) };
  }
  return { diagnostic: diagnoseAbsence(files.map(({ path }) => path)) };
}

function diagnoseAbsence(paths: readonly string[]): Diagnostic {
  const inFolder = paths.find((path) => path.toLowerCase().endsWith(`/${manifestPath}`));
  if (inFolder !== undefined) return inFile(inFolder, messages.notAtRoot({ path: inFolder }, undefined));
  const kind = otherKindOf(paths);
  if (kind) return messages.otherKind({ kind }, undefined);
  const zip = paths.find((path) => /\.(?:zip|pif)$/i.test(path));
  const isOnlyZip =
    zip !== undefined && paths.filter((path) => !/^__MACOSX\/|\.DS_Store$/.test(path)).length === 1;
  if (isOnlyZip) return inFile(zip, messages.inInnerZip({ path: zip }, undefined));
  return messages.missing(undefined, undefined);
}

/** By the file in which each of these formats describes itself. */
function otherKindOf(paths: readonly string[]): OtherKind | undefined {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (has(/^cmi5\.xml$/i)) return 'cmi5';
  if (has(/^tincan\.xml$/i)) return 'xapi';
  return has(/\.(?:crs|cst)$/i) ? 'aicc' : undefined;
}
