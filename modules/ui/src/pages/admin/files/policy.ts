import type { FilePolicy } from '../../../client/api.js';

/** The policy as its form has it: sizes in MiB, as text. */
export interface Draft {
  readonly tenant: string;
  readonly meeting: string;
  readonly file: string;
  readonly uninspected: FilePolicy['uninspected'];
  readonly quarantineDays: string;
  readonly againDays: string;
}

export type NumberField = Exclude<keyof Draft, 'uninspected'>;

const MIB = 1024 * 1024;
/** As the server has them; sizes in MiB. */
export const BOUNDS: Readonly<Record<NumberField, readonly [least: number, most: number]>> = {
  tenant: [1, 2 ** 30],
  meeting: [1, 2 ** 30],
  file: [1, 65536],
  quarantineDays: [1, 365],
  againDays: [0, 365],
};

export const NUMBERS = Object.keys(BOUNDS) as readonly NumberField[];

export function draftOf(policy: FilePolicy): Draft {
  const size = (bytes: number) => String(Math.max(1, Math.round(bytes / MIB)));
  return {
    tenant: size(policy.tenantBytes),
    meeting: size(policy.meetingBytes),
    file: size(policy.fileBytes),
    uninspected: policy.uninspected,
    quarantineDays: String(policy.quarantineDays),
    againDays: String(policy.againDays),
  };
}

export function policyOf(draft: Draft): FilePolicy {
  return {
    tenantBytes: Number(draft.tenant) * MIB,
    meetingBytes: Number(draft.meeting) * MIB,
    fileBytes: Number(draft.file) * MIB,
    uninspected: draft.uninspected,
    quarantineDays: Number(draft.quarantineDays),
    againDays: Number(draft.againDays),
  };
}

/** The fields that are no whole number within their bounds. */
export function faultsOf(draft: Draft): readonly NumberField[] {
  return NUMBERS.filter((name) => {
    const [least, most] = BOUNDS[name];
    const value = Number(draft[name]);
    return !/^\d{1,10}$/.test(draft[name].trim()) || value < least || value > most;
  });
}
