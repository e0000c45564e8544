import { type Grade, getOwn } from '@hornbook/model';
import type { Labels } from '@hornbook/questions/browser';
import { attemptsLeft, type Graded } from '../state/attempt.js';
import type { Item } from '../state/item.js';
import { element, htmlBlock } from './element.js';

type State = 'fresh' | 'incomplete' | 'correct' | 'partial' | 'incorrect' | 'closed' | 'recorded';

const setState = (form: HTMLFormElement, state: State): void => {
  form.dataset.state = state;
};

const optionsOf = (form: HTMLFormElement) => form.querySelectorAll<HTMLElement>('.hb-option');
const statusOf = (form: HTMLFormElement) => form.querySelector('.hb-status');

/** Removes all feedback on an answer. */
export function clearFeedback(form: HTMLFormElement): void {
  setState(form, 'fresh');
  markValid(form);
  statusOf(form)?.replaceChildren();
  for (const option of optionsOf(form)) {
    delete option.dataset.verdict;
    option.querySelector('.hb-mark')?.remove();
    showOptionFeedback(option, undefined);
  }
}

/** Asks for an answer. */
export function showUnanswered(form: HTMLFormElement, request: string): void {
  clearFeedback(form);
  setState(form, 'incomplete');
  statusOf(form)?.append(element('p', 'hb-verdict', request));
  markInvalid(form);
}

/** Says in words how an answer was graded, and gives feedback. */
export function showGrade(
  form: HTMLFormElement,
  item: Item,
  { grade, record }: Graded,
  closed: boolean,
  labels: Labels,
): void {
  const { key } = item;
  const right = grade.verdict === 'correct';
  const words = grade.verdict === 'ungraded' ? 'recorded' : grade.verdict;
  const usedUp = attemptsLeft(item, record) === 0 && !right;
  setState(form, usedUp && words !== 'recorded' ? 'closed' : words);
  const said = key.feedback?.[right ? 'correct' : 'incorrect'];
  const explanation = closed || words === 'recorded' ? key.explanation : undefined;
  statusOf(form)?.append(
    element('p', 'hb-verdict', labels[words]),
    ...(usedUp ? [element('p', 'hb-closed', labels.closed)] : []),
    ...feedbackBlocks(form, grade, key),
    ...(said && words !== 'recorded' ? [htmlBlock('hb-feedback', said.html)] : []),
    ...(closed && !right ? solutionBlock(item, labels) : []),
    ...(explanation ? [explanationBlock(explanation.html, labels)] : []),
  );
  if (closed) revealOptions(form, item, labels);
}

/** Shows feedback next to its option; returns what belongs to no option on the page. */
function feedbackBlocks(form: HTMLFormElement, grade: Grade, key: Item['key']): HTMLElement[] {
  return grade.feedback.flatMap((id) => {
    const html = getOwn(key.optionFeedback, id)?.html;
    const option = [...optionsOf(form)].find(({ dataset }) => dataset.option === id);
    if (option) showOptionFeedback(option, html);
    return html && !option ? [htmlBlock('hb-feedback', html)] : [];
  });
}

/** Shows the right answer, line by line. */
function solutionBlock({ key, question, type }: Item, labels: Labels): HTMLElement[] {
  const lines = type.behavior.solution?.(question, key);
  if (!lines) return [];
  const list = element('ul', 'hb-solution');
  list.append(...lines.map((line) => element('li', '', line)));
  return [element('p', 'hb-solution-title', labels.rightAnswer), list];
}

function explanationBlock(html: string, labels: Labels): HTMLElement {
  const block = htmlBlock('hb-explanation', html);
  block.prepend(element('p', 'hb-explanation-title', labels.explanation));
  return block;
}

function showOptionFeedback(option: HTMLElement, html: string | undefined): void {
  const place = option.querySelector<HTMLElement>('.hb-option-feedback');
  if (!place) return;
  place.innerHTML = html ?? '';
  place.hidden = html === undefined;
}

/** Marks the right options and the wrong ones that were chosen, in words and not by color alone. */
function revealOptions(form: HTMLFormElement, { key, question, type }: Item, labels: Labels): void {
  const right = type.behavior.reveal?.(question, key);
  if (!right) return;
  for (const option of optionsOf(form)) {
    const isRight = right.includes(option.dataset.option ?? '');
    if (!isRight && !option.querySelector(':checked')) continue;
    option.dataset.verdict = isRight ? 'correct' : 'incorrect';
    const mark = element('span', 'hb-mark', isRight ? labels.rightAnswer : labels.wrongAnswer);
    option.querySelector('.hb-label')?.after(mark);
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Marks the controls that were left empty, points from them to the status region, and focuses the first. */
function markInvalid(form: HTMLFormElement): void {
  const data = new FormData(form);
  const empty = controlsOf(form).filter(({ name }) => !`${data.get(name) ?? ''}`.trim());
  for (const target of targetsOf(form, empty)) {
    target.setAttribute('aria-invalid', 'true');
    describe(target, form, true);
  }
  empty[0]?.focus();
}

function markValid(form: HTMLFormElement): void {
  for (const target of targetsOf(form, controlsOf(form))) {
    target.removeAttribute('aria-invalid');
    describe(target, form, false);
  }
}

const controlsOf = (form: HTMLFormElement): Control[] => [
  ...form.querySelectorAll<Control>('.hb-answers :is(input, select, textarea)'),
];

/** Of radio buttons the group is invalid, not the single one (WAI-ARIA 1.2: `aria-invalid` on `radiogroup`). */
function targetsOf(form: HTMLFormElement, controls: Control[]): Element[] {
  const fieldset = form.querySelector('fieldset');
  const isRadioGroup = controls.length > 0 && controls.every(({ type }) => type === 'radio');
  if (!isRadioGroup || !fieldset) return controls;
  fieldset.setAttribute('role', 'radiogroup');
  return [fieldset];
}

/** Adds the status region to an element's descriptions, or removes it from them. */
function describe(target: Element, form: HTMLFormElement, isDescribed: boolean): void {
  const status = `${form.dataset.question}:status`;
  const others = (target.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id && id !== status);
  const ids = isDescribed ? [...others, status] : others;
  if (ids.length > 0) target.setAttribute('aria-describedby', ids.join(' '));
  else target.removeAttribute('aria-describedby');
}
