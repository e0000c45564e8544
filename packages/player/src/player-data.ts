import type { Completion, Html, PlainText } from '@hornbook/model';
import type { Key, Labels, Question } from '@hornbook/questions';

/** What a page tells the player: `<script type="application/json" id="hornbook-data">"BASE64 of this as JSON in ASCII"</script>`. */
export interface PlayerData {
  course: {
    id: string;
    title: string;
    lang: string;
    /** Percent. */
    passMark?: number;
    completion: Completion;
  };
  /** By language: that of the course, and those of questions in another one. */
  words: Record<string, Labels>;
  /** All lessons of the course in their order. */
  lessons: LessonData[];
}

export interface LessonData {
  id: string;
  title: string;
  href?: string;
  /** What its gradable questions are worth. As in the next two, what is drawn from `banks` comes on top. */
  points: number;
  /** How many questions it has. */
  count: number;
  /** How many of them have to be answered before it is done. */
  required: number;
  /** Of a lesson that is not on this page only those of which one draw may be worth more than another. */
  banks?: BankData[];
  /** Absent where the lesson is not on this page. The HTML in a key is sanitised and its URLs are resolved. */
  questions?: QuestionData[];
}

export interface BankData {
  draw: number;
  shuffle: boolean;
  questions: BankQuestion[];
}

export interface BankQuestion {
  id: string;
  /** What it is worth; of a question that is not graded 0. */
  points: number;
  required: boolean;
}

export interface QuestionData {
  question: Question<PlainText>;
  key: Key<Html>;
}
