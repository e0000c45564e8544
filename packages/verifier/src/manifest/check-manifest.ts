import { type Diagnostic, inFile } from '@hornbook/model';
import type { PackageFacts } from '../facts.js';
import type { FileIndex } from '../files/file-index.js';
import type { PackageFile } from '../package-file.js';
import { checkSchema } from '../schema/check-schema.js';
import { findXmlFault } from '../schema/find-xml-fault.js';
import { decodeManifest } from './decode-manifest.js';
import { checkListed } from './hrefs/check-listed.js';
import { editionOfNamespaces, readManifest } from './manifest.js';
import { messages, type OtherKind } from './messages.js';
import { deepest, parseXml, placesIn, type XmlElement } from './parse-xml.js';
import { readFacts } from './read-facts.js';
import { manifestRules } from './rules/manifest-rules.js';

/** A manifest that was looked at. */
export interface CheckedManifest {
  /** Undefined where it is not the manifest of a SCORM package. */
  readonly facts?: PackageFacts | undefined;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Bytes. That of a course of 10,000 files has 1 MB. */
const largest = 10_000_000;

/** Reads a manifest and checks everything that it says. */
export async function checkManifest(file: PackageFile, files: FileIndex): Promise<CheckedManifest> {
  const { path, size } = file;
  if (size > largest)
    return stopped('', messages.tooLarge({ megabytes: Math.round(size / 1e6) }, undefined), path);
  const bytes = file.read();
  if (!bytes) return stopped('', messages.notWellFormed({ reason: 'it cannot be read' }, undefined), path);
  const { diagnostics: ofEncoding, text } = decodeManifest(bytes);
  const { doctype, fault, root } = parseXml(text);
  const places = placesIn(text);
  if (doctype !== undefined)
    return stopped(text, messages.doctype(undefined, places.range(doctype, doctype + 9)), path);
  if (fault?.isTooDeep) {
    const place = places.range(fault.offset, fault.offset + 1);
    return stopped(text, messages.tooDeep({ depth: deepest }, place), path);
  }
  if (!root) {
    const { offset, reason } = (await findXmlFault(text)) ?? fault ?? { offset: 0, reason: 'it is empty' };
    return stopped(text, messages.notWellFormed({ reason }, places.range(offset, offset)), path);
  }
  const place = places.element(root);
  const kind = otherKindOf(root);
  if (kind) return stopped(text, messages.otherKind({ kind }, place), path);
  if (!isManifest(root)) return stopped(text, messages.root(root, place), path);
  const manifest = readManifest({ root, text, places, files });
  const ofRules = manifestRules.flatMap((rule) => [...rule(manifest)]);
  const found = [...ofEncoding, ...ofRules, ...(await checkSchema(manifest, ofRules))];
  return {
    facts: readFacts(manifest),
    text,
    diagnostics: [
      ...found.map((one) => (one.file ? one : inFile(path, one))),
      ...checkListed(manifest, path),
    ],
  };
}

const stopped = (text: string, diagnostic: Diagnostic, path: string): CheckedManifest => ({
  text,
  diagnostics: [inFile(path, diagnostic)],
});

const isManifest = ({ name, namespace }: XmlElement): boolean =>
  name === 'manifest' && /^http:\/\/www\.ims(?:project|global)\.org\/xsd\/imscp/.test(namespace);

/** By namespaces alone: whatever else a manifest of SCORM lacks, it names ADL. */
function otherKindOf(root: XmlElement): OtherKind | undefined {
  if (root.name !== 'manifest' || editionOfNamespaces(root)) return undefined;
  if (/\/imsccv/.test(root.namespace)) return 'common-cartridge';
  return isManifest(root) ? 'content-package' : undefined;
}
