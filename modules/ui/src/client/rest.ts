import { Refused, type Refusal } from '@plenum/panel';

/** JSON over HTTP with the session's CSRF token; errors are {@link Refused}, or a TypeError without connection. */
export class Rest {
  private csrf = '';

  /** @param signedOut told when the server knows the session no more */
  constructor(
    private readonly send: typeof fetch = (input, init) => fetch(input, init),
    private readonly signedOut: () => void = () => {},
  ) {}

  /** The token that each change has to carry. */
  trust(csrf: string): void {
    this.csrf = csrf;
  }

  get<R>(path: string): Promise<R> {
    return this.call<R>('GET', path);
  }

  /** A file. */
  text(path: string): Promise<string> {
    return this.call<string>('GET', path, undefined, (response) => response.text());
  }

  /** A file that is made of what is sent. */
  blob(path: string, body: object): Promise<Blob> {
    return this.call<Blob>('POST', path, body, (response) => response.blob());
  }

  post<R>(path: string, body: object = {}): Promise<R> {
    return this.call<R>('POST', path, body);
  }

  put<R>(path: string, body: object): Promise<R> {
    return this.call<R>('PUT', path, body);
  }

  delete<R>(path: string, body?: object): Promise<R> {
    return this.call<R>('DELETE', path, body);
  }

  private async call<R>(method: string, path: string, body?: object, read: (response: Response) => Promise<unknown> = json): Promise<R> {
    const headers: Record<string, string> = { Accept: 'application/json, application/problem+json, */*;q=0.1' };
    if (body) {
      headers['Content-Type'] = 'application/json';
    }
    const response = await this.exchange(method, path, headers, body ? { body: JSON.stringify(body) } : {});
    return (await read(response)) as R;
  }

  /** What is no JSON; the answer as it is. */
  async exchange(method: string, path: string, headers: Record<string, string>, more: Pick<RequestInit, 'body' | 'signal'> = {}): Promise<Response> {
    const trusted: Record<string, string> = method !== 'GET' && method !== 'HEAD' && this.csrf ? { 'X-Plenum-CSRF': this.csrf } : {};
    const response = await this.send(`/api/${path}`, {
      method,
      headers: { ...headers, ...trusted },
      credentials: 'same-origin',
      cache: 'no-store',
      ...more,
    });
    if (!response.ok) {
      const refused = await refusal(response);
      if (refused.code === 'not-signed-in') {
        this.signedOut();
      }
      throw refused;
    }
    return response;
  }
}

async function json(response: Response): Promise<unknown> {
  return response.headers.get('Content-Type')?.includes('json') ? await response.json() : undefined;
}

async function refusal(response: Response): Promise<Refused> {
  const unnamed: Refusal = { code: `http-${response.status}`, kind: '', status: response.status, retry: response.status >= 500 ? 'later' : 'no' };
  try {
    return new Refused({ ...unnamed, ...((await response.json()) as Partial<Refusal>) });
  } catch {
    return new Refused(unnamed);
  }
}
