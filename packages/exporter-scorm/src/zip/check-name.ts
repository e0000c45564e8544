/** Lower case, ASCII, relative, no way out: what every LMS and every file system takes. */
const sound = /^(?!.*\.\.)(?:[a-z0-9_-][a-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** Endings that LMSs refuse to unpack, because a server might run them. */
const refused = /\.(?:php\d?|phtml|phar|cgi|sh|bat|exe|asp|aspx|jsp|jspx|py|rb|pl|htaccess)$/i;

/** Names come from ids that have been checked, so a name that is wrong is a bug: the last fence before the zip. */
export function checkName(path: string): void {
  if (!sound.test(path) || refused.test(path)) {
    throw new Error(`an LMS would refuse a file named ${JSON.stringify(path)}`);
  }
}
