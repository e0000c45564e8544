import type { Asset } from '@hornbook/model';
import type { Element } from 'hast';
import { neutralId } from './neutral-id.js';

/**
 * A link must not take the course's page away: in an LMS that ends the session. What lies outside of the course opens in
 * a page of its own; a file of the course is downloaded, because no browser opens a `data:` address as a page.
 */
export function leaveOpen({ properties }: Element, assets: ReadonlyMap<string, Asset>): void {
  const asset = assets.get(neutralId(properties.href) ?? '');
  if (!asset && !/^(https?|mailto|tel):/i.test(String(properties.href ?? ''))) return;
  if (asset) properties.download = asset.path.replace(/^.*\//, '');
  properties.target = '_blank';
  properties.rel = ['noopener', 'noreferrer'];
}
