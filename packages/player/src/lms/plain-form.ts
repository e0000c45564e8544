import { hash } from '@hornbook/questions/browser';
import { cut, oneLine } from './text.js';

/** An id of `[A-Za-z0-9_]` alone, another one for each id. */
export const plainId = (id: string): string =>
  `${id.replace(/\W/g, '_').slice(0, 40)}_${hash(id).toString(36)}`;

/**
 * What to say where an LMS refuses a value: the same in the plainest form there is, or the value itself. A text goes on one
 * line, with a space before a brace, because that begins `{lang=en}` and its like (SCORM 2004 RTE 4.1.1.6).
 */
export function plainForm(element: string, value: string): string {
  if (element.endsWith('id')) return plainId(value);
  // Whatever else an answer is, it can be read as a text.
  if (element.endsWith('type')) return 'fill-in';
  // `0000:01:02.50` → `00:01:02`
  if (/(time|latency|raw|result)$/.test(element)) return value.replace(/\.\d+|^00(?=\d\d:)/g, '');
  if (/response$/.test(element)) return plainText(value);
  return /(pattern|description)$/.test(element) ? plainText(value.replace(/^\{\w+=\w+\}/, '')) : value;
}

const plainText = (text: string): string =>
  cut(
    text
      .split('[,]')
      .map((part) => oneLine(part, 4000).replace(/^\{/, ' {'))
      .join('[,]'),
    text.length > 255 ? 4000 : 255,
  );
