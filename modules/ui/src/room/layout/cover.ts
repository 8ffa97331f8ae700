import type { Covers } from '../panel-host.js';

/** The tab of the call's panel, while that wants the whole content area. */
export const CALL = 'call';

/** Whether the panel of a call has the content area: like a panel among those that are there, and in front until the person turns to another. */
export class Cover {
  private wanted = false;
  private stays = false;
  private front = false;

  /** @param inTheWay whether the person does something that is not to be taken from them */
  take({ covered, asked = false, stays = false }: Covers, inTheWay: boolean): void {
    this.wanted = covered;
    this.stays = stays;
    this.front = covered && (asked || this.front || !inTheWay);
  }

  /** Whether it has a tab. */
  get isThere(): boolean {
    return this.wanted;
  }

  get isFront(): boolean {
    return this.front;
  }

  choose(): void {
    this.front = this.wanted;
  }

  /** The person turned to something else there. */
  left(): void {
    this.front = false;
  }

  /** Something there is newly shown to all. */
  shown(): void {
    this.front &&= this.stays;
  }

  /** The panel is not there any more. */
  gone(): void {
    this.wanted = false;
    this.front = false;
  }
}
