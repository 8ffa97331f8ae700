import { Refused } from '@plenum/panel';
import { fromWire, TextSession, textOf, toWire, type Desk, type Shown, type WireChange, type WireChanges, type WireText } from '@plenum/panel/editor';
import { ChangeSet, EditorState, type ChangeSpec, type Transaction } from '@codemirror/state';

/** A server in a few lines: puts changes in order, and moves each over those that came before it. */
class Authority {
  readonly log: WireChange[] = [];
  doc = textOf([]);

  change({ version, changes }: WireChanges): WireChanges {
    let left = changes.map((change) => ({ id: change.id, set: fromWire(change) }));
    for (const before of this.log.slice(version)) {
      if (left[0]?.id === before.id) {
        left = left.slice(1);
      } else {
        let over: ChangeSet = fromWire(before);
        left = left.map(({ id, set }) => {
          const moved = { id, set: set.map(over) };
          over = over.map(set, true);
          return moved;
        });
      }
    }
    const began = this.log.length;
    for (const { id, set } of left) {
      this.doc = set.apply(this.doc);
      this.log.push(toWire(id, set));
    }
    return { version: began, changes: this.log.slice(began) };
  }

  get text(): WireText {
    return { version: this.log.length, text: [this.doc.toString()] };
  }
}

/** Somebody with an editor without a window. What they ask waits until {@link answer}; what they are told, until {@link hear}. */
class Editor implements Shown, Desk {
  state = EditorState.create({ extensions: TextSession.extension() });
  readonly session = new TextSession(this, this);
  readonly asked: { changes: WireChanges; reply: (fault?: Refused) => void }[] = [];
  readonly gone: string[] = [];
  readonly laters: (() => void)[] = [];
  isBusy = false;
  heard = 0;

  constructor(readonly server: Authority, unsent?: WireChanges) {
    this.heard = server.log.length;
    this.session.begin(server.text, unsent);
  }

  dispatch(transaction: Transaction) {
    this.state = transaction.state;
  }

  restart({ text }: WireText) {
    this.state = EditorState.create({ doc: textOf(text), extensions: TextSession.extension() });
  }

  send(changes: WireChanges) {
    return new Promise<void>((resolve, reject) => this.asked.push({ changes, reply: (fault) => (fault ? reject(fault) : resolve()) }));
  }

  async read() {
    this.heard = this.server.log.length;
    return this.server.text;
  }

  later = (_milliseconds: number, act: () => void) => {
    this.laters.push(act);
    return () => undefined;
  };

  lost = (text: string) => void this.gone.push(text);
  busy = (busy: boolean) => void (this.isBusy = busy);

  type(changes: ChangeSpec) {
    this.state = this.state.update({ changes }).state;
    this.session.edited();
  }

  get text() {
    return this.state.doc.toString();
  }

  /** The server answers the oldest request, with a refusal if one is given. */
  async answer(fault?: Refused) {
    const one = this.asked.shift();
    if (one && !fault) {
      this.server.change(one.changes);
    }
    one?.reply(fault);
    await new Promise((resolve) => setTimeout(resolve));
  }

  hear(most = Infinity) {
    const changes = this.server.log.slice(this.heard, this.heard + most);
    this.session.take({ version: this.heard, changes });
    this.heard += changes.length;
  }
}

const refused = (code: string, kind: string) => new Refused({ code, kind, status: 409, retry: 'no' });

