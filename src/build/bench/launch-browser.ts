import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Where an installed Chrome or Chromium usually is. */
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
];

/**
 * Starts a browser: the one that `CHROMIUM_PATH` names; on Linux x64 the one inside the package @sparticuz/chromium, which
 * brings the system libraries that a fresh machine lacks; elsewhere an installed one.
 *
 * @param options of the browser's command line, beside those that every run needs
 * @throws Error when there is no browser
 */
export async function launchBrowser(options: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await packaged()) ?? installed.find(existsSync);
  if (!executablePath) {
    throw new Error('No Chrome or Chromium was found. Install one, or set CHROMIUM_PATH to its program file.');
  }
  return playwright.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...options,
    ],
  });
}

async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Makes the package unpack its system libraries and point the linker to them.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
