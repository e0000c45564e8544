/** Pictures inside a picture: raster formats only, since an SVG in there would not be cleaned. */
const embedded = /^data:image\/(png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/i;

/** Links that a click follows. */
const followed = /^(https?:\/\/|mailto:|#)/i;

/** Whether what `href` names at an element runs nothing and fetches nothing. */
export function isSafeHref(element: string, href: string): boolean {
  const url = href.trim();
  if (element === 'a') return followed.test(url);
  if (element === 'image' || element === 'feImage') return embedded.test(url) || url.startsWith('#');
  return url.startsWith('#');
}
