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
  const found = errors.filter((error, index) => !errors.slice(index + 1).some(isChoiceAround(error)));
  const distinct = new Map(found.map((error) => [`${error.instancePath} ${unknownKey(error) ?? ''}`, error]));
  return [...distinct.values()].map(toWrongShape);
}

/** Ajv reports a choice after what is wrong with its branches. */
const isChoiceAround =
  ({ instancePath }: ShapeError) =>
  (later: ShapeError): boolean =>
    later.keyword === 'anyOf' && `${instancePath}/`.startsWith(`${later.instancePath}/`);

function toWrongShape(error: ShapeError): WrongShape {
  const path = pathOf(error);
  const key = unknownKey(error);
  return key === undefined ? { path } : { path, unknownKey: key };
}

const unknownKey = ({ keyword, params }: ShapeError): string | undefined =>
  keyword === 'additionalProperties' ? String(params.additionalProperty) : undefined;

export const pathOf = ({ instancePath }: ShapeError): string[] =>
  instancePath.split('/').slice(1).map(unescapePointer);

/** RFC 6901, 4. */
const unescapePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
