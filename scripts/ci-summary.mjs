import { existsSync, readFileSync } from 'node:fs';

/** The last line of a run: "N passed, N failed". A suite that did not even start counts as one failure; fails when no test ran. */
const [report] = process.argv.slice(2);
const empty = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0 };
const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : empty;
if (numPendingTests > 0) console.log(`${numPendingTests} tests were skipped: the reasons stand above`);
console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
if (numPassedTests === 0) process.exitCode = 1;
