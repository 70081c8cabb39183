import { speakAsSite } from './speak-as-site.ts';

// Before anything is loaded that has words of the interface in it.
speakAsSite();
await import('./export-visit.ts');
