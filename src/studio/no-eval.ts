import { config } from 'zod';

// The page's policy lets no string become a script; zod would try whether it may, and the browser would complain.
config({ jitless: true });
