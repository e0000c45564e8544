/** What pages say besides what authors write and the player says. */
export interface Words {
  readonly skip: string;
  readonly lessons: string;
  readonly outline: string;
  readonly objectives: string;
  readonly previous: string;
  readonly next: string;
  readonly progress: string;
  readonly startOver: string;
  readonly lessonOf: (number: number, count: number) => string;
  readonly duration: (hours: number, minutes: number) => string;
}

const english: Words = {
  skip: 'Skip to the lesson',
  lessons: 'Lessons',
  outline: 'On this page',
  objectives: 'After this lesson you can',
  previous: 'Previous',
  next: 'Next',
  progress: 'Your progress',
  startOver: 'Start over',
  lessonOf: (number, count) => `Lesson ${number} of ${count}`,
  duration: (hours, minutes) =>
    [hours ? `${hours} h` : '', minutes ? `${minutes} min` : ''].filter(Boolean).join(' '),
};

/** Words for a BCP 47 tag; English where there is no translation yet. */
export const wordsFor = (_lang: string): Words => english;

/** `PT1H20M` in words; empty where there is nothing to say. */
export function durationIn(iso: string | undefined, words: Words): string {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(iso ?? '');
  const [days, hours, minutes] = [1, 2, 3].map((group) => Number(match?.[group] ?? 0));
  return words.duration((days ?? 0) * 24 + (hours ?? 0), minutes ?? 0);
}
