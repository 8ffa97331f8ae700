import type { Meeting } from '@plenum/panel';
import type { Layout } from './scene.js';

/**
 * How the person looks at the call. What somebody newly shows is put in front by itself, be it a screen or, by the shell, content; unless the person wants to keep
 * the layout they chose.
 */
export class Layouts {
  private wanted: Layout = 'presentation';
  /** What was there before a screen was put in front; none if the person chose since. */
  private before: Layout | undefined;
  private screens: ReadonlySet<string> = new Set();
  stays = false;

  constructor(private readonly meeting: Pick<Meeting, 'cover' | 'open' | 'shown'>) {}

  /** What is seen: where the person turned to content, the call is a strip over it. */
  get layout(): Layout {
    return this.meeting.open() ? this.wanted : 'presentation';
  }

  /** The person has joined: all alike, unless something is shown to all. */
  begin(): void {
    this.set(this.meeting.shown() ? 'presentation' : 'grid', false);
  }

  /** The person is not in the call any more. */
  end(): void {
    this.screens = new Set();
    this.before = undefined;
    this.set('presentation', false);
  }

  choose(layout: Layout): void {
    this.before = undefined;
    this.set(layout, true);
  }

  /** Whether the layout stays as it is whatever is newly shown. */
  keep(stays: boolean): void {
    this.stays = stays;
    if (this.wanted !== 'presentation') {
      this.meeting.cover(true, { stays });
    }
  }

  /** The screens of others, by key. A new one is put in front; when all are gone it is as it was. */
  see(keys: readonly string[]): void {
    const isNew = keys.some((key) => !this.screens.has(key));
    const areGone = keys.length === 0 && this.screens.size > 0;
    this.screens = new Set(keys);
    if (isNew && !this.stays) {
      this.before ??= this.layout;
      this.set('speaker', false);
    } else if (areGone && this.before) {
      const { before } = this;
      this.before = undefined;
      this.set(before, false);
    }
  }

  /** Takes up what a panel before this one had. */
  resume(wanted: Layout, stays: boolean): void {
    this.stays = stays;
    this.set(wanted, false);
  }

  get kept(): { readonly wanted: Layout; readonly stays: boolean } {
    return { wanted: this.wanted, stays: this.stays };
  }

  private set(layout: Layout, asked: boolean): void {
    this.wanted = layout;
    this.meeting.cover(layout !== 'presentation', { asked, stays: this.stays });
  }
}
