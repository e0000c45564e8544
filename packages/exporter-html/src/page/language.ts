const scripts = /^(adlm|arab|hebr|mand|nkoo|rohg|samr|syrc|thaa)$/i;
const languages = /^(ar|arc|ckb|dv|fa|glk|he|iw|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)$/i;

/** `dir` of text in a language (BCP 47). Its script decides where the tag names one: `az-Arab`, `ar-Latn`. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = tag.split('-');
  const script = rest.find((part) => /^[a-z]{4}$/i.test(part));
  const isRightToLeft = script ? scripts.test(script) : languages.test(language);
  return isRightToLeft ? 'rtl' : 'ltr';
}

/** The properties of an element whose text may be in another language than what is around it. */
export const inLanguage = (lang: string, around: string): { lang?: string; dir?: string } =>
  lang === around ? {} : { lang, dir: directionOf(lang) };
