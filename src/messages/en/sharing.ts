/** The words of the dialog that shares a page, and of an embed that is closed. */
export const sharing = {
  address: 'Address',
  copyAddress: 'Copy address',
  systemShare: 'Share with an app',
  embed: 'Embed in a page',
  embedOpens: 'Open with the page',
  embedWaits: 'Closed until the reader opens it',
  embedWaitsFor: (host: string) => `Until then nothing is loaded from ${host}.`,
  embedColours: 'Colours',
  embedColoursOf: (theme: 'light' | 'dark' | undefined) =>
    theme === undefined ? 'The reader’s own' : { light: 'Light', dark: 'Dark' }[theme],
  openEmbed: 'Open the map',
  embedIsClosed: (host: string) => `Nothing is loaded from ${host} until you open it.`,
  embedCode: 'Embed code',
  copyEmbedCode: 'Copy embed code',
  embedCodeCopied: 'Embed code copied',
  qrCode: 'QR code',
  qrCodeOf: (address: string) => `QR code of ${address}`,
  qrCodeUse: 'For a slide, a poster or a second screen.',
  saveQrCode: 'Save as SVG',
  qrCodeSaved: 'QR code saved',
  qrCodeTooLong: 'This address is too long for a QR code.',
} as const;
