import type { Labels } from '@hornbook/questions/browser';
import type { NoticeName, Notices } from '../keeper.js';
import { element } from './element.js';

/** Shows banners in the page's `[data-hb-notice]`, a status region. */
export function createNotices(labels: Labels): Notices {
  const region = document.querySelector('[data-hb-notice]');
  const shown = new Map<NoticeName, HTMLElement>();
  return {
    show(name) {
      if (shown.has(name)) return;
      const notice = element('p', 'hb-notice-text', labels.notices[name]);
      notice.dataset.notice = name;
      shown.set(name, notice);
      region?.append(notice);
    },
    hide(name) {
      shown.get(name)?.remove();
      shown.delete(name);
    },
  };
}
