import type { Undo } from '@plenum/panel';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Change, Room } from '../client/room.js';
import { AppElement } from '../shell/page.js';
import { texts } from './texts.js';

/** An element of the room: renders again whenever something in it has changed. */
export abstract class RoomElement extends AppElement {
  @property({ attribute: false }) room!: Room;

  readonly t = this.texts(texts);
  private undo: Undo = () => {};

  /** Called with each change, before rendering. */
  protected changed(_change: Change): void {}

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.undo();
  }

  protected override willUpdate(properties: PropertyValues): void {
    if (properties.has('room')) {
      this.follow();
    }
  }

  /** Sends a command of the meeting; says why if it was refused. */
  protected command(name: string, payload: object = {}, done?: string): Promise<boolean> {
    return this.attempt(() => this.room.command(name, payload), done);
  }

  private follow() {
    this.undo();
    this.undo = this.room?.subscribe((change) => {
      this.changed(change);
      this.requestUpdate();
    }) ?? (() => {});
  }
}
