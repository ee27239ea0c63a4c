/** One line of the explanation of a date. */
export interface DeadlineReason {
  /** The day or days of which it speaks; empty for a general remark. */
  readonly when: string;
  readonly text: string;
  readonly clause: string | null;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/deadline-reasons': { readonly reasons: readonly DeadlineReason[] };
  }
}
