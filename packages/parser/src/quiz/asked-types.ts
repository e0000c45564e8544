import { type AuthoringType, authoringTypes } from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { attributesOf } from '../nodes.js';

/** The types that the classes of a question's first block ask for, in the order in which they were written. */
export const askedTypes = (node: RootContent): AuthoringType[] =>
  attributesOf(node).classes.flatMap((name) => authoringTypes.find((type) => type.class === name) ?? []);
