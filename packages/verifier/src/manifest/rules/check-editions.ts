import type { Diagnostic } from '@hornbook/model';
import { childOf, textOf } from '../find-elements.js';
import { editionOfNamespaces, editions, type Manifest, versionOf } from '../manifest.js';
import { messages } from './messages.js';

/** Whether the manifest says which edition it is, and whether it is that one. */
export function* checkEditions({ places, root }: Manifest): Iterable<Diagnostic> {
  const metadata = childOf(root, 'metadata');
  const schema = metadata && childOf(metadata, 'schema');
  if (textOf(schema) !== 'ADL SCORM') {
    yield messages.schemaName({ schema: textOf(schema) }, places.element(schema ?? metadata ?? root));
  }
  const element = metadata && childOf(metadata, 'schemaversion');
  const version = element?.text ?? '';
  const place = places.element(element ?? metadata ?? root);
  if (version.trim() === '') yield messages.noVersion(undefined, place);
  // White space around it counts for LMSs.
  else if (!(version in editions)) yield messages.wrongVersion({ version, meant: meant(version) }, place);
  else yield* checkNamespaces(root, version, place);
}

function* checkNamespaces(
  root: Manifest['root'],
  version: string,
  place: ReturnType<Manifest['places']['element']>,
): Iterable<Diagnostic> {
  const used = editionOfNamespaces(root);
  const said = editions[versionOf(root)] === 'scorm12' ? 'scorm12' : 'scorm2004';
  if (!used || used === said) return;
  const names = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004' };
  yield messages.editionMismatch({ version, used: names[used] }, place);
}

/** `2004 4th edition` → `2004 4th Edition`. */
function meant(version: string): string | undefined {
  const plain = version.trim().toLowerCase();
  if (/4th/.test(plain)) return '2004 4th Edition';
  if (/3rd/.test(plain)) return '2004 3rd Edition';
  if (/2nd|1\.3/.test(plain)) return 'CAM 1.3';
  return /1\.2/.test(plain) ? '1.2' : undefined;
}
