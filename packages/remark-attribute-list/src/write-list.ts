import type { AttributeValues } from './attribute-list.js';

const plain = /^[^\s#.="'{|}\\]+$/u;
const key = /^[^\s#.="'}]+$/u;

/** The list that says this; `undefined` where there is nothing to say. A key that no list could hold is left out. */
export function writeList({ classes, id, values }: AttributeValues): string | undefined {
  const pieces = [
    ...(id === undefined ? [] : [plain.test(id) ? `#${id}` : writePair('id', id)]),
    ...(classes.every((name) => plain.test(name))
      ? classes.map((name) => `.${name}`)
      : [writePair('class', classes.join(' '))]),
    ...Object.entries(values).flatMap(([name, value]) => (key.test(name) ? writePair(name, value) : [])),
  ];
  return pieces.length > 0 ? `{: ${pieces.join(' ')}}` : undefined;
}

/** `key="value"`, quoted so that it is read as it is. */
export const writePair = (name: string, value: string): string =>
  `${name}="${value.replace(/[\\"}]/g, '\\$&').replace(/&(?=[#\da-z]+;)|[\r\n]/gi, reference)}"`;

/** `&#xA;`: a list stands on one line. */
const reference = (character: string): string => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
