/** Of a course at a place: the same course in another folder keeps its own progress, and `file://` is one place for all. */
export const storagePrefix = (course: string): string =>
  `hornbook ${course} ${location.pathname.replace(/[^/]*$/, '')} `;
