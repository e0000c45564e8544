import type { Asset } from '@hornbook/model';
import type { Element } from 'hast';
import { neutralId } from './neutral-id.js';

/** The size is known before the file is there, so nothing jumps; what is far down waits. */
export function fitImage({ properties }: Element, assets: ReadonlyMap<string, Asset>): void {
  const asset = assets.get(neutralId(properties.src) ?? '');
  if (properties.width === undefined && properties.height === undefined && asset?.width && asset.height) {
    properties.width = asset.width;
    properties.height = asset.height;
  }
  properties.loading ??= 'lazy';
  properties.decoding = 'async';
  if (asset && knowsDarkPages(asset)) properties.dataHbAdapts = '';
}

/** A picture that does not adapt to a dark page keeps light paper behind it: its lines may be black on nothing. */
const knowsDarkPages = ({ data, mime }: Asset): boolean =>
  mime === 'image/svg+xml' && new TextDecoder().decode(data).includes('prefers-color-scheme');
