import { join, posix } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { filesIn } from './files.js';

type Validate = (path: string, document: { $schema: string }) => readonly ErrorObject[];

/** Tells what is wrong with documents of a JSON artifact by the schemas that lie in it and that they name. */
export function schemaValidator(artifact: string): Validate {
  const ajv = new Ajv2020({ strict: false });
  for (const [name, bytes] of filesIn(join(artifact, 'schema'))) {
    ajv.addSchema(JSON.parse(bytes.toString()), `schema/${name}`);
  }
  return (path, document) => {
    const validate = ajv.getSchema(posix.join(posix.dirname(path), document.$schema));
    if (!validate) throw new Error(`${path} names no schema that is there`);
    return validate(document) ? [] : (validate.errors ?? []);
  };
}
