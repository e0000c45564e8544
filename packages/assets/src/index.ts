export { type AssetFiles, fillAssets } from './fill-assets.js';
export type { AssetFile } from './inspect.js';
export { messages } from './messages.js';
