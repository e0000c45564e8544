import type { Completion, Html, PlainText } from '@hornbook/model';
import type { Key, Labels, Question } from '@hornbook/questions';

/**
 * A page's data for the player: `<script type="application/json" id="hornbook-data">"BASE64 of this as JSON in ASCII"</script>`. The
 * page of a lesson in a folder has only `words` and its own lesson; `course` and the other lessons are in `course.js`, once for all
 * pages.
 */
export interface PlayerData {
  course: {
    id: string;
    title: string;
    lang: string;
    /** Percent. */
    passMark?: number;
    completion: Completion;
  };
  /** By language: the course's, and those of questions in other languages. */
  words: Record<string, Labels>;
  /** All lessons of the course, in order. */
  lessons: LessonData[];
}

export interface LessonData {
  id: string;
  title: string;
  href?: string;
  /** Points of its graded questions. Here and in the next two, what is drawn from `banks` is added. */
  points: number;
  /** How many questions it has. */
  count: number;
  /** How many questions must be answered before it is done. */
  required: number;
  /** For a lesson on another page, only banks where the points depend on the draw. */
  banks?: BankData[];
  /** Absent if the lesson is on another page. The HTML in a key is sanitized and its URLs are resolved. */
  questions?: QuestionData[];
}

export interface BankData {
  draw: number;
  shuffle: boolean;
  questions: BankQuestion[];
}

export interface BankQuestion {
  id: string;
  /** 0 for a question that is not graded. */
  points: number;
  required: boolean;
}

export interface QuestionData {
  question: Question<PlainText>;
  key: Key<Html>;
}
