import { type AuthoringType, hasMarkers, type ParseContext } from '@hornbook/questions';
import type { RootContent } from 'mdast';

/** Whether a block holds answers of the kind that the type has for which a class asks. */
export function isAnswers(
  node: RootContent,
  asked: AuthoringType | undefined,
  context: ParseContext,
): boolean {
  const kind = asked?.answers ?? 'marked-list';
  if (asked?.inPrompt?.(node)) return false;
  if (kind === 'table' || kind === 'none') return node.type === kind;
  return node.type === 'list' && (kind === 'list' || hasMarkers(node, context));
}
