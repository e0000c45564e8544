import { type Content, eachElement } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import type { Element, RootContent } from 'hast';

/** A note of the lesson: the first piece that refers to it has its text. */
interface Note {
  readonly number: number;
  readonly item: Element;
  references: number;
}

/**
 * Moves the footnotes of a lesson's text to its end and numbers them through; a note that several pieces refer to is there
 * once. Those of a question stay with it: learners read them while they answer, and may not get every question of a bank.
 */
export function gatherFootnotes(blocks: Lesson['blocks']): Lesson['blocks'] {
  if (!blocks.some((block) => block.type === 'content' && block.content.children.some(isNotes)))
    return blocks;
  const notes = new Map<string, Note>();
  let list: Element | undefined;
  const gathered = blocks.map((block) => {
    const found = block.type === 'content' ? block.content.children.find(isNotes) : undefined;
    if (block.type !== 'content' || !found) return block;
    const content = structuredClone(block.content);
    const section = content.children.find(isNotes) as Element;
    content.children = content.children.filter((node) => node !== section);
    list ??= section;
    for (const item of itemsOf(section)) addNote(item, notes);
    pointTo(notes, content, labelOf(list));
    return { ...block, content };
  });
  if (!list) return blocks;
  for (const inner of list.children) {
    if (isElement(inner) && inner.tagName === 'ol')
      inner.children = [...notes.values()].map(({ item }) => item);
  }
  const content: Content = { type: 'root', children: [list] };
  return [...gathered, { id: 'footnotes', type: 'content', content, source: { line: 1, column: 1 } }];
}

const isElement = (node: RootContent): node is Element => node.type === 'element';

const isNotes = (node: RootContent): boolean =>
  isElement(node) && node.tagName === 'section' && node.properties.dataFootnotes !== undefined;

const itemsOf = (section: Element): Element[] =>
  section.children.flatMap((list) =>
    isElement(list) && list.tagName === 'ol' ? list.children.filter(isElement) : [],
  );

function labelOf({ children }: Element): string {
  const label = children.filter(isElement).find(({ properties }) => properties.id !== undefined);
  return String(label?.properties.id);
}

/** `fn3-fn-port` → `port`; every piece has a number of its own. */
const nameOf = (id: unknown): string => String(id).replace(/^fn\d+-fn-/, '');

/** Adds a note, or to a known one the ways back to further references. */
function addNote(item: Element, notes: Map<string, Note>): void {
  const name = nameOf(item.properties.id);
  const known = notes.get(name);
  const note = known ?? { number: notes.size + 1, item, references: 0 };
  notes.set(name, note);
  const back: Element[] = [];
  eachElement({ type: 'root', children: [item] }, (element) => {
    if (element.properties.dataFootnoteBackref === undefined) return;
    note.references += 1;
    const suffix = note.references > 1 ? `-${note.references}` : '';
    element.properties.ariaLabel = String(element.properties.ariaLabel).replace(
      /\d.*$/,
      note.number + suffix,
    );
    if (known) {
      element.children = [...element.children.slice(0, 1), sup(note.references)];
      back.push(element);
    }
  });
  if (!known) return;
  const last = known.item.children.findLast(isElement);
  (last?.tagName === 'p' ? last : known.item).children.push(
    ...back.flatMap((element) => [{ type: 'text' as const, value: ' ' }, element]),
  );
}

const sup = (number: number): Element => ({
  type: 'element',
  tagName: 'sup',
  properties: {},
  children: [{ type: 'text', value: String(number) }],
});

/** Makes the references in a piece lead to the notes of the lesson. */
function pointTo(notes: ReadonlyMap<string, Note>, content: Content, label: string): void {
  eachElement(content, (element) => {
    if (element.properties.dataFootnoteRef === undefined) return;
    const [before, id = ''] = String(element.properties.href).split('#');
    const note = notes.get(nameOf(id));
    if (!note) return;
    element.properties.href = `${before}#${note.item.properties.id}`;
    element.properties.ariaDescribedBy = [label];
    element.children = [{ type: 'text', value: String(note.number) }];
  });
}
