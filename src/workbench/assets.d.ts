declare module '*.css';

/** The file as a data URL. */
declare module '*.xlsx' {
  const dataUrl: string;
  export default dataUrl;
}
