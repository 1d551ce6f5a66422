import type { LrsWords } from './lrs-words.ts';

/** Sending what was learnt to a learning record store of one's own (xAPI). */
export const enLrs: LrsWords = {
  open: 'Learning record store', openWaiting: 'Learning record store ({{count}} waiting)', title: 'Learning record store (xAPI)',
  lead: 'For organisations that run a learning record store (LRS). It is off, and the page sends nothing to anybody; switched on, each finished drill goes there with its score, answers and names, and waits here while there is no network.',
  endpoint: 'Address of the store', endpointHint: 'https://…/xapi', key: 'Key', secret: 'Secret', on: 'Send each finished drill', save: 'Save', saved: 'Saved.',
  kept: 'Address, key and secret are kept on this device only; whoever uses this device can read them.', notKept: 'This browser keeps nothing (a private window perhaps), so nothing can wait. Download the xAPI file and import it instead.', openWay: 'The address is http: names and the secret can be read on the way. Use https where you can.',
  waiting: '{{count}} waiting to be sent', none: 'Nothing is waiting.', sent: '{{count}} stored there since this page was opened.', sending: 'Sending…', off: 'Off: nothing is sent.',
  sendNow: 'Send now', forget: 'Do not send', sure: 'Not send these {{count}}?', sureText: 'Only those that were not sent are dropped; the drill stays, and can be sent later.', yes: 'Do not send', no: 'Keep them', tell: 'Send this drill', close: 'Close',
  address: { empty: 'The address of the store is missing.', notAddress: 'Not an address; it looks like https://lrs.example.org/xapi.', notWeb: 'The address begins with https:// (http:// on an inner network).', credentials: 'Key and secret do not belong into the address but into the two fields below.', query: 'The address ends before any ? or #.' },
  fault: {
    offline: 'This device has no network. It sends by itself when there is one.',
    unreachable: 'The store cannot be reached: a wrong address, or it is down or on another network.',
    cors: 'The store is there but does not let this page in (CORS). Its administrator has to allow the origin {{origin}}.',
    timeout: 'No answer from the store in twenty seconds. It will be tried again.',
    refused: 'The store does not accept key or secret ({{status}}). Correct and save them: then it is sent again.',
    notLrs: 'Something answers at this address, but not as a learning record store does ({{status}}). Check the address.',
    busy: 'The store is busy (429). It will be tried again.',
    server: 'The store has a fault of its own ({{status}}). It will be tried again.',
    conflict: 'The store has a record of this id already (409).',
    rejected: 'The store does not take some of the records ({{status}}).',
  },
  detail: 'In its own words: {{detail}}',
};
