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
  // Ajv reports a choice after what is wrong with its branches.
  const choices = new Set(errors.filter(isChoice).map(({ instancePath }) => instancePath));
  const found = errors.filter((error) => isChoice(error) || !isWithin(error.instancePath, choices));
  const distinct = new Map(found.map((error) => [`${error.instancePath} ${unknownKey(error) ?? ''}`, error]));
  return [...distinct.values()].map(toWrongShape);
}

const isChoice = ({ keyword }: ShapeError): boolean => keyword === 'anyOf';

/** Whether a JSON Pointer leads to one of some places, or into one. */
function isWithin(path: string, places: ReadonlySet<string>): boolean {
  const steps = path.split('/');
  return steps.some((_, index) => places.has(steps.slice(0, index + 1).join('/')));
}

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
