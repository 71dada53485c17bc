declare module 'virtual:rights' {
  export const date: string;
  /** Whether a lawyer has read all of the lines. */
  export const reviewed: boolean;
  export const lines: readonly { readonly es: string; readonly en: string }[];
}
