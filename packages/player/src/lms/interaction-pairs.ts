import type { Grade } from '@hornbook/model';
import type { Answered } from '../keeper.js';
import { decimal } from './decimal.js';
import type { Edition, Pair } from './edition.js';
import { objectiveId } from './objectives.js';

/** The elements of an interaction in the order in which editions want them: id and type before anything else. */
export function interactionPairs(
  edition: Edition,
  { graded: { grade, record }, item, latency }: Answered,
  lang: string,
  date: Date,
): Pair[] {
  const { key, question, type } = item;
  const { patterns, response, type: kind } = edition.respond(type.interaction(question, key, record.answer));
  return [
    ['id', question.id],
    ['type', kind],
    ...(question.objective ? [['objectives.0.id', objectiveId(question.objective)] as const] : []),
    ...edition.descriptionPairs(question.prompt.text, question.lang ?? lang),
    ['weighting', decimal(question.points, 4)],
    [edition.interactionTime, edition.timestamp(date)],
    ...(response === undefined ? [] : [[edition.responseElement, response] as const]),
    ...patterns.map((pattern) => ['correct_responses.#.pattern', pattern] as const),
    ['result', resultOf(grade, edition)],
    ['latency', edition.duration(latency)],
  ];
}

/** A number tells what share of an answer was right. */
function resultOf({ score, verdict }: Grade, { wrong }: Edition): string {
  if (verdict === 'ungraded') return 'neutral';
  if (verdict === 'partial') return decimal(score, 2);
  return verdict === 'correct' ? 'correct' : wrong;
}
