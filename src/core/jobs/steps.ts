/** Long work in small steps: each gives the part that is done, 0 to 1, and the last the answer. */
export type Steps<Answer> = Generator<number, Answer>;

/** Does all steps at once. */
export function finish<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
