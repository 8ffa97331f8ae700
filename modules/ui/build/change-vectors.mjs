// Writes what CodeMirror makes of changes that meet, for the tests of modules/text: node build/change-vectors.mjs <file>
// Each line: length, changes A and B of that text, A moved over B with B first, and with A first.
import { writeFileSync } from 'node:fs';
import { ChangeSet } from '@codemirror/state';

let seed = 20261128;
const random = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};

const letters = ['a', 'b', '\n', 'å', '👍', 'ש', 'word '];
const some = () => Array.from({ length: 1 + random(3) }, () => letters[random(letters.length)]).join('');

function change(length) {
  const edits = [];
  let at = 0;
  for (let left = 1 + random(4); left > 0 && at <= length; left--) {
    const from = at + random(Math.min(4, length - at + 1));
    const to = from + random(Math.min(5, length - from + 1));
    const insert = to === from || random(2) ? some() : '';
    edits.push({ from, to, insert });
    at = to;
  }
  return ChangeSet.of(edits, length);
}

function edits(set) {
  const all = [];
  set.iterChanges((from, to, _begin, _end, inserted) => all.push([from, to, inserted.toString()]), true);
  return all;
}

const lines = Array.from({ length: 3000 }, () => {
  const length = random(12);
  const [own, other] = [change(length), change(length)];
  return JSON.stringify([length, edits(own), edits(other), edits(own.map(other)), edits(own.map(other, true))]);
});
writeFileSync(process.argv[2], lines.join('\n') + '\n');
