/** A BCP 47 language tag, as far as its letters show. */
export const languageTagPattern = '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$';

const pattern = new RegExp(languageTagPattern);

export const isLanguageTag = (text: string): boolean => pattern.test(text);

/** The tag that a locale's name means: `en_US`, `de_DE.UTF-8`. */
export function meantLanguageTag(text: string): string | undefined {
  const [name = ''] = text.trim().split(/[.@]/, 1);
  const tag = name.replaceAll('_', '-');
  return isLanguageTag(tag) ? tag : undefined;
}
