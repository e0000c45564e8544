import { addressFix, isGraded, type PlainQuestion, readNeutralUrl, type SourcePlace } from '@hornbook/model';
import { packedLength } from '@hornbook/questions';
import { recordHash, runtimeType } from '@hornbook/questions/browser';
import type { Element } from 'hast';
import {
  type LessonView,
  type PlacedQuestion,
  placeOfElement,
  placeOfKey,
  placeOfSource,
} from './lesson-view.js';

/**
 * What the rest of a course must know of a lesson to be checked together with it: what the lesson defines and refers to, as a
 * linker knows an object file by its symbols. Plain data.
 */
export interface LessonSymbols {
  readonly id: string;
  readonly path: string;
  /** Those that must differ from all others of the course, in their order. */
  readonly ids: readonly PlacedId[];
  /** Everything that has an id on its page. */
  readonly anchors: readonly string[];
  /** Links to lessons, itself included. */
  readonly links: readonly LessonLink[];
  /** How many questions it has, those in banks included. */
  readonly questions: number;
  /** Whether a question of it is graded and worth something. */
  readonly earnsPoints: boolean;
  /** How many graded questions may be answered any number of times. */
  readonly unlimited: number;
  /** What its questions take in suspend data, in their order. */
  readonly records: readonly StoredRecord[];
  /** How many questions each of its banks draws, by id. */
  readonly draws: Readonly<Record<string, number>>;
  /** Of each single choice whose options keep their order, the place of the right one, from 1. Part of the key. */
  readonly rightPlaces: readonly number[];
}

/** How the player stores the answer to a question. */
export interface StoredRecord {
  readonly id: string;
  readonly hash: number;
  /** Characters of the packed answer, without what every record has. */
  readonly length: number;
  /** The bank that the question is drawn from. */
  readonly bank?: string;
}

/** An id, and where it comes from. */
export interface PlacedId {
  readonly kind: 'lesson' | 'question' | 'bank';
  readonly id: string;
  readonly place: SourcePlace;
}

export interface LessonLink {
  readonly lesson: string;
  /** Empty: the lesson as a whole. */
  readonly anchor: string;
  readonly place: SourcePlace;
  /** The offsets of the anchor in the source, where it is written as it is. */
  readonly written?: { readonly start: number; readonly end: number };
}

/** @param source the lesson's text */
export function symbolsOf(view: LessonView, source = ''): LessonSymbols {
  const { lesson, questions } = view;
  return {
    id: lesson.id,
    path: lesson.path,
    ids: idsOf(view),
    anchors: anchorsOf(view),
    links: linksOf(view, source),
    questions: questions.length,
    earnsPoints: questions.some(
      ({ question: { id, points } }) => points > 0 && isGraded(lesson.keys.get(id)),
    ),
    unlimited: questions.filter(
      ({ question: { attempts, id } }) => attempts === undefined && isGraded(lesson.keys.get(id)),
    ).length,
    records: questions.flatMap(recordOf),
    draws: Object.fromEntries(lesson.banks.map(({ draw, id }) => [id, draw])),
    rightPlaces: rightPlacesOf(view),
  };
}

function recordOf({ bank, question }: PlacedQuestion): StoredRecord[] {
  const type = runtimeType(question.type);
  // A fingerprint goes by ids alone, whatever format the texts are in.
  const hash = type && recordHash(question as unknown as PlainQuestion, type);
  const record = { id: question.id, length: packedLength(question), ...(bank !== undefined && { bank }) };
  return hash === undefined ? [] : [{ ...record, hash }];
}

const rightPlacesOf = ({ lesson, questions }: LessonView): number[] =>
  questions.flatMap(({ question }) => {
    if (question.type !== 'single-choice' || question.shuffle || question.options.length < 2) return [];
    const key = lesson.keys.get(question.id);
    const correct = isGraded(key) ? (key.correct as readonly string[]) : [];
    const at = question.options.findIndex(({ id }) => id === correct[0]);
    return correct.length === 1 && at !== -1 ? [at + 1] : [];
  });

function idsOf({ frontMatter, lesson, questions }: LessonView): PlacedId[] {
  const { banks, blocks } = lesson;
  const sourceOfBank = new Map(
    blocks.flatMap((block) => (block.type === 'bank' ? [[block.bank, block.source] as const] : [])),
  );
  return [
    { kind: 'lesson', id: lesson.id, place: placeOfKey(frontMatter, 'id') },
    ...banks.map(
      ({ id }): PlacedId => ({
        kind: 'bank',
        id,
        place: placeOfSource(sourceOfBank.get(id) ?? { line: 1, column: 1 }),
      }),
    ),
    ...questions.map(
      ({ question, source }): PlacedId => ({
        kind: 'question',
        id: question.id,
        place: placeOfSource(source),
      }),
    ),
  ];
}

const anchorsOf = ({ lesson, pieces, questions }: LessonView): string[] => [
  ...lesson.outline.map(({ id }) => id),
  ...questions.map(({ question }) => question.id),
  ...pieces.flatMap(({ elements }) => elements.flatMap(idOf)),
];

const idOf = ({ properties: { id } }: Element): string[] => (id === undefined ? [] : [String(id)]);

const linksOf = ({ pieces }: LessonView, text: string): LessonLink[] =>
  pieces.flatMap(({ elements, source }) =>
    elements.flatMap((element) => {
      const url = readNeutralUrl(element.properties.href);
      if (url?.kind !== 'lesson') return [];
      const { anchor } = url;
      const place = placeOfElement(element, source);
      const written = anchor && addressFix({ source: text, place, url: `#${anchor}` }, 'fragment', '');
      const { end, start } = written || {};
      return [
        {
          lesson: url.id,
          anchor,
          place,
          ...(start !== undefined && end !== undefined && { written: { start, end } }),
        },
      ];
    }),
  );
