/** What pages say besides what authors write and the player says. */
export interface Words {
  readonly skip: string;
  readonly lessons: string;
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
  skip: 'Skip to the lesson',
  lessons: 'Lessons',
  objectives: 'After this lesson you can',
  ways: 'Previous and next lesson',
  previous: 'Previous',
  next: 'Next',
  progress: 'Your progress',
  startOver: 'Start over',
  withoutScripts:
    'Scripts are switched off: everything can be read, but answers are neither checked nor kept.',
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

/** `PT1H20M` in words; empty where there is nothing to say. */
export function durationIn(iso: string | undefined, words: Words): string {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(iso ?? '');
  const [days, hours, minutes] = [1, 2, 3].map((group) => Number(match?.[group] ?? 0));
  return words.duration((days ?? 0) * 24 + (hours ?? 0), minutes ?? 0);
}
