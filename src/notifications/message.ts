import type { Meeting } from '../review/review.schema.js';

/** What is told, to whom: the facts a template needs and nothing more. Names and contacts of candidates are never among them. */
export type Message =
  | { kind: 'application_received'; to: 'company'; offerTitle: string }
  | { kind: 'proposal_presented'; to: 'candidate'; offerTitle: string; companyName: string; communeName: string }
  | { kind: 'answer_given'; to: 'candidate'; answer: 'yes' | 'no'; isMutual: boolean; offerTitle: string; companyName: string }
  | { kind: 'answer_given'; to: 'company'; answer: 'yes' | 'no'; isMutual: boolean; offerTitle: string }
  | { kind: 'meeting_planned'; to: 'candidate'; offerTitle: string; companyName: string; meeting: Meeting }
  | { kind: 'meeting_planned'; to: 'company'; offerTitle: string; meeting: Pick<Meeting, 'on' | 'time'> }
  | { kind: 'contract_signed'; to: 'candidate'; offerTitle: string; companyName: string }
  | { kind: 'contract_signed'; to: 'company'; offerTitle: string }
  | { kind: 'no_longer_possible'; to: 'candidate'; offerTitle: string; companyName: string; hadMeeting: boolean }
  | { kind: 'no_longer_possible'; to: 'company'; offerTitle: string; hadMeeting: boolean };
