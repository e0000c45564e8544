/** The TypeBox schemas behind the types of this package. For code generators and tests: run time needs none of them. */
export * from './schema/answers-file.js';
export * from './schema/content-format.js';
export * from './schema/course.js';
export * from './schema/identifier.js';
export * from './schema/lesson.js';
export * from './schema/question.js';
export * from './schema/settings.js';
