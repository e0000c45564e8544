/**
 * A BCP 47 language tag, as far as its letters show. The syntax has room for languages of four to eight letters, and none is
 * registered (RFC 5646, 2.2.1): `english` is a tag that no browser knows.
 */
export const languageTagPattern = '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$';

const pattern = new RegExp(languageTagPattern);

export const isLanguageTag = (text: string): boolean => pattern.test(text);

/** The tag that a locale's name means (`en_US`, `de_DE.UTF-8`), or the name of a language (`english`, `Deutsch`). */
export function meantLanguageTag(text: string): string | undefined {
  const [name = ''] = text.trim().split(/[.@]/, 1);
  const tag = name.replaceAll('_', '-');
  if (isLanguageTag(tag)) return tag;
  const [language = '', ...region] = tag.split(/[-\s]+/);
  const known = tagOfName.get(language.toLowerCase().normalize('NFC'));
  return known && isLanguageTag([known, ...region].join('-')) ? [known, ...region].join('-') : known;
}

/**
 * Names of languages in English and in themselves. A list of our own, because what `Intl` knows depends on how Node was built,
 * and a fix must be the same everywhere.
 */
const languageNames: Readonly<Record<string, string>> = {
  ar: 'arabic العربية',
  bg: 'bulgarian български',
  bn: 'bengali বাংলা',
  ca: 'catalan català',
  cs: 'czech čeština cesky česky',
  da: 'danish dansk',
  de: 'german deutsch',
  el: 'greek ελληνικά',
  en: 'english englisch anglais inglés inglese',
  es: 'spanish español espanol castellano',
  et: 'estonian eesti',
  eu: 'basque euskara',
  fa: 'persian farsi فارسی',
  fi: 'finnish suomi',
  fr: 'french français francais',
  ga: 'irish gaeilge',
  gl: 'galician galego',
  he: 'hebrew עברית',
  hi: 'hindi हिन्दी',
  hr: 'croatian hrvatski',
  hu: 'hungarian magyar',
  id: 'indonesian',
  is: 'icelandic íslenska',
  it: 'italian italiano',
  ja: 'japanese 日本語',
  ko: 'korean 한국어',
  lt: 'lithuanian lietuvių',
  lv: 'latvian latviešu',
  ms: 'malay melayu',
  nb: 'norwegian norsk bokmål',
  nl: 'dutch nederlands flemish',
  nn: 'nynorsk',
  pl: 'polish polski',
  pt: 'portuguese português portugues',
  ro: 'romanian română romana',
  ru: 'russian русский',
  sk: 'slovak slovenčina slovensky',
  sl: 'slovenian slovene slovenščina',
  sr: 'serbian српски srpski',
  sv: 'swedish svenska',
  ta: 'tamil தமிழ்',
  th: 'thai ไทย',
  tr: 'turkish türkçe turkce',
  uk: 'ukrainian українська',
  ur: 'urdu اردو',
  vi: 'vietnamese',
  zh: 'chinese mandarin 中文',
};

const tagOfName: ReadonlyMap<string, string> = new Map(
  Object.entries(languageNames).flatMap(([tag, names]) =>
    names.split(' ').map((name) => [name.normalize('NFC'), tag] as const),
  ),
);
