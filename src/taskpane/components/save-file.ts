/** Lets the user save bytes as a file. Nothing is sent anywhere: the file is made in the page. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // A page that is slow to begin still needs it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
