import type { ShapeError, Validate } from '../generated/validators.js';

/** A place in data that is not as its schema wants it. */
export interface WrongShape {
  /** Keys and indices from the root. */
  path: string[];
  /** A key that the map at `path` must not have. */
  unknownKey?: string;
}

/** Where data differ from a schema, each place once: of a choice that fits nowhere, the choice and not its branches. */
export function findShapeErrors(validate: Validate, data: unknown): WrongShape[] {
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath);
  const found = errors.filter((error) => error.keyword === 'anyOf' || !choices.some(isAround(error)));
  const distinct = new Map(found.map((error) => [`${error.instancePath} ${unknownKey(error) ?? ''}`, error]));
  return [...distinct.values()].map(toWrongShape);
}

const isAround =
  ({ instancePath }: ShapeError) =>
  (choice: string): boolean =>
    instancePath === choice || instancePath.startsWith(`${choice}/`);

function toWrongShape(error: ShapeError): WrongShape {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const key = unknownKey(error);
  return key === undefined ? { path } : { path, unknownKey: key };
}

const unknownKey = ({ keyword, params }: ShapeError): string | undefined =>
  keyword === 'additionalProperties' ? String(params.additionalProperty) : undefined;

/** RFC 6901, 4. */
const unescapePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
