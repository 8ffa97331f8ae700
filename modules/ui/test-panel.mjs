// Runs the unit tests of one plugin's panel: node test-panel.mjs <folder of the plugin>
// Tests are src/test/panel/*.test.ts; describe, it and expect are there without an import.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';

const ui = dirname(fileURLToPath(import.meta.url));
const plugin = resolve(process.argv[2] ?? '.');
const modules = join(ui, 'node_modules');

const vitest = await startVitest('test', [], { root: plugin, watch: false, config: false }, {
  root: plugin,
  resolve: {
    alias: [
      { find: '@plenum/panel/editor', replacement: join(ui, 'panel/editor/index.ts') },
      { find: '@plenum/panel/testing', replacement: join(ui, 'panel/testing.ts') },
      { find: '@plenum/panel', replacement: join(ui, 'panel/index.ts') },
      { find: /^lit$/, replacement: join(modules, 'lit/index.js') },
      { find: /^lit\//, replacement: join(modules, 'lit/') },
      { find: /^pdfjs-dist$/, replacement: join(modules, 'pdfjs-dist/build/pdf.min.mjs') },
      { find: /^@codemirror\//, replacement: join(modules, '@codemirror/') },
      { find: /^perfect-freehand$/, replacement: join(modules, 'perfect-freehand') },
      { find: /^@lit\/context$/, replacement: join(modules, '@lit/context/index.js') },
    ],
  },
  oxc: { decorator: { legacy: true }, assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } },
  server: { fs: { allow: [plugin, ui] } },
  test: { include: ['src/test/panel/**/*.test.ts'], globals: true, environment: 'happy-dom', testTimeout: 30_000 },
});
await vitest.close();
