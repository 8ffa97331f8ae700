import type { AdminPlugin } from '../../../client/api.js';

interface State {
  readonly key: 'active' | 'replacing' | 'absent' | 'refused' | 'faulty';
  readonly variant: 'success' | 'warning' | 'danger' | 'neutral';
  readonly icon: string;
  /** What it means; an active plugin needs no words. */
  readonly text?: 'replacingText' | 'absentText' | 'refusedText' | 'faultyText';
}

const STATES: Readonly<Record<State['key'], State>> = {
  active: { key: 'active', variant: 'success', icon: 'check' },
  replacing: { key: 'replacing', variant: 'warning', icon: 'refresh', text: 'replacingText' },
  absent: { key: 'absent', variant: 'neutral', icon: 'minus', text: 'absentText' },
  refused: { key: 'refused', variant: 'danger', icon: 'error', text: 'refusedText' },
  faulty: { key: 'faulty', variant: 'danger', icon: 'warning', text: 'faultyText' },
};

/** How a plugin is; a state this program does not know counts as a fault. */
export function stateOf(plugin: AdminPlugin): State {
  return STATES[plugin.state as State['key']] ?? STATES.faulty;
}
