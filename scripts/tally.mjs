// Prints the closing line of a run, `N passed, N failed, N skipped`, from Vitest's JSON report.
// Usage: node scripts/tally.mjs <report.json> <exit code of the tests> <exit code of each check …>
import { readFileSync } from 'node:fs'

const [file = '', tests = '1', ...checks] = process.argv.slice(2)
const failedChecks = checks.filter((code) => code !== '0').length
const { passed, failed, skipped } = counted()

console.log(
  `${passed + checks.length - failedChecks} passed, ${failed + failedChecks} failed${skipped ? `, ${skipped} skipped` : ''}`,
)
process.exitCode = failed + failedChecks === 0 ? 0 : 1

function counted() {
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = read()
  // A file that breaks before its first test has failed, though it holds no failed test; so has a run that ends badly.
  const broken = testResults.filter(
    (one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = numFailedTests + broken.length
  return { passed, failed: failed === 0 && tests !== '0' ? 1 : failed, skipped: numPendingTests + numTodoTests }
}

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [] }
  }
}
