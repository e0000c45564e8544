import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Edition } from './editions.js';
import type { ManifestFacts, ScoFacts } from './manifest-facts.js';
import { plainText, toDocument } from './xml.js';

/** Moodle crashes on a title above 255 characters. */
const titleLength = 200;

/**
 * imsmanifest.xml. Identifiers come from ids alone: an LMS deletes the tracks of an identifier that is gone when a package
 * is updated. The first resource is the first SCO's: some LMSs launch it and no other.
 */
export function manifest(facts: ManifestFacts, edition: Edition): string {
  const { id, scos, shared } = facts;
  const root = x('manifest', rootAttributes(facts, edition), [
    x('metadata', [x('schema', 'ADL SCORM'), x('schemaversion', edition.version)]),
    x('organizations', { default: `organization-${id}` }, [
      x('organization', { identifier: `organization-${id}` }, [
        titleOf(facts),
        ...scos.map((sco) => item(sco, edition)),
        ...edition.organization,
      ]),
    ]),
    x('resources', [
      ...scos.map((sco) => scoResource(sco, id, edition)),
      ...(shared.length > 0 ? [sharedResource(shared, id, edition)] : []),
    ]),
  ]);
  return toDocument(root);
}

const titleOf = ({ id, title }: Pick<ScoFacts, 'id' | 'title'>): Element =>
  x('title', plainText(title, titleLength) || id);

function rootAttributes({ id, version }: ManifestFacts, { namespaces }: Edition): Record<string, string> {
  return {
    identifier: `manifest-${id}`,
    ...(version !== undefined && { version: plainText(version, 20) }),
    ...Object.fromEntries(namespaces.map(({ name, prefix }) => [prefix ? `xmlns:${prefix}` : 'xmlns', name])),
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': namespaces.map(({ name, schema }) => `${name} ${schema}`).join(' '),
  };
}

function item(sco: ScoFacts, edition: Edition): Element {
  const { id } = sco;
  const attributes = { identifier: `item-${id}`, identifierref: `sco-${id}`, isvisible: 'true' };
  return x('item', attributes, [titleOf(sco), ...edition.item(sco)]);
}

function scoResource({ files, id, usesShared }: ScoFacts, packageId: string, edition: Edition): Element {
  const attributes = {
    identifier: `sco-${id}`,
    type: 'webcontent',
    [edition.scormType]: 'sco',
    href: encodeURI(files[0] ?? ''),
  };
  const dependency = x('dependency', { identifierref: `assets-${packageId}` });
  return x('resource', attributes, [...files.map(file), ...(usesShared ? [dependency] : [])]);
}

/** No file is listed twice. It has no href: nothing in it is to be launched. */
const sharedResource = (paths: readonly string[], packageId: string, { scormType }: Edition): Element =>
  x(
    'resource',
    { identifier: `assets-${packageId}`, type: 'webcontent', [scormType]: 'asset' },
    paths.map(file),
  );

const file = (path: string): Element => x('file', { href: encodeURI(path) });
