import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { icons, page } from './build/page.mjs';
import { entryOf, shared } from './build/shared.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const panel = join(root, 'panel/index.ts');

export default defineConfig({
  root,
  plugins: [icons(root), page(root)],
  resolve: { alias: { '@plenum/panel': panel } },
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      preserveEntrySignatures: 'strict',
      input: {
        shell: join(root, 'src/shell/main.ts'),
        look: join(root, 'src/shell/look.ts'),
        ...Object.fromEntries(shared.map((specifier) => [entryOf(specifier), specifier])),
      },
      output: {
        entryFileNames: 'ui/[name]-[hash].js',
        chunkFileNames: 'ui/[name]-[hash].js',
        assetFileNames: 'ui/[name]-[hash][extname]',
      },
    },
  },
  test: { testTimeout: 30_000, include: ['src/**/*.test.ts', 'panel/**/*.test.ts'], environment: 'happy-dom' },
});
