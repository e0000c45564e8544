export { scorm12Player, scorm2004Player, webPlayer } from './generated/scripts.js';
export type { LessonData, PlayerData, QuestionData } from './player-data.js';
