import type { FakeMeeting } from '@plenum/panel/testing';
import { Acts } from '../../main/panel/acts.js';
import { Call } from '../../main/panel/call.js';
import { Local } from '../../main/panel/local.js';
import type { Question } from '../../main/panel/question.js';
import { callMeeting, FakeEquipment, FakeLines, soon } from './equipment.js';

let meeting: FakeMeeting;
let equipment: FakeEquipment;
let call: Call;
let acts: Acts;
let shown: (Question | undefined)[];

beforeEach(() => {
  meeting = callMeeting();
  equipment = new FakeEquipment();
  shown = [];
  const local = new Local(meeting, equipment.asDevices);
  call = new Call(meeting, local, { changed: () => undefined, tell: () => undefined }, (...all) => new FakeLines(...all));
  call.listen();
  begin(local);
});

function begin(local: Local) {
  acts = new Acts({
    meeting, call, local, t: (key) => key, language: () => 'en',
    show: async (question) => void shown.push(question), notice: () => undefined, drop: () => undefined,
  });
}

const hide = (hidden: boolean) => {
  meeting.me = { ...meeting.me, hidden };
  return acts.look();
};
const turned = () => meeting.asked.filter(([name]) => name.startsWith('turn-')).map(([name, payload]) => [name, (payload as { on: boolean }).on]);

describe('a hidden person (S76)', () => {
  it('does not speak when the key was let go before they agreed', async () => {
    await call.join({ microphone: false, camera: false });
    await hide(true);

    const held = acts.turnByKey(true, true);
    await soon();
    await acts.turnByKey(false, true);
    acts.decided(true);
    await held;

    expect([turned(), equipment.opened]).toEqual([[], []]);
    await acts.turnByKey(true, true);
    expect(turned()).toEqual([['turn-microphone', true]]);
  });

  it('is asked when they are hidden while they speak, and is not heard before they agree', async () => {
    await call.join({ microphone: true, camera: true });

    const hiding = hide(true);
    await soon();
    expect(call.sending.kinds).toEqual([]);
    expect(equipment.opened[0]?.enabled).toBe(false);
    expect(shown.map((question) => question?.about)).toEqual(['notice']);
    acts.decided(true);
    await hiding;

    expect(call.sending.kinds).toEqual(['microphone', 'camera']);
    expect(turned().filter(([, on]) => !on)).toHaveLength(2);
  });

  it('who would rather not be noticed is not heard any more', async () => {
    await call.join({ microphone: true, camera: false });

    const hiding = hide(true);
    await soon();
    acts.decided(false);
    await hiding;

    expect(call.sending.kinds).toEqual([]);
    expect(turned()).toEqual([['turn-microphone', true], ['turn-microphone', false]]);
  });

  it('is not asked as long as they send nothing, and asked again when they are hidden once more', async () => {
    await call.join({ microphone: false, camera: false });
    await hide(true);
    expect(shown).toEqual([]);
    const turning = acts.turn('microphone', true);
    await soon();
    acts.decided(true);
    await turning;
    await hide(false);
    expect(call.sending.kinds).toEqual(['microphone']);

    const hiding = hide(true);
    await soon();
    expect(shown.at(-1)?.about).toBe('notice');
    acts.decided(false);
    await hiding;
    expect(call.sending.kinds).toEqual([]);
  });
});
