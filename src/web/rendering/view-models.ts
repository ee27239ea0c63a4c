import type { PageModel } from './page-model';

/**
 * Name of a page's view → the model it sees. Each presenter adds its own line by module augmentation:
 *
 *     declare module '../../rendering/view-models' {
 *       interface ViewModels { 'citizen/cabinet': CabinetModel }
 *     }
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by augmentation
export interface ViewModels {}

/** Name of a component's view → the one object it takes. Added to in the same way. */
export interface ComponentModels {
  'layouts/main': { page: PageModel; body: string };
  'components/brand-mark': object;
  'components/header': PageModel;
  'components/office-header': PageModel;
  'components/languages': PageModel;
  'components/view-panel': PageModel;
  'components/footer': PageModel;
  /** `field` is the id of the control to which the error leads. */
  'components/error-summary': { title: string; errors: readonly { field: string; text: string }[] };
}

export type ViewName = keyof ViewModels;
export type ComponentName = keyof ComponentModels;

/**
 * What the view of a page sees as `v`.
 * @public read by the TypeScript that is made of the views
 */
export type PageView<N extends ViewName> = ViewModels[N] & { readonly page: PageModel };

/** `include` inside a view: the name is checked, and so is the model given to it. */
export type Include = <N extends ComponentName>(name: N, model: ComponentModels[N]) => string;
