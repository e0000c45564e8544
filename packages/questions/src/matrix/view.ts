import type { Content } from '@hornbook/model';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FormLabels } from '../form-labels.js';
import type { MatrixQuestion } from './schema.js';

const contentOf = (content: Content): ElementContent[] => content.children as ElementContent[];

/** A header cell must not be empty. */
const cornerOf = (corner: Content | undefined): ElementContent =>
  corner ? h('th', { scope: 'col' }, contentOf(corner)) : h('td');

/**
 * A table of radio buttons or check boxes, each named by its row and its column. Where it is wider than the page it
 * scrolls on its own, also by keyboard when no control in it can be focused any more.
 */
export function view(question: MatrixQuestion, labels: FormLabels): ElementContent[] {
  const { columns, corner, id, multiple, rows } = question;
  const headings = columns.map((column) =>
    h('th', { scope: 'col', id: `${id}.${column.id}.column` }, contentOf(column.content)),
  );
  const lines = rows.map((row) => {
    const heading = `${id}.${row.id}.row`;
    const cells = columns.map((column) =>
      h('td', [
        h('input', {
          type: multiple ? 'checkbox' : 'radio',
          name: `${id}.${row.id}`,
          value: column.id,
          ariaLabelledBy: [heading, `${id}.${column.id}.column`],
        }),
      ]),
    );
    return h('tr', [h('th', { scope: 'row', id: heading }, contentOf(row.content)), ...cells]);
  });
  const group = `${id}:answers`;
  // The question's name is part of it, or all tables of a page would have the same name.
  const name = { id: group, ariaLabel: labels.answers, ariaLabelledBy: [group, `${id}:name`] };
  return [
    h('.hb-scroll', { ...name, role: 'group', tabIndex: 0 }, [
      h('table', [h('thead', [h('tr', [cornerOf(corner), ...headings])]), h('tbody', lines)]),
    ]),
  ];
}
