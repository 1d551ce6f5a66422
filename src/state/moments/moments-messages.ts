import type { OrderedNight, WeighedNight } from '../../report/moments/weigh-alternatives.ts';

/** Page to the worker that weighs decisions: once. To stop it, end it. */
export interface ToMomentsWorker extends OrderedNight {
  readonly fileName: string;
  readonly text: string;
}

export type FromMomentsWorker =
  | { readonly kind: 'started'; readonly nightCount: number }
  | { readonly kind: 'weighed'; readonly night: WeighedNight }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };
