declare module 'virtual:rights' {
  export const date: string;
  export const lines: readonly { readonly es: string; readonly en: string }[];
}
