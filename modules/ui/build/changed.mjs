// Whether a step's inputs are others than when it last succeeded: their names and contents are remembered in target/.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export async function whenChanged(step, inputs, output, act) {
  const mark = join(root, `target/.${step}`);
  const now = fingerprint(inputs);
  if (existsSync(join(root, output)) && existsSync(mark) && readFileSync(mark, 'utf8') === now) {
    console.log(`${step}: nothing changed`);
    return;
  }
  await act();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, now);
}

function fingerprint(inputs) {
  const hash = createHash('sha256');
  inputs.flatMap((input) => files(join(root, input))).forEach((file) => hash.update(file).update(readFileSync(file)));
  return hash.digest('hex');
}

function files(path) {
  return statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => files(join(path, name))) : [path];
}
