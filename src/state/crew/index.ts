export { CrewDrill, type CrewPorts, type CrewStage, type CrewState, type CrewWorkerLike } from './crew-drill.ts';
export type { CrewInput } from './crew-messages.ts';
export { alternativesTo, logAfter, ordersIn, type OrderChange, type PlayedOrder } from './order-change.ts';
