import { labelsFor } from '@hornbook/questions';
import type { PlayerData } from '../../src/index.js';
import { questionData, type Sample } from './questions.js';

export interface SampleLesson {
  id: string;
  samples: Sample[];
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
    lessons: lessons.map(({ elsewhere, id, samples }) => ({
      id,
      title: `Lesson ${id}`,
      points: samples.reduce((sum, { question }) => sum + question.points, 0),
      count: samples.length,
      required: samples.filter(({ question }) => question.required).length,
      ...(!elsewhere && { questions: samples.map(questionData) }),
    })),
  };
}
