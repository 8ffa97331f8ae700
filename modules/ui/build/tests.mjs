// Runs the unit tests in Node and the tests of single pages in the browser. The whole product in browsers: test-suite/browser.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './changed.mjs';

const run = (...parameters) => execFileSync(process.execPath, parameters, { cwd: root, stdio: 'inherit' });

run(join(root, 'node_modules/vitest/vitest.mjs'), 'run');
const pages = join(root, 'test/browser/');
if (existsSync(pages)) {
  run('--test', '--test-concurrency=1', pages);
}
