import { ContextConsumer } from '@lit/context';
import { whyNot, type Catalogue, type Values } from '@plenum/panel';
import { LitElement } from 'lit';
import { appContext, type App } from './app.js';

/** An element that is given the app; it renders again when session or language change. */
export abstract class AppElement extends LitElement {
  private readonly given = new ContextConsumer(this, { context: appContext, subscribe: true });

  protected get app(): App {
    const app = this.given.value;
    if (!app) {
      throw new Error(`${this.localName} is outside of the shell`);
    }
    return app;
  }

  protected texts<K extends string>(all: Catalogue<K>): (key: K, values?: Values) => string {
    return (key, values) => all(this.app.language, key, values);
  }

  protected why(problem: unknown): string {
    return whyNot(problem, this.app.language);
  }

  /** Runs what a button asked for, and tells why if it failed. */
  protected async attempt(act: () => Promise<unknown>, done?: string): Promise<boolean> {
    try {
      await act();
      if (done) {
        this.app.tell(done);
      }
      return true;
    } catch (problem) {
      this.app.tell(this.why(problem), 'problem');
      return false;
    }
  }

  protected override shouldUpdate(): boolean {
    return this.given.value !== undefined;
  }
}

/** The values of a form by name. */
export function valuesOf(form: EventTarget | null): Readonly<Record<string, string>> {
  return Object.fromEntries([...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]));
}
