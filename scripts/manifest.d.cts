export const DEVELOPMENT_ADDRESS: string;
export function manifestFor(xml: string, url: string): string;
export function manifestPattern(url?: string): {
  from: string;
  to: string;
  transform: (content: Buffer) => string;
};
