// Runs the unit tests in Node and, where there is a Chromium, the tests in the browser.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './changed.mjs';

const run = (...parameters) => execFileSync(process.execPath, parameters, { cwd: root, stdio: 'inherit' });

run(join(root, 'node_modules/vitest/vitest.mjs'), 'run');
if (existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) {
  run('--test', '--test-concurrency=1', join(root, 'test/browser/'));
}
