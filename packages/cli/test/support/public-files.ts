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
