/** A server of files by hand: keeps what comes, and fails as a test says. */
export class FakeFiles {
  readonly calls: { readonly method: string; readonly path: string; readonly headers: Headers; readonly body: unknown }[] = [];
  readonly kept = new Map<string, { length: number; bytes: Uint8Array; complete: boolean }>();
  piece = 1024 * 1024;
  longest = 1000;
  /** Called before each request is looked at: what it gives or throws takes the place of the answer. */
  before: (method: string, path: string) => Response | undefined = () => undefined;
  /** Called when a request was carried out: what it throws is a lost answer. */
  after: (method: string) => void = () => undefined;
  private next = 0;

  readonly send: typeof fetch = async (input, init = {}) => {
    const method = init.method ?? 'GET';
    const path = String(input).replace('/api/meetings/m/files/files', '');
    this.calls.push({ method, path, headers: new Headers(init.headers), body: init.body });
    init.signal?.throwIfAborted();
    const instead = this.before(method, path);
    if (instead) {
      return instead;
    }
    const answer = this.answer(method, path.slice(1), new Headers(init.headers), init.body);
    this.after(method);
    return answer;
  };

  private answer(method: string, id: string, headers: Headers, body: unknown): Response {
    const file = this.kept.get(id);
    switch (method) {
      case 'GET':
        return json({ state: 'on', longest: this.longest, left: 5000 });
      case 'POST':
        return this.begin(JSON.parse(String(body)) as { length: number });
      case 'DELETE':
        this.kept.delete(id);
        return new Response(null, { status: 204 });
      case 'HEAD':
        return file && !file.complete ? new Response(null, { headers: { 'Upload-Offset': String(file.bytes.length) } }) : new Response(null, { status: 404 });
      default:
        return this.append(id, Number(headers.get('Upload-Offset')), new Uint8Array(body as ArrayBuffer));
    }
  }

  private begin({ length }: { length: number }): Response {
    const id = `file${this.next++}`;
    this.kept.set(id, { length, bytes: new Uint8Array(), complete: false });
    return json({ id, name: 'a', length, piece: this.piece }, 201);
  }

  private append(id: string, offset: number, bytes: Uint8Array): Response {
    const file = this.kept.get(id);
    if (!file) {
      return problem('not-found', 404);
    }
    if (file.complete) {
      return problem('not-receiving', 409);
    }
    if (offset !== file.bytes.length) {
      return problem('wrong-offset', 409);
    }
    this.add(id, bytes);
    return new Response(null, { status: 204, headers: { 'Upload-Offset': String(file.bytes.length) } });
  }

  /** More has come. */
  add(id: string, bytes: Uint8Array): void {
    const file = this.kept.get(id);
    if (file) {
      file.bytes = new Uint8Array([...file.bytes, ...bytes]);
      file.complete = file.bytes.length === file.length;
    }
  }
}

const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

export const problem = (code: string, status: number, more: object = {}) =>
  new Response(JSON.stringify({ code, kind: '', status, retry: 'no', ...more }), { status, headers: { 'Content-Type': 'application/problem+json' } });
