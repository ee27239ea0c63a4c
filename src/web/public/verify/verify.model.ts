/** The public check of a document. */
export interface VerifyModel {
  /** As typed, or as printed on the document once it is known. */
  readonly number: string;
  readonly answer:
    | null
    | 'unknown'
    | {
        readonly checkedAt: string;
        readonly rows: readonly { readonly name: string; readonly value: string }[];
      };
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'public/verify': VerifyModel;
  }
}
