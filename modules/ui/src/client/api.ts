import type { Reason, Role } from '@plenum/panel';
import type { Titles } from './frames.js';
import { MeetingFiles } from './meeting-files.js';
import { Rest } from './rest.js';

export interface Party {
  readonly name: string;
  readonly contact: string;
}

export interface Account {
  readonly id: string;
  readonly mail: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: string;
  readonly timeZone: string;
  readonly itemsPerPage: number;
  readonly remember: boolean;
  readonly administrator: boolean;
  readonly organizer: boolean;
  readonly totp: boolean;
}

export interface Session {
  readonly signedIn: boolean;
  readonly csrf: string;
  /** Whether others use the computer, as was said at sign-in. */
  readonly sharedComputer?: boolean;
  readonly tenant?: Party;
  readonly account?: Account;
}

export interface OpenSession {
  readonly key: string;
  readonly current: boolean;
  readonly from: string;
  readonly program: string;
  readonly since: string;
  readonly seen: string;
}

export const RECORDING_ACCESS = ['organizer', 'participants', 'tenant'] as const;

export type RecordingAccess = (typeof RECORDING_ACCESS)[number];

/** What a person may change; the rest stays as it is. */
export interface PreferencesForm {
  readonly firstName: string;
  readonly lastName: string;
  readonly mail: string;
  readonly language: string;
  readonly timeZone: string;
  readonly itemsPerPage: number;
  readonly remember: boolean;
  readonly recordingAccess: RecordingAccess;
}

export interface Preferences extends PreferencesForm {
  readonly pendingMail?: string | null;
  readonly passwordSet: boolean;
  /** Whether the present password is needed to set another. */
  readonly currentNeeded: boolean;
}

export type Access = 'named' | 'key' | 'open';
export type Lobby = 'nobody' | 'guests' | 'everybody';

/** What an organizer decides about a meeting. */
export interface MeetingPlan {
  readonly title: string;
  readonly starts: string;
  readonly minutes: number;
  readonly access: Access;
  readonly people: readonly string[];
  readonly lobby: Lobby;
  readonly titleInLobby: boolean;
  readonly endsAfterMinutes: number;
  readonly confirmedOpen: boolean;
  /** The meeting of the series before this one. */
  readonly follows?: string | null;
}

export interface PlannedMeeting extends MeetingPlan {
  readonly id: string;
  readonly state: 'planned' | 'running' | 'ended';
  readonly attendeeLink: string;
  readonly presenterLink: string;
  readonly attendeeKey: string;
  readonly presenterKey: string;
}

/** How it stands with the mail to somebody on a meeting's list who has no account. */
export interface Invitation {
  readonly mail: string;
  readonly state: 'waiting' | 'sent' | 'logged' | 'failed' | 'refused';
  readonly since: string;
  /** When a failed one is tried again; null if it is not. */
  readonly next: string | null;
  /** Whether somebody entered with it. */
  readonly used: boolean;
}

/** A file that can be saved of a meeting. */
export interface SavedDocument {
  readonly file: string;
  readonly title: Titles;
  readonly type: 'text/plain' | 'text/markdown' | 'text/csv';
  readonly bytes: number;
}

/** Those of one feature; none if it cannot be asked. */
export interface FeatureDocuments {
  readonly plugin: string;
  readonly title: Titles;
  readonly state: 'here' | 'off' | 'absent' | 'failed';
  readonly documents: readonly SavedDocument[];
}

/** What can be saved of a meeting. */
export interface MeetingDocuments {
  readonly features: readonly FeatureDocuments[];
  /** Its breakout rooms, for the owner; their documents are asked for by these ids. */
  readonly rooms: readonly { readonly id: string; readonly title: string }[];
}

export interface Door {
  readonly tenant: Party | null;
  readonly operator: Party | null;
  readonly needsKey: boolean;
  readonly open: boolean;
}

export interface Entry {
  readonly state: 'admitted' | 'waiting';
  readonly participant: string;
  readonly csrf: string;
}

export type SwitchValue = 'on' | 'organizer' | 'off';

export interface MeetingSwitch {
  readonly plugin: string;
  readonly title: Titles;
  readonly tenant: SwitchValue;
  readonly on: boolean;
}

export interface Setting {
  readonly name: string;
  readonly type: 'flag' | 'number' | 'text' | 'duration';
  readonly title: Titles;
  readonly value: string;
  readonly default: string;
  readonly least?: number;
  readonly most?: number;
}

export interface Right {
  readonly name: string;
  readonly title: Titles;
  readonly roles: readonly Role[];
}

export interface KeptData {
  readonly name: string;
  readonly title: Titles;
  readonly purpose: Titles;
  readonly seenBy: Titles;
  readonly kept: Titles;
}

/** A running meeting, for administrators. */
export interface TouchedMeeting {
  readonly id: string;
  readonly title: string;
  readonly people: number;
}

