import { type AuthoredType, hasMarkers, type ParseContext } from '@hornbook/questions';
import type { RootContent } from 'mdast';

/** Whether a block holds answers of the kind that a type has. */
export function isAnswers(node: RootContent, kind: AuthoredType['answers'], context: ParseContext): boolean {
  if (kind === 'table' || kind === 'none') return node.type === kind;
  return node.type === 'list' && (kind === 'list' || hasMarkers(node, context));
}
