import { moment, type Language } from '@plenum/panel';
import type { AuditEntry } from '../../../client/api.js';
import { RULES } from '../organization/tenant.js';
import { texts } from './texts.js';

/** What a plugin calls itself and its settings and permissions, by id and name. */
export type Titles = ReadonlyMap<string, string>;

/** An entry of the log in words; what this program does not know stays as the server wrote it. */
export interface Told {
  readonly who: string;
  readonly act: string;
  readonly target: string;
  readonly detail: string;
}

export function told(entry: AuditEntry, language: Language, titles: Titles): Told {
  const words = new Words(language, titles);
  const who = entry.by === 'server' ? texts(language, 'server') : entry.by;
  const act = words.known(entry.act) ?? entry.act;
  if (entry.act.startsWith('meeting-') && entry.act !== 'meeting-switch-changed') {
    return { who, act, target: entry.detail || entry.target, detail: entry.detail ? entry.target : '' };
  }
  return { who, act, target: titles.get(entry.target) ?? entry.target, detail: words.detail(entry) };
}

class Words {
  constructor(
    private readonly language: Language,
    private readonly titles: Titles,
  ) {}

  detail({ act, detail }: AuditEntry): string {
    switch (act) {
      case 'switch-changed':
        return this.both(detail.replace(', new meetings only', ''), (part) => this.position(part)) + (detail.endsWith(', new meetings only') ? `, ${this.word('word-new-meetings-only')}` : '');
      case 'meeting-switch-changed':
        return this.meetingSwitch(detail);
      case 'account-created':
      case 'account-changed':
        return this.both(detail, (part) => this.rights(part));
      case 'settings-changed':
        return this.settings(detail);
      case 'permissions-changed':
        return this.permissions(detail);
      case 'tenant-changed':
        return this.tenant(detail);
      default:
        return detail;
    }
  }

  known(key: string): string | undefined {
    return texts.has(key) ? texts(this.language, key) : undefined;
  }

  private word(key: string): string {
    return this.known(key) ?? key.slice(key.indexOf('-') + 1);
  }

  private both(detail: string, each: (part: string) => string): string {
    return detail.split(' → ').map(each).join(' → ');
  }

  /** `chat → off` */
  private meetingSwitch(detail: string): string {
    const [plugin = '', position = ''] = detail.split(' → ');
    return `${this.titles.get(plugin) ?? plugin} → ${this.word(`word-${position}`)}`;
  }

  /** `on for attendee, presenter` */
  private position(part: string): string {
    const [position = '', roles] = part.split(' for ');
    return roles === undefined ? this.word(`word-${position}`) : `${this.word(`word-${position}`)} ${texts(this.language, 'word-for', { roles: this.roles(roles) })}`;
  }

  private roles(list: string): string {
    const roles = list.split(', ').filter((role) => role);
    return roles.length ? roles.map((role) => this.word(`role-${role}`)).join(', ') : texts(this.language, 'nobody');
  }

  /** `administrator, organizer, ends 2027-01-01T00:00:00Z` */
  private rights(part: string): string {
    return part
      .split(', ')
      .map((right) => (right.startsWith('ends ') ? texts(this.language, 'ends', { at: moment(right.slice(5), this.language) }) : this.word(`right-${right}`)))
      .join(', ');
  }

  /** `{name=value, other=value}` */
  private settings(detail: string): string {
    return detail
      .replace(/^\{|\}$/g, '')
      .split(/, (?=[A-Za-z][A-Za-z0-9]*=)/)
      .map((setting) => {
        const [name = '', value = ''] = setting.split(/=(.*)/s);
        return `${this.titles.get(name) ?? name}: ${this.known(`value-${value}`) ?? value}`;
      })
      .join('; ');
  }

  /** `chat:send → organizer, presenter; chat:read → attendee` */
  private permissions(detail: string): string {
    return detail
      .split('; ')
      .map((grant) => {
        const [name = '', roles = ''] = grant.split(' → ');
        return `${this.titles.get(name) ?? name} → ${this.roles(roles)}`;
      })
      .join('; ');
  }

  /** `open meetings allowed, KeyRules[length=10, lowerCase=true, …]` */
  private tenant(detail: string): string {
    const [, open, length, rest] = /^open meetings (allowed|forbidden), KeyRules\[length=(\d+), (.*)\]$/.exec(detail) ?? [];
    if (!open || !length || !rest) {
      return detail;
    }
    const rules = RULES.filter((rule) => rest.split(', ').includes(`${rule}=true`)).map((rule) => this.word(`key-${rule}`));
    const shown = [texts(this.language, 'key-length', { length }), ...rules].join(', ');
    return `${this.word(`open-${open}`)}; ${texts(this.language, 'keys', { rules: shown })}`;
  }
}
