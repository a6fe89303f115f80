/**
 * `npm test`: everything that must hold, in the order from fast to slow. Every step runs, also after a failure; the last line
 * tells how many checks and tests passed and failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** A check that counts as one, or a part of the tests: a script of `package.json`, and what people call it. */
interface Step {
  name: string;
  what: string;
}

/**
 * Stages follow each other, and so do the steps of a row. The rows of a stage run at the same time: each of their steps keeps one
 * core busy. Lint comes after the types, which it reads.
 */
const stages: Step[][][] = [
  [
    [
      { name: 'types', what: 'Types of sources and pages' },
      { name: 'lint', what: 'Lint' },
    ],
    [
      { name: 'format:check', what: 'Format' },
      { name: 'check', what: 'Content' },
      { name: 'test:unit', what: 'Unit tests' },
    ],
  ],
  [[{ name: 'test:build', what: 'Build tests over small whole trees' }]],
  [[{ name: 'test:browser', what: 'Browser tests over both editions' }]],
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

/** Runs a script; what it prints is shown at once, or, when it is not alone, at its end. */
function run(name: string, options: readonly string[], isAlone: boolean): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name, ...options], {
      stdio: ['inherit', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', (error) => {
      resolve({ ok: false, output: `${output}${error.message}\n` });
    });
    child.on('close', (code) => {
      resolve({ ok: code === 0, output });
    });
  });
}

let passed = 0;
let failed = 0;

async function take({ name, what }: Step, isAlone: boolean): Promise<void> {
  const report = `.work/test-reports/${name.replace(':', '-')}.json`;
  rmSync(report, { force: true });
  const start = performance.now();
  if (isAlone) console.log(`\n━━ ${what}`);
  const extra = name.startsWith('test:')
    ? ['--', '--reporter=default', '--reporter=json', `--outputFile=${report}`]
    : [];
  const { ok, output } = await run(name, extra, isAlone);
  if (!isAlone) console.log(`\n━━ ${what}\n${output.trimEnd()}`);
  const result = count(report, ok);
  passed += result.passed;
  failed += result.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`   ${what}: ${result.failed === 0 ? 'passed' : 'FAILED'} after ${seconds} s`);
}

for (const rows of stages) {
  await Promise.all(
    rows.map(async (steps) => {
      for (const step of steps) await take(step, rows.length === 1);
    }),
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
