import { type Diagnostic, inFile } from '@hornbook/model';
import type { FileIndex } from '../files/file-index.js';
import { adlNamespaces, everyElement, type Manifest } from '../manifest/manifest.js';
import { messages } from '../manifest/messages.js';
import { parseXml, type XmlElement } from '../manifest/parse-xml.js';
import { standardSchemas } from './standard-schemas.js';
import { type SchemaError, validateXml } from './validate-xml.js';

/** One that has more is of another edition, or no manifest. */
const mostErrors = 200;

/** Validates a manifest against the schemas of its edition, and compares the schemas in the package with these. */
export async function checkSchema(
  manifest: Manifest,
  explained: readonly Diagnostic[],
): Promise<Diagnostic[]> {
  const { edition, text } = manifest;
  if (!edition) return [];
  const schemas = standardSchemas(edition);
  const errors = await validateXml(withoutDeclarations(manifest, text), schemas);
  return [
    ...errors.slice(0, mostErrors).flatMap((error) => diagnose(manifest, error, explained) ?? []),
    ...checkOwnSchemas(manifest, schemas.files),
  ];
}

/**
 * The same text, line for line, in which no schema is named, so that none is looked for, and no encoding, because it is text now.
 */
function withoutDeclarations({ root }: Manifest, text: string): string {
  let result = text.replace(/^(\ufeff?<\?xml[^>]*?)encoding\s*=\s*(?:"[^"]*"|'[^']*')/, '$1');
  for (const element of everyElement(root)) {
    if (!element.attributes.some(isSchemaLocation)) continue;
    const tag = text.slice(element.start, element.end);
    const blank = tag.replace(/[\w.-]+:(?:noNamespaceS|s)chemaLocation\s*=\s*(?:"[^"]*"|'[^']*')/g, (all) =>
      all.replace(/[^\n]/g, ' '),
    );
    result = result.replace(tag, () => blank);
  }
  return result;
}

const isSchemaLocation = ({ name }: { readonly name: string }): boolean => /schemaLocation$/i.test(name);

/** What other rules explain better is left to them. */
function diagnose(
  manifest: Manifest,
  error: SchemaError,
  explained: readonly Diagnostic[],
): Diagnostic | undefined {
  const { places } = manifest;
  const element = elementAt(manifest, error);
  const place = element && places.element(element);
  // Extensions of namespaces that are not ours are no errors: the schemas for them are not known here.
  if (/strict wildcard/.test(error.reason) && !isOfAdl(error, element)) return undefined;
  if (element && isExplained(element, explained)) return undefined;
  return messages.invalid({ reason: error.reason }, place);
}

function isOfAdl(error: SchemaError, element: XmlElement | undefined): boolean {
  const spaces: readonly string[] = Object.values(adlNamespaces);
  const [, named = ''] = /^`([^`]*)`/.exec(error.reason) ?? [];
  const attribute = element?.attributes.find(({ name }) => name === named);
  return spaces.includes((attribute ?? element)?.namespace ?? '');
}

/** libxml2 gives the line on which a start tag ends. */
function elementAt({ places, root }: Manifest, { element: name, line }: SchemaError): XmlElement | undefined {
  for (const element of everyElement(root)) {
    if (element.name === name && places.element(element)?.end.line === line) return element;
  }
  return undefined;
}

/** Rules that say better what the schema says, too. */
const explaining: readonly string[] = [
  'dependency-missing',
  'manifest-identifier',
  'manifest-identifier-twice',
  'manifest-schemaversion',
  'manifest-schema-name',
  'organization-missing',
  'resource-scorm-type',
  'resource-type',
  'title-missing',
  'title-too-long',
];

/** Whether such a problem is told at the element, its parent or one of its children. */
function isExplained(element: XmlElement, explained: readonly Diagnostic[]): boolean {
  const near = [element, ...(element.parent ? [element.parent] : []), ...element.children];
  return explained.some(({ place, ruleId }) => {
    if (!explaining.includes(ruleId) || !place || !('start' in place)) return false;
    const { offset = -1 } = place.start;
    return near.some(({ end, start }) => offset >= start && offset < end);
  });
}

function* checkOwnSchemas(
  { files, places, root }: Manifest,
  schemas: ReadonlyMap<string, Uint8Array>,
): Iterable<Diagnostic> {
  const location = root.attributes.find(({ name }) => name === 'schemaLocation');
  const named =
    location?.value
      .trim()
      .split(/\s+/)
      .filter((_, index) => index % 2 === 1) ?? [];
  const [path, ...others] = named.filter((name) => !/^https?:/.test(name) && !files.get(name));
  if (location && path !== undefined) {
    yield messages.schemaMissing(
      { path, others: others.length },
      places.attribute(root, location.qualifiedName),
    );
  }
  const [changed, ...alsoChanged] = [...schemas.keys()].filter(
    (name) => name.endsWith('.xsd') && differs(files, name, schemas),
  );
  if (changed !== undefined) {
    yield inFile(changed, messages.schemaDiffers({ path: changed, others: alsoChanged.length }, undefined));
  }
}

/** Whether a schema in the package says something else than that of the edition. */
function differs(files: FileIndex, name: string, schemas: ReadonlyMap<string, Uint8Array>): boolean {
  const own = files.get(name)?.read();
  return own !== undefined && meaningOf(own) !== meaningOf(schemas.get(name));
}

/** A schema without what means nothing: comments, annotations, white space, prefixes, the order of attributes. */
function meaningOf(bytes: Uint8Array | undefined): string {
  const text = new TextDecoder().decode(bytes);
  const { root } = parseXml(text);
  // That of `xml:` binds a namespace as XML forbids it, and is as old as that rule.
  if (!root) return text.replaceAll(/<!--[\s\S]*?-->|\s+/g, '');
  return [...everyElement(root)]
    .filter((element) => !isAnnotation(element))
    .map(({ attributes, name, parent }) =>
      [parent?.name, name, ...attributes.map(meaningOfAttribute).sort()].join(' '),
    )
    .join('\n');
}

const isAnnotation = ({ name, parent }: XmlElement): boolean =>
  /^(?:annotation|documentation|appinfo)$/.test(name) || parent?.name === 'documentation';

const meaningOfAttribute = ({ name, qualifiedName, value }: XmlElement['attributes'][number]): string =>
  /^xmlns|^xsi:|^id$/.test(qualifiedName) ? '' : `${name}=${value.replace(/^\w+:(?!\/)/, '')}`;
