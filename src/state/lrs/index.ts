export { readAddress, type AddressFault } from './lrs-address.ts';
export { postStatements, type LrsFault, type LrsFaultKind } from './lrs-client.ts';
export { openLrsQueue, type LrsQueue, type LrsSettings } from './lrs-queue.ts';
export { LrsLink, type LrsLinkPorts, type LrsState } from './lrs.ts';
