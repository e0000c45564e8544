import { labelsFor } from '@hornbook/questions';
import type { PlayerData } from '../../src/index.js';
import { questionData, type Sample } from './questions.js';

export interface SampleLesson {
  id: string;
  samples: Sample[];
  /** Banks of some of the samples, by their ids. */
  banks?: { draw: number; shuffle?: boolean; of: readonly string[] }[];
  /** The lesson is on another page. */
  elsewhere?: boolean;
}

export function courseData(
  lessons: readonly SampleLesson[],
  course: Partial<PlayerData['course']> = {},
): PlayerData {
  return {
    course: { id: 'course', title: 'Course', lang: 'en', completion: 'answered', ...course },
    words: { en: labelsFor('en') },
    lessons: lessons.map(({ banks = [], elsewhere, id, samples }) => {
      const own = samples.filter(({ question }) => !banks.some(({ of }) => of.includes(question.id)));
      return {
        id,
        title: `Lesson ${id}`,
        points: own.reduce((sum, { question }) => sum + question.points, 0),
        count: own.length,
        required: own.filter(({ question }) => question.required).length,
        banks: banks.map(({ draw, of, shuffle = false }) => ({
          draw,
          shuffle,
          questions: of.flatMap((id) => samples.find(({ question }) => question.id === id)?.question ?? []),
        })),
        ...(!elsewhere && { questions: samples.map(questionData) }),
      };
    }),
  };
}
