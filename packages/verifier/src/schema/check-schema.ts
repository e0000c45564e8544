import { type Diagnostic, inFile } from '@hornbook/model';
import type { FileIndex } from '../files/file-index.js';
import { adlNamespaces, everyElement, type Manifest } from '../manifest/manifest.js';
import { messages } from '../manifest/messages.js';
import type { XmlElement } from '../manifest/parse-xml.js';
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
  if (element && isExplained(manifest, element, explained)) return undefined;
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

/** Whether a problem is told at the element, its parent or one of its children. */
function isExplained({ places }: Manifest, element: XmlElement, explained: readonly Diagnostic[]): boolean {
  const near = [element, ...(element.parent ? [element.parent] : []), ...element.children];
  const offsets = near.map(({ end, start }) => [start, end] as const);
  return explained.some(({ fatal, place }) => {
    if (fatal === undefined || fatal === null || !place || !('start' in place)) return false;
    const { offset = -1 } = place.start;
    return offsets.some(([start, end]) => offset >= start && offset < end) && places !== undefined;
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
  const [changed, ...alsoChanged] = [...schemas.keys()].filter((name) => differs(files, name, schemas));
  if (changed !== undefined) {
    yield inFile(changed, messages.schemaDiffers({ path: changed, others: alsoChanged.length }, undefined));
  }
}

/** Comments and white space do not count. */
function differs(files: FileIndex, name: string, schemas: ReadonlyMap<string, Uint8Array>): boolean {
  const own = files.get(name)?.read();
  return own !== undefined && plain(own) !== plain(schemas.get(name));
}

const plain = (bytes: Uint8Array | undefined): string =>
  new TextDecoder()
    .decode(bytes)
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(\w+:)?annotation\b[\s\S]*?<\/(\w+:)?annotation>/g, '')
    .replaceAll(/\s+/g, '')
    .replaceAll("'", '"');
