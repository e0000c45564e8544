import { type Labels, labelsFor } from '@hornbook/questions/browser';
import { attemptsLeft, type Graded, gradeOf, isClosed } from '../state/attempt.js';
import type { Item } from '../state/item.js';
import type { QuestionRecord } from '../state/progress.js';
import { focusOn } from './element.js';
import { clearFeedback, showGrade, showUnanswered } from './feedback.js';
import { optionShuffler } from './shuffle-options.js';

/** What a question's form asks of the player. */
export interface FormHost {
  readonly lang: string;
  seed(): number;
  record(): QuestionRecord | undefined;
  /** Grades an answer and keeps it. */
  submit(answer: unknown, latency: number): Graded;
}

export interface QuestionForm {
  readonly item: Item;
  /** Shows what is known of the question: at the start, and when that changes from elsewhere. */
  restore(): void;
  /** The learner sees the question from now on. */
  presented(): void;
}

/** Brings the form of a question to life. */
export function mountQuestion(form: HTMLFormElement, item: Item, host: FormHost): QuestionForm {
  const { question, type } = item;
  const labels = labelsFor(question.lang ?? host.lang);
  const shuffleOptions = optionShuffler(form, item);
  /** When the learner saw the question, or answered it last. */
  let since = performance.now();
  /** Whether the form holds the answer that was graded last. */
  let isGraded = false;

  const show = (graded: Graded | undefined): void => {
    isGraded = graded !== undefined;
    const closed = isClosed(item, graded?.record);
    if (graded) showGrade(form, item, graded, closed, labels);
    showActions(form, item, graded, closed, labels);
  };
  const edited = (): void => {
    if (isGraded || form.dataset.state === 'incomplete') clearFeedback(form);
    isGraded = false;
    buttonOf(form).textContent = labels.check;
  };
  const restore = (): void => {
    const record = host.record();
    shuffleOptions(host.seed());
    type.behaviour.restore(form, question, record?.answer);
    clearFeedback(form);
    show(record && { record, grade: gradeOf(item, record) });
  };
  const answer = (given: unknown): void => {
    const now = performance.now();
    const hadFocus = form.contains(document.activeElement);
    clearFeedback(form);
    show(host.submit(given, now - since));
    since = now;
    if (hadFocus && isClosed(item, host.record())) focusOnVerdict(form);
  };
  const submit = (): void => {
    const given = type.behaviour.read(form, question);
    if (given === undefined) showUnanswered(form, labels);
    // The same answer again would cost an attempt and change nothing.
    else if (isGraded) form.querySelector<HTMLElement>('.hb-answers :is(input, select, textarea)')?.focus();
    else answer(given);
  };

  form.addEventListener('input', edited);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  type.behaviour.enhance?.(form, question, {
    announce: (text) => form.querySelector('.hb-status')?.replaceChildren(text),
    changed: edited,
    get seed() {
      return host.seed();
    },
  });
  restore();
  return {
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
  closed: boolean,
  labels: Labels,
): void {
  const left = attemptsLeft(item, graded?.record);
  const attempts = form.querySelector('.hb-attempts');
  const actions = form.querySelector<HTMLElement>('.hb-actions');
  const fieldset = form.querySelector('fieldset');
  const isWrong = graded?.grade.verdict === 'incorrect' || graded?.grade.verdict === 'partial';
  if (actions) actions.hidden = closed;
  if (fieldset) fieldset.disabled = closed;
  if (attempts) attempts.textContent = left === undefined ? '' : labels.attemptsLeft(left);
  buttonOf(form).textContent = isWrong ? labels.tryAgain : labels.check;
}

/** The controls that had the focus are gone: what is said about the answer takes it. */
function focusOnVerdict(form: HTMLFormElement): void {
  const verdict = form.querySelector<HTMLElement>('.hb-verdict');
  if (verdict) focusOn(verdict);
}
