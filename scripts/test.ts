/**
 * `npm test`: everything that must hold, in the order from fast to slow. Every step runs, also after a failure; the last line
 * tells how many checks and tests passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** Checks that count as one each, and the three parts of the tests. */
const steps = [
  { name: 'types', what: 'Types of sources and pages' },
  { name: 'lint', what: 'Lint' },
  { name: 'format:check', what: 'Format' },
  { name: 'check', what: 'Content' },
  { name: 'test:unit', what: 'Unit tests' },
  { name: 'test:build', what: 'Build tests over small whole trees' },
  { name: 'test:browser', what: 'Browser tests over both editions' },
];

/** How many tests of a part passed and failed, as its report says. */
function count(report: string, ok: boolean): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: Number(ok), failed: Number(!ok) };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  // A part that fails without a failed test (a file that cannot be read, say) is a failure all the same.
  return { passed: numPassedTests, failed: ok ? 0 : Math.max(1, numFailedTests) };
}

let passed = 0;
let failed = 0;
for (const { name, what } of steps) {
  const report = `.work/test-reports/${name.replace(':', '-')}.json`;
  rmSync(report, { force: true });
  const start = performance.now();
  console.log(`\n━━ ${what}`);
  const extra = name.startsWith('test:')
    ? ['--', '--reporter=default', '--reporter=json', `--outputFile=${report}`]
    : [];
  const { status } = spawnSync('npm', ['run', '--silent', name, ...extra], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  const result = count(report, status === 0);
  passed += result.passed;
  failed += result.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`   ${what}: ${result.failed === 0 ? 'passed' : 'FAILED'} after ${seconds} s`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
