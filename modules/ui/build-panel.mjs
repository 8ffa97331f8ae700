// Builds the panel of one plugin: node build-panel.mjs <folder of the plugin>
// src/main/panel/panel.ts becomes target/panel/panel.js; what the shell's import map names stays an import.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ui = dirname(fileURLToPath(import.meta.url));
const plugin = resolve(process.argv[2] ?? '.');
const source = join(plugin, 'src/main/panel');
const target = join(plugin, 'target/panel');
const entry = join(source, 'panel.ts');
if (!existsSync(entry)) {
  console.error(`there is no ${entry}`);
  process.exit(1);
}

checkTypes();
await build({
  configFile: false,
  root: source,
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: { '@plenum/panel/editor': join(ui, 'panel/editor/index.ts'), 'pdfjs-dist': join(ui, 'node_modules/pdfjs-dist'), 'perfect-freehand': join(ui, 'node_modules/perfect-freehand') } },
  oxc: { decorator: { legacy: true }, assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } },
  build: {
    outDir: target,
    emptyOutDir: true,
    target: 'es2022',
    minify: true,
    sourcemap: false,
    lib: { entry, formats: ['es'], fileName: () => 'panel.js' },
    // A server may not know what .mjs is.
    rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js' }, external: [/^lit($|\/)/, /^@lit\/context$/, /^@plenum\/panel$/] },
  },
});

copyFiles();

/** What files.json names lies beside the panel: its place there, and where it is among the packages. */
function copyFiles() {
  const list = join(source, 'files.json');
  if (existsSync(list)) {
    Object.entries(JSON.parse(readFileSync(list, 'utf8'))).forEach(([to, from]) => cpSync(join(ui, 'node_modules', from), join(target, to), { recursive: true }));
  }
}

function checkTypes() {
  mkdirSync(join(plugin, 'target'), { recursive: true });
  const project = join(plugin, 'target/tsconfig.panel.json');
  const path = (to) => relative(dirname(project), to).replaceAll('\\', '/');
  writeFileSync(project, JSON.stringify({ extends: path(join(ui, 'tsconfig.panel.json')), include: [source, join(plugin, 'src/test/panel'), join(ui, 'node_modules/vitest/globals.d.ts')].map(path) }));
  try {
    execFileSync(process.execPath, [join(ui, 'node_modules/typescript/bin/tsc'), '--project', project], { stdio: 'inherit' });
  } catch {
    process.exit(1);
  }
}
