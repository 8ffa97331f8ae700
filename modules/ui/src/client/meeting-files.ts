import { Refused, type Allowance, type Meeting, type UploadOptions } from '@plenum/panel';
import { Lane } from './lane.js';
import type { Rest } from './rest.js';
import { Upload, type Surroundings } from './upload.js';

const AT_ONCE = 2;

/** What a panel is given of files. */
export type FileFrame = Pick<Meeting, 'upload' | 'allowance' | 'fileAddress' | 'archiveAddress'>;

/** The files of all meetings and plugins of this page. */
export class MeetingFiles {
  private readonly lane = new Lane(AT_ONCE);

  constructor(
    private readonly rest: Rest,
    private readonly around: Surroundings = browser,
  ) {}

  /** Those of one plugin in one meeting. @param meeting its id when something is asked */
  of(meeting: () => string, plugin: string): FileFrame {
    const path = (last: string) => `meetings/${encodeURIComponent(meeting())}/${encodeURIComponent(plugin)}/${last}`;
    const allowance = () => this.rest.get<Allowance>(path('files'));
    return {
      upload: (file, options = {}) => this.upload(path('files'), file, options, allowance),
      allowance,
      fileAddress: (id) => `/api/${path('files')}/${encodeURIComponent(id)}`,
      archiveAddress: (ids) => `/api/${path('archive')}?${ids.map((id) => `file=${encodeURIComponent(id)}`).join('&')}`,
    };
  }

  private async upload(path: string, file: File, options: UploadOptions, allowance: () => Promise<Allowance>): Promise<string> {
    try {
      return await this.lane.run(() => new Upload(this.rest, path, file, options, this.around).run(), options.signal);
    } catch (fault) {
      throw fault instanceof Refused && fault.code === 'file-too-large' ? await limited(fault, allowance) : fault;
    }
  }
}

/** The same, with the size that files may have. */
async function limited(refused: Refused, allowance: () => Promise<Allowance>): Promise<Refused> {
  try {
    return new Refused({ ...refused, limit: (await allowance()).longest });
  } catch {
    return refused;
  }
}

const browser: Surroundings = {
  now: () => performance.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const end = (done: () => void) => () => {
        clearTimeout(timer);
        removeEventListener('online', woken);
        signal?.removeEventListener('abort', gone);
        done();
      };
      const woken = end(resolve);
      const gone = end(() => reject(signal?.reason as Error));
      const timer = setTimeout(woken, milliseconds);
      addEventListener('online', woken);
      signal?.addEventListener('abort', gone);
    }),
};
