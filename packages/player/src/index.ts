export type { BankData, BankQuestion, LessonData, PlayerData, QuestionData } from './player-data.js';
export { type PlayerName, playerScript } from './player-script.js';
