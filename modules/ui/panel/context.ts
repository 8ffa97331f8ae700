import { createContext } from '@lit/context';
import type { Meeting } from './meeting.js';

/** Each panel gets its plugin's view of the meeting by this Lit context. */
export const meetingContext = createContext<Meeting>('plenum-meeting');
