import { eachElement } from '@hornbook/model';
import type { Element, Root } from 'hast';
import { contentMessages as messages } from '../content/messages.js';
import { type LinkContext, placeOf } from './resolve-urls.js';
import { targetOf } from './url-target.js';

const endings = {
  video: ['mp4', 'm4v', 'webm', 'ogv', 'mov'],
  audio: ['mp3', 'm4a', 'aac', 'wav', 'flac', 'ogg', 'oga', 'opus'],
};

/**
 * An image that names a film or a sound becomes a player, with a link for those whose browser has none:
 *
 *     ![A talk about images](talk.mp4)
 *
 * Captions are in the file that `data-captions` names, else in one beside the film that differs in its ending:
 * `talk.vtt`. URLs stay the author's; they are made neutral afterwards.
 */
export function makePlayers(tree: Root, context: LinkContext): void {
  eachElement(tree, (element) => {
    if (element.tagName === 'img') makePlayer(element, context);
    if (element.tagName !== 'audio' && element.tagName !== 'video') return;
    element.properties.controls = true;
    const place = placeOf(element);
    if (element.tagName === 'video' && !hasCaptions(element)) {
      context.report(messages.filmWithoutCaptions(undefined, place));
    }
  });
}

function makePlayer(image: Element, context: LinkContext): void {
  const {
    src,
    alt,
    dataCaptions,
    'data-captions': captions = dataCaptions,
    ...properties
  } = image.properties;
  const url = String(src ?? '');
  const target = targetOf(url, context.path);
  const kind = target.kind === 'file' ? kindOf(target.path ?? '') : undefined;
  if (!kind) return;
  const label = String(alt ?? '').trim();
  if (!label) context.report(messages.mediaWithoutLabel({ url }, placeOf(image)));
  const { loading: _, ...kept } = properties;
  image.tagName = kind;
  image.properties = { ...kept, src: url, ...(label && { ariaLabel: label }) };
  const track = kind === 'video' && (captions ? String(captions) : captionsBeside(url, context));
  const { position } = image;
  const part = (tagName: string, own: Element['properties'], children: Element['children']): Element => ({
    type: 'element',
    tagName,
    properties: own,
    children,
    ...(position && { position }),
  });
  image.children = [
    ...(track ? [part('track', { kind: 'captions', src: track, srcLang: context.lang }, [])] : []),
    part('a', { href: url }, [{ type: 'text', value: label || url }]),
  ];
}

function kindOf(path: string): 'audio' | 'video' | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (endings.video.includes(ending)) return 'video';
  return endings.audio.includes(ending) ? 'audio' : undefined;
}

function captionsBeside(url: string, { path, readFile }: LinkContext): string | undefined {
  const beside = url.replace(/\.[a-z0-9]+(?=[?#]|$)/i, '.vtt');
  const target = targetOf(beside, path);
  if (target.kind !== 'file' || !target.path) return undefined;
  return 'bytes' in readFile({ base: target.base, path: target.path }) ? beside : undefined;
}

const hasCaptions = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && child.tagName === 'track');

/** An image, film or sound alone in its paragraph, with a title, becomes a figure with the title as its caption. */
export function makeFigures(tree: Root): void {
  eachElement(tree, (element) => {
    const shown = element.tagName === 'p' ? onlyMedia(element) : undefined;
    const title = shown?.properties.title;
    if (!shown || typeof title !== 'string' || title === '') return;
    delete shown.properties.title;
    element.tagName = 'figure';
    const caption: Element = {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: title }],
    };
    element.children = [shown, caption];
  });
}

const media = ['img', 'video', 'audio'];

function onlyMedia(paragraph: Element): Element | undefined {
  const visible = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [only] = visible;
  return visible.length === 1 && only?.type === 'element' && media.includes(only.tagName) ? only : undefined;
}