export interface AdminPlugin {
  readonly id: string;
  readonly version: string;
  readonly title: Titles;
  readonly description: Titles;
  readonly state: 'active' | 'replacing' | 'absent' | 'refused' | 'faulty' | (string & {});
  readonly problem?: string;
  readonly switch: SwitchValue;
  readonly appliesTo: 'everybody' | 'new-meetings';
  readonly roles: Readonly<Partial<Record<Role, boolean>>>;
  readonly changedBy?: string;
  readonly changedAt?: string;
  readonly permissions: readonly Right[];
  readonly settings: readonly Setting[];
  readonly personalData: readonly KeptData[];
  readonly hosts: readonly string[];
  /** Running ones in which it is on for somebody. */
  readonly meetings: readonly TouchedMeeting[];
}

/** How it stands with something that a plugin needs, or does, on this server. */
export interface HealthCheck {
  readonly plugin: string;
  readonly name: string;
  readonly state: 'up' | 'degraded' | 'down';
  readonly text: Titles;
}

/** The plugins, and all running meetings. */
export interface AdminPlugins {
  readonly plugins: readonly AdminPlugin[];
  readonly meetings: readonly TouchedMeeting[];
}

export interface AdminAccount {
  readonly id: string;
  readonly mail: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly administrator: boolean;
  readonly organizer: boolean;
  readonly ends: string | null;
  readonly lastSignIn?: string | null;
}

export interface Tenant {
  readonly name: string;
  readonly contact: string;
  readonly openAllowed: boolean;
  readonly keyRules: Readonly<Record<string, number | boolean>>;
}

/** What a tenant has set for files; sizes in bytes. */
export interface FilePolicy {
  readonly tenantBytes: number;
  readonly meetingBytes: number;
  readonly fileBytes: number;
  readonly uninspected: 'wait' | 'refuse';
  readonly quarantineDays: number;
  readonly againDays: number;
}

export interface FileInspecting {
  readonly plugin: string;
  readonly title: Titles;
  readonly working: boolean;
  /** In English, for administrators. */
  readonly detail: string;
}

export interface AdminFiles {
  readonly policy: FilePolicy;
  /** Bytes. */
  readonly used: number;
  readonly inspectors: readonly FileInspecting[];
}

export interface QuarantinedFile {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly hash: string;
  readonly finding: string;
  readonly channel: string;
  readonly meeting: string;
  readonly uploader: string;
  readonly uploaded: string;
  readonly found: string;
  readonly until: string;
}

export interface AuditEntry {
  readonly at: string;
  readonly by: string;
  readonly act: string;
  readonly target: string;
  readonly detail: string;
}

/** The erasure of what is held of somebody. */
export interface Erasure {
  readonly account: string;
  readonly askedBy: string;
  readonly asked: string;
  /** Null while a holder has not erased: `problem` says which and why. */
  readonly finished: string | null;
  readonly problem: string;
}

/** What one part of the server holds of a person, and for how long what it may hold is kept. */
export interface HeldPart {
  readonly id: string;
  readonly title: Titles;
  readonly state: 'held' | 'nothing' | 'unavailable';
  readonly items: readonly unknown[];
  readonly kept: readonly Pick<KeptData, 'title' | 'purpose' | 'seenBy' | 'kept'>[];
}

/** All that is held of who asks. */
export interface Held {
  readonly complete: boolean;
  readonly holders: readonly HeldPart[];
}

export interface SignIn {
  readonly mail: string;
  readonly password: string;
  readonly code?: string;
  readonly sharedComputer: boolean;
}

export type { Reason };

/** The server's resources, one method each. */
export class Api {
  /** What people bring to meetings. */
  readonly files: MeetingFiles;

  constructor(private readonly rest: Rest) {
    this.files = new MeetingFiles(rest);
  }

  session = async () => this.trusted(await this.rest.get<Session>('session'));
  signIn = async (form: SignIn) => this.trusted(await this.rest.post<Session>('session', form));
  signInByLink = async (token: string, sharedComputer: boolean) =>
    this.trusted(await this.rest.post<Session>('session/link', { token, sharedComputer }));
  mailLink = (mail: string) => this.rest.post<void>('sign-in-links', { mail });
  signOff = () => this.rest.delete<void>('session');
  sessions = () => this.rest.get<readonly OpenSession[]>('sessions');
  endSession = (key: string) => this.rest.delete<void>(`sessions/${encodeURIComponent(key)}`);
  endOtherSessions = () => this.rest.delete<void>('sessions');

  preferences = () => this.rest.get<Preferences>('preferences');
  savePreferences = (form: Partial<PreferencesForm>) => this.rest.put<Preferences>('preferences', form);
  confirmMail = (token: string) => this.rest.post<void>('preferences/mail', { token });
  changePassword = (form: { current?: string; password: string }) => this.rest.put<void>('preferences/password', form);
  beginTotp = () => this.rest.post<{ secret: string; uri: string }>('preferences/totp');
  confirmTotp = (code: string) => this.rest.put<void>('preferences/totp', { code });
  endTotp = (password: string) => this.rest.delete<void>('preferences/totp', { password });

  data = () => this.rest.get<Held>('data');

