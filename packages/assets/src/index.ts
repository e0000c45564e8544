export { type AssetFiles, fillAssets } from './fill-assets.js';
export { messages } from './messages.js';
