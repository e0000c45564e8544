import type { AnyCourse, OutputFile } from '@hornbook/model';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Edition } from '../edition.js';
import { indent } from './indent.js';
import { plainText } from './plain-text.js';

/** Moodle crashes on a title above 255 characters. */
const titleLength = 200;

/**
 * imsmanifest.xml. Identifiers come from ids alone: an LMS deletes the tracks of an identifier that is gone when a package
 * is updated.
 *
 * @param files all of the package but this manifest and the schemas; the first one is launched
 */
export function manifest(course: AnyCourse, edition: Edition, files: readonly OutputFile[]): string {
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
    x('resources', [resource(course, edition, files)]),
  ]);
  const xml = withNamedReferences(toXml(indent(root), { closeEmptyElements: true }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/**
 * The serialiser writes `&#x26;`, and Moodle escapes that once more. Nor does it see that no text may hold `]]>` (XML 1.0,
 * 2.4); there are no CDATA sections here.
 */
const withNamedReferences = (xml: string): string =>
  xml
    .replace(/&#x([\dA-F]+);/g, (numeric, code) => {
      return references[String.fromCodePoint(Number.parseInt(code, 16))] ?? numeric;
    })
    .replaceAll(']]>', ']]&gt;');

function rootAttributes({ id, version }: AnyCourse, { namespaces }: Edition): Record<string, string> {
  return {
    identifier: `manifest-${id}`,
    ...(version !== undefined && { version: plainText(version, 20) }),
    ...Object.fromEntries(namespaces.map(({ name, prefix }) => [prefix ? `xmlns:${prefix}` : 'xmlns', name])),
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': namespaces.map(({ name, schema }) => `${name} ${schema}`).join(' '),
  };
}

function item(course: AnyCourse, edition: Edition, title: Element): Element {
  const attributes = {
    identifier: `item-${course.id}`,
    identifierref: `sco-${course.id}`,
    isvisible: 'true',
  };
  return x('item', attributes, [title, ...edition.item(course)]);
}

function resource({ id }: AnyCourse, { scormType }: Edition, files: readonly OutputFile[]): Element {
  const hrefs = files.map(({ path }) => encodeURI(path));
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
