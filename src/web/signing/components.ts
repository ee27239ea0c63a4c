import type { KeySigning } from './key-signing';

declare module '../rendering/view-models' {
  interface ComponentModels {
    'components/key-signing': KeySigning;
  }
}
