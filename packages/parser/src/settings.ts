/** What of the course a lesson depends on. */
export interface LessonSettings {
  /** BCP 47; front matter may say otherwise. */
  lang: string;
  /** Default number of attempts at a question; absent: no limit. */
  attempts?: number;
  /** All lessons of the course, for links by file name. `path` is relative to the course, with `/`. */
  lessons: readonly { path: string; id: string }[];
}
