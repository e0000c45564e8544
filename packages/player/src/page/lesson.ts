import type { Labels } from '@hornbook/questions/browser';
import type { Item } from '../state/item.js';
import type { Progress } from '../state/progress.js';
import { mountCopyButtons } from './buttons.js';
import { mountBanks } from './order.js';
import { type FormHost, mountQuestion, type QuestionForm } from './question-form.js';

/** A lesson whose questions work. */
export interface MountedLesson {
  readonly forms: readonly QuestionForm[];
  /** Shows what an attempt has drawn from the lesson's banks. */
  showDraw(progress: Progress): void;
}

/** @param items of the page by the ids of their questions; a question whose type is not available has none */
export function mountLesson(
  article: HTMLElement,
  items: ReadonlyMap<string, Item>,
  hostOf: (item: Item) => FormHost,
  labels: Labels,
): MountedLesson {
  const elements = article.querySelectorAll<HTMLFormElement>('form[data-question]');
  const forms = [...elements].flatMap((form) => {
    const item = items.get(form.dataset.question ?? '');
    return item ? [mountQuestion(form, item, hostOf(item))] : [];
  });
  mountCopyButtons(article, labels);
  return { forms, showDraw: mountBanks(forms) };
}
