import type { Content, QuestionBase } from '@hornbook/model';
import type { Element, ElementContent, RootContent } from 'hast';
import { h } from 'hastscript';
import { authoringType } from './authoring-types.js';
import { type FormLabels, formLabelsFor } from './form-labels.js';
import type { Question } from './lesson.js';

/** The form of a question, in the language of its lesson. URLs in it are still neutral. */
export function viewQuestion(question: Question, lang: string): Element {
  const labels = formLabelsFor(question.lang ?? lang);
  const type = authoringType(question.type);
  const prompt = type?.promptAbove?.(question) ?? question.prompt;
  return viewForm({ ...question, prompt }, type?.view(question, labels) ?? [], labels);
}

/**
 * The form around every question's controls. A person can read it and fill it in before any script runs; the player shows
 * what needs a script (`hidden` here) and finds its places by class:
 *
 *     form.hb-question[data-question][data-type]
 *       fieldset > legend.hb-legend, .hb-prompt, p.hb-instruction, .hb-answers
 *       details.hb-hint …
 *       .hb-actions[hidden] > button.hb-check, span.hb-attempts
 *       .hb-status[role=status]
 *
 * Ids of these places have a colon, ids of the parts of a question a dot: an option may be called `status`.
 */
function viewForm(question: QuestionBase, controls: ElementContent[], labels: FormLabels): Element {
  const { id, lang, type } = question;
  return h(
    'form.hb-question',
    // Not a landmark: the fieldset names the question, and a page may have hundreds of them.
    { id, role: 'none', dataQuestion: id, dataType: type, noValidate: true, autoComplete: 'off', lang },
    [
      fieldset(question, controls, labels),
      ...question.hints.map((hint, index, { length }) => viewHint(hint, labels.hint(index + 1, length))),
      h('.hb-actions', { hidden: true }, [
        h('button.hb-check', { type: 'submit' }, labels.check),
        h('span.hb-attempts'),
      ]),
      h('.hb-status', { id: `${id}:status`, role: 'status' }),
    ],
  );
}

function fieldset(question: QuestionBase, controls: ElementContent[], labels: FormLabels): Element {
  const { legend, rest } = splitPrompt(question.prompt);
  const instruction = `${question.id}:instruction`;
  const name = `${question.id}:name`;
  return h('fieldset.hb-fieldset', { ariaDescribedBy: [instruction] }, [
    legend
      ? h('legend.hb-legend', { id: name }, legend)
      : h('legend.hb-legend.hb-unseen', { id: name }, labels.question),
    ...(rest.length > 0 ? [h('.hb-prompt', rest)] : []),
    h('p.hb-instruction', { id: instruction }, labels.instruction(question.type, question.points)),
    h('.hb-answers', controls),
  ]);
}

/** A legend holds only phrasing content: the first paragraph names the group, code and images follow it. */
function splitPrompt(prompt: Content): { legend?: ElementContent[]; rest: ElementContent[] } {
  const blocks = prompt.children.filter((node) => !isBlank(node)) as ElementContent[];
  const [first, ...rest] = blocks;
  if (first?.type !== 'element' || first.tagName !== 'p') return { rest: blocks };
  return { legend: first.children, rest };
}

const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === '';

const viewHint = (hint: Content, name: string): Element =>
  h('details.hb-hint', [h('summary', name), ...(hint.children as ElementContent[])]);
