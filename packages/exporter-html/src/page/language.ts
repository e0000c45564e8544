/** The texts of pages that come from neither authors nor the player. */
export interface Words {
  readonly skip: string;
  readonly lessons: string;
  readonly allLessons: (count: number) => string;
  readonly objectives: string;
  readonly ways: string;
  readonly previous: string;
  readonly next: string;
  readonly progress: string;
  readonly startOver: string;
  readonly withoutScripts: string;
  readonly table: string;
  readonly done: string;
  readonly notDone: string;
  readonly terminal: (number: number) => string;
  readonly lessonOf: (number: number, count: number) => string;
  readonly duration: (hours: number, minutes: number) => string;
}

const english: Words = {
  skip: 'Skip to content',
  lessons: 'Lessons',
  allLessons: (count) => `All ${count} lessons`,
  objectives: 'After this lesson, you can',
  ways: 'Previous and next lesson',
  previous: 'Previous',
  next: 'Next',
  progress: 'Your progress',
  startOver: 'Start over',
  withoutScripts: 'JavaScript is off. You can read everything, but your answers are not checked or saved.',
  table: 'Table',
  done: 'Done',
  notDone: 'Not done',
  terminal: (number) => (number === 1 ? 'Terminal' : `Terminal ${number}`),
  lessonOf: (number, count) => `Lesson ${number} of ${count}`,
  duration: (hours, minutes) =>
    [hours ? `${hours} h` : '', minutes ? `${minutes} min` : ''].filter(Boolean).join(' '),
};

/** Words for a BCP 47 tag; English where there is no translation yet. */
export const wordsFor = (_lang: string): Words => english;

/** `PT1H20M` in words; empty without hours or minutes. */
export function durationIn(iso: string | undefined, words: Words): string {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(iso ?? '');
  const [days, hours, minutes] = [1, 2, 3].map((group) => Number(match?.[group] ?? 0));
  return words.duration((days ?? 0) * 24 + (hours ?? 0), minutes ?? 0);
}

/** The properties of an element whose text may be in another language than the text around it. */
export const inLanguage = (lang: string, around: string): { lang?: string; dir?: string } =>
  lang === around ? {} : { lang, dir: directionOf(lang) };

const scripts = /^(adlm|arab|hebr|mand|nkoo|rohg|samr|syrc|thaa)$/i;
const languages = /^(ar|arc|ckb|dv|fa|glk|he|iw|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)$/i;

/** `dir` of text in a language (BCP 47). Its script decides where the tag names one: `az-Arab`, `ar-Latn`. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = tag.split('-');
  const script = rest.find((part) => /^[a-z]{4}$/i.test(part));
  const isRightToLeft = script ? scripts.test(script) : languages.test(language);
  return isRightToLeft ? 'rtl' : 'ltr';
}
