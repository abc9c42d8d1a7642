/** An answer with the question it answers. */
export interface Answered<Question, Answer> {
  readonly question: Question;
  readonly answer: Answer;
}

/**
 * Keeps a row of questions in order: asking again cancels the question before, and only the answer to the latest one is
 * given. Superseded questions give `null`, whether they were cancelled, answered late or failed. Asking for nothing, `null`,
 * only cancels.
 */
export function createLatest<Question, Answer>(
  ask: (question: Question, signal: AbortSignal) => Promise<Answer>,
): (question: Question | null) => Promise<Answered<Question, Answer> | null> {
  let current: AbortController | null = null;
  return async (question) => {
    current?.abort();
    current = null;
    if (question === null) return null;
    const mine = new AbortController();
    current = mine;
    try {
      const answer = await ask(question, mine.signal);
      return current === mine ? { question, answer } : null;
    } catch (error) {
      if (current === mine) throw error;
      return null;
    }
  };
}
