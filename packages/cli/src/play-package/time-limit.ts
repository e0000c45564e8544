/** The page didn't answer in time. */
export class PageStuck extends Error {}

/** Something that a page has to answer, or else `PageStuck` is thrown. */
export async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PageStuck()), Math.max(milliseconds, 0));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What comes later has no reader.
    work.catch(() => {});
  }
}
