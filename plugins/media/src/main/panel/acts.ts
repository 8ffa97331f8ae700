import type { Language, Meeting } from '@plenum/panel';
import type { Call } from './call.js';
import type { Wants } from './device-check.js';
import { DeviceFault, type Local, type Source } from './local.js';
import { subject, type Notice } from './notices.js';
import type { Question } from './question.js';
import type { Key } from './texts.js';

export interface ActsDesk {
  readonly meeting: Meeting;
  readonly call: Call;
  readonly local: Local;
  readonly t: (key: Key) => string;
  language(): Language;
  /** Shows the question, or that there is none any more, and resolves once it is shown. */
  show(question: Question | undefined): Promise<void>;
  notice(notice: Notice): void;
  /** Takes away what fits. */
  drop(fits: (notice: Notice) => boolean): void;
}

/** What a person does in a call, with the questions that come before it. */
export class Acts {
  /** A hidden person has agreed to be noticed. */
  agreed = false;
  /** What was wished last: a key that is held may be let go while a question is open. */
  private readonly wished = new Map<Source, boolean>();
  private hidden: boolean;
  private decide: (yes: boolean) => void = () => undefined;

  constructor(private readonly desk: ActsDesk) {
    this.hidden = desk.meeting.you().hidden;
  }

  async turn(source: Source, on: boolean): Promise<void> {
    this.wished.set(source, on);
    if (!on || ((await this.mayBeNoticed()) && this.wished.get(source))) {
      this.desk.drop((notice) => subject(notice) === source || notice.what === 'refused');
      await this.desk.call.sending.turn(source, on);
    }
  }

  /** @param held for as long as a key is held: then nothing is said into the microphone */
  async turnByKey(on: boolean, held: boolean): Promise<void> {
    const { call, meeting, t } = this.desk;
    await this.turn('microphone', on);
    if (!held && call.sending.has('microphone') === on) {
      meeting.say(t(on ? 'said-microphone-on' : 'said-microphone-off'));
    }
  }

  /** The browser asks what to share; then the person reads what others will see, before they do. */
  async share(): Promise<void> {
    const { call, local } = this.desk;
    if (!(await this.mayBeNoticed())) {
      return;
    }
    this.desk.drop((notice) => subject(notice) === 'screen' || notice.what === 'refused');
    try {
      const picked = await local.pick();
      const gone = () => this.decided(false);
      picked.picture.addEventListener('ended', gone);
      const agreed = await this.ask({ about: 'share', picked });
      picked.picture.removeEventListener('ended', gone);
      if (agreed && call.isIn) {
        await call.sending.share(picked);
      } else {
        picked.picture.stop();
        picked.sound?.stop();
      }
    } catch (fault) {
      this.desk.notice(fault instanceof DeviceFault ? { what: 'fault', fault } : { what: 'refused', fault });
    }
  }

  /** What is to be seen now becomes a page of the content. It is named by the time, and by nobody: who shares may be hidden from some. */
  async snapshot(video: HTMLVideoElement): Promise<void> {
    const { meeting, language, t } = this.desk;
    const take = meeting.pageTaker();
    if (!take) {
      return;
    }
    try {
      const time = new Date(meeting.now()).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
      await take(new File([await picture(video)], `${t('snapshot-name')} ${time.replaceAll(':', '.')}.png`, { type: 'image/png' }));
      this.desk.notice({ what: 'kept' });
    } catch (fault) {
      this.desk.notice({ what: 'refused', fault });
    }
  }

  async join(wants: Wants): Promise<void> {
    const { call, meeting } = this.desk;
    const agreed = (!wants.microphone && !wants.camera) || (await this.mayBeNoticed());
    meeting.remember('microphone-on', wants.microphone ? '' : 'no');
    meeting.remember('camera-on', wants.camera ? 'yes' : '');
    this.desk.drop(() => true);
    await call.join(agreed ? wants : { microphone: false, camera: false });
  }

  /** Who is hidden while others notice them is asked, too; until they agree nothing is sent. */
  async look(): Promise<void> {
    const { call, meeting } = this.desk;
    const before = this.hidden;
    this.hidden = meeting.you().hidden;
    if (!this.hidden) {
      this.agreed = false;
    } else if (!before && !this.agreed) {
      const sent = (['microphone', 'camera'] as const).filter((source) => call.sending.has(source) || call.sending.isComing(source));
      const ending = [...sent.map((source) => this.turn(source, false)), call.sending.stopSharing()];
      const isNoticed = sent.length > 0 && (await this.mayBeNoticed());
      await Promise.all([...ending, ...(isNoticed ? sent.map((source) => this.turn(source, true)) : [])]);
    }
  }

  /** Does what staff asked for. */
  async accept(notice: Notice): Promise<void> {
    this.desk.drop((one) => one === notice);
    if (notice.what === 'asked' && notice.kind !== 'screen-audio') {
      await (notice.kind === 'screen' ? this.share() : this.turn(notice.kind, true));
    }
  }

  readonly decided = (yes: boolean) => {
    void this.desk.show(undefined);
    this.decide(yes);
    this.decide = () => undefined;
  };

  /** Asks a hidden person, once, whether they want to be noticed. */
  private async mayBeNoticed(): Promise<boolean> {
    if (this.desk.meeting.you().hidden && !this.agreed) {
      this.agreed = await this.ask({ about: 'notice' });
      return this.agreed;
    }
    return true;
  }

  private async ask(question: Question): Promise<boolean> {
    this.decide(false);
    const answer = new Promise<boolean>((resolve) => (this.decide = resolve));
    await this.desk.show(question);
    return answer;
  }
}

/** As large as it is sent. */
async function picture(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) {
    throw new Error(`no picture of ${canvas.width} times ${canvas.height} pixels`);
  }
  return blob;
}
