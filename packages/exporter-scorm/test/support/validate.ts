import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

/**
 * Validates a manifest against the schemas that its own `xsi:schemaLocation` names, read from the package and from nowhere
 * else. Throws what libxml2 finds.
 */
export function validateManifest(files: Readonly<Record<string, Uint8Array>>): void {
  const text = new TextDecoder().decode(files['imsmanifest.xml']);
  const locations = /xsi:schemaLocation="([^"]*)"/.exec(text)?.[1]?.split(' ') ?? [];
  const imports = locations.flatMap((name, index) =>
    index % 2 === 0 ? [`<xs:import namespace="${name}" schemaLocation="${locations[index + 1]}"/>`] : [],
  );
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  xmlRegisterInputProvider(new XmlBufferInputProvider({ ...files }));
  try {
    using validator = XsdValidator.fromDoc(XmlDocument.fromString(schema, { url: 'all.xsd' }));
    using document = XmlDocument.fromString(text);
    validator.validate(document);
  } finally {
    xmlCleanupInputProvider();
  }
}
