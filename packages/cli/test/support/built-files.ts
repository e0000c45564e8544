import { filesIn } from './files.js';

/** All files but keys, and pages without the data of the player, in which the key is. */
export const publicFiles = (out: string): Map<string, string> =>
  new Map(
    [...filesIn(out)]
      .filter(([path]) => !path.startsWith('json/keys/'))
      .map(([path, bytes]) => [path, withoutData(bytes.toString())]),
  );

/** Without the nonce either, which stands for the whole page. */
export const withoutData = (html: string): string =>
  html.replace(/(id="hornbook-data">)"[^"]*"/, '$1').replace(/(nonce-|nonce=")[\w+/]+=*/g, '$1');

/** What the player puts on the page later. */
export function feedbackIn(html: string): string[] {
  const data = /<script[^>]* id="hornbook-data"[^>]*>"?([^<"]*)/.exec(html)?.[1];
  return data ? stringsAt('html', JSON.parse(Buffer.from(data, 'base64').toString('utf8'))) : [];
}

/** All strings at a key, however deep. */
export function stringsAt(key: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) =>
    name === key && typeof held === 'string' ? [held] : stringsAt(key, held),
  );
}
