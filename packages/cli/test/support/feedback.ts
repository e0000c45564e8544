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
