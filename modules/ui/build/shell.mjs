// Checks the types and builds the shell, if anything it is made of has changed.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { root, whenChanged } from './changed.mjs';

const inputs = ['src', 'panel', 'build', 'public', 'index.html', 'package-lock.json', 'vite.config.mjs', 'tsconfig.json', 'tsconfig.base.json'];

await whenChanged('shell', inputs, 'target/classes/META-INF/resources/index.html', async () => {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit'], { cwd: root, stdio: 'inherit' });
  await build({ configFile: join(root, 'vite.config.mjs'), logLevel: 'warn' });
});
