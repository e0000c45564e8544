import { script } from './generated/simulator-script.js';

/**
 * The simulator as a classic script, for the page that plays the LMS in a browser: it sets `hornbookLms` to everything that this
 * package exports. `</script>` does not occur in it, so it may be part of a page.
 */
export const simulatorScript: string = script.replaceAll('</', '<\\/');