  meetings = async () => (await this.rest.get<{ meetings: readonly PlannedMeeting[] }>('meetings')).meetings;
  createMeeting = (plan: MeetingPlan) => this.rest.post<PlannedMeeting>('meetings', plan);
  /** Keeps the keys, so that links given out stay good. */
  changeMeeting = (id: string, plan: MeetingPlan & { attendeeKey: string; presenterKey: string }) => this.rest.put<PlannedMeeting>(meeting(id), plan);
  deleteMeeting = (id: string) => this.rest.delete<void>(meeting(id));
  endMeeting = (id: string) => this.rest.post<void>(`${meeting(id)}/end`);
  invitations = async (id: string) => (await this.rest.get<{ invitations: readonly Invitation[] }>(`${meeting(id)}/invitations`)).invitations;
  inviteAgain = (id: string, mail: string) => this.rest.post<Invitation>(`${meeting(id)}/invitations`, { mail });
  door = (id: string) => this.rest.get<Door>(`${meeting(id)}/door`);
  switches = async (id: string) => (await this.rest.get<{ switches: readonly MeetingSwitch[] }>(`${meeting(id)}/switches`)).switches;
  setSwitch = (id: string, plugin: string, on: boolean) => this.rest.put<void>(`${meeting(id)}/switches`, { plugin, on });

  documents = (id: string, language: string) => this.rest.get<MeetingDocuments>(`${meeting(id)}/documents?language=${language}`);
  document = (id: string, plugin: string, file: string, language: string) => this.rest.text(document(id, plugin, file, language));
  /** For a link. */
  documentAddress = (id: string, plugin: string, file: string, language: string) => `/api/${document(id, plugin, file, language)}`;

  enter = async (id: string, form: { name?: string; key?: string }) => {
    const entry = await this.rest.post<Entry>(`${meeting(id)}/entry`, form);
    this.rest.trust(entry.csrf);
    return entry;
  };

  plugins = () => this.rest.get<AdminPlugins>('admin/plugins');
  pluginHealth = () => this.rest.get<{ checks: readonly HealthCheck[] }>('admin/health');
  setPluginSwitch = (id: string, form: Pick<AdminPlugin, 'switch' | 'appliesTo' | 'roles'>) => this.rest.put<void>(`${plugin(id)}/switch`, form);
  setPluginSettings = (id: string, values: Readonly<Record<string, string>>) => this.rest.put<void>(`${plugin(id)}/settings`, values);
  setPluginPermissions = (id: string, roles: Readonly<Record<string, readonly Role[]>>) => this.rest.put<void>(`${plugin(id)}/permissions`, roles);
  accounts = (text: string, page: number) =>
    this.rest.get<{ accounts: readonly AdminAccount[]; total: number }>(`admin/accounts?text=${encodeURIComponent(text)}&page=${page}`);
  createAccount = (form: AccountForm) => this.rest.post<AdminAccount & { mailed: boolean }>('admin/accounts', form);
  changeAccount = (id: string, form: AccountForm) => this.rest.put<AdminAccount>(`admin/accounts/${encodeURIComponent(id)}`, form);
  signOutAccount = (id: string) => this.rest.post<void>(`admin/accounts/${encodeURIComponent(id)}/sign-out`);
  erase = (account: string, mail: string) => this.rest.post<Erasure>('admin/erasures', { account, mail });
  erasures = () => this.rest.get<readonly Erasure[]>('admin/erasures');
  tenant = () => this.rest.get<Tenant>('admin/tenant');
  saveTenant = (form: Tenant) => this.rest.put<Tenant>('admin/tenant', form);
  adminFiles = () => this.rest.get<AdminFiles>('admin/files');
  saveFilePolicy = (form: FilePolicy) => this.rest.put<AdminFiles>('admin/files', form);
  quarantine = (page: number) => this.rest.get<{ files: readonly QuarantinedFile[]; total: number }>(`admin/quarantine?page=${page}`);
  deleteQuarantined = (id: string) => this.rest.delete<void>(`admin/quarantine/${encodeURIComponent(id)}`);
  releaseQuarantined = (id: string, form: { recipient: string; reason: string; password: string }) =>
    this.rest.blob(`admin/quarantine/${encodeURIComponent(id)}/release`, form);
  audit = (page: number) => this.rest.get<{ entries: readonly AuditEntry[]; total: number }>(`admin/audit?page=${page}`);

  private trusted(session: Session): Session {
    this.rest.trust(session.csrf);
    return session;
  }
}

export type AccountForm = Pick<AdminAccount, 'mail' | 'firstName' | 'lastName' | 'administrator' | 'organizer' | 'ends'>;

const meeting = (id: string) => `meetings/${encodeURIComponent(id)}`;
const document = (id: string, plugin: string, file: string, language: string) =>
  `${meeting(id)}/documents/${encodeURIComponent(plugin)}/${encodeURIComponent(file)}?language=${language}`;
const plugin = (id: string) => `admin/plugins/${encodeURIComponent(id)}`;
