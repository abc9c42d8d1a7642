import { describe, expect, test } from "vitest";
import { checkOutcome, closingLine, vitestOutcome } from "../../scripts/suites.ts";

describe("vitestOutcome", () => {
  test("takes the counts of a run that ended well", () => {
    expect(vitestOutcome({ numPassedTests: 12, numFailedTests: 0 }, 0)).toEqual({ passed: 12, failed: 0 });
  });

  test("counts failed and skipped tests alike", () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(vitestOutcome(report, 1)).toEqual({ passed: 5, failed: 4 });
  });

  test("fails a suite that ran no test or left no report", () => {
    expect(vitestOutcome({ numPassedTests: 0, numFailedTests: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(vitestOutcome(null, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test("fails a run that ended badly although no test failed", () => {
    expect(vitestOutcome({ numPassedTests: 7, numFailedTests: 0 }, 1)).toEqual({ passed: 7, failed: 1 });
    expect(vitestOutcome({ numPassedTests: 7, numFailedTests: 0 }, null)).toEqual({ passed: 7, failed: 1 });
  });
});

describe("closingLine", () => {
  test("adds up all suites", () => {
    expect(closingLine([checkOutcome(0), checkOutcome(2), { passed: 40, failed: 3 }])).toBe("41 passed, 4 failed");
  });
});
