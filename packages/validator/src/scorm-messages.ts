import { defineMessage } from '@hornbook/model';

/** What suspend data would take, in characters. */
export interface Room {
  scores: number;
  answers: number;
  room: number;
}

/** What an LMS can't hold. */
export const scormMessages = {
  scormTooMany: defineMessage<{ id: string; what: string; count: number; most: number }>({
    ruleId: 'scorm-too-many',
    severity: 'warning',
    reason: ({ count, id, what }) => `An LMS cannot record all ${count} ${what} of the question \`${id}\``,
    note: ({ most, what }) =>
      `SCORM has room for ${most} ${what}. The score is right; the answer in the report is missing or cut off. Split the question.`,
  }),
  scormPoints: defineMessage<{ id: string; points: number }>({
    ruleId: 'scorm-points',
    severity: 'warning',
    reason: ({ id, points }) => `An LMS cannot record that the question \`${id}\` earns ${points} points`,
    note: 'Use up to 100 points, with up to seven decimals. The score in percent is right all the same.',
  }),
  suspendDataTight: defineMessage<Room>({
    ruleId: 'scorm-suspend-data',
    severity: 'warning',
    reason: ({ answers, room }) =>
      `In SCORM 1.2, not every answer can be kept: they take about ${answers} characters, and there is room for ${room}`,
    note: 'The longest typed answers are forgotten first when a learner comes back; scores are kept. Split the course, or use SCORM 2004.',
  }),
  suspendDataFull: defineMessage<Room>({
    ruleId: 'scorm-suspend-data',
    severity: 'warning',
    reason: ({ room, scores }) =>
      `In SCORM 1.2, not even every score can be kept: they take ${scores} characters, and there is room for ${room}`,
    note: 'A learner who comes back has to answer some questions again; the total score is kept. Split the course, write `packaging: lesson` under `scorm`, or use SCORM 2004.',
  }),
  storedIdCollision: defineMessage<{ kind: string; id: string; other: string; where: string }>({
    ruleId: 'scorm-id-collision',
    severity: 'warning',
    reason: ({ id, kind, other, where }) =>
      `The ${kind} \`${id}\` and \`${other}\` (${where}) look the same where an LMS keeps answers`,
    note: 'Answers are kept by a short hash of ids. Change one of the two ids.',
  }),
  scormScos: defineMessage<{ lessons: number }>({
    ruleId: 'scorm-scos',
    severity: 'warning',
    reason: ({ lessons }) =>
      `\`packaging: scos\` gives an LMS ${lessons} scores, and many make a wrong one of them: that of the first, the last or the best lesson`,
    note: 'Some refuse the package, and in some a lesson of 100 percent hides a failed one. Choose `course` for one score, or `lesson` for packages that an LMS lists one by one. If your LMS is known to add them up: `rules: { scorm-scos: off }`.',
  }),
};
