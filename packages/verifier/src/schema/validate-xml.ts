/** What libxml2 says about an element. */
export interface SchemaError {
  /** Markdown: `item`: This element is not expected. Expected is `title`. */
  readonly reason: string;
  /** Local name of the element. */
  readonly element: string;
  /** From 1; that on which the start tag ends. */
  readonly line: number;
}

/** A schema of libxml2 that imports the others. */
const allSchemas = 'all-schemas.xsd';

/** Schemas, and which of them to begin with: the others are parts of these. */
export interface SchemaSet {
  /** Texts by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** File names by the namespace that each defines. */
  readonly roots: Readonly<Record<string, string>>;
}

/**
 * Validates XML against schemas. Nothing but these is ever read, whatever the document names. Nothing is found in a document that is
 * too deep for libxml2. Throws if the schemas themselves are wrong.
 */
export async function validateXml(text: string, { files, roots }: SchemaSet): Promise<SchemaError[]> {
  const libxml2 = await import('libxml2-wasm');
  const imports = Object.entries(roots).map(
    ([namespace, path]) => `<xs:import namespace="${namespace}" schemaLocation="${path}"/>`,
  );
  const all = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  libxml2.xmlRegisterInputProvider(new libxml2.XmlBufferInputProvider(Object.fromEntries(files)));
  try {
    using schema = libxml2.XmlDocument.fromString(all, { url: allSchemas });
    using validator = libxml2.XsdValidator.fromDoc(schema);
    return errorsOf(libxml2, validator, text);
  } finally {
    libxml2.xmlCleanupInputProvider();
  }
}

function errorsOf(
  { XmlDocument, XmlLibError }: typeof import('libxml2-wasm'),
  validator: import('libxml2-wasm').XsdValidator,
  text: string,
): SchemaError[] {
  try {
    using document = XmlDocument.fromString(text);
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlLibError) return error.details.flatMap(schemaError);
    throw error;
  }
}

function schemaError({ line, message }: { readonly line: number; readonly message: string }): SchemaError[] {
  const plain = message.trim().replaceAll(/\{[^{}]*\}/g, '');
  const [, element = '', rest = ''] =
    /^Element '([^']*)'(?:, attribute '[^']*')?: ?([\s\S]*)$/.exec(plain) ?? [];
  const [, attribute] = /^Element '[^']*', attribute '([^']*)'/.exec(plain) ?? [];
  if (element === '') return [];
  const reason = rest
    .replace(/\.$/, '')
    .replaceAll(/'([^']*)'/g, '`$1`')
    .replace(/Expected is(?: one of)? \( ([^)]*) \)/, (_, names: string) => `Expected: ${listOf(names)}`);
  return [{ element, line, reason: `\`${attribute ?? element}\`: ${lowerFirst(reason)}` }];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `title, item, ##other*` → `title`, `item` */
function listOf(names: string): string {
  const known = names.split(', ').filter((name) => !name.startsWith('##'));
  return known.length === 0 ? 'nothing of SCORM' : known.map((name) => `\`${name}\``).join(', ');
}
