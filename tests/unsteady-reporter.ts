import type { Reporter, TestCase } from 'vitest/node';

/** Names the tests that passed only when they were run once more, so that nobody overlooks them. */
export default class UnsteadyReporter implements Reporter {
  private readonly unsteady: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.unsteady.push(test.fullName);
  }

  onTestRunEnd(): void {
    if (this.unsteady.length === 0) return;
    const lines = ['', 'UNSTEADY: passed only at the second try:', ...this.unsteady, ''];
    process.stdout.write(lines.join('\n'));
  }
}
