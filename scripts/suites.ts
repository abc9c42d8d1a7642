/** How a suite ended. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** The part of vitest's JSON report that is counted. */
export interface Report {
  readonly success?: boolean;
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly numTodoTests?: number;
  readonly numFailedTestSuites?: number;
}

/** A check that is one thing, such as lint or types: one passed or one failed. */
export function checkOutcome(status: number | null): Outcome {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Counts a vitest run. A test that was skipped did not pass, so it counts as failed. A run that left no report, ran
 * no test, or ended badly without a failed test (a file that does not load, an error between tests) has one failure.
 *
 * @param status exit code, `null` where a signal ended the run
 */
export function vitestOutcome(report: Report | null, status: number | null): Outcome {
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const failed = (report?.numFailedTests ?? 0) + skipped;
  const broken = status !== 0 || report === null || passed + failed === 0;
  return { passed, failed: broken ? Math.max(1, failed) : failed };
}

/** The closing line over all suites. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  return `${passed} passed, ${failed} failed`;
}
