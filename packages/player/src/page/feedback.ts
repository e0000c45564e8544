import type { Grade } from '@hornbook/model';
import { getOwn } from '@hornbook/model';
import type { Labels } from '@hornbook/questions/browser';
import type { Graded } from '../state/attempt.js';
import { attemptsLeft } from '../state/attempt.js';
import type { Item } from '../state/item.js';
import { element, htmlBlock } from './element.js';
import { markInvalid, markValid } from './invalid.js';

type State = 'fresh' | 'incomplete' | 'correct' | 'partial' | 'incorrect' | 'closed' | 'recorded';

const setState = (form: HTMLFormElement, state: State): void => {
  form.dataset.state = state;
};

const optionsOf = (form: HTMLFormElement) => form.querySelectorAll<HTMLElement>('.hb-option');
const statusOf = (form: HTMLFormElement) => form.querySelector('.hb-status');

/** Takes away all that was said about an answer. */
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

/** Says in words how an answer was graded, with the feedback that is due. */
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

/** Shows feedback at the option that it belongs to; gives what belongs to none. */
function feedbackBlocks(form: HTMLFormElement, grade: Grade, key: Item['key']): HTMLElement[] {
  return grade.feedback.flatMap((id) => {
    const html = getOwn(key.optionFeedback, id)?.html;
    const option = [...optionsOf(form)].find(({ dataset }) => dataset.option === id);
    if (option) showOptionFeedback(option, html);
    return html && !option ? [htmlBlock('hb-feedback', html)] : [];
  });
}

/** Says what would have been right, line by line. */
function solutionBlock({ key, question, type }: Item, labels: Labels): HTMLElement[] {
  const lines = type.behaviour.solution?.(question, key);
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

/** Marks the right options, and the wrong ones that were chosen: in words, not by colour alone. */
function revealOptions(form: HTMLFormElement, { key, question, type }: Item, labels: Labels): void {
  const right = type.behaviour.reveal?.(question, key);
  if (!right) return;
  for (const option of optionsOf(form)) {
    const isRight = right.includes(option.dataset.option ?? '');
    if (!isRight && !option.querySelector(':checked')) continue;
    option.dataset.verdict = isRight ? 'correct' : 'incorrect';
    const mark = element('span', 'hb-mark', isRight ? labels.rightAnswer : labels.wrongAnswer);
    option.querySelector('.hb-label')?.after(mark);
  }
}
