import { fixAt, nearest } from '@hornbook/model';
import { authoringTypes, type ParseContext } from '@hornbook/questions';
import { scanList } from '@hornbook/remark-attribute-list';
import type { RootContent } from 'mdast';
import { codeKeys } from '../code/prepare-code.js';
import { attributesOf, isBlockKey, listPlace, placesInLists } from '../nodes.js';
import { questionKeys } from '../questions/check-words.js';
import { bankKeys } from '../questions/read-bank.js';
import { hasBracesFor } from './braces.js';
import { nearMissMessages as messages } from './messages.js';

const typeClasses = authoringTypes.flatMap((type) => type.class ?? []);

/** Keys of what is no question. */
const otherKeys = ['width', 'height', 'loading', ...codeKeys, ...bankKeys];

/** Classes of other tools for a question; above a check list they can hardly mean anything else. */
const otherTools = ['question', 'mcq', 'mc', 'multiple-choice', 'single-choice'];

/** Whether a name was probably meant to be `quiz`, as a class or otherwise. */
const isNearQuiz = (name: string): boolean =>
  nearest(name, ['quiz']) !== undefined || /^quiz+(?:es|s)$/i.test(name);

/**
 * Reports a block that was meant to begin a question.
 *
 * @returns whether it was: answers that follow are then no stray ones
 */
export function findNearQuiz(
  node: RootContent,
  below: RootContent | undefined,
  context: ParseContext,
): boolean {
  const attributes = attributesOf(node);
  const { classes, lists } = attributes;
  if (!lists) return isReportedElsewhere(node, context.source);
  // It has no answers, which has been reported.
  if (classes.includes('quiz')) return true;
  const words = lists.flatMap(({ value }) => scanList(value).tokens.filter(({ type }) => type === 'word'));
  if (words.some(({ value }) => isNearQuiz(value))) return true;
  const places = placesInLists(attributes, context.source).classes;
  const isCheckList = below?.type === 'list' && below.children.some(({ checked }) => checked);
  const written = classes.find((name) => isNearQuiz(name) || (isCheckList && otherTools.includes(name)));
  if (written !== undefined) {
    const place = places.get(written);
    context.report(messages.misspelledQuiz({ written }, place ?? listPlace(node), fixAt(place, '.quiz')));
    return true;
  }
  const what = partOfQuestion(node);
  if (what === undefined) return false;
  context.report(messages.withoutQuiz({ what }, places.get(what.slice(1)) ?? listPlace(node)));
  return true;
}

/** A class or a key that only a question has, or one that is nearly one. */
function partOfQuestion(node: RootContent): string | undefined {
  const { classes, values } = attributesOf(node);
  if (node.type === 'heading' && classes.includes('bank')) return undefined;
  const type = classes.find((name) => typeClasses.includes(name));
  if (type !== undefined) return `.${type}`;
  return Object.keys(values).find(
    (key) => !isBlockKey(key) && !otherKeys.includes(key) && nearest(key, questionKeys) !== undefined,
  );
}

/** Other reports are about braces without a colon or an end, indented tags, containers and elements that are named so. */
function isReportedElsewhere(node: RootContent, source: string): boolean {
  if (node.type === 'code') return /^\{:\s?[^}\n]*quiz[^\n]*$/.test(node.value);
  const offset = node.position?.start.offset ?? 0;
  const named = /^(?:(?::{3,}[ \t]*\{?[ \t]*\.?|<)(?:quiz|question|mcq)\b|\{[ \t]*:[^}\n]{0,80}quiz)/i;
  return hasBracesFor(isNearQuiz, node, source) || named.test(source.slice(offset, offset + 100));
}
