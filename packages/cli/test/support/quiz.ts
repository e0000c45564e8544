/** A lesson with a question, as small as one can be. */
export const quizLesson = (title: string): string => `# ${title}

Some text about ${title.toLowerCase()}.

{: .quiz #${title.toLowerCase()}-quiz}
What is it about?

- (x) ${title}
- ( ) Something else
`;

/** Its question has no right answer: an error. */
export const brokenLesson = (title: string): string => quizLesson(title).replace('(x)', '( )');
