import type { Content } from '@hornbook/model';
import { toHtml } from 'hast-util-to-html';
import type { LessonUrls } from '../urls/lesson-urls.js';
import { resolveUrls } from '../urls/resolve-urls.js';
import { bareTree } from './bare-tree.js';
import { plainText } from './plain-text.js';

export interface Publishing {
  urls: LessonUrls;
  ast: boolean;
}

interface PublishedContent {
  html: string;
  text: string;
  ast?: Content;
}

/** Turns content into what JSON holds of it. */
export const publisher =
  ({ urls, ast }: Publishing) =>
  (content: Content): PublishedContent => {
    const resolved = resolveUrls(content, urls.resolve);
    const published = { html: toHtml(resolved), text: plainText(content) };
    return ast ? { ...published, ast: bareTree(resolved) } : published;
  };
