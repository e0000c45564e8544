/** What is known of a file that cannot be shown. */
export interface MissingFile {
  /** As written: `/images/plan.svg`. */
  url: string;
  alt?: string;
}
