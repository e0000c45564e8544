import type { Labels } from '@hornbook/questions/browser';
import { attemptsLeft, type Graded, gradeOf, isClosed } from '../state/attempt.js';
import type { Item } from '../state/item.js';
import type { QuestionRecord } from '../state/progress.js';
import { count, focusOn } from './element.js';
import { clearFeedback, showGrade, showUnanswered } from './feedback.js';
import { optionShuffler } from './order.js';

/** What a question's form needs from the player. */
export interface FormHost {
  readonly labels: Labels;
  seed(): number;
  record(): QuestionRecord | undefined;
  /** Whether the learner only reviews what is recorded. */
  isReadOnly(): boolean;
  /** Grades an answer and saves it. */
  submit(answer: unknown, latency: number): Graded;
}

export interface QuestionForm {
  readonly element: HTMLFormElement;
  readonly item: Item;
  /** Shows what is known of the question: at the start, and when it changes elsewhere. */
  restore(): void;
  /** The learner sees the question as of now. */
  presented(): void;
}

/** Makes the form of a question work. */
export function mountQuestion(form: HTMLFormElement, item: Item, host: FormHost): QuestionForm {
  const { question, type } = item;
  const { labels } = host;
  const shuffleOptions = optionShuffler(form, item);
  const resetHints = mountHints(form);
  /** When the learner saw the question or last answered it. */
  let since = performance.now();
  /** The grade of the answer in the form; `undefined`: the answer has not been graded. */
  let graded: Graded | undefined;

  const show = (next: Graded | undefined): void => {
    graded = next;
    const closed = isClosed(item, graded);
    if (graded) showGrade(form, item, graded, closed, labels);
    showActions(form, item, graded, closed || host.isReadOnly(), labels);
  };
  const edited = (): void => {
    if (graded || form.dataset.state === 'incomplete') clearFeedback(form);
    graded = undefined;
    buttonOf(form).textContent = labels.check;
  };
  /** The same answer would cost an attempt and change nothing: only show its verdict again, or hide it. */
  const repeat = (same: Graded): void => {
    const isShown = form.dataset.state !== 'fresh';
    clearFeedback(form);
    if (!isShown || !isWrong(same)) show(same);
    else {
      buttonOf(form).textContent = labels.check;
      focusOnAnswer(form);
    }
  };
  const restore = (): void => {
    const record = host.record();
    if (!record) resetHints();
    shuffleOptions(host.seed());
    type.behavior.restore(form, question, record?.answer);
    clearFeedback(form);
    show(record && { record, grade: gradeOf(item, record, host.isReadOnly()) });
  };
  const answer = (given: unknown): void => {
    const now = performance.now();
    const hadFocus = form.contains(document.activeElement);
    clearFeedback(form);
    show(host.submit(given, now - since));
    since = now;
    if (hadFocus && isClosed(item, graded)) focusOnVerdict(form);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (host.isReadOnly()) return;
    const given = type.behavior.read(form, question);
    if (given === undefined) showUnanswered(form, labels[type.behavior.unreadable?.(form) ?? 'unanswered']);
    else if (graded) repeat(graded);
    else answer(given);
  };

  form.addEventListener('input', edited);
  form.addEventListener('submit', submit);
  // Canceled already, the click submits nothing: with every submit event, Chromium goes through the labels of all lessons.
  buttonOf(form).addEventListener('click', submit);
  type.behavior.enhance?.(form, question, {
    announce: (text) => form.querySelector('.hb-status')?.replaceChildren(text),
    changed: edited,
    get seed() {
      return host.seed();
    },
  });
  restore();
  return {
    element: form,
    item,
    restore,
    presented() {
      since = performance.now();
    },
  };
}

const buttonOf = (form: HTMLFormElement) => form.querySelector('.hb-check') as HTMLButtonElement;

function showActions(
  form: HTMLFormElement,
  item: Item,
  graded: Graded | undefined,
  isLocked: boolean,
  labels: Labels,
): void {
  const left = attemptsLeft(item, graded?.record);
  const attempts = form.querySelector('.hb-attempts');
  const actions = form.querySelector<HTMLElement>('.hb-actions');
  const fieldset = form.querySelector('fieldset');
  if (actions) actions.hidden = isLocked;
  if (fieldset) fieldset.disabled = isLocked;
  if (attempts) attempts.textContent = left === undefined ? '' : count(labels.attemptsLeft, left);
  buttonOf(form).textContent = graded && isWrong(graded) ? labels.tryAgain : labels.check;
}

const isWrong = ({ grade }: Graded): boolean => grade.verdict === 'incorrect' || grade.verdict === 'partial';

/** Focuses where the answer can be changed: the chosen option, otherwise the first control. */
function focusOnAnswer(form: HTMLFormElement): void {
  const controls = '.hb-answers :is(input, select, textarea)';
  const chosen = form.querySelector<HTMLElement>(`${controls}:checked`);
  (chosen ?? form.querySelector<HTMLElement>(controls))?.focus();
}

/** The controls that had the focus are hidden now, so the verdict gets it. */
function focusOnVerdict(form: HTMLFormElement): void {
  const verdict = form.querySelector<HTMLElement>('.hb-verdict');
  if (verdict) focusOn(verdict);
}

/**
 * Offers a form's hints one after another, each once the one before it has been opened.
 *
 * @returns a function that closes and hides them again
 */
function mountHints(form: HTMLFormElement): () => void {
  const hints = [...form.querySelectorAll<HTMLDetailsElement>('.hb-hint')];
  const reset = () => {
    for (const hint of hints) {
      hint.open = false;
      hint.hidden = hint !== hints[0];
    }
  };
  for (const [index, hint] of hints.entries()) {
    hint.addEventListener('toggle', () => {
      const next = hints[index + 1];
      if (next && hint.open) next.hidden = false;
    });
  }
  reset();
  return reset;
}