describe('a session', () => {
  it('S89: keeps what two people write at once', async () => {
    const server = new Authority();
    const [anna, bo] = [new Editor(server), new Editor(server)];

    anna.type({ from: 0, insert: 'Agenda' });
    bo.type({ from: 0, insert: 'Budget ' });
    await anna.answer();
    await bo.answer();
    anna.hear();
    bo.hear();

    expect(anna.text).toBe(bo.text);
    expect(anna.text).toContain('Agenda');
    expect(anna.text).toContain('Budget ');
  });

  it('has one request on its way, and sends together what was typed meanwhile', async () => {
    const anna = new Editor(new Authority());

    [...'abc'].forEach((letter, at) => anna.type({ from: at, insert: letter }));
    expect(anna.asked).toHaveLength(1);
    await anna.answer();
    expect(anna.asked).toHaveLength(0);
    anna.hear();

    expect(anna.asked[0]?.changes).toMatchObject({ version: 1, changes: [{ length: 1 }, { length: 2 }] });
  });

  it('counts characters as the server does', async () => {
    const server = new Authority();
    const anna = new Editor(server);

    anna.type({ from: 0, insert: '👍\nש' });
    await anna.answer();
    anna.hear();
    anna.type({ from: 2, to: 3, insert: '' });

    expect(anna.asked[0]?.changes.changes[0]).toMatchObject({ length: 4, edits: [{ from: 2, to: 3, insert: [] }] });
  });

  it('gives what is not confirmed to the session that takes its place: sent or not, taken or not, it is there once', async () => {
    for (const taken of [true, false]) {
      const server = new Authority();
      const [anna, bo] = [new Editor(server), new Editor(server)];
      anna.type({ from: 0, insert: 'one' });
      if (taken) {
        anna.asked.forEach(({ changes }) => server.change(changes));
      }
      anna.type({ from: 3, insert: ' two' });
      anna.type({ from: 7, insert: ' three' });
      bo.type({ from: 0, insert: 'Bo. ' });
      await bo.answer();

      const after = new Editor(server, anna.session.unsent());
      expect(after.isBusy).toBe(true);
      await after.answer();
      after.hear();
      bo.hear();

      expect(after.isBusy).toBe(false);
      expect(after.text).toBe(bo.text);
      expect(after.text.match(/one/g)).toHaveLength(1);
      expect(after.text.match(/ two three/g)).toHaveLength(1);
      expect(after.text).toContain('Bo. ');
    }
  });

  it('hands on what it was handed, if it does not last long enough itself', () => {
    const server = new Authority();
    const unsent = { version: 0, changes: [{ id: 'aaaaaaaaaaa', length: 0, edits: [{ from: 0, to: 0, insert: ['x'] }] }] };

    expect(new Editor(server, unsent).session.unsent()).toBe(unsent);
  });

  it('starts from the server’s text when it missed something, and keeps its own', async () => {
    const server = new Authority();
    const [anna, bo] = [new Editor(server), new Editor(server)];
    bo.type({ from: 0, insert: 'missed ' });
    await bo.answer();
    bo.hear();
    bo.type({ from: 0, insert: 'heard ' });
    await bo.answer();
    anna.type({ from: 0, insert: 'own ' });

    anna.session.take({ version: 1, changes: server.log.slice(1) });
    await new Promise((resolve) => setTimeout(resolve));
    anna.asked.shift();
    await anna.answer();
    anna.hear();

    expect(anna.text).toBe(server.doc.toString());
    expect(anna.text).toContain('own ');
  });

  it('misses nothing that it is told while it reads the text, even if what comes is older', async () => {
    const server = new Authority();
    const [anna, bo] = [new Editor(server), new Editor(server)];
    const old = server.text;
    anna.read = async () => old;

    anna.session.refresh();
    bo.type({ from: 0, insert: 'meanwhile' });
    await bo.answer();
    anna.hear();
    await new Promise((resolve) => setTimeout(resolve));

    expect(anna.text).toBe('meanwhile');
  });

  it('says what is lost when the server does not take it, and goes on with the server’s text', async () => {
    const server = new Authority();
    const anna = new Editor(server);

    anna.type({ from: 0, insert: 'too much' });
    await anna.answer(refused('shared-notes:text-full', 'limit'));

    expect(anna.gone).toEqual(['too much']);
    expect(anna.text).toBe('');
    anna.type({ from: 0, insert: 'less' });
    await anna.answer();
    expect(server.doc.toString()).toBe('less');
  });

  it('asks again when the server is away', async () => {
    const server = new Authority();
    const anna = new Editor(server);

    anna.type({ from: 0, insert: 'patience' });
    await anna.answer(refused('store-unavailable', 'outside'));
    expect(anna.gone).toEqual([]);
    anna.laters.shift()?.();
    await anna.answer();

    expect(server.doc.toString()).toBe('patience');
  });

  it('S89: eight editors at random, with delays, lost answers and replacements, end with one text and every word', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      let now = seed * 7919;
      const random = (below: number) => Math.floor(((now = (Math.imul(now, 1664525) + 1013904223) >>> 0) / 2 ** 32) * below);
      const server = new Authority();
      const editors = Array.from({ length: 8 }, () => new Editor(server));
      let words = 0;
      for (let step = 0; step < 400; step++) {
        const who = random(editors.length);
        const editor = editors[who] as Editor;
        const act = random(10);
        if (act < 4 && !editor.isBusy) {
          const place = editor.text.indexOf('<', random(editor.text.length + 1));
          editor.type({ from: place < 0 ? editor.text.length : place, insert: `<${words++}>..` });
        } else if (act === 4 && !editor.isBusy) {
          const dot = editor.text.indexOf('.', random(editor.text.length + 1));
          if (dot >= 0) editor.type({ from: dot, to: dot + 1 });
        } else if (act < 7) {
          await editor.answer();
        } else if (act < 9) {
          editor.hear(1 + random(4));
        } else if (random(4) === 0) {
          // Taken by the server, and the answer is lost with the panel that is replaced.
          if (editor.asked[0] && random(2)) server.change(editor.asked[0].changes);
          const unsent = editor.session.unsent();
          editor.session.end();
          editors[who] = new Editor(server, unsent);
        }
      }
      for (let round = 0; round < 20; round++) {
        for (const editor of editors) {
          await editor.answer();
          editor.hear();
        }
      }
      const text = server.doc.toString();
      editors.forEach((editor) => expect(editor.text).toBe(text));
      for (let word = 0; word < words; word++) expect(text).toContain(`<${word}>`);
    }
  });
});
