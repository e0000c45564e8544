import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Edition, ManifestFacts } from './editions.js';
import { plainText, toDocument } from './xml.js';

/** Moodle crashes on a title above 255 characters. */
const titleLength = 200;

/**
 * imsmanifest.xml. Identifiers come from ids alone: an LMS deletes the tracks of an identifier that is gone when a package
 * is updated.
 *
 * @param paths everything in the package except this manifest and the schemas; the first one is launched
 */
export function manifest(course: ManifestFacts, edition: Edition, paths: readonly string[]): string {
  const title = x('title', plainText(course.title, titleLength) || course.id);
  const root = x('manifest', rootAttributes(course, edition), [
    x('metadata', [x('schema', 'ADL SCORM'), x('schemaversion', edition.version)]),
    x('organizations', { default: `organization-${course.id}` }, [
      x('organization', { identifier: `organization-${course.id}` }, [
        title,
        item(course, edition, title),
        ...edition.organization,
      ]),
    ]),
    x('resources', [resource(course, edition, paths)]),
  ]);
  return toDocument(root);
}

function rootAttributes({ id, version }: ManifestFacts, { namespaces }: Edition): Record<string, string> {
  return {
    identifier: `manifest-${id}`,
    ...(version !== undefined && { version: plainText(version, 20) }),
    ...Object.fromEntries(namespaces.map(({ name, prefix }) => [prefix ? `xmlns:${prefix}` : 'xmlns', name])),
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': namespaces.map(({ name, schema }) => `${name} ${schema}`).join(' '),
  };
}

function item(course: ManifestFacts, edition: Edition, title: Element): Element {
  const attributes = {
    identifier: `item-${course.id}`,
    identifierref: `sco-${course.id}`,
    isvisible: 'true',
  };
  return x('item', attributes, [title, ...edition.item(course)]);
}

function resource({ id }: ManifestFacts, { scormType }: Edition, paths: readonly string[]): Element {
  const hrefs = paths.map(encodeURI);
  const attributes = {
    identifier: `sco-${id}`,
    type: 'webcontent',
    [scormType]: 'sco',
    href: hrefs[0] ?? '',
  };
  return x(
    'resource',
    attributes,
    hrefs.map((href) => x('file', { href })),
  );
}
