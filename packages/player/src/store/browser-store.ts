import { drawnIds, type Item } from '../state/item.js';
import {
  freshProgress,
  type LessonScore,
  newSeed,
  type Progress,
  type QuestionRecord,
} from '../state/progress.js';
import { decodeRecord, encodeRecord, recordKey } from '../state/record-codec.js';
import { lessonScoreOf } from '../state/summary.js';
import type { PlayerEvent, ProgressStore, StoreContext } from './progress-store.js';
import { type SafeStorage, safeStorage, storagePrefix } from './safe-storage.js';

/*
 * Names after the prefix of the course. Every question has its own, so that of two tabs the later answer wins, question by
 * question, whatever the clocks say:
 *
 *     seed, location, viewed/<lesson id> (what was drawn from its banks), lesson/<lesson id> (its score),
 *     question/<question id> (a record)
 */

/** Stores progress in the browser's storage. */
export function openBrowserStore(context: StoreContext): ProgressStore {
  const { changed, data, items, notices } = context;
  const prefix = storagePrefix(data.course.id);
  const storage = safeStorage(prefix);
  const warn = () => notices[storage.isLasting() ? 'hide' : 'show']('notStored');
  const reload = () => changed(readProgress(storage, items));
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(prefix)) reload();
  });
  // A page from the back/forward cache has missed what other pages stored.
  window.addEventListener('pageshow', ({ persisted }) => persisted && reload());
  const progress = readProgress(storage, items);
  storage.set('seed', String(progress.seed));
  warn();
  return {
    progress,
    save(after, event) {
      write(storage, context, after, event);
      warn();
    },
  };
}

function write(storage: SafeStorage, context: StoreContext, progress: Progress, event: PlayerEvent): void {
  if (event.type === 'answered') {
    writeAnswer(storage, context, progress, event.item, event.graded.record);
  } else if (event.type === 'viewed') {
    storage.set('location', event.lesson);
    const items = context.items.filter(({ lesson }) => lesson === event.lesson);
    storage.set(`viewed/${event.lesson}`, drawnIds(items, progress).join(' '));
  } else {
    // First, so that other tabs never find none.
    storage.set('seed', String(progress.seed));
    for (const name of storage.names()) if (name !== 'seed') storage.remove(name);
  }
}

function writeAnswer(
  storage: SafeStorage,
  { data, items }: StoreContext,
  progress: Progress,
  item: Item,
  record: QuestionRecord,
): void {
  storage.set(`question/${item.question.id}`, encodeRecord(item)(record));
  const lesson = data.lessons.find(({ id }) => id === item.lesson);
  if (lesson) storage.set(`lesson/${lesson.id}`, JSON.stringify(lessonScoreOf(lesson, items, progress)));
}

function readProgress(storage: SafeStorage, items: readonly Item[]): Progress {
  const location = storage.get('location');
  const viewed = namesBelow(storage, 'viewed/');
  return {
    ...freshProgress(Number(storage.get('seed')) || newSeed()),
    ...(location !== undefined && { location }),
    viewed: new Set(viewed),
    drawn: new Set(viewed.flatMap((id) => storage.get(`viewed/${id}`)?.split(' ') ?? [])),
    elsewhere: new Map(
      namesBelow(storage, 'lesson/').flatMap((id) => readLessonScore(id, storage.get(`lesson/${id}`))),
    ),
    records: new Map(items.flatMap((item) => readRecord(item, storage.get(`question/${item.question.id}`)))),
  };
}

const namesBelow = (storage: SafeStorage, folder: string): string[] =>
  storage.names().flatMap((name) => (name.startsWith(folder) ? [name.slice(folder.length)] : []));

function readRecord(item: Item, text = ''): [string, QuestionRecord][] {
  const read = decodeRecord(text, (key) => (key === recordKey(item) ? item : undefined));
  return read ? [[item.question.id, read.record]] : [];
}

function readLessonScore(id: string, text = ''): [string, LessonScore][] {
  try {
    const lessonScore = JSON.parse(text);
    const { answered, earned, questions } = lessonScore;
    return [answered, earned, questions].every(Number.isFinite) ? [[id, lessonScore]] : [];
  } catch {
    return [];
  }
}
