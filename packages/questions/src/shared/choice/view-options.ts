import type { Content } from '@hornbook/model';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';

interface Choice {
  id: string;
  options: readonly { id: string; content: Content; fixed?: boolean | undefined }[];
}

/**
 * A radio button or check box for every option, with a place for its feedback. A form has its controls as properties by
 * their names, in place of its own: the dot keeps a question named `dataset` from that.
 */
export const viewOptions = (question: Choice, input: 'radio' | 'checkbox'): ElementContent[] =>
  question.options.map((option) => {
    const id = `${question.id}.${option.id}`;
    return h('.hb-option', { dataOption: option.id, ...(option.fixed && { dataFixed: '' }) }, [
      h('input', { type: input, name: `${question.id}.option`, value: option.id, id }),
      h('label.hb-label', { htmlFor: id }, option.content.children as ElementContent[]),
      h('.hb-option-feedback', { id: `${id}.feedback`, hidden: true }),
    ]);
  });
