// Writes index.html with the import map, and the icons that src/shell/icons.json names.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf, shared } from './shared.mjs';

export function page(root) {
  return {
    name: 'plenum-page',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const fileOf = (name) => '/' + files.find((file) => file.type === 'chunk' && file.isEntry && file.name === name).fileName;
      const imports = Object.fromEntries(shared.map((specifier) => [specifier, fileOf(entryOf(specifier))]));
      const style = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
      const html = readFileSync(join(root, 'index.html'), 'utf8')
        .replace('%imports%', JSON.stringify({ imports }))
        .replace('%style%', '/' + style.fileName)
        .replace('%look%', fileOf('look'))
        .replace('%shell%', fileOf('shell'));
      this.emitFile({ type: 'asset', fileName: 'index.html', source: html });
    },
  };
}

/** Emits the icons and tells the code their folder, whose name changes with their content. */
export function icons(root) {
  const names = JSON.parse(readFileSync(join(root, 'src/shell/icons.json'), 'utf8'));
  const files = Object.entries(names).map(([name, source]) => [
    `${name}.svg`,
    readFileSync(join(root, `node_modules/bootstrap-icons/icons/${source}.svg`), 'utf8'),
  ]);
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  const folder = `ui/icons-${hash}`;
  return {
    name: 'plenum-icons',
    config: () => ({ define: { __ICONS__: JSON.stringify(`/${folder}`) } }),
    generateBundle() {
      files.forEach(([name, source]) => this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source }));
    },
  };
}
