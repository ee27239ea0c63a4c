import type { KeySigning } from './key-signing';
import type { SignatureNote } from './signature-note';

declare module '../rendering/view-models' {
  interface ComponentModels {
    'components/key-signing': KeySigning;
    'components/signature-note': SignatureNote;
  }
}
