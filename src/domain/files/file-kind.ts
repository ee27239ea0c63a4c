/** The kinds of file that may be attached, by what their bytes are. */
export const FILE_KINDS = ['pdf', 'jpeg', 'png'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What belongs to a kind: the media type to serve it under, and what a browser or a name may say of it. */
export interface FileKindFacts {
  readonly mediaType: string;
  readonly otherMediaTypes: readonly string[];
  /** The first is the usual one. */
  readonly extensions: readonly string[];
}

/** The facts of each kind. */
export const FILE_KIND_FACTS = {
  pdf: { mediaType: 'application/pdf', otherMediaTypes: ['application/x-pdf'], extensions: ['pdf'] },
  jpeg: {
    mediaType: 'image/jpeg',
    otherMediaTypes: ['image/jpg', 'image/pjpeg'],
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
  },
  png: { mediaType: 'image/png', otherMediaTypes: ['image/x-png'], extensions: ['png'] },
} as const satisfies Record<FileKind, FileKindFacts>;
