import { type Content, eachContent, eachElement, type SourcedData, type SourcePlace } from '@hornbook/model';
import type { Lesson, Question } from '@hornbook/questions';
import type { Element } from 'hast';

/** A place in a lesson's source; both count from 1. */
export interface Source {
  line: number;
  column: number;
}

/** A question, in a block or a bank, and where it is in the source. */
export interface PlacedQuestion {
  question: Question;
  source: Source;
  /** The id of the bank that it is drawn from. */
  bank?: string;
}

/** A piece of content and the block that it belongs to. */
export interface Piece {
  content: Content;
  isOption: boolean;
  source: Source;
  /** Its elements that the rules ask about: links, images, and whatever has an id. */
  elements: readonly Element[];
}

/** A lesson as the rules see it: walked once, for all of them. */
export interface LessonView {
  lesson: Lesson;
  frontMatter: SourcedData | undefined;
  questions: readonly PlacedQuestion[];
  /** Without the glossary: its text is in a block, too. */
  pieces: readonly Piece[];
}

export function viewLesson(lesson: Lesson, frontMatter?: SourcedData): LessonView {
  const questions = questionsOf(lesson);
  const inBlocks = lesson.blocks.flatMap((block) =>
    block.type === 'content' ? [piece(block.content, block.source)] : [],
  );
  const inQuestions = questions.flatMap((placed) => [
    ...questionPieces(placed),
    ...contents(lesson.keys.get(placed.question.id)).map((content) => piece(content, placed.source)),
  ]);
  return { lesson, frontMatter, questions, pieces: [...inBlocks, ...inQuestions] };
}

/** The questions of a lesson, in the order of their blocks. */
export function questionsOf({ banks, blocks }: Lesson): PlacedQuestion[] {
  const bankOf = new Map(banks.map((bank) => [bank.id, bank]));
  return blocks.flatMap((block) => {
    if (block.type === 'content') return [];
    const bank = block.type === 'bank' ? bankOf.get(block.bank) : undefined;
    const questions = block.type === 'question' ? [block.question] : (bank?.questions ?? []);
    return questions.map((question) => ({
      question,
      source: (bank && startOf(question.prompt)) ?? block.source,
      ...(bank && { bank: bank.id }),
    }));
  });
}

/** Where content begins in the source, if it knows. */
const startOf = ({ children }: Content): Source | undefined =>
  children.find(({ position }) => position)?.position?.start;

type NamedList = readonly { id: string; content?: Content }[];

const isNamedList = (value: unknown): value is NamedList =>
  Array.isArray(value) && value.every((part) => typeof part.id === 'string');

/** The lists of what an answer names by id: options, items, sources and targets, rows and columns. */
export const namedLists = (question: Question): NamedList[] =>
  Object.values<unknown>(question).filter(isNamedList);

function questionPieces({ question, source }: PlacedQuestion): Piece[] {
  const options = new Set(namedLists(question).flatMap((list) => list.map(({ content }) => content)));
  return contents(question).map((content) => piece(content, source, options.has(content)));
}

const piece = (content: Content, source: Source, isOption = false): Piece => ({
  content,
  isOption,
  source,
  elements: elementsOf(content),
});

function contents(value: unknown): Content[] {
  const found: Content[] = [];
  eachContent(value, (content) => found.push(content));
  return found;
}

/** What the rules ask about. */
function elementsOf(content: Content): Element[] {
  const found: Element[] = [];
  eachElement(content, (element) => {
    const { properties, tagName } = element;
    if (tagName === 'a' || tagName === 'img' || properties.id !== undefined) found.push(element);
  });
  return found;
}

const startOfFile: SourcePlace = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Where a key's value is in YAML; the start of the file where there is no YAML. */
export const placeOfKey = (source: SourcedData | undefined, key: string): SourcePlace =>
  source?.placeOf([key], 'value') ?? startOfFile;

/** Where an element is; where its block is, if that is all we know. */
export const placeOfElement = (element: Element, source: Source): SourcePlace =>
  element.position ?? placeOfSource(source);

/** The start of a block. */
export const placeOfSource = ({ column, line }: Source): SourcePlace => ({
  start: { line, column },
  end: { line, column },
});
