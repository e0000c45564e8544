/** Endings that mean the same format. */
const formats: readonly (readonly string[])[] = [
  ['jpg', 'jpeg', 'jpe', 'jfif'],
  ['png'],
  ['gif'],
  ['webp'],
  ['avif'],
  ['svg'],
  ['mp3'],
  ['aac'],
  ['m4a', 'm4b', 'mp4'],
  ['mp4', 'm4v', 'm4a'],
  ['wav'],
  ['flac'],
  ['ogg', 'oga', 'opus', 'ogv'],
  ['ogv', 'ogg'],
  ['webm'],
  ['pdf'],
];

/** Whether a file's name says what the file is. Names that tell nothing about media say nothing wrong. */
export function isSameFormat(name: string, extension: string): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const claims = formats.some((endings) => endings.includes(ending));
  if (!claims) return true;
  return formats.some(([first, ...more]) => first === extension && [first, ...more].includes(ending));
}
