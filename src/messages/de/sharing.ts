import type { sharing as english } from '../en/sharing.ts';
import type { InOtherWords } from '../languages.ts';

export const sharing: InOtherWords<typeof english> = {
  address: 'Adresse',
  copyAddress: 'Adresse kopieren',
  systemShare: 'Mit einer App teilen',
  embed: 'In eine Seite einbetten',
  embedOpens: 'Mit der Seite geöffnet',
  embedWaits: 'Geschlossen, bis jemand sie öffnet',
  embedWaitsFor: (host) => `Bis dahin wird nichts von ${host} geladen.`,
  embedColours: 'Farben',
  embedColoursOf: (theme) =>
    theme === undefined ? 'Wie auf dem Gerät eingestellt' : { light: 'Hell', dark: 'Dunkel' }[theme],
  openEmbed: 'Karte öffnen',
  embedIsClosed: (host) => `Von ${host} wird nichts geladen, bis Sie sie öffnen.`,
  embedCode: 'Code zum Einbetten',
  copyEmbedCode: 'Code kopieren',
  embedCodeCopied: 'Code kopiert',
  qrCode: 'QR-Code',
  qrCodeOf: (address) => `QR-Code von ${address}`,
  qrCodeUse: 'Für eine Folie, ein Plakat oder einen zweiten Bildschirm.',
  saveQrCode: 'Als SVG speichern',
  qrCodeSaved: 'QR-Code gespeichert',
  qrCodeTooLong: 'Diese Adresse ist zu lang für einen QR-Code.',
};
